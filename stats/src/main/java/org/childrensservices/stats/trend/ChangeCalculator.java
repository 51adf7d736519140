package org.childrensservices.stats.trend;

import static com.google.common.base.Preconditions.checkNotNull;

import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.measure.ConfidenceLevel;
import org.childrensservices.stats.rate.Rate;
import org.childrensservices.stats.rate.RateCalculator;

/**
 * Says how rates changed, by the score family of {@link RateCalculator#compare}. Immutable: configured once and used
 * for any number of areas and years.
 *
 * <pre>{@code
 * ChangeCalculator.standard().withLevel(ConfidenceLevel.P99_8).from(before).to(after);
 * }</pre>
 */
public final class ChangeCalculator {

    private static final ChangeCalculator STANDARD = new ChangeCalculator(RateCalculator.standard());

    private final RateCalculator rates;

    private ChangeCalculator(RateCalculator rates) {
        this.rates = rates;
    }

    /** {@return the calculator at 95%: a change can be told from chance if its two-sided p-value is below 5%} */
    public static ChangeCalculator standard() {
        return STANDARD;
    }

    /**
     * Returns the same with another level of the intervals and the verdict.
     *
     * @param level the level
     * @return the calculator
     */
    public ChangeCalculator withLevel(ConfidenceLevel level) {
        return new ChangeCalculator(rates.withLevel(level));
    }

    /** {@return the level of the intervals and the verdict} */
    public ConfidenceLevel level() {
        return rates.level();
    }

    /**
     * Starts a change from the rate before.
     *
     * @param before the rate at the earlier time
     * @return the rate before, from which to go {@code to} the rate after
     */
    public Baseline from(Rate before) {
        return new Baseline(before);
    }

    /** A rate before that still needs the rate after. */
    public final class Baseline {
        private final Rate before;

        private Baseline(Rate before) {
            this.before = checkNotNull(before, "before");
        }

        /**
         * Completes the change.
         *
         * @param after the rate at the later time, with the same multiplier and unit of denominator
         * @return the change, or none with the code {@link ReasonCode#EMPTY_DENOMINATOR}
         * @throws IllegalArgumentException if the multipliers or the units differ
         */
        public Outcome<Change> to(Rate after) {
            return rates.compare(after).with(before).map(Change::new);
        }
    }
}
