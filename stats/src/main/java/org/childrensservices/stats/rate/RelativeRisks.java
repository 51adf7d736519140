package org.childrensservices.stats.rate;

import java.util.Optional;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.measure.ConfidenceLevel;
import org.childrensservices.stats.measure.Interval;
import org.childrensservices.stats.measure.SignificanceTest;

/** The methods of ratios of proportions. */
enum RelativeRisks implements RelativeRiskMethod {
    KOOPMAN("Koopman"),
    MIETTINEN_NURMINEN("Miettinen-Nurminen"),
    KATZ("Katz"),
    KATZ_ADJUSTED("Katz, adjusted");

    private final String text;

    RelativeRisks(String text) {
        this.text = text;
    }

    Outcome<Contrast<Proportion>> compare(Proportion proportion, Proportion reference, ConfidenceLevel level) {
        return switch (this) {
            case KOOPMAN ->
                Outcome.of(score(proportion, reference, ProportionScore.plain(proportion, reference, text), level));
            case MIETTINEN_NURMINEN ->
                Outcome.of(score(proportion, reference, ProportionScore.inflated(proportion, reference, text), level));
            case KATZ ->
                proportion.count() == 0 || reference.count() == 0
                        ? Outcome.none(
                                ReasonCode.NO_EVENTS,
                                "Katz's interval of a ratio needs events in both proportions: " + proportion.count()
                                        + " and " + reference.count())
                        : Outcome.of(katz(proportion, reference, 0, level));
            case KATZ_ADJUSTED -> Outcome.of(katz(proportion, reference, 0.5, level));
        };
    }

    static Outcome<Double> ratio(Proportion proportion, Proportion reference) {
        if (reference.count() > 0) {
            return Outcome.of((double) proportion.count()
                    / proportion.total()
                    / ((double) reference.count() / reference.total()));
        }
        return proportion.count() > 0
                ? Outcome.none(
                        ReasonCode.ZERO_BASELINE,
                        "a ratio needs events in the reference: " + proportion.count() + " to 0")
                : Outcome.none(ReasonCode.NO_EVENTS, "a ratio needs events: 0 to 0");
    }

    private Contrast<Proportion> score(
            Proportion proportion, Proportion reference, ProportionScore score, ConfidenceLevel level) {
        return contrast(
                proportion,
                reference,
                ratio(proportion, reference),
                score.ratioInterval(level),
                Optional.of(SignificanceTest.normal(score.statistic(), text)));
    }

    private Contrast<Proportion> katz(Proportion proportion, Proportion reference, double more, ConfidenceLevel level) {
        double x1 = proportion.count() + more;
        double n1 = proportion.total() + more;
        double x2 = reference.count() + more;
        double n2 = reference.total() + more;
        double ratio = x1 / n1 / (x2 / n2);
        double error = Math.sqrt((n1 - x1) / x1 / n1 + (n2 - x2) / x2 / n2);
        double fold = Math.exp(level.z() * error);
        return contrast(
                proportion,
                reference,
                Outcome.of(ratio),
                new Interval(ratio / fold, ratio * fold, level, text),
                error == 0 ? Optional.empty() : Optional.of(SignificanceTest.normal(Math.log(ratio) / error, text)));
    }

    private static Contrast<Proportion> contrast(
            Proportion proportion,
            Proportion reference,
            Outcome<Double> value,
            Interval interval,
            Optional<SignificanceTest> test) {
        return new Contrast<>(Contrast.Measure.RELATIVE_RISK, proportion, reference, value, interval, test);
    }

    @Override
    public String toString() {
        return text;
    }
}
