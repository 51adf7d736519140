package org.childrensservices.stats.rate;

import java.util.Optional;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.stats.measure.ConfidenceLevel;
import org.childrensservices.stats.measure.Interval;
import org.childrensservices.stats.measure.SignificanceTest;

/** The methods of differences of proportions. */
enum ProportionDifferences implements ProportionDifferenceMethod {
    MEE("Mee"),
    MIETTINEN_NURMINEN("Miettinen-Nurminen"),
    NEWCOMBE("Newcombe"),
    NEWCOMBE_CORRECTED("Newcombe with continuity correction"),
    WALD("Wald"),
    AGRESTI_CAFFO("Agresti-Caffo");

    private final String text;

    ProportionDifferences(String text) {
        this.text = text;
    }

    Contrast<Proportion> compare(Proportion proportion, Proportion reference, ConfidenceLevel level) {
        double difference = ProportionScore.plain(proportion, reference, text).difference();
        Optional<SignificanceTest> test = Optional.empty();
        Interval interval = switch (this) {
            case MEE, MIETTINEN_NURMINEN -> {
                ProportionScore score = this == MEE
                        ? ProportionScore.plain(proportion, reference, text)
                        : ProportionScore.inflated(proportion, reference, text);
                test = Optional.of(SignificanceTest.normal(score.statistic(), text));
                yield score.differenceInterval(level);
            }
            case NEWCOMBE -> newcombe(proportion, reference, difference, Wilson.PLAIN, level);
            case NEWCOMBE_CORRECTED -> newcombe(proportion, reference, difference, Wilson.CORRECTED, level);
            case WALD -> {
                double error = Math.sqrt(variance(proportion, 0) + variance(reference, 0));
                if (error > 0) {
                    test = Optional.of(SignificanceTest.normal(difference / error, text));
                }
                yield new Interval(difference - level.z() * error, difference + level.z() * error, level, text);
            }
            case AGRESTI_CAFFO -> {
                double middle = (proportion.count() + 1.0) / (proportion.total() + 2.0)
                        - (reference.count() + 1.0) / (reference.total() + 2.0);
                double half = level.z() * Math.sqrt(variance(proportion, 1) + variance(reference, 1));
                yield new Interval(Math.max(-1, middle - half), Math.min(1, middle + half), level, text);
            }
        };
        return new Contrast<>(
                Contrast.Measure.PROPORTION_DIFFERENCE, proportion, reference, Outcome.of(difference), interval, test);
    }

    /** The variance of a proportion after so many cases with and so many without were added. */
    private static double variance(Proportion proportion, double more) {
        double n = proportion.total() + 2 * more;
        double p = (proportion.count() + more) / n;
        return p * (1 - p) / n;
    }

    private Interval newcombe(
            Proportion proportion, Proportion reference, double difference, Wilson wilson, ConfidenceLevel level) {
        double p1 = (double) proportion.count() / proportion.total();
        double p2 = (double) reference.count() / reference.total();
        Interval limits1 = wilson.limits(proportion, level);
        Interval limits2 = wilson.limits(reference, level);
        return new Interval(
                difference - Math.hypot(p1 - limits1.lower(), limits2.upper() - p2),
                difference + Math.hypot(limits1.upper() - p1, p2 - limits2.lower()),
                level,
                text);
    }

    @Override
    public String toString() {
        return text;
    }
}
