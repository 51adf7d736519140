package org.childrensservices.stats.rate;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.measure.ConfidenceLevel;

/**
 * Estimates rates and compares them. Immutable: configured once and used for any number of areas and years.
 *
 * <pre>{@code
 * RateCalculator council = RateCalculator.standard().withLevel(ConfidenceLevel.P99_8).withMethod(RateMethod.exact());
 * }</pre>
 */
public final class RateCalculator {

    private static final RateCalculator STANDARD = new RateCalculator(RateMethod.exactBelow(10), ConfidenceLevel.P95);

    private final RateMethod method;
    private final ConfidenceLevel level;
    private final CountLimits limits;

    private RateCalculator(RateMethod method, ConfidenceLevel level) {
        this.method = checkNotNull(method, "method");
        this.level = checkNotNull(level, "level");
        this.limits = CountLimits.of(method, level);
    }

    /** {@return the calculator of public health practice: 95%, exact below a count of 10 and otherwise Byar} */
    public static RateCalculator standard() {
        return STANDARD;
    }

    /**
     * Returns the same with another method for single rates.
     *
     * @param method the method
     * @return the calculator
     */
    public RateCalculator withMethod(RateMethod method) {
        return new RateCalculator(method, level);
    }

    /**
     * Returns the same with another level.
     *
     * @param level the level
     * @return the calculator
     */
    public RateCalculator withLevel(ConfidenceLevel level) {
        return new RateCalculator(method, level);
    }

    /** {@return the level of the intervals} */
    public ConfidenceLevel level() {
        return level;
    }

    /** {@return the method for single rates} */
    public RateMethod method() {
        return method;
    }

    /**
     * Estimates a rate: count x multiplier / denominator, and the limits of the count by the same factor. The limits of
     * counts below 65,536 are found once and kept in this calculator.
     *
     * @param rate the rate
     * @return the estimate, or none with the code {@link ReasonCode#EMPTY_DENOMINATOR}
     */
    public Outcome<RateEstimate> estimate(Rate rate) {
        return rate.whereEstimable(() -> new RateEstimate(
                rate,
                rate.value(),
                limits.interval(rate.count(), rate.per() / rate.denominator().value())));
    }

    /**
     * Estimates many rates at once: the same numbers to the last bit as {@link #estimate(Rate)} of each, without an
     * object for each.
     *
     * @param column the rates
     * @return the estimates; NaN for 0 in 0
     * @throws IllegalArgumentException if a count or a number of people is negative, or there are events in nobody
     */
    public EstimateColumn estimate(RateColumn column) {
        EstimateColumn estimates = new EstimateColumn(column.size(), level, method.toString());
        column.estimate(limits, estimates);
        return estimates;
    }

    /**
     * Estimates many rates at once into columns that are there already, so that no array is made: what a service does
     * that estimates again and again.
     *
     * @param column the rates
     * @param into what {@link #estimate(RateColumn)} returned for as many; its numbers are replaced
     * @return the same columns
     * @throws IllegalArgumentException if the columns are of another size, level or method; and as without them, some
     *     numbers then being replaced
     */
    public EstimateColumn estimate(RateColumn column, EstimateColumn into) {
        into.checkRoom(column.size(), level, method.toString());
        column.estimate(limits, into);
        return into;
    }

    /**
     * Estimates a rate of events of which several may happen to one person.
     *
     * @param rate the rate, its count that of the events
     * @param events how many people had how many of them
     * @return the estimate, or none with the code {@link ReasonCode#EMPTY_DENOMINATOR} or {@link ReasonCode#NO_EVENTS}
     * @throws IllegalArgumentException if the rate counts another number of events
     */
    public Outcome<RateEstimate> estimate(Rate rate, RepeatedEvents events) {
        checkArgument(
                rate.count() == events.count(), "rate must count the events: %s and %s", rate.count(), events.count());
        return rate.whereEstimable(() -> events)
                .flatMap(e -> e.limits(method, level))
                .map(limits -> new RateEstimate(
                        rate,
                        rate.value(),
                        limits.times(rate.per() / rate.denominator().value())));
    }

    /**
     * Estimates a rate of which the count is known only to lie in a range, by estimating both its ends: limits rise
     * with the count, so that what is between lies between.
     *
     * @param range the rate
     * @return the estimate, or none with the code {@link ReasonCode#EMPTY_DENOMINATOR}
     */
    public Outcome<RateRangeEstimate> estimate(RateRange range) {
        return estimate(range.least())
                .flatMap(least -> estimate(range.greatest()).map(greatest -> new RateRangeEstimate(least, greatest)));
    }

    /**
     * Starts a comparison of many rates, each with its own reference: the column form of {@link #compare(Rate)}.
     *
     * @param rates the rates
     * @return the comparison, to be made {@code with} the references
     */
    public ColumnComparison compare(RateColumn rates) {
        return new ColumnComparison(rates);
    }

    /** Rates that still need what each of them is compared with. */
    public final class ColumnComparison {
        private final RateColumn rates;

        private ColumnComparison(RateColumn rates) {
            this.rates = checkNotNull(rates, "rates");
        }

        /**
         * Compares each rate with its reference by a ratio: the same numbers to the last bit as
         * {@link Comparison#with(Rate, RateRatioMethod)}, by the exact and the mid-P method without an object for each.
         *
         * @param references the reference of each rate, with the same multiplier
         * @param ratio the method
         * @return the ratios
         * @throws IllegalArgumentException if the multipliers or the lengths differ, a count or a number of people is
         *     negative, or there are events in nobody
         */
        public ContrastColumn with(RateColumn references, RateRatioMethod ratio) {
            return ContrastColumn.of(rates, references, (RateRatios) ratio, RateCalculator.this);
        }
    }

    /**
     * Starts a comparison of a rate with a reference: another area, or an earlier year.
     *
     * @param rate the rate
     * @return the comparison, to be made {@code with} a reference
     */
    public Comparison compare(Rate rate) {
        return new Comparison(rate);
    }

    /** A rate that still needs what it is compared with. */
    public final class Comparison {
        private final Rate rate;

        private Comparison(Rate rate) {
            this.rate = checkNotNull(rate, "rate");
        }

        /**
         * Compares with a reference rate by the score family: one test, one interval of the difference and one of the
         * ratio, which cannot contradict each other.
         *
         * @param reference the reference, with the same multiplier and unit of denominator
         * @return the comparison, or none with the code {@link ReasonCode#EMPTY_DENOMINATOR}
         * @throws IllegalArgumentException if the multipliers or the units differ
         */
        public Outcome<RateComparison> with(Rate reference) {
            return whereComparable(reference).map(r -> ScoreComparison.of(rate, r, level));
        }

        /**
         * Compares with a reference rate by a ratio.
         *
         * @param reference the reference, with the same multiplier and unit of denominator
         * @param ratio the method
         * @return the ratio with its interval; none with the code {@link ReasonCode#EMPTY_DENOMINATOR}, or
         *     {@link ReasonCode#NO_EVENTS} where the method needs events in both
         * @throws IllegalArgumentException if the multipliers or the units differ
         */
        public Outcome<Contrast<Rate>> with(Rate reference, RateRatioMethod ratio) {
            return whereComparable(reference).flatMap(r -> ((RateRatios) ratio).compare(rate, r, level));
        }

        /**
         * Compares with a reference rate by a difference.
         *
         * @param reference the reference, with the same multiplier and unit of denominator
         * @param difference the method
         * @return the difference with its interval, or none with the code {@link ReasonCode#EMPTY_DENOMINATOR}
         * @throws IllegalArgumentException if the multipliers or the units differ
         */
        public Outcome<Contrast<Rate>> with(Rate reference, RateDifferenceMethod difference) {
            return whereComparable(reference).map(r -> ((RateDifferences) difference).compare(rate, r, level));
        }

        private Outcome<Rate> whereComparable(Rate reference) {
            checkArgument(
                    rate.per() == reference.per(),
                    "both rates must be per the same number: %s and %s",
                    rate.per(),
                    reference.per());
            checkArgument(
                    rate.denominator().unit() == reference.denominator().unit(),
                    "both denominators must be of one unit: %s and %s",
                    rate.denominator().unit(),
                    reference.denominator().unit());
            return rate.whereEstimable(() -> rate).flatMap(r -> reference.whereEstimable(() -> reference));
        }
    }

    /**
     * Starts a test of a rate against a benchmark that is known without error, such as a target. A benchmark that is a
     * rate itself is compared with instead; one that contains the area, such as England's, first leaves it out (see
     * {@link Rate#excluding}).
     *
     * @param rate the rate
     * @return the test, to be made {@code against} a benchmark
     */
    public Test test(Rate rate) {
        return new Test(rate);
    }

    /** A rate that still needs its benchmark. */
    public final class Test {
        private final Rate rate;

        private Test(Rate rate) {
            this.rate = checkNotNull(rate, "rate");
        }

        /**
         * Tests by the exact method.
         *
         * @param benchmark the benchmark, per multiplier of the rate; finite, not negative
         * @return the comparison, or none with the code {@link ReasonCode#EMPTY_DENOMINATOR}
         */
        public Outcome<BenchmarkComparison<Rate>> against(double benchmark) {
            return against(benchmark, BenchmarkMethod.exact());
        }

        /**
         * Tests by a method.
         *
         * @param benchmark the benchmark, per multiplier of the rate; finite, not negative
         * @param byMethod the method
         * @return the comparison, or none with the code {@link ReasonCode#EMPTY_DENOMINATOR}
         */
        public Outcome<BenchmarkComparison<Rate>> against(double benchmark, BenchmarkMethod byMethod) {
            checkArgument(
                    Double.isFinite(benchmark) && benchmark >= 0,
                    "benchmark must be finite and not negative: %s",
                    benchmark);
            RateMethod limits = switch ((BenchmarkMethods) byMethod) {
                case EXACT, MINIMUM_LIKELIHOOD -> RateMethod.exact();
                case MID_P -> RateMethod.midP();
                case SCORE -> RateMethod.score();
                case INTERVAL -> method;
            };
            return withMethod(limits)
                    .estimate(rate)
                    .map(estimate -> BenchmarkComparison.of(
                            rate,
                            estimate.value(),
                            benchmark,
                            level,
                            byMethod,
                            estimate.interval(),
                            CountTest.poisson(rate.count(), rate.denominator().value() * benchmark / rate.per())));
        }
    }
}
