package org.childrensservices.stats.rate;

import java.util.Optional;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.measure.ConfidenceLevel;
import org.childrensservices.stats.measure.Interval;
import org.childrensservices.stats.measure.SignificanceTest;

/** The methods of ratios of rates. */
enum RateRatios implements RateRatioMethod {
    EXACT("exact"),
    MID_P("mid-P"),
    SCORE("score"),
    WALD_LOG("Wald of the logarithm"),
    MOVER_SCORE("MOVER of score limits"),
    MOVER_JEFFREYS("MOVER of Jeffreys limits");

    private final String text;

    RateRatios(String text) {
        this.text = text;
    }

    Outcome<Contrast<Rate>> compare(Rate rate, Rate reference, ConfidenceLevel level) {
        if (rate.count() == 0 && reference.count() == 0) {
            return Outcome.of(
                    contrast(rate, reference, 0, Double.POSITIVE_INFINITY, level, new SignificanceTest(0, 1, text)));
        }
        return switch (this) {
            case EXACT, MID_P -> {
                ConditionalRatio ratio = new ConditionalRatio(this == MID_P, level);
                ratio.find(
                        (double) rate.count(),
                        rate.denominator().value(),
                        (double) reference.count(),
                        reference.denominator().value());
                yield Outcome.of(contrast(
                        rate,
                        reference,
                        ratio.lower,
                        ratio.upper,
                        level,
                        new SignificanceTest((double) rate.count(), ratio.pValue, text)));
            }
            case SCORE -> {
                Interval interval = ScoreComparison.ratioInterval(rate, reference, level);
                yield Outcome.of(contrast(
                        rate,
                        reference,
                        interval.lower(),
                        interval.upper(),
                        level,
                        ScoreComparison.test(rate, reference)));
            }
            case WALD_LOG -> waldOfLogarithm(rate, reference, level);
            case MOVER_SCORE -> Outcome.of(mover(rate, reference, RateMethod.score(), level));
            case MOVER_JEFFREYS -> Outcome.of(mover(rate, reference, RateMethod.jeffreys(), level));
        };
    }

    private Contrast<Rate> contrast(
            Rate rate, Rate reference, double lower, double upper, ConfidenceLevel level, SignificanceTest test) {
        return new Contrast<>(
                Contrast.Measure.RATE_RATIO,
                rate,
                reference,
                ScoreComparison.ratio(rate, reference),
                new Interval(lower, Math.max(lower, upper), level, text),
                Optional.of(test));
    }

    private Outcome<Contrast<Rate>> waldOfLogarithm(Rate rate, Rate reference, ConfidenceLevel level) {
        double x1 = rate.count();
        double x2 = reference.count();
        if (x1 == 0 || x2 == 0) {
            return Outcome.none(
                    ReasonCode.NO_EVENTS,
                    "Wald's interval of a ratio needs events in both rates: " + rate.count() + " and "
                            + reference.count());
        }
        double ratio = ScoreComparison.ratio(rate, reference).orElseThrow();
        double error = Math.sqrt(1 / x1 + 1 / x2);
        double fold = Math.exp(level.z() * error);
        return Outcome.of(contrast(
                rate,
                reference,
                ratio / fold,
                ratio * fold,
                level,
                SignificanceTest.normal(Math.log(ratio) / error, text)));
    }

    private Contrast<Rate> mover(Rate rate, Rate reference, RateMethod method, ConfidenceLevel level) {
        double n1 = rate.denominator().value();
        double n2 = reference.denominator().value();
        double r1 = rate.count() / n1;
        double r2 = reference.count() / n2;
        Interval limits1 = method.limits(rate.count(), level).times(1 / n1);
        Interval limits2 = method.limits(reference.count(), level).times(1 / n2);
        double product = r1 * r2;
        double lower = 0;
        if (r1 > 0) {
            double b = limits2.upper() * (2 * r2 - limits2.upper());
            double c = limits1.lower() * (2 * r1 - limits1.lower());
            lower = c / (product + Math.sqrt(Math.max(0, product * product - b * c)));
        }
        double upper = Double.POSITIVE_INFINITY;
        if (r2 > 0) {
            double b = limits2.lower() * (2 * r2 - limits2.lower());
            double c = limits1.upper() * (2 * r1 - limits1.upper());
            upper = (product + Math.sqrt(Math.max(0, product * product - b * c))) / b;
        }
        return new Contrast<>(
                Contrast.Measure.RATE_RATIO,
                rate,
                reference,
                ScoreComparison.ratio(rate, reference),
                new Interval(lower, Math.max(lower, upper), level, text),
                Optional.empty());
    }

    @Override
    public String toString() {
        return text;
    }
}
