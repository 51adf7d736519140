package org.childrensservices.stats.rate;

import java.util.Optional;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.stats.measure.ConfidenceLevel;
import org.childrensservices.stats.measure.Interval;
import org.childrensservices.stats.measure.SignificanceTest;

/** The methods of differences of rates. */
enum RateDifferences implements RateDifferenceMethod {
    SCORE("score"),
    WALD("Wald"),
    WALD_CORRECTED("Wald with continuity correction"),
    MOVER_SCORE("MOVER of score limits"),
    MOVER_JEFFREYS("MOVER of Jeffreys limits"),
    MOVER_EXACT("MOVER of exact limits"),
    MOVER_BYAR("MOVER of Byar's limits");

    private final String text;

    RateDifferences(String text) {
        this.text = text;
    }

    Contrast<Rate> compare(Rate rate, Rate reference, ConfidenceLevel level) {
        RateComparison score = ScoreComparison.of(rate, reference, level);
        return switch (this) {
            case SCORE -> contrast(score, score.differenceInterval(), Optional.of(score.test()));
            case WALD -> wald(score, 0, level);
            case WALD_CORRECTED -> wald(score, 0.5, level);
            case MOVER_SCORE -> mover(score, RateMethod.score(), level);
            case MOVER_JEFFREYS -> mover(score, RateMethod.jeffreys(), level);
            case MOVER_EXACT -> mover(score, RateMethod.exact(), level);
            case MOVER_BYAR -> mover(score, RateMethod.byar(), level);
        };
    }

    private static Contrast<Rate> contrast(RateComparison pair, Interval interval, Optional<SignificanceTest> test) {
        return new Contrast<>(
                Contrast.Measure.RATE_DIFFERENCE,
                pair.rate(),
                pair.reference(),
                Outcome.of(pair.difference()),
                interval,
                test);
    }

    private Contrast<Rate> wald(RateComparison pair, double more, ConfidenceLevel level) {
        double n1 = pair.rate().denominator().value();
        double n2 = pair.reference().denominator().value();
        double per = pair.rate().per();
        double error = per
                * Math.sqrt((pair.rate().count() + more) / (n1 * n1)
                        + (pair.reference().count() + more) / (n2 * n2));
        double half = level.z() * error;
        return contrast(
                pair,
                new Interval(pair.difference() - half, pair.difference() + half, level, text),
                error == 0 ? Optional.empty() : Optional.of(SignificanceTest.normal(pair.difference() / error, text)));
    }

    private Contrast<Rate> mover(RateComparison pair, RateMethod method, ConfidenceLevel level) {
        double per = pair.rate().per();
        double n1 = pair.rate().denominator().value() / per;
        double n2 = pair.reference().denominator().value() / per;
        double r1 = pair.rate().count() / n1;
        double r2 = pair.reference().count() / n2;
        Interval limits1 = method.limits(pair.rate().count(), level).times(1 / n1);
        Interval limits2 = method.limits(pair.reference().count(), level).times(1 / n2);
        return contrast(
                pair,
                new Interval(
                        pair.difference() - Math.hypot(r1 - limits1.lower(), limits2.upper() - r2),
                        pair.difference() + Math.hypot(limits1.upper() - r1, r2 - limits2.lower()),
                        level,
                        text),
                Optional.empty());
    }

    @Override
    public String toString() {
        return text;
    }
}
