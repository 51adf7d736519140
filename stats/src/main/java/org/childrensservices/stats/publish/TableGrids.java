package org.childrensservices.stats.publish;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.stats.measure.Cell;
import org.childrensservices.stats.measure.PublishedSymbol;

/** The counts of a table of one or two filters as grids with their totals, one for each period and area. */
final class TableGrids {

    private final PublicationTable table;
    private final int column;

    TableGrids(PublicationTable table, int column) {
        this.table = table;
        this.column = column;
    }

    Outcome<ImmutableList<TableDisclosure>> disclosures(Suppression suppression) {
        ImmutableListMultimap<List<Object>, PublicationRow> grids =
                Multimaps.index(table.rows(), row -> List.of(row.period(), row.area()));
        ImmutableList.Builder<TableDisclosure> all = ImmutableList.builder();
        for (List<Object> key : grids.keySet()) {
            Outcome<ImmutableList<TableDisclosure>> found = disclosures(grids.get(key), suppression);
            if (!found.isPresent()) {
                return found;
            }
            all.addAll(found.orElseThrow());
        }
        return Outcome.of(all.build());
    }

    private Outcome<ImmutableList<TableDisclosure>> disclosures(
            ImmutableList<PublicationRow> rows, Suppression suppression) {
        Map<List<String>, Cell> cells = new LinkedHashMap<>();
        rows.forEach(row -> cells.put(row.categories(), row.cells().get(column)));
        ImmutableList<ImmutableList<String>> lines =
                table.filters().size() == 1 ? ImmutableList.of(ImmutableList.of()) : categories(rows, 0);
        ImmutableList<ImmutableList<String>> columns =
                categories(rows, table.filters().size() - 1);
        if (columns.size() == 1) {
            return Outcome.of(ImmutableList.of());
        }
        PublishedGrid grid = PublishedGrid.of(
                lines.stream()
                        .map(line -> columns.stream()
                                // A category that has no row here may be anything.
                                .map(last ->
                                        cells.getOrDefault(join(line, last), Cell.of(PublishedSymbol.NOT_AVAILABLE)))
                                .toList())
                        .toList(),
                suppression);
        PublicationRow first = rows.get(0);
        return grid.disclosures()
                .map(found -> found.stream()
                        .map(disclosure -> new TableDisclosure(
                                first.period(),
                                first.area(),
                                join(lines.get(disclosure.row()), columns.get(disclosure.column())),
                                disclosure))
                        .collect(ImmutableList.toImmutableList()));
    }

    /** The categories of a filter, of which the total is the last, whether it is printed or not. */
    private static ImmutableList<ImmutableList<String>> categories(List<PublicationRow> rows, int filter) {
        return Stream.concat(
                        rows.stream()
                                .map(row -> row.categories().get(filter))
                                .filter(category -> !category.equals(PublicationTable.TOTAL)),
                        Stream.of(PublicationTable.TOTAL))
                .distinct()
                .map(ImmutableList::of)
                .collect(ImmutableList.toImmutableList());
    }

    private static ImmutableList<String> join(List<String> line, List<String> last) {
        return Stream.concat(line.stream(), last.stream()).collect(ImmutableList.toImmutableList());
    }
}
