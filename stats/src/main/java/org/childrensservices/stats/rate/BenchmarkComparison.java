package org.childrensservices.stats.rate;

import static com.google.common.base.Preconditions.checkNotNull;

import java.util.Locale;
import java.util.Optional;
import org.childrensservices.stats.measure.ConfidenceLevel;
import org.childrensservices.stats.measure.Interval;
import org.childrensservices.stats.measure.Rounding;
import org.childrensservices.stats.measure.SignificanceTest;

/**
 * A rate or a proportion set against a benchmark that is known without error. It says itself: {@code "55.652 against
 * 50.000: higher at 95% (52.783 to 58.637, exact; p <0.001, exact)"}.
 *
 * @param <Q> what is set against the benchmark
 * @param subject what was set against the benchmark
 * @param value its value, in the unit of the benchmark
 * @param benchmark the benchmark
 * @param level the level
 * @param position where it lies
 * @param interval the interval that the test inverts; empty for the minimum likelihood
 * @param test the test; empty where only the interval was looked at
 */
public record BenchmarkComparison<Q>(
        Q subject,
        double value,
        double benchmark,
        ConfidenceLevel level,
        Position position,
        Optional<Interval> interval,
        Optional<SignificanceTest> test) {

    private static final Rounding SHOWN = Rounding.halfUp(3);

    /**
     * Checks the comparison.
     *
     * @param subject what was set against the benchmark
     * @param value its value
     * @param benchmark the benchmark
     * @param level the level
     * @param position where it lies
     * @param interval the interval, if any
     * @param test the test, if any
     */
    public BenchmarkComparison {
        checkNotNull(subject, "subject");
        checkNotNull(level, "level");
        checkNotNull(position, "position");
        checkNotNull(interval, "interval");
        checkNotNull(test, "test");
    }

    static <Q> BenchmarkComparison<Q> of(
            Q subject,
            double value,
            double benchmark,
            ConfidenceLevel level,
            BenchmarkMethod method,
            Interval interval,
            CountTest counts) {
        if (method == BenchmarkMethods.INTERVAL) {
            return new BenchmarkComparison<>(
                    subject,
                    value,
                    benchmark,
                    level,
                    Position.of(interval, benchmark),
                    Optional.of(interval),
                    Optional.empty());
        }
        SignificanceTest test = counts.test(method);
        Position side = counts.statistic() > 0 ? Position.HIGHER : Position.LOWER;
        return new BenchmarkComparison<>(
                subject,
                value,
                benchmark,
                level,
                test.isSignificant(level) ? side : Position.SIMILAR,
                method == BenchmarkMethods.MINIMUM_LIKELIHOOD ? Optional.empty() : Optional.of(interval),
                Optional.of(test));
    }

    @Override
    public String toString() {
        String shownInterval =
                interval.map(i -> i.format(SHOWN) + ", " + i.method()).orElse("");
        String shownTest = test.map(SignificanceTest::toString).orElse("");
        return String.format(
                Locale.ROOT,
                "%s against %s: %s at %s (%s%s%s)",
                SHOWN.format(value),
                SHOWN.format(benchmark),
                position.name().toLowerCase(Locale.ROOT),
                level,
                shownInterval,
                interval.isPresent() && test.isPresent() ? "; " : "",
                shownTest);
    }
}
