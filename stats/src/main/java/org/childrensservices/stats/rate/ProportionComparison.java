package org.childrensservices.stats.rate;

import static com.google.common.base.Preconditions.checkNotNull;

import java.util.Locale;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.Reason;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.measure.ConfidenceLevel;
import org.childrensservices.stats.measure.Interval;
import org.childrensservices.stats.measure.Rounding;
import org.childrensservices.stats.measure.SignificanceTest;

/**
 * A proportion compared with a reference: their difference and their ratio, each with its interval, and the one test
 * behind both, by the score family. The interval of the difference leaves out 0, and that of the ratio leaves out 1,
 * exactly if the test is significant at the level.
 *
 * @param proportion the proportion
 * @param reference what it is compared with
 * @param difference the proportion minus the reference, from -1 to 1
 * @param differenceInterval the interval of the difference (Mee 1984)
 * @param ratio the proportion over the reference; none with the code {@link ReasonCode#ZERO_BASELINE} if only the
 *     reference has no events, and {@link ReasonCode#NO_EVENTS} if neither has
 * @param ratioInterval the interval of the ratio (Koopman 1984), unbounded above if the reference has no events
 * @param test the test of no difference (Pearson 1900, without continuity correction)
 */
public record ProportionComparison(
        Proportion proportion,
        Proportion reference,
        double difference,
        Interval differenceInterval,
        Outcome<Double> ratio,
        Interval ratioInterval,
        SignificanceTest test) {

    private static final String METHOD = "score";

    /**
     * Checks the comparison.
     *
     * @param proportion the proportion
     * @param reference what it is compared with
     * @param difference the proportion minus the reference
     * @param differenceInterval the interval of the difference
     * @param ratio the proportion over the reference, or why there is none
     * @param ratioInterval the interval of the ratio
     * @param test the test of no difference
     */
    public ProportionComparison {
        checkNotNull(proportion, "proportion");
        checkNotNull(reference, "reference");
        checkNotNull(differenceInterval, "differenceInterval");
        checkNotNull(ratio, "ratio");
        checkNotNull(ratioInterval, "ratioInterval");
        checkNotNull(test, "test");
    }

    static ProportionComparison of(Proportion proportion, Proportion reference, ConfidenceLevel level) {
        ProportionScore score = ProportionScore.plain(proportion, reference, METHOD);
        return new ProportionComparison(
                proportion,
                reference,
                score.difference(),
                score.differenceInterval(level),
                RelativeRisks.ratio(proportion, reference),
                score.ratioInterval(level),
                SignificanceTest.normal(score.statistic(), METHOD));
    }

    /** {@return the level of the intervals} */
    public ConfidenceLevel level() {
        return differenceInterval.level();
    }

    /** {@return whether the difference can be told from chance at the level of the intervals} */
    public boolean isSignificant() {
        return test.isSignificant(level());
    }

    /** {@return how many it takes for one case more or less} */
    public NumberNeeded numberNeeded() {
        return new NumberNeeded(difference, differenceInterval);
    }

    /** {@return where it lies beside the reference, at the level of the intervals} */
    public Position position() {
        if (!isSignificant()) {
            return Position.SIMILAR;
        }
        return difference > 0 ? Position.HIGHER : Position.LOWER;
    }

    @Override
    public String toString() {
        Interval points = differenceInterval.times(100);
        return String.format(
                Locale.ROOT,
                "%s percentage points (%s %s); ratio %s (%s); %s",
                Rounding.ONE_DECIMAL.format(100 * difference),
                level(),
                points.format(Rounding.ONE_DECIMAL),
                ratio.fold(Rounding.TWO_DECIMALS::format, Reason::message),
                ratioInterval.format(Rounding.TWO_DECIMALS),
                test);
    }
}
