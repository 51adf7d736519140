package org.childrensservices.stats.trend;

import static com.google.common.base.Preconditions.checkNotNull;

import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.measure.ConfidenceLevel;
import org.childrensservices.stats.rate.Proportion;
import org.childrensservices.stats.rate.ProportionCalculator;
import org.childrensservices.stats.rate.Rate;
import org.childrensservices.stats.rate.RateCalculator;

/**
 * Says how rates and proportions changed, by the score family of {@link RateCalculator#compare} and
 * {@link ProportionCalculator#compare}. Immutable: configured once and used for any number of areas and years.
 *
 * <pre>{@code
 * ChangeCalculator.standard().withLevel(ConfidenceLevel.P99_8).from(before).to(after);
 * }</pre>
 */
public final class ChangeCalculator {

    private static final ChangeCalculator STANDARD = new ChangeCalculator(ConfidenceLevel.P95);

    private final RateCalculator rates;
    private final ProportionCalculator proportions;

    private ChangeCalculator(ConfidenceLevel level) {
        this.rates = RateCalculator.standard().withLevel(level);
        this.proportions = ProportionCalculator.standard().withLevel(level);
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
        return new ChangeCalculator(level);
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

    /**
     * Starts a change from the proportion before.
     *
     * @param before the proportion at the earlier time
     * @return the proportion before, from which to go {@code to} the proportion after
     */
    public ProportionBaseline from(Proportion before) {
        return new ProportionBaseline(before);
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

    /** A proportion before that still needs the proportion after. */
    public final class ProportionBaseline {
        private final Proportion before;

        private ProportionBaseline(Proportion before) {
            this.before = checkNotNull(before, "before");
        }

        /**
         * Completes the change.
         *
         * @param after the proportion at the later time
         * @return the change, or none with the code {@link ReasonCode#EMPTY_DENOMINATOR}
         */
        public Outcome<ProportionChange> to(Proportion after) {
            return proportions.compare(after).with(before).map(ProportionChange::new);
        }
    }
}
