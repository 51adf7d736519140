package org.childrensservices.stats.trend;

import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.measure.ConfidenceLevel;
import org.childrensservices.stats.measure.Interval;
import org.childrensservices.stats.measure.Polarity;
import org.childrensservices.stats.measure.Rounding;
import org.childrensservices.stats.measure.SignificanceTest;

/**
 * The change of a figure of which the counts are known, so that it can be told from chance: of a rate, {@link Change},
 * or of a proportion, {@link ProportionChange}. One test stands behind the absolute and the relative change, so that
 * the intervals of both and the verdict cannot contradict each other.
 *
 * <p>The test takes the two counts as independent. Where children are counted at both times, as on two days of 31
 * March, the intervals are usually wider than they need be.
 */
public sealed interface CountedChange extends ReportedChange permits Change, ProportionChange {

    /** {@return the later figure minus the earlier, in the {@link #unit()}, not rounded} */
    double absolute();

    /** {@return the interval of the absolute change, in the {@link #unit()}} */
    Interval absoluteInterval();

    /**
     * Returns the change relative to the earlier figure, from the exact ratio.
     *
     * @return the percentage; none with the code {@link ReasonCode#ZERO_BASELINE} if there were events only after, and
     *     {@link ReasonCode#NO_EVENTS} if there were none at either time
     */
    @Override
    Outcome<PercentChange> relative();

    /**
     * Returns the interval of the relative change, in percent. It is there also where the relative change is not.
     *
     * @return the interval, from -100 where there may be nothing left; unbounded above if there were no events before
     */
    Interval relativeInterval();

    /** {@return the test of no change} */
    SignificanceTest test();

    /** {@return the decimals in which the absolute change is shown to a reader} */
    Rounding displayRounding();

    /** {@return the level of the intervals and of the verdict} */
    default ConfidenceLevel level() {
        return absoluteInterval().level();
    }

    /** {@return whether the change can be told from chance at the level of the intervals} */
    default boolean isDistinguishable() {
        return test().isSignificant(level());
    }

    /**
     * Says what the change amounts to.
     *
     * @param polarity whether more is better
     * @return better or worse, or an increase or a decrease where the polarity is neutral, only if the change can be
     *     told from chance
     */
    default ChangeVerdict verdict(Polarity polarity) {
        return ChangeVerdict.of(isDistinguishable(), absolute() > 0, polarity);
    }
}
