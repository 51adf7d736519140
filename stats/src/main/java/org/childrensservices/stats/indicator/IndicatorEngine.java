package org.childrensservices.stats.indicator;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Collection;
import java.util.stream.Collector;
import java.util.stream.Stream;
import org.childrensservices.core.time.ReportingYear;

/**
 * Counts a set of indicators for a set of years in one pass over the subjects. Immutable; safe to share.
 *
 * @param <S> the type of subject, such as a child
 */
public final class IndicatorEngine<S> {

    private final ImmutableList<Indicator<S>> indicators;
    private final ImmutableList<ReportingYear> years;

    private IndicatorEngine(ImmutableList<Indicator<S>> indicators, ImmutableList<ReportingYear> years) {
        this.indicators = indicators;
        this.years = years;
    }

    /**
     * Returns an engine.
     *
     * @param <S> the type of subject
     * @param indicators what to count, each with an id of its own
     * @param years the years to count for
     * @return the engine
     * @throws IllegalArgumentException if two indicators have one id
     */
    public static <S> IndicatorEngine<S> over(
            Collection<? extends Indicator<S>> indicators, Collection<ReportingYear> years) {
        var ids = indicators.stream().map(Indicator::id).collect(ImmutableSet.toImmutableSet());
        checkArgument(ids.size() == indicators.size(), "each indicator must have an id of its own: %s", indicators);
        return new IndicatorEngine<>(
                ImmutableList.copyOf(indicators), ImmutableSet.copyOf(years).asList());
    }

    /**
     * Counts the subjects of a stream, parallel or not.
     *
     * @param subjects the subjects, each once
     * @return the totals
     */
    public IndicatorTotals count(Stream<? extends S> subjects) {
        return subjects.collect(collector());
    }

    /**
     * Counts subjects.
     *
     * @param subjects the subjects, each once
     * @return the totals
     */
    public IndicatorTotals count(Collection<? extends S> subjects) {
        return count(subjects.stream());
    }

    /** {@return a collector of subjects into totals} */
    public Collector<S, ?, IndicatorTotals> collector() {
        return Collector.of(Accumulator::new, Accumulator::add, Accumulator::combine, Accumulator::totals);
    }

    /** The counts of one thread, indexed by indicator and year. */
    private final class Accumulator {
        private final long[][] numerators = new long[indicators.size()][years.size()];
        private final long[][] denominators = new long[indicators.size()][years.size()];

        void add(S subject) {
            for (int i = 0; i < indicators.size(); i++) {
                for (int y = 0; y < years.size(); y++) {
                    Tally tally = indicators.get(i).tally(subject, years.get(y));
                    numerators[i][y] += tally.numerator();
                    denominators[i][y] += tally.denominator();
                }
            }
        }

        Accumulator combine(Accumulator other) {
            for (int i = 0; i < indicators.size(); i++) {
                for (int y = 0; y < years.size(); y++) {
                    numerators[i][y] += other.numerators[i][y];
                    denominators[i][y] += other.denominators[i][y];
                }
            }
            return this;
        }

        IndicatorTotals totals() {
            var totals = IndicatorTotals.builder();
            for (int i = 0; i < indicators.size(); i++) {
                for (int y = 0; y < years.size(); y++) {
                    totals.put(indicators.get(i).id(), years.get(y), new Tally(numerators[i][y], denominators[i][y]));
                }
            }
            return totals.build();
        }
    }
}
