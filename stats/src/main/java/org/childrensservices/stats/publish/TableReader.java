package org.childrensservices.stats.publish;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.childrensservices.core.value.Coded;
import org.childrensservices.core.value.Finding;
import org.childrensservices.core.value.Origin;
import org.childrensservices.core.value.Severity;
import org.childrensservices.core.value.SourceText;
import org.childrensservices.stats.measure.Cell;
import org.childrensservices.stats.measure.PublishedSymbol;
import org.jspecify.annotations.Nullable;

/** Reads a table from CSV. What it cannot read becomes a finding, and the row is kept. Not thread-safe. */
final class TableReader {

    private final String file;
    private final ImmutableSet<String> indicatorNames;
    private final ImmutableList.Builder<Finding> findings = ImmutableList.builder();
    private final ImmutableList.Builder<ImmutableList<String>> kept = ImmutableList.builder();

    TableReader(String file, ImmutableSet<String> indicatorNames) {
        this.file = file;
        this.indicatorNames = indicatorNames;
    }

    TableReading read(String text) {
        ImmutableList.Builder<PublicationRow> rows = ImmutableList.builder();
        ImmutableList<String> headings = ImmutableList.of();
        Set<Object> keys = new HashSet<>();
        // A byte order mark is no part of the first heading.
        String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(plain)) {
            Iterator<CsvRecord> lines = csv.iterator();
            if (lines.hasNext()) {
                headings = headings(lines.next());
            }
            while (lines.hasNext()) {
                CsvRecord line = lines.next();
                PublicationRow row = row(headings, line);
                if (row == null) {
                    kept.add(ImmutableList.copyOf(line.getFields()));
                    continue;
                }
                rows.add(row);
                if (!keys.add(List.of(row.period(), row.area(), row.categories()))) {
                    found(
                            Severity.ERROR,
                            "table.row_twice",
                            "period, area and categories stand twice",
                            at(line, ""),
                            "");
                }
            }
        } catch (CsvParseException e) {
            found(Severity.ERROR, "table.malformed", "the rest is no CSV", Origin.ofFile(file), "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new TableReading(
                new PublicationTable(filters(headings), indicators(), rows.build()), kept.build(), findings.build());
    }

    private ImmutableList<String> headings(CsvRecord line) {
        ImmutableList<String> headings =
                line.getFields().stream().map(SpreadsheetText::read).collect(ImmutableList.toImmutableList());
        for (String column : PublicationTable.COLUMNS) {
            if (!headings.contains(column)) {
                found(
                        Severity.ERROR,
                        "table.column_missing",
                        "column is missing",
                        Origin.ofFile(file).at(column),
                        "");
            }
        }
        for (String column : indicatorNames) {
            if (!headings.contains(column)) {
                found(
                        Severity.ERROR,
                        "table.column_missing",
                        "column is missing",
                        Origin.ofFile(file).at(column),
                        "");
            }
        }
        return headings;
    }

    private ImmutableList<String> indicators() {
        return indicatorNames.asList();
    }

    /** The headings that are of no other kind, each once. */
    private ImmutableList<String> filters(ImmutableList<String> headings) {
        return headings.stream()
                .distinct()
                .filter(name ->
                        !name.isBlank() && !PublicationTable.COLUMNS.contains(name) && !indicatorNames.contains(name))
                .collect(ImmutableList.toImmutableList());
    }

    private @Nullable PublicationRow row(ImmutableList<String> headings, CsvRecord line) {
        if (line.getFieldCount() != headings.size()) {
            found(
                    Severity.ERROR,
                    "table.row_length",
                    "row must be as long as the headings: " + line.getFieldCount() + " and " + headings.size(),
                    at(line, ""),
                    "");
        }
        try {
            return new PublicationRow(
                    new TablePeriod(text(headings, line, "time_period"), text(headings, line, "time_identifier")),
                    area(headings, line),
                    filters(headings).stream()
                            .map(name -> text(headings, line, name))
                            .collect(ImmutableList.toImmutableList()),
                    indicators().stream()
                            .map(name -> cell(headings, line, name))
                            .collect(ImmutableList.toImmutableList()));
        } catch (IllegalArgumentException e) {
            found(Severity.ERROR, "table.row_unreadable", String.valueOf(e.getMessage()), at(line, ""), "");
            return null;
        }
    }

    private Area area(ImmutableList<String> headings, CsvRecord line) {
        String level = text(headings, line, "geographic_level");
        return new Area(
                Coded.read(GeographicLevel.class, level)
                        .known()
                        .orElseThrow(() -> new IllegalArgumentException("unknown geographic level: '" + level + "'")),
                text(headings, line, "region_code"),
                text(headings, line, "region_name"),
                text(headings, line, "new_la_code"),
                text(headings, line, "old_la_code"),
                text(headings, line, "la_name"));
    }

    private static String text(ImmutableList<String> headings, CsvRecord line, String name) {
        return SpreadsheetText.read(field(headings, line, name));
    }

    private static String field(ImmutableList<String> headings, CsvRecord line, String name) {
        int column = headings.indexOf(name);
        return column < 0 || column >= line.getFieldCount() ? "" : line.getField(column);
    }

    private Cell cell(ImmutableList<String> headings, CsvRecord line, String name) {
        String field = field(headings, line, name);
        try {
            return Cell.parse(field);
        } catch (IllegalArgumentException e) {
            found(
                    Severity.ERROR,
                    "table.cell_unreadable",
                    "cell must be a number or a published symbol, and is taken as not available",
                    at(line, name),
                    field);
            return Cell.of(PublishedSymbol.NOT_AVAILABLE);
        }
    }

    private Origin at(CsvRecord line, String column) {
        return new Origin(file, line.getStartingLineNumber(), column);
    }

    private void found(Severity severity, String rule, String message, Origin origin, String text) {
        findings.add(new Finding(severity, rule, message, origin, SourceText.of(text)));
    }
}
