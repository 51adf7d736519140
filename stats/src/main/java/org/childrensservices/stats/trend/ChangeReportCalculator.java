package org.childrensservices.stats.trend;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import java.util.Objects;
import java.util.Optional;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.measure.ConfidenceLevel;
import org.childrensservices.stats.measure.Polarity;
import org.childrensservices.stats.rate.Proportion;
import org.childrensservices.stats.rate.Rate;

/**
 * Writes {@link ChangeReport}s of one indicator. Immutable: configured once, with what its definition says, and used
 * for any number of areas and years.
 *
 * <pre>{@code
 * ChangeReportCalculator plans = ChangeReportCalculator.standard()
 *         .withPolarity(Polarity.LOW_IS_GOOD)
 *         .withCounting(StockOrFlow.STOCK);
 * plans.from(before).to(after);
 * }</pre>
 */
public final class ChangeReportCalculator {

    private static final ChangeReportCalculator STANDARD =
            new ChangeReportCalculator(Polarity.NEUTRAL, StockOrFlow.FLOW, 1, ConfidenceLevel.P95);

    private final Polarity polarity;
    private final StockOrFlow counting;
    private final double dispersion;
    private final ConfidenceLevel level;

    private ChangeReportCalculator(Polarity polarity, StockOrFlow counting, double dispersion, ConfidenceLevel level) {
        this.polarity = checkNotNull(polarity, "polarity");
        this.counting = checkNotNull(counting, "counting");
        this.dispersion = dispersion;
        this.level = checkNotNull(level, "level");
    }

    /** {@return the calculator at 95%, of a flow of which neither more nor less is better} */
    public static ChangeReportCalculator standard() {
        return STANDARD;
    }

    /**
     * Returns the same with another polarity.
     *
     * @param polarity whether more is better
     * @return the calculator
     */
    public ChangeReportCalculator withPolarity(Polarity polarity) {
        return new ChangeReportCalculator(polarity, counting, dispersion, level);
    }

    /**
     * Returns the same for another kind of count.
     *
     * @param counting what the counts are counts of
     * @return the calculator
     */
    public ChangeReportCalculator withCounting(StockOrFlow counting) {
        return new ChangeReportCalculator(polarity, counting, dispersion, level);
    }

    /**
     * Returns the same with what earlier years say of the variation of the counts. A dispersion above 1 adds a warning.
     *
     * @param dispersion the variance of the counts of earlier years over that of chance; positive and finite
     * @return the calculator
     */
    public ChangeReportCalculator withDispersion(double dispersion) {
        checkArgument(
                dispersion > 0 && Double.isFinite(dispersion),
                "dispersion must be positive and finite: %s",
                dispersion);
        return new ChangeReportCalculator(polarity, counting, dispersion, level);
    }

    /**
     * Returns the same with another level of the intervals and the verdicts.
     *
     * @param level the level
     * @return the calculator
     */
    public ChangeReportCalculator withLevel(ConfidenceLevel level) {
        return new ChangeReportCalculator(polarity, counting, dispersion, level);
    }

    /** {@return whether more is better} */
    public Polarity polarity() {
        return polarity;
    }

    /** {@return what the counts are counts of} */
    public StockOrFlow counting() {
        return counting;
    }

    /** {@return the variance of the counts of earlier years over that of chance, 1 unless it was given} */
    public double dispersion() {
        return dispersion;
    }

    /** {@return the level of the intervals and the verdicts} */
    public ConfidenceLevel level() {
        return level;
    }

    /**
     * Starts a report from the rate before.
     *
     * @param before the rate at the earlier time
     * @return the rate before, from which to go {@code to} the rate after
     */
    public RateBaseline from(Rate before) {
        return new RateBaseline(before);
    }

    /**
     * Starts a report from the proportion before.
     *
     * @param before the proportion at the earlier time
     * @return the proportion before, from which to go {@code to} the proportion after
     */
    public ProportionBaseline from(Proportion before) {
        return new ProportionBaseline(before);
    }

    /**
     * Starts a report from the quoted figure before, of which no counts are known.
     *
     * @param before the figure at the earlier time
     * @return the figure before, from which to go {@code to} the figure after
     */
    public QuotedBaseline from(QuotedFigure before) {
        return new QuotedBaseline(before);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ChangeReportCalculator calculator
                && polarity == calculator.polarity
                && counting == calculator.counting
                && Double.compare(dispersion, calculator.dispersion) == 0
                && level.equals(calculator.level);
    }

    @Override
    public int hashCode() {
        return Objects.hash(polarity, counting, dispersion, level);
    }

    private ChangeReport report(ReportedChange change) {
        return new ChangeReport(this, change, Optional.empty(), Optional.empty());
    }

    /** A rate before that still needs the rate after. */
    public final class RateBaseline {
        private final Rate before;

        private RateBaseline(Rate before) {
            this.before = checkNotNull(before, "before");
        }

        /**
         * Completes the report.
         *
         * @param after the rate at the later time, with the same multiplier and unit of denominator
         * @return the report, or none with the code {@link ReasonCode#EMPTY_DENOMINATOR}
         * @throws IllegalArgumentException if the multipliers or the units differ
         */
        public Outcome<ChangeReport> to(Rate after) {
            return ChangeCalculator.standard()
                    .withLevel(level)
                    .from(before)
                    .to(after)
                    .map(c -> report(c));
        }
    }

    /** A proportion before that still needs the proportion after. */
    public final class ProportionBaseline {
        private final Proportion before;

        private ProportionBaseline(Proportion before) {
            this.before = checkNotNull(before, "before");
        }

        /**
         * Completes the report.
         *
         * @param after the proportion at the later time
         * @return the report, or none with the code {@link ReasonCode#EMPTY_DENOMINATOR}
         */
        public Outcome<ChangeReport> to(Proportion after) {
            return ChangeCalculator.standard()
                    .withLevel(level)
                    .from(before)
                    .to(after)
                    .map(c -> report(c));
        }
    }

    /** A quoted figure before that still needs the figure after. */
    public final class QuotedBaseline {
        private final QuotedFigure before;

        private QuotedBaseline(QuotedFigure before) {
            this.before = checkNotNull(before, "before");
        }

        /**
         * Completes the report.
         *
         * @param after the figure at the later time, in the same unit
         * @return the report
         * @throws IllegalArgumentException if the units differ
         */
        public ChangeReport to(QuotedFigure after) {
            return report(QuotedChange.from(before).to(after));
        }
    }
}
