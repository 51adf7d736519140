package org.childrensservices.stats.publish;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.measure.Cell;

/**
 * A table as it leaves: a row for each period, area and category, and in it a cell for each indicator, already rounded
 * and suppressed. It is written as tidy CSV in the columns of the Department for Education's open data and read back
 * equal. {@link TableDraft} makes one from counts.
 *
 * @param filters the names of the columns that break the counts down, such as {@code age_group}; may be none
 * @param indicators the names of the columns of cells, such as {@code number}
 * @param rows the rows
 */
public record PublicationTable(
        ImmutableList<String> filters, ImmutableList<String> indicators, ImmutableList<PublicationRow> rows) {

    /** The category that stands for all others of its filter together. */
    public static final String TOTAL = "Total";

    static final String COUNTRY_CODE = "E92000001";
    static final String COUNTRY_NAME = "England";

    static final ImmutableList<String> COLUMNS = ImmutableList.of(
            "time_period",
            "time_identifier",
            "geographic_level",
            "country_code",
            "country_name",
            "region_code",
            "region_name",
            "new_la_code",
            "old_la_code",
            "la_name");

    /**
     * Checks the shape.
     *
     * @param filters the names of the columns that break the counts down
     * @param indicators the names of the columns of cells, at least one; none is the name of another column
     * @param rows the rows, each with a category for each filter and a cell for each indicator
     */
    public PublicationTable {
        Set<String> names = new LinkedHashSet<>(COLUMNS);
        Stream.concat(filters.stream(), indicators.stream()).forEach(name -> {
            checkArgument(!name.isBlank(), "column must have a name: '%s'", name);
            checkArgument(names.add(name), "column must have a name of its own: '%s'", name);
        });
        checkArgument(!indicators.isEmpty(), "table must have an indicator");
        for (PublicationRow row : rows) {
            checkArgument(
                    row.categories().size() == filters.size(),
                    "row must have a category for each filter: %s of %s",
                    row.categories(),
                    filters);
            checkArgument(
                    row.cells().size() == indicators.size(),
                    "row must have a cell for each indicator: %s of %s",
                    row.cells(),
                    indicators);
        }
    }

    /**
     * Starts a table.
     *
     * @param indicators the names of its columns of cells
     * @return a builder of a table without filters
     */
    public static Builder of(String... indicators) {
        return new Builder(ImmutableList.of(), ImmutableList.copyOf(indicators));
    }

    /** Builds tables row by row; not thread-safe. */
    public static final class Builder {
        private final ImmutableList<String> filters;
        private final ImmutableList<String> indicators;
        private final ImmutableList.Builder<PublicationRow> rows = ImmutableList.builder();

        private Builder(ImmutableList<String> filters, ImmutableList<String> indicators) {
            this.filters = filters;
            this.indicators = indicators;
        }

        /**
         * Returns a builder of a table with filters, without the rows of this one.
         *
         * @param filters the names of the columns that break the counts down
         * @return the builder
         */
        public Builder by(String... filters) {
            return new Builder(ImmutableList.copyOf(filters), indicators);
        }

        /**
         * Adds a row.
         *
         * @param period the period
         * @param area the area
         * @param categories the category of each filter
         * @param cells the cell of each indicator, such as an indicator's figure published by a rule
         * @return this builder
         */
        public Builder add(TablePeriod period, Area area, List<String> categories, Cell... cells) {
            rows.add(new PublicationRow(period, area, ImmutableList.copyOf(categories), ImmutableList.copyOf(cells)));
            return this;
        }

        /**
         * Adds a row of a table without filters.
         *
         * @param period the period
         * @param area the area
         * @param cells the cell of each indicator
         * @return this builder
         */
        public Builder add(TablePeriod period, Area area, Cell... cells) {
            return add(period, area, ImmutableList.of(), cells);
        }

        /** {@return the table} */
        public PublicationTable build() {
            return new PublicationTable(filters, indicators, rows.build());
        }
    }

    /**
     * Returns a cell.
     *
     * @param row one of the rows
     * @param indicator one of the indicators
     * @return the cell
     */
    public Cell cell(PublicationRow row, String indicator) {
        return row.cells().get(column(indicators, indicator));
    }

    private static int column(ImmutableList<String> names, String name) {
        int column = names.indexOf(name);
        checkArgument(column >= 0, "column must be one of %s: '%s'", names, name);
        return column;
    }

    /**
     * Writes the table as tidy CSV: first the columns of the Department's open data ({@code time_period}, ...
     * {@code la_name}), then the filters, then the indicators. Text that a spreadsheet would execute as a formula has
     * an apostrophe before it; numbers have not, also below zero. Lines end with a line feed.
     *
     * @return the text
     */
    public String toCsv() {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord(Stream.of(COLUMNS, filters, indicators)
                    .flatMap(Collection::stream)
                    .map(SpreadsheetText::write)
                    .toList());
            for (PublicationRow row : rows) {
                csv.writeRecord(Stream.concat(
                                texts(row).map(SpreadsheetText::write),
                                row.cells().stream().map(Cell::toString))
                        .toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static Stream<String> texts(PublicationRow row) {
        Area area = row.area();
        return Stream.concat(
                Stream.of(
                        row.period().code(),
                        row.period().identifier(),
                        area.level().code(),
                        COUNTRY_CODE,
                        COUNTRY_NAME,
                        area.regionCode(),
                        area.regionName(),
                        area.newLaCode(),
                        area.oldLaCode(),
                        area.laName()),
                row.categories().stream());
    }

    /**
     * Writes the table to a file, in UTF-8 without a byte order mark.
     *
     * @param file the file, made or written over
     * @throws IOException if it cannot be written
     */
    public void write(Path file) throws IOException {
        Files.writeString(file, toCsv());
    }

    /**
     * Reads what {@link #write} writes, and files of the Department: in UTF-8, with or without a byte order mark.
     *
     * @param file the file
     * @param indicators the names of the columns of cells; every other column that is not of all such files is a filter
     * @return the table, with what is to be said about the file
     * @throws IOException if it cannot be read
     */
    public static TableReading read(Path file, Set<String> indicators) throws IOException {
        // Bytes that are no UTF-8 become a sign that stands for them: a file is never refused for its data.
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        return parse(String.valueOf(file.getFileName()), text, indicators);
    }

    /**
     * Reads what {@link #toCsv()} writes.
     *
     * @param file what the text is called in findings
     * @param csv the text
     * @param indicators the names of the columns of cells, at least one; every other column that is not of all such
     *     files is a filter
     * @return the table, with what is to be said about the text
     */
    public static TableReading parse(String file, String csv, Set<String> indicators) {
        checkArgument(!indicators.isEmpty(), "table must have an indicator");
        return new TableReader(file, ImmutableSet.copyOf(indicators)).read(csv);
    }

    /**
     * Returns the hidden counts of an indicator that the table itself discloses, by its {@link #TOTAL totals}: for each
     * period and area the categories of one or two filters are taken together, exactly, as {@link PublishedGrid} does.
     *
     * @param indicator the indicator, of counts
     * @param suppression the counts that are hidden for their own sake
     * @return what is disclosed; none with the code {@link ReasonCode#NOT_APPLICABLE} if the table has no filters or
     *     more than two, and {@link ReasonCode#NO_SOLUTION} if parts do not add up to their total
     */
    public Outcome<ImmutableList<TableDisclosure>> disclosures(String indicator, Suppression suppression) {
        int column = column(indicators, indicator);
        checkNotNull(suppression, "suppression");
        return filters.isEmpty() || filters.size() > 2
                ? Outcome.none(ReasonCode.NOT_APPLICABLE, "totals are of one filter or two, not of " + filters.size())
                : new TableGrids(this, column).disclosures(suppression);
    }

    /**
     * Writes the table for a reader, in Markdown: its period, area, filters and indicators.
     *
     * @return the text, of a line for each row under two of headings
     */
    public String toMarkdown() {
        StringBuilder text = new StringBuilder();
        ImmutableList<String> headings = ImmutableList.<String>builder()
                .add("period", "area")
                .addAll(filters)
                .addAll(indicators)
                .build();
        line(text, headings.stream());
        line(
                text,
                Stream.concat(
                        Stream.generate(() -> "---").limit(headings.size() - (long) indicators.size()),
                        indicators.stream().map(name -> "--:")));
        for (PublicationRow row : rows) {
            line(
                    text,
                    Stream.of(
                                    Stream.of(row.period().code(), row.area().name()),
                                    row.categories().stream(),
                                    row.cells().stream().map(Cell::toString))
                            .flatMap(cells -> cells));
        }
        return text.toString();
    }

    private static void line(StringBuilder text, Stream<String> cells) {
        cells.forEach(cell -> text.append("| ")
                .append(cell.replace("|", "\\|").replaceAll("\\R", " "))
                .append(' '));
        text.append("|\n");
    }

    /** {@return the size and the columns} */
    @Override
    public String toString() {
        return rows.size() + " rows of " + indicators + (filters.isEmpty() ? "" : " by " + filters);
    }
}
