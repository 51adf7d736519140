package org.childrensservices.stats.rate.funnel;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;
import org.apache.commons.math3.stat.descriptive.rank.Percentile.EstimationType;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.measure.ConfidenceLevel;
import org.childrensservices.stats.measure.Interval;
import org.childrensservices.stats.measure.Rounding;
import org.childrensservices.stats.measure.SignificanceTest;
import org.childrensservices.stats.rate.Proportion;
import org.childrensservices.stats.rate.Rate;

/**
 * By how much areas differ beyond chance, and the lines of a funnel widened by it (Spiegelhalter 2005, Statistics in
 * Medicine 24:1185 and Quality and Safety in Health Care 14:347). Each area has a score, its distance from the target
 * in standard errors on a scale where these depend on its size only; the furthest tenth on either side is pulled in or
 * left out, so that a few areas that really are different do not hide themselves.
 */
public final class Overdispersion {

    private static final double PULLED_IN = 10;
    private static final int TENTHS = 10;

    private final Scale scale;
    private final double target;
    private final ImmutableDoubleArray scores;
    private final ImmutableList<Optional<Double>> adjusted;
    private final double dispersion;
    private final double betweenVariance;

    private Overdispersion(Scale scale, double target, double[] values, double[] errors) {
        this.scale = scale;
        this.target = target;
        double centre = scale.transformed(target);
        double[] z = new double[values.length];
        for (int i = 0; i < z.length; i++) {
            z[i] = (values[i] - centre) / errors[i];
        }
        this.scores = ImmutableDoubleArray.copyOf(z);
        this.adjusted = scale.leavesOut ? withoutTheFurthest(z) : pulledIn(z);
        double squares = 0;
        double precision = 0;
        double precisionSquared = 0;
        for (int i = 0; i < z.length; i++) {
            if (adjusted.get(i).isPresent()) {
                squares += adjusted.get(i).get() * adjusted.get(i).get();
                double weight = 1 / (errors[i] * errors[i]);
                precision += weight;
                precisionSquared += weight * weight;
            }
        }
        int used = used();
        this.dispersion = squares / used;
        double excess = squares - (used - 1);
        this.betweenVariance = excess <= 0 ? 0 : excess / (precision - precisionSquared / precision);
    }

    /** The scale on which the areas are compared. */
    private enum Scale {
        ARCSINE("inverse sine of the square root", false) {
            @Override
            double transformed(double value) {
                return Math.asin(Math.sqrt(value));
            }

            @Override
            double back(double transformed) {
                double root = Math.sin(Math.min(Math.PI / 2, Math.max(0, transformed)));
                return root * root;
            }
        },
        SQUARE_ROOT("square root", false) {
            @Override
            double transformed(double value) {
                return Math.sqrt(value);
            }

            /** The published lines stay on the scale of roots. */
            @Override
            double back(double transformed) {
                return transformed;
            }
        },
        LOGARITHM("logarithm", true) {
            @Override
            double transformed(double value) {
                return Math.log(value);
            }

            @Override
            double back(double transformed) {
                return Math.exp(transformed);
            }

            @Override
            double variance(double size) {
                return 1 / size;
            }
        },
        LOG_RATIO("logarithm of the ratio", false) {
            @Override
            double transformed(double value) {
                return Math.log(value);
            }

            @Override
            double back(double transformed) {
                return Math.exp(transformed);
            }
        };

        private final String text;
        private final boolean leavesOut;

        Scale(String text, boolean leavesOut) {
            this.text = text;
            this.leavesOut = leavesOut;
        }

        abstract double transformed(double value);

        abstract double back(double transformed);

        double variance(double size) {
            return 1 / (4 * size);
        }
    }

    /**
     * Measures the overdispersion of proportions, on the scale of the inverse sine of their square root.
     *
     * @param areas the areas, in the order in which the scores are wanted
     * @return the overdispersion, or none: with the code {@link ReasonCode#TOO_FEW_POINTS} for fewer than two areas,
     *     and {@link ReasonCode#EMPTY_DENOMINATOR} if one has nobody
     */
    public static Outcome<Overdispersion> ofProportions(List<Proportion> areas) {
        double[] sizes = areas.stream().mapToDouble(Proportion::total).toArray();
        return whereMeasurable(sizes, () -> {
            double events = areas.stream().mapToDouble(Proportion::count).sum();
            return Outcome.of(new Overdispersion(
                    Scale.ARCSINE,
                    events / Arrays.stream(sizes).sum(),
                    areas.stream()
                            .mapToDouble(area -> Scale.ARCSINE.transformed((double) area.count() / area.total()))
                            .toArray(),
                    errors(Scale.ARCSINE, sizes)));
        });
    }

    /**
     * Measures the overdispersion of observed over expected events around 1, on the scale of their square root (Care
     * Quality Commission).
     *
     * @param areas the areas, in the order in which the scores are wanted
     * @return the overdispersion, or none with the code {@link ReasonCode#TOO_FEW_POINTS} for fewer than two areas
     */
    public static Outcome<Overdispersion> ofRatios(List<ObservedRatio> areas) {
        return ofRatios(Scale.SQUARE_ROOT, areas);
    }

    /**
     * Measures the overdispersion of observed over expected events around 1, on the scale of their logarithm, leaving
     * the furthest areas out (Summary Hospital-level Mortality Indicator).
     *
     * @param areas the areas, in the order in which the scores are wanted
     * @return the overdispersion, or none: with the code {@link ReasonCode#TOO_FEW_POINTS} for fewer than two areas,
     *     and {@link ReasonCode#NO_EVENTS} if one has none
     */
    public static Outcome<Overdispersion> ofRatiosByLogarithm(List<ObservedRatio> areas) {
        return areas.stream().anyMatch(area -> area.observed() == 0)
                ? Outcome.none(ReasonCode.NO_EVENTS, "the logarithm of a ratio needs events in every area")
                : ofRatios(Scale.LOGARITHM, areas);
    }

    private static Outcome<Overdispersion> ofRatios(Scale scale, List<ObservedRatio> areas) {
        double[] sizes = areas.stream().mapToDouble(ObservedRatio::expected).toArray();
        return whereMeasurable(
                sizes,
                () -> Outcome.of(new Overdispersion(
                        scale,
                        1,
                        areas.stream()
                                .mapToDouble(area -> scale.transformed(area.value()))
                                .toArray(),
                        errors(scale, sizes))));
    }

    /**
     * Measures the overdispersion of one count over another, neither of which is certain, on the scale of the logarithm
     * with half an event added to each.
     *
     * @param areas the areas, each with a count as its denominator, in the order in which the scores are wanted
     * @return the overdispersion, or none: with the code {@link ReasonCode#TOO_FEW_POINTS} for fewer than two areas,
     *     {@link ReasonCode#EMPTY_DENOMINATOR} if one has none, and {@link ReasonCode#NO_EVENTS} if all have none
     */
    public static Outcome<Overdispersion> ofCountRatios(List<Rate> areas) {
        double[] sizes = areas.stream()
                .mapToDouble(area -> area.denominator().amount().doubleValue())
                .toArray();
        double[] counts = areas.stream().mapToDouble(Rate::count).toArray();
        double events = Arrays.stream(counts).sum();
        return whereMeasurable(sizes, () -> {
            if (events == 0) {
                return Outcome.none(ReasonCode.NO_EVENTS, "the logarithm of a ratio needs events");
            }
            double[] values = new double[sizes.length];
            double[] errors = new double[sizes.length];
            for (int i = 0; i < sizes.length; i++) {
                double count = counts[i] + 0.5;
                double size = sizes[i] + 0.5;
                values[i] = Math.log(count / size);
                errors[i] = Math.sqrt(counts[i] / (count * count) + sizes[i] / (size * size));
            }
            return Outcome.of(new Overdispersion(
                    Scale.LOG_RATIO, events / Arrays.stream(sizes).sum(), values, errors));
        });
    }

    private static double[] errors(Scale scale, double[] sizes) {
        return Arrays.stream(sizes).map(size -> Math.sqrt(scale.variance(size))).toArray();
    }

    private static Outcome<Overdispersion> whereMeasurable(double[] sizes, Supplier<Outcome<Overdispersion>> measured) {
        // Of two and more, at least two are left when the furthest are left out.
        if (sizes.length < 2) {
            return Outcome.none(ReasonCode.TOO_FEW_POINTS, "areas differ only where there are two: " + sizes.length);
        }
        return Arrays.stream(sizes).anyMatch(size -> size == 0)
                ? Outcome.none(ReasonCode.EMPTY_DENOMINATOR, "an area needs a denominator above zero")
                : measured.get();
    }

    /** The scores with those beyond the first and last tenth moved to it. */
    private static ImmutableList<Optional<Double>> pulledIn(double[] scores) {
        Percentile percentile = new Percentile().withEstimationType(EstimationType.R_7);
        double low = percentile.evaluate(scores, PULLED_IN);
        double high = percentile.evaluate(scores, 100 - PULLED_IN);
        return Arrays.stream(scores)
                .mapToObj(score -> Optional.of(Math.min(high, Math.max(low, score))))
                .collect(ImmutableList.toImmutableList());
    }

    /** The scores without those of the first and last tenth of ranks. */
    private static ImmutableList<Optional<Double>> withoutTheFurthest(double[] scores) {
        List<Integer> order = IntStream.range(0, scores.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> scores[i]))
                .toList();
        boolean[] kept = new boolean[scores.length];
        for (int rank = 1; rank <= kept.length; rank++) {
            long tenth = (long) rank * TENTHS / (kept.length + 1);
            kept[order.get(rank - 1)] = tenth > 0 && tenth < TENTHS - 1;
        }
        return IntStream.range(0, scores.length)
                .mapToObj(i -> kept[i] ? Optional.of(scores[i]) : Optional.<Double>empty())
                .collect(ImmutableList.toImmutableList());
    }

    /** {@return what the areas are held against: what they have in common, or 1 for ratios to the expected} */
    public double target() {
        return target;
    }

    /** {@return the scores of the areas, in their order, as they are} */
    public ImmutableDoubleArray scores() {
        return scores;
    }

    /** {@return the scores that were used, in the order of the areas, the furthest pulled in; empty if left out} */
    public ImmutableList<Optional<Double>> adjustedScores() {
        return adjusted;
    }

    /** {@return how many areas were used} */
    public int used() {
        return (int) adjusted.stream().filter(Optional::isPresent).count();
    }

    /** {@return phi, the mean of the squares of the scores that were used: about 1 if only chance sets areas apart} */
    public double dispersion() {
        return dispersion;
    }

    /** {@return tau squared, the variance between areas beyond chance, on the scale of the scores; not negative} */
    public double betweenVariance() {
        return betweenVariance;
    }

    /** {@return by how much the multiplicative way widens the lines: the root of phi, never below 1} */
    public double inflation() {
        return Math.sqrt(Math.max(1, dispersion));
    }

    /** {@return the test of there being chance only, to be read before anything is widened} */
    public SignificanceTest test() {
        double statistic = dispersion * used();
        return new SignificanceTest(
                statistic,
                ChiSquaredDistribution.of(used() - 1.0).survivalProbability(statistic),
                "chi-square of the scores");
    }

    /**
     * Returns the lines of the funnel at a size, widened by the variance between areas.
     *
     * @param size the denominator, or the expected count for ratios to it; above 0
     * @param level the level: 95% for the inner lines, 99.8% for the outer
     * @return the lines; for {@link #ofRatios} on the scale of square roots, around 1, as they are published
     */
    public Interval limits(double size, ConfidenceLevel level) {
        checkArgument(size > 0 && size < Double.POSITIVE_INFINITY, "size must be positive and finite: %s", size);
        checkNotNull(level, "level");
        double centre = scale.transformed(target);
        double half = level.z() * Math.sqrt(scale.variance(size) + betweenVariance);
        return new Interval(
                scale.back(centre - half), scale.back(centre + half), level, "additive random effects, " + scale.text);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "dispersion %s of %,d areas, standard deviation between them %s on the scale of the %s; %s",
                Rounding.TWO_DECIMALS.format(dispersion),
                used(),
                Rounding.halfUp(4).format(Math.sqrt(betweenVariance)),
                scale.text,
                test());
    }
}
