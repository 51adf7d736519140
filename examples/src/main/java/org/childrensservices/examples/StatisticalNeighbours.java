package org.childrensservices.examples;

import com.google.common.collect.ImmutableMap;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.childrensservices.core.place.AreaCode;
import org.childrensservices.core.place.LocalAuthority;
import org.childrensservices.core.time.ReportingYear;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.Reason;
import org.childrensservices.stats.benchmark.Averaging;
import org.childrensservices.stats.benchmark.CountedAreas;
import org.childrensservices.stats.benchmark.LaitTable;
import org.childrensservices.stats.benchmark.NeighbourModel;
import org.childrensservices.stats.benchmark.PublishedChange;
import org.childrensservices.stats.benchmark.PublishedFigures;
import org.childrensservices.stats.benchmark.PublishedHistory;
import org.childrensservices.stats.benchmark.PublishedMeasure;
import org.childrensservices.stats.measure.Cell;
import org.childrensservices.stats.measure.Polarity;
import org.childrensservices.stats.measure.Rounding;
import org.childrensservices.stats.rate.Proportion;
import org.childrensservices.stats.rate.ProportionComparison;
import org.childrensservices.stats.trend.QuotedUnit;
import org.childrensservices.stats.trend.Series;
import org.childrensservices.stats.trend.TimePeriod;
import org.childrensservices.stats.trend.count.RecentTrend;

/**
 * Where do we stand among our statistical neighbours, and is it more than chance? Care leavers of 19 to 21 in
 * education, employment or training: Westminster and its ten neighbours in 2024-25, as both of the Department's tools
 * show it and as the counts behind the percentages allow.
 *
 * <p>The figures are published: Department for Education, Children looked after in England including adoptions, 2024 to
 * 2025, Open Government Licence v3.0.
 */
public final class StatisticalNeighbours {

    private static final LocalAuthority WESTMINSTER = authority("213");
    private static final ReportingYear YEAR = ReportingYear.ending(2025);
    private static final PublishedMeasure MEASURE = new PublishedMeasure(
            "care leavers in education, employment or training (%)", Polarity.HIGH_IS_GOOD, Rounding.ONE_DECIMAL);

    /** In education, employment or training, and all, by the number of the authority. */
    private static final ImmutableMap<String, Proportion> IN_2025 = ImmutableMap.<String, Proportion>builder()
            .put("213", Proportion.of(115).outOf(189))
            .put("202", Proportion.of(112).outOf(194))
            .put("206", Proportion.of(175).outOf(298))
            .put("210", Proportion.of(225).outOf(300))
            .put("207", Proportion.of(83).outOf(121))
            .put("205", Proportion.of(100).outOf(164))
            .put("208", Proportion.of(182).outOf(312))
            .put("203", Proportion.of(121).outOf(233))
            .put("352", Proportion.of(458).outOf(758))
            .put("204", Proportion.of(152).outOf(262))
            .put("309", Proportion.of(130).outOf(241))
            .buildOrThrow();

    private static final List<Proportion> WESTMINSTER_FROM_2021 = List.of(
            Proportion.of(109).outOf(168),
            Proportion.of(161).outOf(213),
            Proportion.of(155).outOf(225),
            Proportion.of(128).outOf(212),
            Proportion.of(115).outOf(189));

    private StatisticalNeighbours() {}

    /**
     * Prints the answers.
     *
     * @param args not used
     */
    public static void main(String[] args) {
        print(Terminal.on(System.out));
    }

    static void print(PrintStream out) {
        NeighbourModel model = NeighbourModel.EDITION_2025;
        out.println("Neighbours: "
                + model.neighbours(WESTMINSTER).orElseThrow().stream()
                        .map(Object::toString)
                        .collect(Collectors.joining("; ")));
        out.println("Westminster is a neighbour of: "
                + model.neighbourOf(WESTMINSTER).stream().map(Object::toString).collect(Collectors.joining("; ")));
        out.println();

        PublishedHistory history = history();
        PublishedFigures year = history.latest().orElseThrow();
        out.println("As the tools show it:");
        for (Averaging averaging : Averaging.values()) {
            out.println(year.compare(WESTMINSTER, model, averaging).orElseThrow());
        }
        LaitTable table = LaitTable.of(year);
        out.println(table.standing(WESTMINSTER) + " (of the eleven alone)");
        out.println(PublishedChange.fromRowBefore(history.series(AreaCode.of(WESTMINSTER)))
                .fold(
                        change -> change.text(QuotedUnit.PERCENT) + ": "
                                + change.direction(MEASURE.polarity()).text(),
                        Reason::message));
        out.println();

        out.println("As the counts allow:");
        Map<LocalAuthority, Outcome<Proportion>> counts = new LinkedHashMap<>();
        IN_2025.forEach((number, counted) -> counts.put(authority(number), Outcome.of(counted)));
        CountedAreas<Proportion, ProportionComparison> areas = CountedAreas.ofProportions(counts);
        out.println(areas.againstNeighbours(WESTMINSTER, model).orElseThrow());
        out.println(areas.rank(WESTMINSTER, MEASURE.polarity()).orElseThrow());
        Series.Builder<Proportion> series = Series.builder();
        for (int i = 0; i < WESTMINSTER_FROM_2021.size(); i++) {
            series.add(TimePeriod.of(ReportingYear.ending(2021 + i)), WESTMINSTER_FROM_2021.get(i));
        }
        out.println("Five years: "
                + RecentTrend.ofProportions(series.build())
                        .fold(trend -> trend.text(MEASURE.polarity()), Reason::message));
    }

    /** Percentages without decimals, as they are published. */
    private static PublishedHistory history() {
        PublishedHistory.Builder history = PublishedHistory.of(MEASURE);
        for (int i = 0; i < WESTMINSTER_FROM_2021.size() - 1; i++) {
            history.add(
                    TimePeriod.of(ReportingYear.ending(2021 + i)),
                    AreaCode.of(WESTMINSTER),
                    percent(WESTMINSTER_FROM_2021.get(i)));
        }
        TimePeriod latest = TimePeriod.of(YEAR);
        IN_2025.forEach((number, counted) -> history.add(latest, new AreaCode(number), percent(counted)));
        return history.add(latest, new AreaCode("E13000001"), Cell.of(60))
                .add(latest, AreaCode.ENGLAND, Cell.of(54))
                .build();
    }

    private static Cell percent(Proportion counted) {
        BigDecimal rounded = counted.roundedPercent(Rounding.WHOLE).orElseThrow();
        return Cell.of(rounded);
    }

    private static LocalAuthority authority(String number) {
        return LocalAuthority.ofDfeNumber(number).orElseThrow();
    }
}
