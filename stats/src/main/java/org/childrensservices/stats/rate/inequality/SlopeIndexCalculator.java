package org.childrensservices.stats.rate.inequality;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.Reason;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.measure.ConfidenceLevel;
import org.childrensservices.stats.measure.Interval;
import org.childrensservices.stats.rate.inequality.SocialGroup.Limits;
import org.childrensservices.stats.rate.inequality.SocialGroup.StandardError;

/**
 * Fits a line to the values of groups along the share of the population that is at most as disadvantaged: weighted
 * least squares, with the groups' shares as weights. Immutable: configured once and used for any number of areas.
 *
 * <pre>{@code
 * SlopeIndexCalculator.ofProportions().estimate(groups);      // most to least disadvantaged
 * }</pre>
 *
 * <p>The limits follow from the errors of the values by the coefficients of the fit; the relative index of a straight
 * fit has those of Fieller. Public health tools simulate them, so that they differ from run to run.
 */
public final class SlopeIndexCalculator {

    private static final int FEWEST_GROUPS = 5;
    private static final int MOST_GROUPS = 100;

    private final Scale scale;
    private final boolean transformed;
    private final ConfidenceLevel level;

    private SlopeIndexCalculator(Scale scale, boolean transformed, ConfidenceLevel level) {
        this.scale = scale;
        this.transformed = transformed;
        this.level = checkNotNull(level, "level");
    }

    /** What kind of value is fitted, by the scale on which its errors are symmetric. */
    private enum Scale {
        IDENTITY("measure") {
            @Override
            double to(double value) {
                return value;
            }

            @Override
            double from(double fitted) {
                return fitted;
            }
        },
        LOGARITHM("logarithm of a rate") {
            @Override
            double to(double value) {
                return Math.log(value);
            }

            @Override
            double from(double fitted) {
                return Math.exp(fitted);
            }
        },
        LOGIT("log odds of a proportion") {
            @Override
            double to(double value) {
                return Math.log(value / (1 - value));
            }

            @Override
            double from(double fitted) {
                return 1 / (1 + Math.exp(-fitted));
            }
        };

        private final String text;

        Scale(String text) {
            this.text = text;
        }

        abstract double to(double value);

        abstract double from(double fitted);
    }

    /**
     * {@return the calculator for values with symmetric errors, such as life expectancy or a mean: a straight fit, 95%}
     */
    public static SlopeIndexCalculator ofMeasures() {
        return new SlopeIndexCalculator(Scale.IDENTITY, true, ConfidenceLevel.P95);
    }

    /** {@return the calculator for rates: a straight fit to their logarithms, 95%} */
    public static SlopeIndexCalculator ofRates() {
        return new SlopeIndexCalculator(Scale.LOGARITHM, true, ConfidenceLevel.P95);
    }

    /** {@return the calculator for proportions from 0 to 1: a straight fit to their log odds, 95%} */
    public static SlopeIndexCalculator ofProportions() {
        return new SlopeIndexCalculator(Scale.LOGIT, true, ConfidenceLevel.P95);
    }

    /**
     * Returns the same that fits rates or proportions as they are. The indices have then no limits: errors that are
     * symmetric on another scale leave them no closed form, and their mean is not the value.
     *
     * @return the calculator; for measures the same
     */
    public SlopeIndexCalculator untransformed() {
        return new SlopeIndexCalculator(scale, scale == Scale.IDENTITY, level);
    }

    /**
     * Returns the same with another level.
     *
     * @param level the level
     * @return the calculator
     */
    public SlopeIndexCalculator withLevel(ConfidenceLevel level) {
        return new SlopeIndexCalculator(scale, transformed, level);
    }

    /** {@return the level of the intervals} */
    public ConfidenceLevel level() {
        return level;
    }

    /**
     * Estimates the slope and the relative index of inequality.
     *
     * @param groups all groups of the population, from the most to the least disadvantaged; at most 100
     * @return the indices, or none: with the code {@link ReasonCode#TOO_FEW_POINTS} for fewer than five groups, and
     *     {@link ReasonCode#NO_SOLUTION} if a value or a limit is not within what its scale can take, as a rate of 0
     */
    public Outcome<SlopeIndex> estimate(List<SocialGroup> groups) {
        checkArgument(groups.size() <= MOST_GROUPS, "groups must be at most %s: %s", MOST_GROUPS, groups.size());
        if (groups.size() < FEWEST_GROUPS) {
            return Outcome.none(
                    ReasonCode.TOO_FEW_POINTS,
                    "a slope across a population needs " + FEWEST_GROUPS + " groups: " + groups.size());
        }
        double[] values = new double[groups.size()];
        double[] errors = new double[groups.size()];
        for (int i = 0; i < values.length; i++) {
            SocialGroup group = groups.get(i);
            values[i] = scale.to(group.value());
            errors[i] = error(group);
            if (!Double.isFinite(values[i]) || !Double.isFinite(errors[i])) {
                return Outcome.none(
                        ReasonCode.NO_SOLUTION,
                        "the " + scale.text + " does not exist at group " + (i + 1) + ": " + group + ", "
                                + group.uncertainty());
            }
            values[i] = transformed ? values[i] : group.value();
        }
        return Outcome.of(new Fit(groups, values, errors).index());
    }

    private double error(SocialGroup group) {
        if (group.uncertainty() instanceof StandardError error) {
            return error.value();
        }
        Interval interval = ((Limits) group.uncertainty()).interval();
        return (scale.to(interval.upper()) - scale.to(interval.lower()))
                / (2 * interval.level().z());
    }

    /** The straight line a + s b through the values along the middles b of the groups' shares of the population. */
    private final class Fit {
        private final ImmutableList<SocialGroup> groups;
        private double slope;
        private double atMost;
        private double slopeVariance;
        private double atMostVariance;
        private double atLeastVariance;
        private double covariance;

        private Fit(List<SocialGroup> groups, double[] values, double[] errors) {
            this.groups = ImmutableList.copyOf(groups);
            double people = 0;
            for (SocialGroup group : groups) {
                people += group.population();
            }
            double[] shares = new double[values.length];
            double[] middles = new double[values.length];
            double before = 0;
            double mean = 0;
            for (int i = 0; i < values.length; i++) {
                shares[i] = groups.get(i).population() / people;
                middles[i] = before + shares[i] / 2;
                before += shares[i];
                mean += shares[i] * middles[i];
            }
            double spread = 0;
            for (int i = 0; i < values.length; i++) {
                spread += shares[i] * (middles[i] - mean) * (middles[i] - mean);
            }
            for (int i = 0; i < values.length; i++) {
                double ofSlope = shares[i] * (middles[i] - mean) / spread;
                double ofMost = shares[i] - mean * ofSlope;
                double ofLeast = ofMost + ofSlope;
                double variance = errors[i] * errors[i];
                slope += ofSlope * values[i];
                atMost += ofMost * values[i];
                slopeVariance += ofSlope * ofSlope * variance;
                atMostVariance += ofMost * ofMost * variance;
                atLeastVariance += ofLeast * ofLeast * variance;
                covariance += ofMost * ofLeast * variance;
            }
        }

        private SlopeIndex index() {
            if (!transformed) {
                Reason reason = new Reason(
                        ReasonCode.NO_SOLUTION,
                        "limits of a straight fit need symmetric errors, which only the " + scale.text + " has");
                return index(atMost, slope, Outcome.none(reason), Outcome.none(reason), Optional.empty());
            }
            double half = level.z() * Math.sqrt(slopeVariance);
            Optional<Double> error = Optional.of(Math.sqrt(slopeVariance));
            if (scale == Scale.IDENTITY) {
                return index(
                        atMost,
                        slope,
                        Outcome.of(new Interval(slope - half, slope + half, level, "weighted least squares")),
                        fieller(),
                        error);
            }
            double middle = atMost + slope / 2;
            double least = scale.from(middle - slope / 2);
            String method = "weighted least squares on the " + scale.text;
            return index(
                    least,
                    difference(middle, slope),
                    Outcome.of(new Interval(
                            difference(middle, slope - half), difference(middle, slope + half), level, method)),
                    Outcome.of(new Interval(ratio(middle, slope - half), ratio(middle, slope + half), level, method)),
                    error);
        }

        private SlopeIndex index(
                double intercept,
                double difference,
                Outcome<Interval> differenceInterval,
                Outcome<Interval> ratioInterval,
                Optional<Double> error) {
            Outcome<Double> ratio = intercept == 0
                    ? Outcome.none(ReasonCode.ZERO_BASELINE, "the fitted value of the most disadvantaged is 0")
                    : Outcome.of((intercept + difference) / intercept);
            return new SlopeIndex(groups, difference, differenceInterval, ratio, ratioInterval, intercept, error);
        }

        private double difference(double middle, double steepness) {
            return scale.from(middle + steepness / 2) - scale.from(middle - steepness / 2);
        }

        private double ratio(double middle, double steepness) {
            return scale.from(middle + steepness / 2) / scale.from(middle - steepness / 2);
        }

        /** The ratios t for which (Y1 - t Y0)^2 is at most z^2 times its variance (Fieller 1954). */
        private Outcome<Interval> fieller() {
            double z2 = level.z() * level.z();
            double atLeast = atMost + slope;
            double square = atMost * atMost - z2 * atMostVariance;
            if (square <= 0) {
                return Outcome.none(
                        ReasonCode.NO_SOLUTION,
                        "the fitted value of the most disadvantaged cannot be told from 0, so that a ratio to it has"
                                + " no limits");
            }
            double middle = atMost * atLeast - z2 * covariance;
            double constant = atLeast * atLeast - z2 * atLeastVariance;
            double root = Math.sqrt(Math.max(0, middle * middle - square * constant));
            return Outcome.of(new Interval((middle - root) / square, (middle + root) / square, level, "Fieller"));
        }
    }

    @Override
    public String toString() {
        return "slope index, " + level + (transformed ? ", on the " + scale.text : ", untransformed");
    }
}
