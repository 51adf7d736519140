package org.childrensservices.stats.rate;

import java.util.Optional;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.measure.ConfidenceLevel;
import org.childrensservices.stats.measure.Interval;
import org.childrensservices.stats.measure.SignificanceTest;

/** The methods of odds ratios. */
enum OddsRatios implements OddsRatioMethod {
    EXACT("exact"),
    MID_P("mid-P"),
    SCORE("score"),
    WOOLF("Woolf"),
    HALDANE_ANSCOMBE("Haldane-Anscombe");

    private final String text;

    OddsRatios(String text) {
        this.text = text;
    }

    Outcome<Contrast<Proportion>> compare(Proportion proportion, Proportion reference, ConfidenceLevel level) {
        double a = proportion.count();
        double b = proportion.total() - proportion.count();
        double c = reference.count();
        double d = reference.total() - reference.count();
        return switch (this) {
            case EXACT, MID_P -> {
                ConditionalOdds odds = ConditionalOdds.of(proportion, reference, this == MID_P, text);
                yield Outcome.of(contrast(
                        proportion, reference, odds.estimate(), odds.interval(level), Optional.of(odds.test())));
            }
            case SCORE -> {
                ProportionScore score = ProportionScore.plain(proportion, reference, text);
                yield Outcome.of(contrast(
                        proportion,
                        reference,
                        oddsRatio(a, b, c, d),
                        a + c == 0 || b + d == 0
                                ? new Interval(0, Double.POSITIVE_INFINITY, level, text)
                                : score.oddsRatioInterval(level),
                        Optional.of(SignificanceTest.normal(score.statistic(), text))));
            }
            case WOOLF ->
                a == 0 || b == 0 || c == 0 || d == 0
                        ? Outcome.none(
                                ReasonCode.NO_EVENTS,
                                "Woolf's interval needs some with and some without the event in both: " + proportion
                                        + " and " + reference)
                        : Outcome.of(woolf(proportion, reference, 0, level));
            case HALDANE_ANSCOMBE -> Outcome.of(woolf(proportion, reference, 0.5, level));
        };
    }

    private static Outcome<Double> oddsRatio(double a, double b, double c, double d) {
        if (a + c == 0 || b + d == 0) {
            return Outcome.none(ReasonCode.NO_EVENTS, "an odds ratio needs some with and some without the event");
        }
        return b == 0 || c == 0
                ? Outcome.none(ReasonCode.ZERO_BASELINE, "an odds ratio needs odds above zero in the reference")
                : Outcome.of(a / b * (d / c));
    }

    private Contrast<Proportion> woolf(
            Proportion proportion, Proportion reference, double more, ConfidenceLevel level) {
        double a = proportion.count() + more;
        double b = proportion.total() - proportion.count() + more;
        double c = reference.count() + more;
        double d = reference.total() - reference.count() + more;
        double ratio = a / b * (d / c);
        double error = Math.sqrt(1 / a + 1 / b + 1 / c + 1 / d);
        double fold = Math.exp(level.z() * error);
        return contrast(
                proportion,
                reference,
                Outcome.of(ratio),
                new Interval(ratio / fold, ratio * fold, level, text),
                Optional.of(SignificanceTest.normal(Math.log(ratio) / error, text)));
    }

    private static Contrast<Proportion> contrast(
            Proportion proportion,
            Proportion reference,
            Outcome<Double> value,
            Interval interval,
            Optional<SignificanceTest> test) {
        return new Contrast<>(Contrast.Measure.ODDS_RATIO, proportion, reference, value, interval, test);
    }

    @Override
    public String toString() {
        return text;
    }
}
