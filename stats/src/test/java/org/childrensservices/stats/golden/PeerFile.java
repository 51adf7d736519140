package org.childrensservices.stats.golden;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.common.collect.ImmutableList;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/**
 * A table of the tests of PHEindicatormethods, which is not part of this project: read where the system property
 * {@code childrens.shared} says, and the test is skipped if it says nothing.
 */
public final class PeerFile {

    private PeerFile() {}

    /** Reads a table such as {@code "DSR_ISR__refdata"}. */
    public static ImmutableList<NamedCsvRecord> read(String name) {
        String shared = System.getProperty("childrens.shared", "");
        assumeTrue(!shared.isEmpty(), "childrens.shared is not set");
        Path path = Path.of(shared, "peer-tests", "phe", name + ".csv");
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(path)) {
            return ImmutableList.copyOf(csv);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
