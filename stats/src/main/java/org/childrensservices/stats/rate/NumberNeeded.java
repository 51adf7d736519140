package org.childrensservices.stats.rate;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableRangeSet;
import com.google.common.collect.Range;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.Reason;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.measure.Interval;
import org.childrensservices.stats.measure.Rounding;

/**
 * How many families it takes, such as in a programme instead of out of it, for one case more: 1 over the difference of
 * two proportions; negative where it is one case less. If the difference may be 0 the number may be beyond any bound in
 * either direction: its values are then two half-lines, never the stretch between them (Altman 1998, BMJ 317:1309).
 *
 * @param difference the difference of two proportions, from -1 to 1
 * @param differenceInterval its interval
 */
public record NumberNeeded(double difference, Interval differenceInterval) {
    /**
     * Checks the difference.
     *
     * @param difference the difference of two proportions, from -1 to 1
     * @param differenceInterval its interval
     */
    public NumberNeeded {
        checkArgument(
                difference >= -1 && difference <= 1, "difference of proportions must be from -1 to 1: %s", difference);
        checkArgument(
                differenceInterval.lower() >= -1 && differenceInterval.upper() <= 1,
                "interval of a difference of proportions must be from -1 to 1: %s",
                differenceInterval);
    }

    /** {@return the number, not rounded, or none with the code NO_SOLUTION where there is no difference} */
    public Outcome<Double> value() {
        return difference == 0
                ? Outcome.none(ReasonCode.NO_SOLUTION, "no number is enough where there is no difference")
                : Outcome.of(1 / difference);
    }

    /** {@return the numbers that the interval allows: one range, or two half-lines if the difference may be 0} */
    public ImmutableRangeSet<Double> allowed() {
        double lower = differenceInterval.lower();
        double upper = differenceInterval.upper();
        if (lower > 0 || upper < 0) {
            return ImmutableRangeSet.of(Range.closed(1 / upper, 1 / lower));
        }
        ImmutableRangeSet.Builder<Double> ranges = ImmutableRangeSet.builder();
        if (lower < 0) {
            ranges.add(Range.atMost(1 / lower));
        }
        if (upper > 0) {
            ranges.add(Range.atLeast(1 / upper));
        }
        return ranges.build();
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(value().fold(Rounding.ONE_DECIMAL::format, Reason::message))
                .append(" (")
                .append(differenceInterval.level());
        String joined = " ";
        for (Range<Double> range : allowed().asRanges()) {
            text.append(joined).append(format(range));
            joined = " or ";
        }
        return text.append(", ").append(differenceInterval.method()).append(')').toString();
    }

    private static String format(Range<Double> range) {
        if (!range.hasLowerBound()) {
            return "up to " + Rounding.ONE_DECIMAL.format(range.upperEndpoint());
        }
        String lower = Rounding.ONE_DECIMAL.format(range.lowerEndpoint());
        return range.hasUpperBound()
                ? lower + " to " + Rounding.ONE_DECIMAL.format(range.upperEndpoint())
                : "from " + lower;
    }
}
