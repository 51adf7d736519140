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
import org.childrensservices.core.place.LocalAuthority;
import org.childrensservices.core.place.LondonPart;
import org.childrensservices.core.place.Region;
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

    /** The area of a row; of two authorities that report as one, that of the first. */
    static Area area(NamedCsvRecord row) {
        String code = row.getField("area_code");
        if (isAuthority(row)) {
            return Area.of(authority(row));
        }
        for (Region region : Region.values()) {
            if (region.code().equals(code)) {
                return Area.of(region);
            }
        }
        for (LondonPart part : LondonPart.values()) {
            if (part.code().equals(code)) {
                return Area.of(part);
            }
        }
        return Area.england();
    }

    static LocalAuthority authority(NamedCsvRecord row) {
        return LocalAuthority.ofDfeNumber(row.getField("area_code").substring(0, 3))
                .orElseThrow();
    }
}
