package org.childrensservices.core.returns.ssda903;

import static com.google.common.base.Preconditions.checkNotNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.childrensservices.core.returns.Reading;
import org.childrensservices.core.returns.Readings;
import org.childrensservices.core.value.Finding;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files in which every fault has a label: what must be found, and nothing else. */
class LabelledFaultsTest {

    @ParameterizedTest
    @CsvSource({"episodes-faults, 41", "header-faults, 16"})
    void everyFaultIsFoundAndNothingElse(String name, int expectedRows) throws IOException, URISyntaxException {
        Path file = Path.of(checkNotNull(LabelledFaultsTest.class.getResource("/returns/" + name + ".csv"))
                .toURI());
        Readings<Ssda903Row> readings = Ssda903Reader.standard().readAll(List.of(file));
        Map<Long, String> found = new HashMap<>();
        for (Reading<Ssda903Row> row : readings.rows()) {
            assertThat(row.findings())
                    .allMatch(f -> f.origin().line() == row.raw().origin().line());
            found.put(
                    row.raw().origin().line(),
                    (row.typed().isPresent() ? "typed" : "raw")
                            + row.findings().stream()
                                    .map(LabelledFaultsTest::label)
                                    .sorted()
                                    .toList());
        }
        Map<Long, String> expected = new HashMap<>();
        try (InputStream in = checkNotNull(
                        LabelledFaultsTest.class.getResourceAsStream("/returns/" + name + ".expected.csv"));
                CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(in)) {
            for (NamedCsvRecord row : csv) {
                expected.put(
                        Long.parseLong(row.getField("line")),
                        row.getField("outcome")
                                + Splitter.on(' ')
                                        .omitEmptyStrings()
                                        .splitToStream(row.getField("findings"))
                                        .sorted()
                                        .toList());
            }
        }
        assertThat(found).hasSize(expectedRows).isEqualTo(expected);
        assertThat(readings.account().rows()).isEqualTo(expectedRows);
    }

    private static String label(Finding finding) {
        String column = finding.origin().column();
        return finding.rule() + (column.isEmpty() ? "" : "@" + column);
    }
}
