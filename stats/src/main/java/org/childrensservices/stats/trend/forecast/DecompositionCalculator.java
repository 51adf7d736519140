package org.childrensservices.stats.trend.forecast;

import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableList;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.trend.Series;

/** Takes series of months or quarters apart. Immutable: configured once and used for any number of series. */
public final class DecompositionCalculator {

    private static final DecompositionCalculator STANDARD = new DecompositionCalculator(DecompositionMethod.stl());
    private static final Outcome<Double> NO_TREND =
            Outcome.none(ReasonCode.TOO_FEW_POINTS, "A moving average needs half a year on both sides");

    private final DecompositionMethod method;

    private DecompositionCalculator(DecompositionMethod method) {
        this.method = checkNotNull(method, "method");
    }

    /** {@return the calculator by local regression with seasons that are the same in all years} */
    public static DecompositionCalculator standard() {
        return STANDARD;
    }

    /**
     * Returns the same by another method.
     *
     * @param method the method
     * @return the calculator
     */
    public DecompositionCalculator withMethod(DecompositionMethod method) {
        return new DecompositionCalculator(method);
    }

    /**
     * Takes the {@linkplain Series#comparable() comparable} points of a series apart.
     *
     * @param series the series
     * @return the parts, or none with the code {@link ReasonCode#TOO_FEW_POINTS} for less than two years (by local
     *     regression more than two), or {@link ReasonCode#NOT_APPLICABLE} for annual values, gaps, and ratios to a
     *     trend of zero or less
     */
    public Outcome<SeasonalDecomposition> decompose(Series<Double> series) {
        if (series.comparable().values().isEmpty()) {
            return Outcome.none(ReasonCode.TOO_FEW_POINTS, "The series has no values");
        }
        Track track = Track.of(series);
        int perYear = track.period(0).kind().perYear();
        if (perYear == 1) {
            return Outcome.none(ReasonCode.NOT_APPLICABLE, "Years have no seasons");
        }
        if (track.hasGap()) {
            return Outcome.none(ReasonCode.NOT_APPLICABLE, "A gap has no season: " + series);
        }
        if (track.size() < method.least(perYear)) {
            return Outcome.none(
                    ReasonCode.TOO_FEW_POINTS,
                    String.format("%s needs at least %d values: %d", method, method.least(perYear), track.size()));
        }
        return method.decompose(track.values(), perYear)
                .map(parts -> new SeasonalDecomposition(series, method, points(track, parts), series.caveats()));
    }

    private ImmutableList<DecomposedPoint> points(Track track, Components parts) {
        var points = ImmutableList.<DecomposedPoint>builder();
        for (int i = 0; i < track.size(); i++) {
            double value = track.value(i);
            double seasonal = parts.seasonal(i);
            Outcome<Double> trend = Double.isNaN(parts.trend(i)) ? NO_TREND : Outcome.of(parts.trend(i));
            points.add(new DecomposedPoint(
                    track.period(i),
                    value,
                    seasonal,
                    trend,
                    trend.map(
                            level -> method.isMultiplicative() ? value / seasonal / level : value - seasonal - level)));
        }
        return points.build();
    }
}
