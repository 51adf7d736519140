package org.childrensservices.stats.publish;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.common.collect.ImmutableList;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Predicate;
import org.childrensservices.core.place.AreaCode;
import org.childrensservices.core.place.LocalAuthority;
import org.childrensservices.stats.measure.Cell;

/** Published statistics, which stand outside the project: where the system property {@code childrens.shared} says. */
final class PublishedData {

    private static final ConcurrentMap<Path, ImmutableList<NamedCsvRecord>> READ = new ConcurrentHashMap<>();

    private PublishedData() {}

    /** Reads a file of statistics; the test is skipped if the property says nothing. */
    static ImmutableList<NamedCsvRecord> read(String file) {
        return rows(Path.of("data", file));
    }

    /** Reads a file of what is known about the statistics. */
    static ImmutableList<NamedCsvRecord> reference(String file) {
        return rows(Path.of("reference", "indicators", file));
    }

    private static ImmutableList<NamedCsvRecord> rows(Path file) {
        String shared = System.getProperty("childrens.shared", "");
        assumeTrue(!shared.isEmpty(), "childrens.shared is not set");
        return READ.computeIfAbsent(Path.of(shared).resolve(file), PublishedData::readAll);
    }

    private static ImmutableList<NamedCsvRecord> readAll(Path file) {
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
            return csv.stream().collect(ImmutableList.toImmutableList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The number in a cell; none for a symbol and for an empty cell, which the source does not have. */
    static Optional<BigDecimal> number(NamedCsvRecord row, String column) {
        String text = row.getField(column);
        return text.isEmpty() ? Optional.empty() : Cell.parse(text).number().toOptional();
    }

    static boolean isAuthority(NamedCsvRecord row) {
        return row.getField("level").equals("L");
    }

    static Predicate<NamedCsvRecord> has(String column, String text) {
        return row -> row.getField(column).equals(text);
    }

    static AreaCode area(NamedCsvRecord row) {
        return AreaCode.parse(row.getField("area_code")).orElseThrow();
    }

    /** The authority of a row; of two that report as one, the first. */
    static LocalAuthority authority(NamedCsvRecord row) {
        return LocalAuthority.ofDfeNumber(row.getField("area_code").substring(0, 3))
                .orElseThrow();
    }
}
