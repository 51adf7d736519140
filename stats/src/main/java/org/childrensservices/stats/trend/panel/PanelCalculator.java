package org.childrensservices.stats.trend.panel;

import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.statistics.distribution.FDistribution;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.measure.ConfidenceLevel;
import org.childrensservices.stats.measure.SignificanceTest;
import org.childrensservices.stats.rate.Rate;
import org.childrensservices.stats.trend.Series;
import org.childrensservices.stats.trend.TimePeriod;
import org.childrensservices.stats.trend.TrendCaveat;
import org.childrensservices.stats.trend.regression.LeastSquares;
import org.childrensservices.stats.trend.regression.ModelEstimate;
import org.childrensservices.stats.trend.regression.PoissonRegression;
import org.childrensservices.stats.trend.regression.RatioEstimate;
import org.childrensservices.stats.trend.regression.SandwichCovariance;

/**
 * Estimates by how much areas moved from a change on, beyond those that did not make it: a level for each area and each
 * period, and one effect (two-way fixed effects). Immutable: configured once and used for any number of panels.
 *
 * <p>Refused, with the code {@link ReasonCode#TOO_FEW_POINTS}: errors by areas where fewer than two areas made the
 * change or fewer than two did not. With 1 of 11 they find a change in 47% of cases where there is none, at a nominal
 * 5%; with 2 in 15%, with 3 in 8%. Refused, with the code {@link ReasonCode#NOT_APPLICABLE}: areas that made the change
 * at several times, for then some of them are compared with others that changed before.
 */
public final class PanelCalculator {

    private static final PanelCalculator STANDARD = new PanelCalculator(PanelErrors.cr2(), ConfidenceLevel.P95);

    private static final int LEAST_AREAS = 2;
    private static final int ENOUGH_AREAS = 5;
    private static final double ILL_CONDITIONED = 1e-8;

    private final PanelErrors errors;
    private final ConfidenceLevel level;

    private PanelCalculator(PanelErrors errors, ConfidenceLevel level) {
        this.errors = checkNotNull(errors, "errors");
        this.level = checkNotNull(level, "level");
    }

    /** {@return the calculator with errors by areas made for few of them, at 95%} */
    public static PanelCalculator standard() {
        return STANDARD;
    }

    /**
     * Returns the same with other errors.
     *
     * @param errors how much values vary by chance
     * @return the calculator
     */
    public PanelCalculator withErrors(PanelErrors errors) {
        return new PanelCalculator(errors, level);
    }

    /**
     * Returns the same with another level of the intervals.
     *
     * @param level the level
     * @return the calculator
     */
    public PanelCalculator withLevel(ConfidenceLevel level) {
        return new PanelCalculator(errors, level);
    }

    /**
     * Estimates the effect, each area of the same weight.
     *
     * @param panel the values
     * @return the effect, or none as the class says, and with the code {@link ReasonCode#NO_SOLUTION} where the cells
     *     do not tell it from levels of areas and periods
     */
    public Outcome<PanelEffect> estimate(Panel<Double> panel) {
        return estimateWeighted(panel.map(series -> series.map(value -> new WeightedValue(value, 1))))
                .map(found -> new PanelEffect(panel, found.effect(), found.caveats()));
    }

    /**
     * Estimates the effect, each cell by its weight: with populations, the effect for the average child and not the
     * average area.
     *
     * @param panel the values and their weights
     * @return the effect, or none as for equal weights
     */
    public Outcome<PanelEffect> estimateWeighted(Panel<WeightedValue> panel) {
        return start(panel, errors.byAreas()).flatMap(start -> {
            Cells<WeightedValue> cells = Cells.of(panel, period -> true);
            RealMatrix design = cells.design(List.of(start), Cells.Cell::hasChanged);
            return LeastSquares.weighted(cells.numbers(WeightedValue::weight))
                    .fit(design, cells.numbers(WeightedValue::value))
                    .map(fit -> new PanelEffect(
                            panel,
                            errors.of(fit, cells.areas(), design.getColumnDimension() - 1, level),
                            caveats(panel)));
        });
    }

    /**
     * Estimates the effect on rates as a ratio, by a Poisson model of the counts in their populations, with errors by
     * areas whatever the calculator's are (CR0, Student's limits).
     *
     * @param panel the counts in their populations
     * @return the ratio, or none as for values, and with the code {@link ReasonCode#NO_EVENTS} for an area or a period
     *     without any event
     */
    public Outcome<PanelRatio> estimateCounts(Panel<Rate> panel) {
        return start(panel, true).flatMap(start -> {
            Cells<Rate> cells = Cells.of(
                    panel.map(
                            series -> series.flatMap(rate -> rate.denominator().isZero()
                                    ? Outcome.none(ReasonCode.EMPTY_DENOMINATOR, "nobody to count in")
                                    : Outcome.of(rate))),
                    period -> true);
            if (cells.hasEmptyMargin(Rate::count)) {
                return Outcome.none(ReasonCode.NO_EVENTS, "an area or a period without any event has no ratio");
            }
            RealMatrix design = cells.design(List.of(start), Cells.Cell::hasChanged);
            return PoissonRegression.of(cells.numbers(rate -> (double) rate.count()))
                    .fit(
                            design,
                            cells.numbers(rate -> rate.denominator().amount().doubleValue()))
                    .map(fit -> new PanelRatio(
                            panel,
                            new RatioEstimate(fit.with(
                                            SandwichCovariance.clustered(fit.inverse(), fit.scores(), cells.areas()),
                                            cells.areaCount() - 1.0,
                                            level,
                                            "Poisson, CR0")
                                    .at(design.getColumnDimension() - 1)),
                            caveats(panel)));
        });
    }

    /**
     * Estimates the effect from one number for each area: its mean from the change on less its mean before (Bertrand,
     * Duflo and Mullainathan 2004, Quarterly Journal of Economics 119:249), by the t-test of equal variances. One area
     * with the change is enough, and is then compared as by {@link org.childrensservices.stats.trend.ComparatorAreas}.
     *
     * @param panel the values
     * @return the effect; none with the code {@link ReasonCode#TOO_FEW_POINTS} without an area on a side, or fewer than
     *     three in all, with values before and after
     */
    public Outcome<PanelEffect> estimateCollapsed(Panel<Double> panel) {
        return start(panel, false).flatMap(start -> {
            double[] treated = changes(panel, start, true);
            double[] comparators = changes(panel, start, false);
            int degreesOfFreedom = treated.length + comparators.length - 2;
            if (treated.length == 0 || comparators.length == 0 || degreesOfFreedom < 1) {
                return Outcome.none(
                        ReasonCode.TOO_FEW_POINTS,
                        "a comparison of means needs areas with and without the change, three in all: " + treated.length
                                + " and " + comparators.length);
            }
            RealMatrix design = MatrixUtils.createRealMatrix(treated.length + comparators.length, 2);
            for (int i = 0; i < design.getRowDimension(); i++) {
                design.setEntry(i, 0, 1);
                design.setEntry(i, 1, i < treated.length ? 1 : 0);
            }
            double[] changes = DoubleStream.concat(Arrays.stream(treated), Arrays.stream(comparators))
                    .toArray();
            return LeastSquares.fit(design, changes)
                    .map(fit -> new PanelEffect(
                            panel, PanelErrors.Kind.INDEPENDENT.of(fit, new int[] {}, 1, level), seriesCaveats(panel)));
        });
    }

    private static double[] changes(Panel<Double> panel, TimePeriod start, boolean treated) {
        return panel.areas().entrySet().stream()
                .filter(area -> panel.starts().containsKey(area.getKey()) == treated)
                .map(area -> area.getValue().comparable().values())
                .filter(values -> !values.isEmpty()
                        && values.firstKey().since(start) < 0
                        && values.lastKey().since(start) >= 0)
                .mapToDouble(values -> mean(values.tailMap(start, true)) - mean(values.headMap(start, false)))
                .toArray();
    }

    private static double mean(ImmutableSortedMap<TimePeriod, Double> values) {
        return values.values().stream().mapToDouble(Double::doubleValue).sum() / values.size();
    }

    /**
     * Estimates by how much the areas moved apart, a period, before the change.
     *
     * @param panel the values
     * @return the difference of slopes, or none as for the effect; it needs two periods before the change
     */
    public Outcome<PreTrend> preTrend(Panel<Double> panel) {
        return start(panel, errors.byAreas()).flatMap(start -> {
            Cells<Double> cells = Cells.of(panel, period -> period.since(start) < 0);
            if (cells.periods().size() < 2) {
                return Outcome.none(
                        ReasonCode.TOO_FEW_POINTS,
                        "a slope before " + start + " needs 2 periods before it: "
                                + cells.periods().size());
            }
            RealMatrix design = cells.design(
                    List.of(start),
                    (cell, first) -> cell.treated() ? (double) cell.period().since(first) : 0);
            return LeastSquares.fit(design, cells.numbers(Double::doubleValue))
                    .map(fit -> new PreTrend(
                            panel,
                            errors.of(fit, cells.areas(), design.getColumnDimension() - 1, level),
                            caveats(panel)));
        });
    }

    /**
     * Estimates the distance of the areas with the change from the rest in each period, beside the last before it.
     *
     * @param panel the values
     * @return the distances, or none as for the effect
     */
    public Outcome<EventStudy> eventStudy(Panel<Double> panel) {
        return start(panel, errors.byAreas()).flatMap(start -> {
            Cells<Double> cells = Cells.of(panel, period -> true);
            ImmutableList<TimePeriod> periods = cells.periods().stream()
                    .filter(period -> period.since(start) != -1)
                    .collect(ImmutableList.toImmutableList());
            RealMatrix design = cells.design(
                    periods, (cell, period) -> cell.treated() && cell.period().equals(period) ? 1 : 0);
            int own = design.getColumnDimension() - periods.size();
            return LeastSquares.fit(design, cells.numbers(Double::doubleValue)).map(fit -> {
                var effects = ImmutableSortedMap.<TimePeriod, ModelEstimate>naturalOrder();
                for (int i = 0; i < periods.size(); i++) {
                    effects.put(periods.get(i), errors.of(fit, cells.areas(), own + i, level));
                }
                int leads = (int) periods.stream()
                        .filter(period -> period.since(start) < 0)
                        .count();
                return new EventStudy(
                        panel, start, effects.build(), jointTest(fit, cells.areas(), own, leads), caveats(panel));
            });
        });
    }

    /** Wald's test that the first so many coefficients after the own are 0. */
    private static Outcome<SignificanceTest> jointTest(LeastSquares fit, int[] areas, int own, int leads) {
        int count = PanelErrors.Kind.count(areas);
        if (leads == 0 || leads >= count) {
            return Outcome.none(
                    ReasonCode.TOO_FEW_POINTS,
                    "no joint test of " + leads + " periods before from " + count + " areas");
        }
        RealMatrix covariance = SandwichCovariance.clustered(fit.inverse(), fit.scores(), areas)
                .scalarMultiply(PanelErrors.Kind.factor(areas, fit.degreesOfFreedom()))
                .getSubMatrix(own, own + leads - 1, own, own + leads - 1);
        EigenDecomposition eigen =
                new EigenDecomposition(covariance.add(covariance.transpose()).scalarMultiply(0.5));
        double[] values = eigen.getRealEigenvalues();
        double largest = Arrays.stream(values).max().orElse(0);
        if (fit.isExact() || Arrays.stream(values).min().orElse(0) <= ILL_CONDITIONED * largest) {
            return Outcome.none(ReasonCode.NO_SOLUTION, "the errors of the periods before are not told apart");
        }
        RealVector effects = MatrixUtils.createRealVector(Arrays.copyOfRange(fit.coefficients(), own, own + leads));
        double statistic = effects.dotProduct(eigen.getSolver().solve(effects)) / leads;
        return Outcome.of(new SignificanceTest(
                statistic,
                FDistribution.of(leads, count - 1.0).survivalProbability(statistic),
                "F of " + leads + " and " + (count - 1) + ", CR1"));
    }

    /** The one start, if there is one and there are areas enough. */
    private static Outcome<TimePeriod> start(Panel<?> panel, boolean byAreas) {
        ImmutableSortedSet<TimePeriod> starts =
                ImmutableSortedSet.copyOf(panel.starts().values());
        if (starts.size() > 1) {
            return Outcome.none(
                    ReasonCode.NOT_APPLICABLE,
                    "areas made the change at several times, " + starts.first() + " to " + starts.last()
                            + ": a method for staggered changes is needed (Callaway and Sant'Anna 2021), not offered");
        }
        long treated = withValues(panel, true);
        long comparators = withValues(panel, false);
        if (treated == 0 || comparators == 0) {
            return Outcome.none(
                    ReasonCode.TOO_FEW_POINTS,
                    "there must be areas with the change and areas without: " + treated + " and " + comparators);
        }
        if (byAreas && Math.min(treated, comparators) < LEAST_AREAS) {
            return Outcome.none(
                    ReasonCode.TOO_FEW_POINTS,
                    "errors by areas need at least 2 areas with the change and 2 without: " + treated + " and "
                            + comparators
                            + "; set the one area against the others by ComparatorAreas, or collapse the panel");
        }
        return Outcome.of(starts.first());
    }

    private static long withValues(Panel<?> panel, boolean treated) {
        return panel.areas().entrySet().stream()
                .filter(area -> panel.starts().containsKey(area.getKey()) == treated
                        && !area.getValue().comparable().values().isEmpty())
                .count();
    }

    private ImmutableList<TrendCaveat> caveats(Panel<?> panel) {
        boolean few = Math.min(withValues(panel, true), withValues(panel, false)) < ENOUGH_AREAS;
        return Stream.concat(
                        seriesCaveats(panel).stream(),
                        few ? Stream.of(TrendCaveat.FEW_AREAS_ON_A_SIDE) : Stream.empty())
                .collect(ImmutableList.toImmutableList());
    }

    private static ImmutableList<TrendCaveat> seriesCaveats(Panel<?> panel) {
        return panel.areas().values().stream()
                .map(Series::caveats)
                .flatMap(ImmutableList::stream)
                .collect(ImmutableSet.toImmutableSet())
                .asList();
    }
}
