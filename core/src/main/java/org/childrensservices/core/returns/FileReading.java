package org.childrensservices.core.returns;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.childrensservices.core.value.Finding;
import org.childrensservices.core.value.Origin;
import org.childrensservices.core.value.SourceText;
import org.jspecify.annotations.Nullable;

/** The reading of one CSV file: recognises its table and reads its rows. Used once. */
final class FileReading<R> {

    private static final int LONGEST_SHOWN = 200;

    private final String file;
    private final ImmutableList<Table<? extends R>> tables;
    private final FileTally<R> tally;
    private long told;

    FileReading(ImmutableList<Table<? extends R>> tables, FileTally<R> tally) {
        this.file = tally.file();
        this.tables = tables;
        this.tally = tally;
    }

    void read(LineReader lines, LongConsumer progress) throws IOException {
        CsvRowReader csv = new CsvRowReader(lines);
        CsvRowReader.CsvRow first = csv.next(0);
        if (first == null) {
            tally.report(ReadingRules.FILE_EMPTY);
            return;
        }
        ImmutableList<String> headings =
                Arrays.stream(first.cells()).map(Column::normalise).collect(ImmutableList.toImmutableList());
        Table<? extends R> table = first.isSplit() ? recognise(headings) : null;
        Origin heading = Origin.ofLine(file, first.line());
        if (table == null) {
            Rule rule = ReadingRules.TABLE_UNRECOGNISED;
            // A file without headings begins with somebody's row.
            tally.report(
                    nearest(headings).map(rule::saying).orElse(rule),
                    heading,
                    SourceText.personal(shorten(String.join(",", first.cells()))));
            return;
        }
        tally.recognise(table.name());
        readTable(table, headings, first, csv, lines, progress);
    }

    private void readTable(
            Table<? extends R> table,
            ImmutableList<String> headings,
            CsvRowReader.CsvRow first,
            CsvRowReader csv,
            LineReader lines,
            LongConsumer progress)
            throws IOException {
        Origin heading = Origin.ofLine(file, first.line());
        Layout layout = new Layout(table, headings);
        RowTyping<R> typing = new RowTyping<>(table, layout);
        first.faults().forEach(fault -> tally.report(fault, heading, SourceText.empty()));
        reportHeadings(ReadingRules.COLUMN_EXTRA, heading, layout.extraHeadings());
        reportHeadings(ReadingRules.COLUMN_REPEATED, heading, layout.repeatedHeadings());
        boolean takesPlain = tally.plain().begin(file, headings);
        if (takesPlain) {
            takePlain(csv, lines, progress);
        }
        Reading<R> reading = next(typing, csv, lines, progress);
        while (reading != null) {
            tally.accept(reading);
            tell(lines, progress);
            if (takesPlain) {
                takePlain(csv, lines, progress);
            }
            reading = next(typing, csv, lines, progress);
        }
        if (lines.sawWindows1252()) {
            tally.report(ReadingRules.FILE_ENCODING.saying("lines that are not UTF-8 were read as Windows-1252"));
        }
    }

    private void takePlain(CsvRowReader csv, LineReader lines, LongConsumer progress) throws IOException {
        PlainRows plain = tally.plain();
        long before = plain.taken();
        while (csv.take(plain)) {
            tell(lines, progress);
        }
        tally.addPlain(plain.taken() - before);
    }

    private void tell(LineReader lines, LongConsumer progress) {
        if (lines.bytesRead() > told) {
            told = lines.bytesRead();
            progress.accept(told);
        }
    }

    /** What became of the next row, null at the end. */
    private @Nullable Reading<R> next(RowTyping<R> typing, CsvRowReader csv, LineReader lines, LongConsumer progress)
            throws IOException {
        int width = typing.layout().headings().size();
        PlainLine plain = csv.nextPlain(width);
        while (plain != null && tally.hold(typing, lines.number(), plain)) {
            tell(lines, progress);
            plain = csv.nextPlain(width);
        }
        if (plain != null) {
            return typing.read(file, lines.number(), plain);
        }
        CsvRowReader.CsvRow row = csv.next(width);
        return row == null ? null : readRow(typing, row);
    }

    private Reading<R> readRow(RowTyping<R> typing, CsvRowReader.CsvRow row) {
        Layout layout = typing.layout();
        Origin origin = Origin.ofLine(file, row.line());
        TableRow raw = TableRow.ofTexts(layout, origin, row.cells(), row.isSplit());
        ImmutableList.Builder<Finding> findings = ImmutableList.builder();
        for (Rule fault : row.faults()) {
            findings.add(fault.finding(origin, wholeText(row)));
        }
        if (!row.isSplit()) {
            return new Reading.KeptRaw<>(raw, findings.build());
        }
        if (!raw.isWhole()) {
            findings.add(ReadingRules.ROW_WIDTH
                    .saying("the row has " + row.cells().length + " cells under "
                            + layout.headings().size() + " headings")
                    .finding(origin, wholeText(row)));
            return new Reading.KeptRaw<>(raw, findings.build());
        }
        return typing.read(raw, findings);
    }

    private @Nullable Table<? extends R> recognise(ImmutableList<String> headings) {
        ImmutableSet<String> found = ImmutableSet.copyOf(headings);
        Table<? extends R> best = null;
        for (Table<? extends R> table : tables) {
            boolean larger =
                    best == null || table.columns().size() > best.columns().size();
            if (larger && found.containsAll(table.headings())) {
                best = table;
            }
        }
        return best;
    }

    /** What is missing to the table of which most headings are there, empty if it is not more than half of them. */
    private Optional<String> nearest(ImmutableList<String> headings) {
        ImmutableSet<String> found = ImmutableSet.copyOf(headings);
        Table<?> best = null;
        double most = 0.5;
        for (Table<?> table : tables) {
            int present = Sets.intersection(table.headings(), found).size();
            double share = (double) present / table.columns().size();
            if (share > most) {
                most = share;
                best = table;
            }
        }
        return best == null
                ? Optional.empty()
                : Optional.of("the first line would be the headings of " + best.name() + " with "
                        + Joiner.on(", ").join(Sets.difference(best.headings(), found)));
    }

    private void reportHeadings(Rule rule, Origin origin, ImmutableSet<String> headings) {
        if (!headings.isEmpty()) {
            tally.report(rule, origin, SourceText.of(shorten(String.join(", ", headings))));
        }
    }

    /** The text of a row of which it is not known what stands where, so that all of it may be personal. */
    private static SourceText wholeText(CsvRowReader.CsvRow row) {
        return SourceText.personal(shorten(String.join(",", row.cells())));
    }

    private static String shorten(String text) {
        return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "...";
    }
}
