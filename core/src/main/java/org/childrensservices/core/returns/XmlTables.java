package org.childrensservices.core.returns;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
    private final ImmutableList<Rows<R>> rows;

    private XmlTables(
            String name,
            String root,
            String person,
            String key,
            ImmutableSet<String> keyHeadings,
            ImmutableMap<String, String> names,
            ImmutableList<Rows<R>> rows) {
        this.name = checkNotNull(name, "name");
        this.root = checkNotNull(root, "root");
        this.person = checkNotNull(person, "person");
        this.key = checkNotNull(key, "key");
        this.keyHeadings = keyHeadings;
        this.names = names;
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
                ImmutableList.of());
    }

    /**
     * Returns the same declaration with elements that are not called as their columns.
     *
     * @param elements the names of the elements by the headings of the columns
     * @return the declaration
     */
    public XmlTables<R> withNames(Map<String, String> elements) {
        return new XmlTables<>(name, root, person, key, keyHeadings, ImmutableMap.copyOf(elements), rows);
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
                ImmutableList.<Rows<R>>builder().addAll(rows).add(more).build());
    }

    private static ImmutableList<String> elements(String path) {
        return ImmutableList.copyOf(Splitter.on('/').split(path));
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
