package org.childrensservices.stats.cost;

import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableList;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The tables among the resources of this package. */
final class CostTable {

    private CostTable() {}

    static ImmutableList<NamedCsvRecord> read(String resource) {
        try (InputStream in = checkNotNull(CostTable.class.getResourceAsStream(resource), resource);
                CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(in)) {
            return ImmutableList.copyOf(csv);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
