package org.childrensservices.stats.rate;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.measure.ConfidenceLevel;

/** Estimates proportions and compares them. Immutable: configured once and used for any number of areas and years. */
public final class ProportionCalculator {

    private static final ProportionCalculator STANDARD =
            new ProportionCalculator(ProportionMethod.wilson(), ConfidenceLevel.P95);

    private final ProportionMethod method;
    private final ConfidenceLevel level;

    private ProportionCalculator(ProportionMethod method, ConfidenceLevel level) {
        this.method = checkNotNull(method, "method");
        this.level = checkNotNull(level, "level");
    }

    /** {@return the calculator of public health practice: 95%, Wilson} */
    public static ProportionCalculator standard() {
        return STANDARD;
    }

    /**
     * Returns the same with another method.
     *
     * @param method the method
     * @return the calculator
     */
    public ProportionCalculator withMethod(ProportionMethod method) {
        return new ProportionCalculator(method, level);
    }

    /**
     * Returns the same with another level.
     *
     * @param level the level
     * @return the calculator
     */
    public ProportionCalculator withLevel(ConfidenceLevel level) {
        return new ProportionCalculator(method, level);
    }

    /** {@return the level of the intervals} */
    public ConfidenceLevel level() {
        return level;
    }

    /** {@return the method} */
    public ProportionMethod method() {
        return method;
    }

    /**
     * Estimates a proportion.
     *
     * @param proportion the proportion
     * @return the estimate, or none with the code {@link ReasonCode#EMPTY_DENOMINATOR}
     */
    public Outcome<ProportionEstimate> estimate(Proportion proportion) {
        return proportion.whereEstimable(() -> new ProportionEstimate(
                proportion, (double) proportion.count() / proportion.total(), method.limits(proportion, level)));
    }

    /**
     * Estimates a proportion of which the part is known only to lie in a range, by estimating both its ends: limits
     * rise with the part, so that what is between lies between.
     *
     * @param range the proportion
     * @return the estimate, or none with the code {@link ReasonCode#EMPTY_DENOMINATOR}
     */
    public Outcome<ProportionRangeEstimate> estimate(ProportionRange range) {
        return estimate(range.least())
                .flatMap(least ->
                        estimate(range.greatest()).map(greatest -> new ProportionRangeEstimate(least, greatest)));
    }

    /**
     * Estimates many proportions at once: the same numbers to the last bit as {@link #estimate(Proportion)} of each, by
     * Wilson's method without an object for each.
     *
     * @param column the proportions
     * @return the estimates; NaN for 0 of 0
     * @throws IllegalArgumentException if a part is negative or more than its whole
     */
    public EstimateColumn estimate(ProportionColumn column) {
        EstimateColumn estimates = new EstimateColumn(column.size(), level, method.toString());
        column.estimate(method, level, estimates);
        return estimates;
    }

    /**
     * Estimates many proportions at once into columns that are there already, so that no array is made: what a service
     * does that estimates again and again.
     *
     * @param column the proportions
     * @param into what {@link #estimate(ProportionColumn)} returned for as many; its numbers are replaced
     * @return the same columns
     * @throws IllegalArgumentException if the columns are of another size, level or method; and as without them, some
     *     numbers then being replaced
     */
    public EstimateColumn estimate(ProportionColumn column, EstimateColumn into) {
        into.checkRoom(column.size(), level, method.toString());
        column.estimate(method, level, into);
        return into;
    }

    /**
     * Starts a comparison of a proportion with a reference: another area, or an earlier year.
     *
     * @param proportion the proportion
     * @return the comparison, to be made {@code with} a reference
     */
    public Comparison compare(Proportion proportion) {
        return new Comparison(proportion);
    }

    /** A proportion that still needs what it is compared with. */
    public final class Comparison {
        private final Proportion proportion;

        private Comparison(Proportion proportion) {
            this.proportion = checkNotNull(proportion, "proportion");
        }

        /**
         * Compares with a reference by the score family: one test, one interval of the difference and one of the ratio,
         * which cannot contradict each other.
         *
         * @param reference the reference
         * @return the comparison, or none with the code {@link ReasonCode#EMPTY_DENOMINATOR}
         */
        public Outcome<ProportionComparison> with(Proportion reference) {
            return whereEstimable(reference).map(r -> ProportionComparison.of(proportion, r, level));
        }

        /**
         * Compares with a reference by a difference.
         *
         * @param reference the reference
         * @param difference the method
         * @return the difference with its interval, or none with the code {@link ReasonCode#EMPTY_DENOMINATOR}
         */
        public Outcome<Contrast<Proportion>> with(Proportion reference, ProportionDifferenceMethod difference) {
            return whereEstimable(reference)
                    .map(r -> ((ProportionDifferences) difference).compare(proportion, r, level));
        }

        /**
         * Compares with a reference by a ratio.
         *
         * @param reference the reference
         * @param ratio the method
         * @return the ratio with its interval; none with the code {@link ReasonCode#EMPTY_DENOMINATOR}, or
         *     {@link ReasonCode#NO_EVENTS} where the method needs events in both
         */
        public Outcome<Contrast<Proportion>> with(Proportion reference, RelativeRiskMethod ratio) {
            return whereEstimable(reference).flatMap(r -> ((RelativeRisks) ratio).compare(proportion, r, level));
        }

        /**
         * Compares with a reference by the ratio of their odds.
         *
         * @param reference the reference
         * @param oddsRatio the method
         * @return the odds ratio with its interval; none with the code {@link ReasonCode#EMPTY_DENOMINATOR}, or
         *     {@link ReasonCode#NO_EVENTS} where the method needs some with and some without the event in both
         */
        public Outcome<Contrast<Proportion>> with(Proportion reference, OddsRatioMethod oddsRatio) {
            return whereEstimable(reference).flatMap(r -> ((OddsRatios) oddsRatio).compare(proportion, r, level));
        }

        private Outcome<Proportion> whereEstimable(Proportion reference) {
            return proportion.whereEstimable(() -> proportion).flatMap(p -> reference.whereEstimable(() -> reference));
        }
    }

    /**
     * Starts a test of a proportion against a benchmark that is known without error, such as a target. A benchmark that
     * is a proportion itself is compared with instead; one that contains the area, such as England's, first leaves it
     * out (see {@link Proportion#excluding}).
     *
     * @param proportion the proportion
     * @return the test, to be made {@code against} a benchmark
     */
    public Test test(Proportion proportion) {
        return new Test(proportion);
    }

    /** A proportion that still needs its benchmark. */
    public final class Test {
        private final Proportion proportion;

        private Test(Proportion proportion) {
            this.proportion = checkNotNull(proportion, "proportion");
        }

        /**
         * Tests by the exact method.
         *
         * @param benchmark the benchmark, from 0 to 1
         * @return the comparison, or none with the code {@link ReasonCode#EMPTY_DENOMINATOR}
         */
        public Outcome<BenchmarkComparison<Proportion>> against(double benchmark) {
            return against(benchmark, BenchmarkMethod.exact());
        }

        /**
         * Tests by a method.
         *
         * @param benchmark the benchmark, from 0 to 1
         * @param byMethod the method
         * @return the comparison, or none with the code {@link ReasonCode#EMPTY_DENOMINATOR}
         */
        public Outcome<BenchmarkComparison<Proportion>> against(double benchmark, BenchmarkMethod byMethod) {
            checkArgument(benchmark >= 0 && benchmark <= 1, "benchmark must be from 0 to 1: %s", benchmark);
            ProportionMethod limits = switch ((BenchmarkMethods) byMethod) {
                case EXACT, MINIMUM_LIKELIHOOD -> ProportionMethod.clopperPearson();
                case MID_P -> ProportionMethod.midP();
                case SCORE -> ProportionMethod.wilson();
                case INTERVAL -> method;
            };
            return withMethod(limits)
                    .estimate(proportion)
                    .map(estimate -> BenchmarkComparison.of(
                            proportion,
                            estimate.value(),
                            benchmark,
                            level,
                            byMethod,
                            estimate.interval(),
                            CountTest.binomial(proportion, benchmark)));
        }
    }
}
