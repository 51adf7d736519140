package org.childrensservices.stats.trend.joinpoint;

import static com.google.common.base.Preconditions.checkNotNull;

import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.trend.TimePeriod;
import org.childrensservices.stats.trend.regression.ModelEstimate;
import org.childrensservices.stats.trend.regression.RatioEstimate;

/**
 * One straight line of a trend.
 *
 * @param from its first period
 * @param to its last period, which is the first of the next line
 * @param scale the scale on which it is straight
 * @param slope by how much it rises in a period on the scale
 */
public record JoinpointSegment(TimePeriod from, TimePeriod to, JoinpointScale scale, ModelEstimate slope) {
    /**
     * Checks the line.
     *
     * @param from its first period
     * @param to its last period
     * @param scale the scale on which it is straight
     * @param slope by how much it rises in a period
     */
    public JoinpointSegment {
        checkNotNull(from, "from");
        checkNotNull(to, "to");
        checkNotNull(scale, "scale");
        checkNotNull(slope, "slope");
    }

    /**
     * Returns the percent change a period: the annual percent change (APC) of a series of years.
     *
     * @return the change, or none with the code {@link ReasonCode#NOT_APPLICABLE} on the linear scale
     */
    public Outcome<RatioEstimate> percentChange() {
        return percent(scale, slope);
    }

    static Outcome<RatioEstimate> percent(JoinpointScale scale, ModelEstimate slope) {
        return scale == JoinpointScale.LOGARITHMIC
                ? Outcome.of(new RatioEstimate(slope))
                : Outcome.none(ReasonCode.NOT_APPLICABLE, "a straight line of values has no one percentage");
    }

    /**
     * {@return the line, such as {@code "-0.5% a year from 2015 to 2024 (95% -1.1% to +0.2%; p 0.119, least squares)"}}
     */
    @Override
    public String toString() {
        String of = "a " + from.kind().text() + " from " + from + " to " + to;
        return percentChange().fold(change -> change.text(of), reason -> slope.text(of));
    }
}
