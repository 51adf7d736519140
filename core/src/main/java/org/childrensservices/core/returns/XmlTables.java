package org.childrensservices.core.returns;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.childrensservices.core.value.Finding;

/**
 * The declaration of the XML form of a return that is otherwise a file for each table: which elements are the rows of
 * which table. Immutable.
 *
 * <pre>{@code
 * XmlTables.of("SSDA903", "EXPSSDA903", "CHILD", "HEADER", List.of(CHILD, SEX, DOB))
 *         .withNames(Map.of("CHILD", "CHILDID", "PLACE", "PL"))
 *         .withRows(header, "HEADER")
 *         .withRows(reviews, "HEADER/AREVIEW");
 * }</pre>
 *
 * <p>The outermost element holds an element for each person, and this an element that holds who the person is. Its key
 * columns belong to all rows of the person; every other cell is looked for in the element of its row and nowhere else.
 *
 * @param <R> the type of the records of all tables
 */
public final class XmlTables<R> {

    /** The rows of a table; if there is a flag, only where the element of that name says so. */
    record Rows<R>(Table<? extends R> table, ImmutableList<String> path, Optional<String> flag) {}

    private final String name;
    private final String root;
    private final String person;
    private final String key;
    private final ImmutableSet<String> keyHeadings;
    private final ImmutableMap<String, String> names;
    private final ImmutableList<String> order;
    private final ImmutableList<Rows<R>> rows;

    private XmlTables(
            String name,
            String root,
            String person,
            String key,
            ImmutableSet<String> keyHeadings,
            ImmutableMap<String, String> names,
            ImmutableList<String> order,
            ImmutableList<Rows<R>> rows) {
        this.name = checkNotNull(name, "name");
        this.root = checkNotNull(root, "root");
        this.person = checkNotNull(person, "person");
        this.key = checkNotNull(key, "key");
        this.keyHeadings = keyHeadings;
        this.names = names;
        this.order = order;
        this.rows = rows;
    }

    /**
     * Returns a declaration without rows.
     *
     * @param <R> the type of the records of all tables
     * @param name what the return is called
     * @param root the name of the outermost element
     * @param person the name of the element of a person
     * @param key the name of the element in it that holds who the person is
     * @param keyColumns the columns of other tables that are taken from there
     * @return the declaration
     */
    public static <R> XmlTables<R> of(
            String name, String root, String person, String key, List<? extends Column<?>> keyColumns) {
        return new XmlTables<>(
                name,
                root,
                person,
                key,
                keyColumns.stream().map(Column::heading).collect(ImmutableSet.toImmutableSet()),
                ImmutableMap.of(),
                ImmutableList.of(),
                ImmutableList.of());
    }

    /**
     * Returns the same declaration with elements that are not called as their columns.
     *
     * @param elements the names of the elements by the headings of the columns
     * @return the declaration
     */
    public XmlTables<R> withNames(Map<String, String> elements) {
        return new XmlTables<>(name, root, person, key, keyHeadings, ImmutableMap.copyOf(elements), order, rows);
    }

    /**
     * Returns the same declaration with the order in which elements are written; reading does not mind.
     *
     * @param elements the names of elements, of all that stand in each other; those that are not among them come last,
     *     as their columns do
     * @return the declaration
     */
    public XmlTables<R> withOrder(List<String> elements) {
        return new XmlTables<>(name, root, person, key, keyHeadings, names, ImmutableList.copyOf(elements), rows);
    }

    /**
     * Returns the same declaration with the rows of another table. An element in which there is no text makes no row;
     * where several tables have their cells in the element of who the person is, those make none of which no cell but
     * those of the key is filled.
     *
     * @param table the table; the first is that of who the person is
     * @param path the names of the elements below that of the person, with slashes between
     * @return the declaration
     */
    public XmlTables<R> withRows(Table<? extends R> table, String path) {
        return with(new Rows<>(table, elements(path), Optional.empty()));
    }

    /**
     * Returns the same declaration with the rows of another table, which are there only where an element says so.
     *
     * @param table the table
     * @param path the names of the elements below that of the person, with slashes between
     * @param flag the name of the element that says so, beside the cells: {@code 0} and blank mean that there is no row
     * @return the declaration
     */
    public XmlTables<R> withRows(Table<? extends R> table, String path, String flag) {
        return with(new Rows<>(table, elements(path), Optional.of(flag)));
    }

    private XmlTables<R> with(Rows<R> more) {
        checkArgument(
                !rows.isEmpty() || more.path().equals(ImmutableList.of(key)),
                "first rows must be those of %s: %s",
                key,
                more.path());
        return new XmlTables<>(
                name,
                root,
                person,
                key,
                keyHeadings,
                names,
                order,
                ImmutableList.<Rows<R>>builder().addAll(rows).add(more).build());
    }

    private static ImmutableList<String> elements(String path) {
        return ImmutableList.copyOf(Splitter.on('/').split(path));
    }

    /**
     * Writes rows as an XML file of the return, person by person: all that was read of them, typed or kept raw, as far
     * as the form has a place for it. Reading what was written gives the same rows.
     *
     * <p>XML has who the person is once. A row of another table is written with the first row of who the person is that
     * has its id, best one that agrees with it in the other key columns; if there is none, one is made. Cells that do
     * not belong to the table are elements called as their headings.
     *
     * @param rows the rows
     * @param out takes the text, in UTF-8 if it encodes
     * @return the rows and cells for which there was no place, by {@link WritingRules}; empty if all was written
     * @throws IOException if the text cannot be written
     */
    public ImmutableList<Finding> write(Iterable<? extends Reading<R>> rows, Writer out) throws IOException {
        return new XmlTablesWriting<>(this).write(rows, out);
    }

    /** {@return what the return is called} */
    public String name() {
        return name;
    }

    String root() {
        return root;
    }

    String person() {
        return person;
    }

    String key() {
        return key;
    }

    ImmutableList<Rows<R>> rows() {
        return rows;
    }

    /** Whether a column of a row is taken from who the person is. */
    boolean isKey(String heading) {
        return keyHeadings.contains(heading);
    }

    /** The heading of the first of the columns that are taken from who the person is: the id. */
    String id() {
        return keyHeadings.iterator().next();
    }

    /** Whether the rows of a table have their cells in the element of who the person is, beside those of that. */
    boolean isShared(Rows<R> those) {
        return those.path().equals(ImmutableList.of(key)) && !those.equals(rows.get(0));
    }

    /** Whether an element is a cell of a row, and not taken from who the person is. */
    boolean isOwn(Rows<R> those, String element) {
        return those.table().columns().stream()
                .map(Column::heading)
                .anyMatch(heading -> !isKey(heading) && element(heading).equals(element));
    }

    /** Whether a flag that is filled says that there is a row. */
    static boolean affirms(String flag) {
        String text = Column.strip(flag);
        return !text.equals("0") && !text.equals("0.0");
    }

    /** Where an element is written among others. */
    int place(String element) {
        int place = order.indexOf(element);
        return place < 0 ? order.size() : place;
    }

    /** The name of the element of a column. */
    String element(String heading) {
        return names.getOrDefault(heading, heading);
    }

    /** {@return the name} */
    @Override
    public String toString() {
        return name;
    }
}
