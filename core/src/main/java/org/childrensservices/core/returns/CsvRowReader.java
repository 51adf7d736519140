package org.childrensservices.core.returns;

import com.google.common.collect.ImmutableList;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.StringArrayHandler;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rows of a CSV text line by line, so that a stray quotation mark costs one line and not the rest of the
 * file: a row may go on over several lines only if it then has the width of the table.
 */
final class CsvRowReader {

    private static final int MOST_LINES = 100;

    private final LineReader lines;
    private final Deque<LineReader.Line> putBack = new ArrayDeque<>();
    private final StringArrayHandler handler = StringArrayHandler.of();
    private final CsvReader.CsvReaderBuilder strict = CsvReader.builder().allowUnclosedQuote(false);
    private final CsvReader.CsvReaderBuilder lenient = CsvReader.builder().allowUnclosedQuote(true);

    /** A row of text. */
    static final class CsvRow {

        private final long line;
        private final String[] cells;
        private final ImmutableList<Rule> faults;
        private final boolean split;

        private CsvRow(long line, String[] cells, ImmutableList<Rule> faults, boolean split) {
            this.line = line;
            this.cells = cells;
            this.faults = faults;
            this.split = split;
        }

        /** The number of its first line. */
        long line() {
            return line;
        }

        /** Its cells; the whole line as one cell where it could not be split. */
        String[] cells() {
            return cells;
        }

        /** What is the matter with it as text. */
        ImmutableList<Rule> faults() {
            return faults;
        }

        /** Whether it could be split into cells. */
        boolean isSplit() {
            return split;
        }
    }

    CsvRowReader(LineReader lines) {
        this.lines = lines;
    }

    /**
     * Returns the next row that is not blank.
     *
     * @param width how many cells a row of several lines must have
     * @return the row, null at the end
     */
    @Nullable
    CsvRow next(int width) throws IOException {
        LineReader.Line line = nextLine();
        while (line != null && line.text().isBlank()) {
            line = nextLine();
        }
        if (line == null) {
            return null;
        }
        if (line.cut()) {
            return unsplit(line, ReadingRules.LINE_TOO_LONG);
        }
        String[] cells = split(strict, line.text());
        if (cells != null) {
            return row(line.number(), cells, line.damaged());
        }
        return split(lenient, line.text()) == null
                ? unsplit(line, ReadingRules.LINE_MALFORMED)
                : continued(line, width);
    }

    /**
     * The next line if it is a plain one and was not looked at yet; null otherwise, and then {@link #next} reads it.
     */
    @Nullable
    PlainLine nextPlain(int width) throws IOException {
        return putBack.isEmpty() ? lines.nextPlain(width) : null;
    }

    /**
     * Lets plain rows be taken, unless the next lines were already looked at.
     *
     * @return whether there may be more of them
     */
    boolean take(PlainRows rows) throws IOException {
        return putBack.isEmpty() && lines.take(rows);
    }

    private CsvRow continued(LineReader.Line first, int width) throws IOException {
        StringBuilder text = new StringBuilder(first.text());
        List<LineReader.Line> more = new ArrayList<>();
        boolean damaged = first.damaged();
        while (more.size() < MOST_LINES && text.length() < LineReader.LONGEST) {
            LineReader.Line line = nextLine();
            if (line == null) {
                break;
            }
            more.add(line);
            damaged |= line.damaged();
            text.append('\n').append(line.text());
            if (line.cut()) {
                break;
            }
            if (line.text().indexOf('"') < 0) {
                continue;
            }
            String[] cells = split(strict, text.toString());
            if (cells != null && cells.length == width) {
                return row(first.number(), cells, damaged);
            }
            if (cells != null || split(lenient, text.toString()) == null) {
                break;
            }
        }
        Collections.reverse(more);
        more.forEach(putBack::addFirst);
        return unsplit(first, ReadingRules.QUOTE_UNCLOSED);
    }

    private LineReader.@Nullable Line nextLine() throws IOException {
        return putBack.isEmpty() ? lines.next() : putBack.removeFirst();
    }

    /** The cells of a text, null if the library finds fault with it; it is not asked where nothing is quoted. */
    private String @Nullable [] split(CsvReader.CsvReaderBuilder csv, String text) {
        if (text.indexOf('"') < 0) {
            return splitAtCommas(text);
        }
        try {
            return csv.ofSingleCsvRecord(handler, text);
        } catch (CsvParseException e) {
            return null;
        }
    }

    private static String[] splitAtCommas(String text) {
        int count = 1;
        for (int comma = text.indexOf(','); comma >= 0; comma = text.indexOf(',', comma + 1)) {
            count++;
        }
        String[] cells = new String[count];
        int start = 0;
        for (int i = 0; i < count - 1; i++) {
            int comma = text.indexOf(',', start);
            cells[i] = text.substring(start, comma);
            start = comma + 1;
        }
        cells[count - 1] = text.substring(start);
        return cells;
    }

    private static CsvRow row(long line, String[] cells, boolean damaged) {
        return new CsvRow(
                line, cells, damaged ? ImmutableList.of(ReadingRules.LINE_ENCODING) : ImmutableList.of(), true);
    }

    private static CsvRow unsplit(LineReader.Line line, Rule fault) {
        ImmutableList<Rule> faults =
                line.damaged() ? ImmutableList.of(fault, ReadingRules.LINE_ENCODING) : ImmutableList.of(fault);
        return new CsvRow(line.number(), new String[] {line.text()}, faults, false);
    }
}
