package org.childrensservices.core.returns;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who takes plain rows and who reads the others, which are here those with a quotation mark. */
class PlainRowsTest {

    private static final Column<String> NAME = Column.text("NAME").required();
    private static final ReturnReader<String> READER = ReturnReader.of(
            ImmutableList.of(Table.of(
                    "Names", ImmutableList.of(NAME, Column.text("DAY")), cells -> Optional.of(cells.get(NAME)))),
            () -> {
                throw new AssertionError("nothing is assembled here");
            });

    @TempDir
    private Path folder;

    /** A row and the number of its line. */
    private record Row(long line, String name) {}

    /** Takes rows that are whole and without quotation marks. */
    private static final class Names implements PlainRows {

        private final List<Row> rows = new ArrayList<>();

        @Override
        public boolean begin(String file, ImmutableList<String> headings) {
            return headings.equals(ImmutableList.of("NAME", "DAY"));
        }

        @Override
        public int take(byte[] bytes, int from, int to, long line) {
            int row = from;
            long number = line;
            for (int i = from; i < to; i++) {
                if (bytes[i] == '"') {
                    return row;
                }
                if (bytes[i] == '\n') {
                    String text = new String(bytes, row, i - row, StandardCharsets.US_ASCII);
                    rows.add(new Row(number++, text.substring(0, text.indexOf(','))));
                    row = i + 1;
                }
            }
            return row;
        }

        @Override
        public long taken() {
            return rows.size();
        }
    }

    private Account read(String text, Names plain, List<Row> others) throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), text);
        return READER.read(
                List.of(file),
                plain,
                row -> others.add(new Row(row.raw().origin().line(), row.typed().orElseThrow())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n"})
    void plainRowsAreTakenAndTheOthersRead(String end) throws IOException {
        Names plain = new Names();
        List<Row> others = new ArrayList<>();
        Account account = read(
                String.join(end, "NAME,DAY", "ann,", "bob,1", "\"cat\",", "\"dan\",2", "eve,", "fay,"), plain, others);
        assertThat(plain.rows).containsExactly(new Row(2, "ann"), new Row(3, "bob"), new Row(6, "eve"));
        assertThat(others).containsExactly(new Row(4, "cat"), new Row(5, "dan"), new Row(7, "fay"));
        assertThat(account).hasToString("1 file: 6 rows = 6 typed + 0 kept raw");
    }

    /** Several times what a reader has at hand, with other rows here and there. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 5_000, 100_000})
    void everyRowOfALargeFileIsTakenOrReadOnce(int every) throws IOException {
        int count = 40_000;
        int quoted = 0;
        StringBuilder text = new StringBuilder("NAME,DAY\n");
        for (int i = 2; i < count + 2; i++) {
            boolean isQuoted = i % every == 0;
            quoted += isQuoted ? 1 : 0;
            text.append(isQuoted ? "\"" + i + "\"" : String.valueOf(i)).append(",day\n");
        }
        Names plain = new Names();
        List<Row> all = new ArrayList<>();
        Account account = read(text.toString(), plain, all);
        all.addAll(plain.rows);
        all.sort(Comparator.comparingLong(Row::line));
        assertThat(account).hasToString("1 file: 40,000 rows = 40,000 typed + 0 kept raw");
        assertThat(all).hasSize(count).allMatch(row -> row.name().equals(Long.toString(row.line())));
        assertThat(plain.taken()).isEqualTo(count - quoted);
    }

    @Test
    void rowsUnderOtherHeadingsAreAllRead() throws IOException {
        Names plain = new Names();
        List<Row> others = new ArrayList<>();
        read("DAY,NAME\n,ann\n", plain, others);
        assertThat(plain.rows).isEmpty();
        assertThat(others).containsExactly(new Row(2, "ann"));
    }
}
