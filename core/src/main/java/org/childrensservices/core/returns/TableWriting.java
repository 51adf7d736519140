package org.childrensservices.core.returns;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Multiset;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The writing of one table as CSV, as {@link Table#write} tells. */
final class TableWriting implements QuoteStrategy {

    /** A column that does not belong to the table: of several under one heading the one of this number, from 1. */
    private record Extra(String heading, int number) {}

    private final Table<?> table;
    private final ImmutableList<TableRow> rows;
    private final ImmutableList<Extra> extras;
    private boolean alone;

    private TableWriting(Table<?> table, ImmutableList<TableRow> rows) {
        this.table = table;
        this.rows = rows;
        Set<Extra> all = new LinkedHashSet<>();
        rows.stream().map(TableRow::layout).distinct().map(TableWriting::extras).forEach(all::addAll);
        this.extras = ImmutableList.copyOf(all);
    }

    static void write(Table<?> table, Iterable<? extends Reading<?>> rows, Writer out) throws IOException {
        ImmutableList.Builder<TableRow> own = ImmutableList.builder();
        for (Reading<?> row : rows) {
            if (row.raw() instanceof TableRow raw && raw.isOf(table)) {
                own.add(raw);
            }
        }
        TableWriting writing = new TableWriting(table, own.build());
        CsvWriter csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .quoteStrategy(writing)
                .build(out);
        try {
            writing.write(csv);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        csv.flush();
    }

    private static List<Extra> extras(Layout layout) {
        Multiset<String> seen = HashMultiset.create();
        List<Extra> extras = new ArrayList<>();
        for (int position : layout.extraPositions()) {
            String heading = layout.headings().get(position);
            seen.add(heading);
            extras.add(new Extra(heading, seen.count(heading)));
        }
        return extras;
    }

    private void write(CsvWriter csv) {
        List<String> headings = new ArrayList<>(table.headings());
        extras.forEach(extra -> headings.add(extra.heading()));
        csv.writeRecord(headings);
        for (TableRow row : rows) {
            List<String> cells = row.isWhole() ? underHeadings(row) : asFound(row, headings.size());
            alone = cells.size() == 1;
            csv.writeRecord(cells);
        }
    }

    /** A line of nothing but blanks is passed over by who reads it. */
    @Override
    public boolean quoteEmpty(int line, int cell) {
        return alone;
    }

    @Override
    public boolean quoteValue(int line, int cell, String text) {
        return alone;
    }

    private List<String> underHeadings(TableRow row) {
        Layout layout = row.layout();
        List<String> cells = new ArrayList<>(table.columns().size() + extras.size());
        for (int column = 0; column < table.columns().size(); column++) {
            cells.add(row.reveal(layout.position(column)));
        }
        List<Extra> own = extras(layout);
        for (Extra extra : extras) {
            int place = own.indexOf(extra);
            cells.add(place < 0 ? "" : row.reveal(layout.extraPositions().get(place)));
        }
        return cells;
    }

    /** With a blank cell more where the columns of other rows would make it look whole. */
    private static List<String> asFound(TableRow row, int width) {
        List<String> cells = new ArrayList<>(row.texts());
        if (cells.size() == width) {
            cells.add("");
        }
        return cells;
    }
}
