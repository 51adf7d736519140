package org.childrensservices.stats.trend.joinpoint;

import static com.google.common.base.Preconditions.checkElementIndex;
import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableList;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.trend.Series;
import org.childrensservices.stats.trend.TrendCaveat;

/**
 * Where a trend bends, and how it goes between. It says itself:
 *
 * <pre>{@code
 * 1 joinpoint, 2015 (weighted BIC, of at most 2): +7.0% a year from 2013 to 2015 (95% +3.4% to +10.7%; p 0.002, least
 * squares); -0.5% a year from 2015 to 2024 (95% -1.1% to +0.2%; p 0.119, least squares); 12 values from 2013 to 2024;
 * limits take the joinpoints as known
 * }</pre>
 *
 * @param series the values that were given; the {@linkplain Series#comparable() comparable} points were used
 * @param criterion how the number of joinpoints was chosen
 * @param models the best lines without, with one, and with more joinpoints
 * @param number the number of joinpoints that the criterion chose
 * @param caveats what a reader must know beside the figures
 */
public record Joinpoints(
        Series<Double> series,
        JoinpointCriterion criterion,
        ImmutableList<JoinpointModel> models,
        int number,
        ImmutableList<TrendCaveat> caveats) {
    /**
     * Checks the result.
     *
     * @param series the values that were given
     * @param criterion how the number was chosen
     * @param models the best lines by their number of joinpoints
     * @param number the number that was chosen, one of them
     * @param caveats what a reader must know
     */
    public Joinpoints {
        checkNotNull(series, "series");
        checkNotNull(criterion, "criterion");
        checkElementIndex(number, models.size(), "number");
        checkNotNull(caveats, "caveats");
    }

    /**
     * Finds the joinpoints of a series by {@link JoinpointCalculator#standard()}.
     *
     * @param series the values, above 0
     * @return the joinpoints, or none as for {@link JoinpointCalculator#estimate}
     */
    public static Outcome<Joinpoints> of(Series<Double> series) {
        return JoinpointCalculator.standard().estimate(series);
    }

    /** {@return the lines with the chosen number of joinpoints} */
    public JoinpointModel chosen() {
        return models.get(number);
    }

    /**
     * Returns the criterion of the lines with so many joinpoints.
     *
     * @param joinpoints how many
     * @return the criterion, or none with the code {@link ReasonCode#NOT_APPLICABLE} where the points lie exactly on
     *     the lines
     */
    public Outcome<Double> criterionOf(int joinpoints) {
        return criterion.of(models.get(joinpoints));
    }

    @Override
    public String toString() {
        return number + (number == 1 ? " joinpoint" : " joinpoints")
                + (number == 0 ? "" : ", " + chosen().joinpoints().toString().replaceAll("[\\[\\]]", ""))
                + " (" + criterion + ", of at most " + (models.size() - 1) + "): " + chosen() + "; "
                + series.comparable().extent() + TrendCaveat.after(caveats);
    }
}
