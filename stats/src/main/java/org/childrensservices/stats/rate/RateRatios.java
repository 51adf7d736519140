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
        RateComparison score = ScoreComparison.of(rate, reference, level);
        double x1 = rate.count();
        double x2 = reference.count();
        double n1 = rate.denominator().value();
        double n2 = reference.denominator().value();
        if (x1 + x2 == 0) {
            return Outcome.of(contrast(score, 0, Double.POSITIVE_INFINITY, level, new SignificanceTest(0, 1, text)));
        }
        return switch (this) {
            case EXACT ->
                Outcome.of(conditional(
                        score, ClopperPearson.INSTANCE, new BinomialTest(x1, x2, n1, n2).central(text), level));
            case MID_P ->
                Outcome.of(
                        conditional(score, MidPBinomial.INSTANCE, new BinomialTest(x1, x2, n1, n2).midP(text), level));
            case SCORE ->
                Outcome.of(contrast(
                        score,
                        score.ratioInterval().lower(),
                        score.ratioInterval().upper(),
                        level,
                        score.test()));
            case WALD_LOG -> waldOfLogarithm(score, level);
            case MOVER_SCORE -> Outcome.of(mover(score, RateMethod.score(), level));
            case MOVER_JEFFREYS -> Outcome.of(mover(score, RateMethod.jeffreys(), level));
        };
    }

    private Contrast<Rate> contrast(
            RateComparison pair, double lower, double upper, ConfidenceLevel level, SignificanceTest test) {
        return new Contrast<>(
                Contrast.Measure.RATE_RATIO,
                pair.rate(),
                pair.reference(),
                pair.ratio(),
                new Interval(lower, Math.max(lower, upper), level, text),
                Optional.of(test));
    }

    /** The odds of the limits of the share of the first, from the smaller of both shares so that they keep digits. */
    private Contrast<Rate> conditional(
            RateComparison pair, FromSmallerPart method, SignificanceTest test, ConfidenceLevel level) {
        double x1 = pair.rate().count();
        double x2 = pair.reference().count();
        double scale = pair.reference().denominator().value()
                / pair.rate().denominator().value();
        double less = method.lower(Math.min(x1, x2), Math.max(x1, x2), level);
        double more = method.upper(Math.min(x1, x2), Math.max(x1, x2), level);
        double lower = x1 <= x2 ? less / (1 - less) : (1 - more) / more;
        double upper = x1 <= x2 ? more / (1 - more) : (1 - less) / less;
        return contrast(pair, lower * scale, upper * scale, level, test);
    }

    private Outcome<Contrast<Rate>> waldOfLogarithm(RateComparison pair, ConfidenceLevel level) {
        double x1 = pair.rate().count();
        double x2 = pair.reference().count();
        if (x1 == 0 || x2 == 0) {
            return Outcome.none(
                    ReasonCode.NO_EVENTS,
                    "Wald's interval of a ratio needs events in both rates: "
                            + pair.rate().count() + " and " + pair.reference().count());
        }
        double ratio = pair.ratio().orElseThrow();
        double error = Math.sqrt(1 / x1 + 1 / x2);
        double fold = Math.exp(level.z() * error);
        return Outcome.of(contrast(
                pair, ratio / fold, ratio * fold, level, SignificanceTest.normal(Math.log(ratio) / error, text)));
    }

    private Contrast<Rate> mover(RateComparison pair, RateMethod method, ConfidenceLevel level) {
        double n1 = pair.rate().denominator().value();
        double n2 = pair.reference().denominator().value();
        double r1 = pair.rate().count() / n1;
        double r2 = pair.reference().count() / n2;
        Interval limits1 = method.limits(pair.rate().count(), level).times(1 / n1);
        Interval limits2 = method.limits(pair.reference().count(), level).times(1 / n2);
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
                pair.rate(),
                pair.reference(),
                pair.ratio(),
                new Interval(lower, Math.max(lower, upper), level, text),
                Optional.empty());
    }

    @Override
    public String toString() {
        return text;
    }
}
