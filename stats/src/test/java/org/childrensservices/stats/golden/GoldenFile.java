package org.childrensservices.stats.golden;

import static com.google.common.base.Preconditions.checkNotNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.common.collect.ImmutableList;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** A file of reference values among the test resources; its columns are described in the README beside them. */
public final class GoldenFile {

    private final String name;
    private final ImmutableList<NamedCsvRecord> rows;

    private GoldenFile(String name, ImmutableList<NamedCsvRecord> rows) {
        this.name = name;
        this.rows = rows;
    }

    /** Reads a file such as {@code "rates/crude_rate.csv"}. */
    public static GoldenFile read(String name) {
        try (InputStream in = checkNotNull(GoldenFile.class.getResourceAsStream("/golden/" + name), name);
                CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(in)) {
            return new GoldenFile(name, ImmutableList.copyOf(csv));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a file of rows whose data are another project's, such as {@code "trend/its.csv"}: where the system property
     * {@code childrens.shared} says, and the test is skipped if it says nothing.
     */
    public static GoldenFile peer(String name) {
        String shared = System.getProperty("childrens.shared", "");
        assumeTrue(!shared.isEmpty(), "childrens.shared is not set");
        Path path = Path.of(shared, "peer-tests").resolve(name);
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(path)) {
            return new GoldenFile(name, ImmutableList.copyOf(csv));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps the rows for which something holds. */
    public GoldenFile where(Predicate<NamedCsvRecord> condition) {
        return new GoldenFile(name, rows.stream().filter(condition).collect(ImmutableList.toImmutableList()));
    }

    /** Keeps the rows with a text in a column. */
    public GoldenFile where(String column, String value) {
        return where(row -> row.getField(column).equals(value));
    }

    /** Checks every row, and that there are as many as expected: a check of no rows is no check. */
    public void check(int expectedRows, Consumer<NamedCsvRecord> check) {
        assertThat(rows).as("rows of %s", name).hasSize(expectedRows);
        for (NamedCsvRecord row : rows) {
            try {
                check.accept(row);
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError(name + ", line " + row.getStartingLineNumber() + ": " + row.getFields(), e);
            }
        }
    }
}
