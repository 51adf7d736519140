package org.childrensservices.stats.benchmark;

import static com.google.common.base.Preconditions.checkNotNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Multimaps;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Year;
import java.util.Collection;
import java.util.IntSummaryStatistics;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.childrensservices.core.place.AreaCode;
import org.childrensservices.core.place.LocalAuthority;
import org.childrensservices.core.time.AcademicYear;
import org.childrensservices.core.time.ReportingYear;
import org.childrensservices.stats.measure.Cell;
import org.childrensservices.stats.measure.Polarity;
import org.childrensservices.stats.measure.PublishedSymbol;
import org.childrensservices.stats.measure.Rounding;
import org.childrensservices.stats.trend.TimePeriod;

/**
 * The values of 26 measures of the interactive tool and what was computed from them in exact fractions: real
 * statistics, which stand outside the project. Tests of them are skipped if {@code childrens.shared} says nothing.
 */
final class LaitData {

    private static final ImmutableMap<String, Polarity> POLARITIES =
            ImmutableMap.of("High", Polarity.HIGH_IS_GOOD, "Low", Polarity.LOW_IS_GOOD, "-", Polarity.NEUTRAL);

    private final ImmutableMap<String, PublishedHistory> histories;

    private LaitData(ImmutableMap<String, PublishedHistory> histories) {
        this.histories = histories;
    }

    static ImmutableList<NamedCsvRecord> rows(String file) {
        String shared = System.getProperty("childrens.shared", "");
        assumeTrue(!shared.isEmpty(), "childrens.shared is not set");
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(Path.of(shared, file))) {
            return ImmutableList.copyOf(csv);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Checks every row of a file, and that there are as many as expected: a check of no rows is no check. */
    static void check(String file, int expectedRows, Consumer<NamedCsvRecord> check) {
        assertThat(rows(file)).as("rows of %s", file).hasSize(expectedRows);
        for (NamedCsvRecord row : rows(file)) {
            try {
                check.accept(row);
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError(file + ": " + row.getFields(), e);
            }
        }
    }

    static LaitData read() {
        var values = Multimaps.index(rows("data/lait_values.csv"), row -> row.getField("measure"));
        ImmutableMap.Builder<String, PublishedHistory> histories = ImmutableMap.builder();
        for (NamedCsvRecord row : rows("data/lait_measures.csv")) {
            String id = row.getField("measure");
            histories.put(id, history(row, values.get(id)));
        }
        return new LaitData(histories.buildOrThrow());
    }

    /** The tool has a row for each area and year; the file leaves out those without a value. */
    private static PublishedHistory history(NamedCsvRecord measure, Collection<NamedCsvRecord> rows) {
        int decimals = Integer.parseInt(measure.getField("display_dp"));
        PublishedHistory.Builder history = PublishedHistory.of(new PublishedMeasure(
                measure.getField("title"),
                checkNotNull(POLARITIES.get(measure.getField("polarity"))),
                Rounding.halfUp(decimals)));
        ImmutableMap<String, String> cells = rows.stream()
                .collect(ImmutableMap.toImmutableMap(
                        row -> row.getField("year") + "," + row.getField("area_code"), row -> row.getField("value")));
        IntSummaryStatistics years = rows.stream()
                .mapToInt(row -> Integer.parseInt(row.getField("year")))
                .summaryStatistics();
        ImmutableSet<String> areas =
                rows.stream().map(row -> row.getField("area_code")).collect(ImmutableSet.toImmutableSet());
        IntStream.rangeClosed(years.getMin(), years.getMax()).forEach(year -> {
            for (String area : areas) {
                String value = cells.get(year + "," + area);
                history.add(
                        period(measure.getField("year_type"), year),
                        AreaCode.parse(area).orElseThrow(),
                        value == null
                                ? Cell.of(PublishedSymbol.NOT_AVAILABLE)
                                : LaitTable.cell(value).orElseThrow());
            }
        });
        return history.build();
    }

    private static TimePeriod period(String yearType, int year) {
        return switch (yearType) {
            case "Academic Year" -> TimePeriod.of(AcademicYear.ending(year));
            case "Annual (end of Sept)" -> TimePeriod.of(Year.of(year));
            default -> TimePeriod.of(ReportingYear.ending(year));
        };
    }

    Collection<PublishedHistory> histories() {
        return histories.values();
    }

    PublishedHistory history(String measure) {
        return checkNotNull(histories.get(measure), measure);
    }

    /** The history up to the year of a row. */
    PublishedHistory upTo(NamedCsvRecord row) {
        return history(row.getField("measure")).upTo(period(row));
    }

    PublishedFigures figures(NamedCsvRecord row) {
        return history(row.getField("measure")).in(period(row)).orElseThrow();
    }

    private TimePeriod period(NamedCsvRecord row) {
        return new TimePeriod(
                history(row.getField("measure")).figures().get(0).period().kind(),
                Long.parseLong(row.getField("year")));
    }

    static LocalAuthority authority(String number) {
        return LocalAuthority.ofDfeNumber(number).orElseThrow();
    }

    static BigDecimal number(NamedCsvRecord row, String column) {
        return new BigDecimal(row.getField(column));
    }
}
