package org.childrensservices.stats.publish;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.childrensservices.stats.measure.Cell;
import org.childrensservices.stats.measure.PublishedSymbol;
import org.childrensservices.stats.measure.Rounding;
import org.childrensservices.stats.publish.SuppressedRow.Treatment;

/**
 * The counts that a table is to be made of, by one filter or two, before anything is hidden. What may leave is
 * {@link #publish}.
 *
 * <pre>{@code
 * PublicationTable table = TableDraft.by("placement")
 *         .count(TablePeriod.of(year), area, ImmutableList.of("Foster care"), 210)
 *         .count(TablePeriod.of(year), area, ImmutableList.of("Secure unit"), 3)
 *         .publish(PublicationRule.standard(), Rounding.WHOLE);
 * }</pre>
 *
 * <p>Not thread-safe. It has no text form, as it holds what is to be hidden.
 */
public final class TableDraft {

    private static final String NUMBER = "number";
    private static final String PERCENTAGE = "percentage";

    private final ImmutableList<String> filters;
    private final Map<Place, Map<ImmutableList<String>, Long>> counts = new LinkedHashMap<>();

    private record Place(TablePeriod period, Area area) {}

    private TableDraft(ImmutableList<String> filters) {
        this.filters = filters;
    }

    /**
     * Starts a table by one filter.
     *
     * @param filter the name of the column that breaks the counts down
     * @return the draft, without counts
     */
    public static TableDraft by(String filter) {
        return new TableDraft(ImmutableList.of(filter));
    }

    /**
     * Starts a table by two filters.
     *
     * @param filter the name of a column that breaks the counts down
     * @param other the name of another
     * @return the draft, without counts
     */
    public static TableDraft by(String filter, String other) {
        return new TableDraft(ImmutableList.of(filter, other));
    }

    /**
     * Gives the count of a category. What is given for none counts 0, and what is given twice is added up.
     *
     * @param period the period
     * @param area the area
     * @param categories a category for each filter, never {@link PublicationTable#TOTAL}: totals are computed
     * @param count the count, not negative
     * @return this draft
     */
    public TableDraft count(TablePeriod period, Area area, List<String> categories, long count) {
        checkArgument(categories.size() == filters.size(), "a category for each filter: %s of %s", categories, filters);
        checkArgument(!categories.contains(PublicationTable.TOTAL), "totals are computed: %s", categories);
        checkArgument(count >= 0, "count must not be negative: %s", count);
        counts.computeIfAbsent(new Place(period, area), place -> new LinkedHashMap<>())
                .merge(ImmutableList.copyOf(categories), count, Math::addExact);
        return this;
    }

    /**
     * Makes the table that may leave: for each period and area the numbers of all categories with their totals, and
     * each as a percentage of the total of its row (of all, by one filter; of the category of the first, by two). Small
     * numbers are hidden so that they cannot be worked out of the others, and a percentage with its number; a true zero
     * keeps its 0%.
     *
     * @param rule what is hidden and how counts are rounded
     * @param rounding how percentages are rounded, which come from the counts before they are rounded
     * @return the table, of the indicators {@code number} and {@code percentage}
     */
    public PublicationTable publish(PublicationRule rule, Rounding rounding) {
        ImmutableList.Builder<PublicationRow> rows = ImmutableList.builder();
        counts.forEach((place, of) -> addRows(rows, place, of, rule, rounding));
        return new PublicationTable(filters, ImmutableList.of(NUMBER, PERCENTAGE), rows.build());
    }

    private void addRows(
            ImmutableList.Builder<PublicationRow> rows,
            Place place,
            Map<ImmutableList<String>, Long> of,
            PublicationRule rule,
            Rounding rounding) {
        List<ImmutableList<String>> lines = filters.size() == 1 ? ImmutableList.of(ImmutableList.of()) : categories(0);
        List<ImmutableList<String>> columns = categories(filters.size() - 1);
        List<List<Long>> inner = lines.stream()
                .map(line -> columns.stream()
                        .map(last -> of.getOrDefault(join(line, last), 0L))
                        .toList())
                .toList();
        SuppressedGrid grid = rule.suppression().grid(inner);
        List<List<Long>> all = GridSuppression.withTotals(inner);
        List<ImmutableList<String>> allColumns = withTotal(columns);
        List<ImmutableList<String>> allLines =
                filters.size() == 1 ? lines : withTotal(lines).subList(0, all.size());
        for (int line = 0; line < allLines.size(); line++) {
            List<Treatment> treatments = grid.treatments().get(line);
            long total = all.get(line).get(columns.size());
            boolean totalShown = treatments.get(columns.size()) == Treatment.SHOWN;
            for (int column = 0; column < allColumns.size(); column++) {
                long count = all.get(line).get(column);
                boolean shown = treatments.get(column) == Treatment.SHOWN;
                rows.add(new PublicationRow(
                        place.period,
                        place.area,
                        join(allLines.get(line), allColumns.get(column)),
                        ImmutableList.of(
                                shown
                                        ? Cell.of(rule.countRounding().round(count))
                                        : Cell.of(PublishedSymbol.CONFIDENTIAL),
                                shown && (totalShown || count == 0)
                                        ? percentage(count, total, rounding)
                                        : Cell.of(PublishedSymbol.CONFIDENTIAL))));
            }
        }
    }

    private static Cell percentage(long count, long total, Rounding rounding) {
        return PublicationRule.standard()
                .withSuppression(Suppression.none())
                .ratio(count)
                .in(total)
                .per(100, rounding);
    }

    /** The categories of a filter as they first came. */
    private List<ImmutableList<String>> categories(int filter) {
        return counts.values().stream()
                .flatMap(of -> of.keySet().stream())
                .map(categories -> ImmutableList.of(categories.get(filter)))
                .collect(ImmutableSet.toImmutableSet())
                .asList();
    }

    private static List<ImmutableList<String>> withTotal(List<ImmutableList<String>> categories) {
        List<ImmutableList<String>> all = new ArrayList<>(categories);
        all.add(ImmutableList.of(PublicationTable.TOTAL));
        return all;
    }

    private static ImmutableList<String> join(List<String> line, List<String> last) {
        return Stream.concat(line.stream(), last.stream()).collect(ImmutableList.toImmutableList());
    }
}
