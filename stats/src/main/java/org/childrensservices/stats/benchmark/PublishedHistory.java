package org.childrensservices.stats.benchmark;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.childrensservices.core.place.AreaCode;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.measure.Cell;
import org.childrensservices.stats.trend.Series;
import org.childrensservices.stats.trend.TimePeriod;

/**
 * What was published of one measure over time.
 *
 * @param measure what is measured
 * @param figures the figures of each period that has a row, in the order of time
 */
public record PublishedHistory(PublishedMeasure measure, ImmutableList<PublishedFigures> figures) {
    /**
     * Checks the figures.
     *
     * @param measure what is measured
     * @param figures the figures of each period, of this measure, in the order of time
     */
    public PublishedHistory {
        checkNotNull(measure, "measure");
        for (int i = 0; i < figures.size(); i++) {
            checkArgument(
                    figures.get(i).measure().equals(measure), "figures must be of %s: %s", measure, figures.get(i));
            checkArgument(
                    i == 0
                            || figures.get(i - 1)
                                            .period()
                                            .compareTo(figures.get(i).period())
                                    < 0,
                    "figures must be in the order of time: %s",
                    figures);
        }
    }

    /**
     * Starts a history.
     *
     * @param measure what is measured
     * @return a builder, to which cells come in any order
     */
    public static Builder of(PublishedMeasure measure) {
        return new Builder(measure);
    }

    /**
     * Returns the figures of a period.
     *
     * @param period the period
     * @return the figures, or none with the code {@link ReasonCode#NOT_STATED} if no area has a row
     */
    public Outcome<PublishedFigures> in(TimePeriod period) {
        return figures.stream()
                .filter(of -> of.period().equals(period))
                .findFirst()
                .map(Outcome::of)
                .orElseGet(() -> Outcome.none(ReasonCode.NOT_STATED, "no row of " + measure + " for " + period));
    }

    /**
     * Returns the figures of the last period in which an authority has a row, which is what the interactive tool ranks:
     * an authority without a value in it has no rank, however new its own last value.
     *
     * @return the figures, or none with the code {@link ReasonCode#NOT_STATED} if no authority has a row
     */
    public Outcome<PublishedFigures> latest() {
        for (PublishedFigures of : figures.reverse()) {
            if (!of.authorities().isEmpty()) {
                return Outcome.of(of);
            }
        }
        return Outcome.none(ReasonCode.NOT_STATED, "no row of " + measure + " for an authority");
    }

    /**
     * Returns the history as it stood when a period was the last.
     *
     * @param last the period
     * @return the figures up to it, its own included
     */
    public PublishedHistory upTo(TimePeriod last) {
        return new PublishedHistory(
                measure,
                figures.stream()
                        .filter(of -> of.period().compareTo(last) <= 0)
                        .collect(ImmutableList.toImmutableList()));
    }

    /**
     * Returns the series of an area: the periods in which it has a row, and those alone.
     *
     * @param area the area
     * @return the series, in which a symbol is a gap with its meaning
     */
    public Series<BigDecimal> series(AreaCode area) {
        Series.Builder<BigDecimal> series = Series.builder();
        for (PublishedFigures of : figures) {
            of.cell(area)
                    .ifPresent(cell -> cell.number()
                            .fold(
                                    value -> series.add(of.period(), value),
                                    reason -> series.addMissing(of.period(), reason)));
        }
        return series.build();
    }

    /** {@return what it is and how far it goes, such as {@code "Turnover (%), 9 periods from 2017 to 2025"}} */
    @Override
    public String toString() {
        return measure
                + (figures.isEmpty()
                        ? ", no period"
                        : ", " + figures.size() + (figures.size() == 1 ? " period" : " periods") + " from "
                                + figures.get(0).period() + " to "
                                + figures.get(figures.size() - 1).period());
    }

    /** Builds a history; not thread-safe. */
    public static final class Builder {
        private final PublishedMeasure measure;
        private final Map<TimePeriod, Map<AreaCode, Cell>> cells = new TreeMap<>();

        private Builder(PublishedMeasure measure) {
            this.measure = checkNotNull(measure, "measure");
        }

        /**
         * Adds a cell.
         *
         * @param period its period, of the same kind as the others
         * @param area its area, not given before for the period
         * @param cell the cell
         * @return this builder
         * @throws IllegalArgumentException if the area has a cell in the period
         */
        public Builder add(TimePeriod period, AreaCode area, Cell cell) {
            Cell before = cells.computeIfAbsent(period, first -> new HashMap<>())
                    .putIfAbsent(checkNotNull(area, "area"), checkNotNull(cell, "cell"));
            checkArgument(before == null, "area must have one cell in %s: %s", period, area);
            return this;
        }

        /** {@return the history, which may be empty} */
        public PublishedHistory build() {
            return new PublishedHistory(
                    measure,
                    cells.entrySet().stream()
                            .map(of -> new PublishedFigures(
                                    measure, of.getKey(), ImmutableSortedMap.copyOf(of.getValue())))
                            .collect(ImmutableList.toImmutableList()));
        }
    }
}
