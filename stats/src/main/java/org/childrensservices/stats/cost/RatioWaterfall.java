package org.childrensservices.stats.cost;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;
import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Streams;
import java.math.BigDecimal;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.childrensservices.stats.measure.Rounding;

/**
 * What is left of a ratio after one correction upon another: as quoted, after confidence, after cashability, after what
 * would have happened elsewhere too.
 *
 * <pre>{@code
 * RatioWaterfall.of(quoted)
 *         .supposingOptimismOf(grades.bias(1))
 *         .andOf(grades.bias(4))
 *         .supposing("half is cashable", new BigDecimal("0.5"));
 * // 1.89 as quoted; 1.61 if costs have an optimism bias of 0.0% ...; 0.80 if half is cashable
 * }</pre>
 *
 * <p>A {@link Quoted} one asks what would be left if the shares were as supposed, for of a quoted ratio nothing can be
 * computed. A {@link Computed} one sets appraisals beside each other. The two never meet.
 */
public sealed interface RatioWaterfall {

    /** {@return the ratio at the start and after each correction, in their order} */
    ImmutableList<Level> levels();

    /** {@return what is left in the end} */
    default BigDecimal remaining() {
        return levels().get(levels().size() - 1).ratio();
    }

    /** {@return what each correction takes off, in their order; negative where it adds} */
    default ImmutableList<BigDecimal> losses() {
        return Streams.zip(
                        levels().stream(),
                        levels().stream().skip(1),
                        (before, after) -> before.ratio().subtract(after.ratio()))
                .collect(toImmutableList());
    }

    /**
     * Starts from a ratio that somebody published.
     *
     * @param quoted the ratio
     * @return the ratio alone
     */
    static Quoted of(QuotedRatio quoted) {
        return new Quoted(quoted, ImmutableList.of());
    }

    /**
     * Starts from a ratio that was computed.
     *
     * @param label what it is, such as "as stated"
     * @param ratio the ratio
     * @return the ratio alone
     */
    static Computed of(String label, BenefitCostRatio ratio) {
        return new Computed(ImmutableList.of(label), ImmutableList.of(ratio));
    }

    /**
     * A ratio and what it is.
     *
     * @param label what it is, not blank
     * @param ratio the ratio, not rounded
     */
    record Level(String label, BigDecimal ratio) {
        /**
         * Checks the label.
         *
         * @param label what it is, not blank
         * @param ratio the ratio
         */
        public Level {
            checkArgument(!label.isBlank(), "label must not be blank");
            checkNotNull(ratio, "ratio");
        }

        @Override
        public String toString() {
            return Rounding.TWO_DECIMALS.format(ratio) + " " + label;
        }
    }

    /**
     * A share of the ratio that is supposed to be left.
     *
     * @param label what is supposed, not blank
     * @param factor what the ratio is multiplied by, not negative
     */
    record Supposition(String label, BigDecimal factor) {
        /**
         * Checks the factor.
         *
         * @param label what is supposed, not blank
         * @param factor what the ratio is multiplied by, not negative
         */
        public Supposition {
            checkArgument(!label.isBlank(), "label must not be blank");
            checkArgument(factor.signum() >= 0, "factor must not be negative: %s", factor);
        }
    }

    /**
     * From a quoted ratio down by what is supposed.
     *
     * @param quoted the ratio
     * @param suppositions what is supposed, one upon another
     */
    record Quoted(QuotedRatio quoted, ImmutableList<Supposition> suppositions) implements RatioWaterfall {
        /**
         * Checks the parts.
         *
         * @param quoted the ratio
         * @param suppositions what is supposed, one upon another
         */
        public Quoted {
            checkNotNull(quoted, "quoted");
            checkNotNull(suppositions, "suppositions");
        }

        /**
         * Supposes that only a part of the ratio counts.
         *
         * @param label what is supposed, such as "half is cashable"
         * @param factor what the ratio is multiplied by, not negative
         * @return the waterfall with one level more
         */
        public Quoted supposing(String label, BigDecimal factor) {
            return new Quoted(
                    quoted,
                    ImmutableList.<Supposition>builder()
                            .addAll(suppositions)
                            .add(new Supposition(label, factor))
                            .build());
        }

        /**
         * Starts to suppose optimism in both sides of the ratio.
         *
         * @param costs the bias of the costs
         * @return the waterfall, to which to add the bias of the benefits
         */
        public OptimisticCosts supposingOptimismOf(OptimismBias costs) {
            return new OptimisticCosts(this, costs);
        }

        @Override
        public ImmutableList<Level> levels() {
            ImmutableList.Builder<Level> levels = ImmutableList.builder();
            BigDecimal ratio = quoted.value();
            levels.add(new Level("as quoted", ratio));
            for (Supposition supposition : suppositions) {
                ratio = ratio.multiply(supposition.factor(), BenefitCostRatio.PRECISION);
                levels.add(new Level("if " + supposition.label(), ratio));
            }
            return levels.build();
        }

        @Override
        public String toString() {
            return text(this);
        }
    }

    /**
     * A quoted waterfall and the bias of its costs.
     *
     * @param waterfall the waterfall so far
     * @param costs the bias of the costs
     */
    record OptimisticCosts(Quoted waterfall, OptimismBias costs) {
        /**
         * Adds the bias of the benefits.
         *
         * @param benefits the bias, not above 1 after mitigation
         * @return the waterfall with one level more
         */
        public Quoted andOf(OptimismBias benefits) {
            return waterfall.supposing(
                    "costs have an " + costs + " and benefits an " + benefits,
                    benefits.benefitFactor().divide(costs.costFactor(), BenefitCostRatio.PRECISION));
        }
    }

    /**
     * From one computed ratio to the next.
     *
     * @param labels what each is
     * @param ratios the ratios, as many as labels and at least one
     */
    record Computed(ImmutableList<String> labels, ImmutableList<BenefitCostRatio> ratios) implements RatioWaterfall {
        /**
         * Checks that there is a label for each ratio.
         *
         * @param labels what each is, not blank
         * @param ratios the ratios, as many as labels and at least one
         */
        public Computed {
            checkArgument(
                    !ratios.isEmpty() && labels.size() == ratios.size(),
                    "there must be a label for each ratio: %s and %s",
                    labels,
                    ratios);
            checkArgument(labels.stream().noneMatch(String::isBlank), "label must not be blank");
        }

        /**
         * Sets another ratio of the same proposal after the last.
         *
         * @param label what it is, such as "after confidence grades"
         * @param ratio the ratio
         * @return the waterfall with one level more
         */
        public Computed then(String label, BenefitCostRatio ratio) {
            return new Computed(
                    ImmutableList.<String>builder().addAll(labels).add(label).build(),
                    ImmutableList.<BenefitCostRatio>builder()
                            .addAll(ratios)
                            .add(ratio)
                            .build());
        }

        @Override
        public ImmutableList<Level> levels() {
            return Streams.zip(labels.stream(), ratios.stream(), (label, ratio) -> new Level(label, ratio.value()))
                    .collect(toImmutableList());
        }

        @Override
        public String toString() {
            return text(this);
        }
    }

    private static String text(RatioWaterfall waterfall) {
        Stream<String> levels = waterfall.levels().stream().map(Level::toString);
        return levels.collect(Collectors.joining("; "));
    }
}
