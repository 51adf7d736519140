package org.childrensservices.core.testing;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.childrensservices.core.value.Origin;

/**
 * A fault that can be put into a clean return of looked-after children (SSDA903), with the rule that must find it.
 * Immutable.
 *
 * <pre>{@code
 * for (Fault fault : Ssda903Faults.all()) {
 *     fault.spoil(census).ifPresent(spoiled -> ...);   // fault.rule() must fire at spoiled.origin()
 * }
 * }</pre>
 */
public final class Fault extends LabelledFault {

    private final Ssda903Table table;
    private final String column;
    private final Predicate<Site> where;
    private final Function<Site, Ssda903Census> spoiling;
    private final boolean adds;

    private Fault(Draft draft, String label) {
        super(draft.rule, label, draft.also);
        this.table = draft.table;
        this.column = draft.column;
        this.where = draft.where;
        this.spoiling = draft.spoiling();
        this.adds = draft.adds;
        checkArgument(table.headings().contains(column), "column must be one of %s: %s", table, column);
    }

    /** A fault in the making; not thread-safe. */
    static final class Draft {
        private final String rule;
        private final Ssda903Table table;
        private final String column;
        private final Map<String, Function<Site, String>> cells = new LinkedHashMap<>();
        private ImmutableList<String> also = ImmutableList.of();
        private Predicate<Site> where = site -> true;
        private Optional<Ssda903Table> removed = Optional.empty();
        private boolean adds;

        Draft(String rule, Ssda903Table table, String column) {
            this.rule = rule;
            this.table = table;
            this.column = column;
        }

        /** Only in rows for which something holds, beside what was asked before. */
        Draft in(Predicate<Site> rows) {
            where = where.and(rows);
            return this;
        }

        /** The cell of the column holds this text. */
        Draft is(String text) {
            return with(column, site -> text);
        }

        /** The cell of the column holds the text that follows from the row. */
        Draft is(Function<Site, String> text) {
            return with(column, text);
        }

        /** Another cell of the row holds this text. */
        Draft with(String other, String text) {
            return with(other, site -> text);
        }

        /** Another cell of the row holds the text that follows from the row. */
        Draft with(String other, Function<Site, String> text) {
            cells.put(other, text);
            return this;
        }

        /** The row stays, and a copy with the changes follows after the last row. */
        Draft added() {
            adds = true;
            return this;
        }

        /** The row stays, and those of the same child in another table are left out. */
        Draft without(Ssda903Table other) {
            removed = Optional.of(other);
            return in(site -> site.has(other));
        }

        /** Rules that rightly fire with it. */
        Draft also(String... rules) {
            also = ImmutableList.copyOf(rules);
            return this;
        }

        Fault saying(String label) {
            return new Fault(this, label);
        }

        private Function<Site, Ssda903Census> spoiling() {
            ImmutableMap<String, Function<Site, String>> changes = ImmutableMap.copyOf(cells);
            boolean copies = adds;
            return removed.<Function<Site, Ssda903Census>>map(other -> site -> site.without(other))
                    .orElse(site -> {
                        Map<String, String> row = new LinkedHashMap<>(site.row());
                        changes.forEach((heading, text) -> row.put(heading, text.apply(site)));
                        return site.with(ImmutableMap.copyOf(row), copies);
                    });
        }
    }

    /** {@return the table in which the finding should be} */
    public Ssda903Table table() {
        return table;
    }

    /**
     * Puts the fault into a clean return, at the first row where it can be.
     *
     * @param clean the return, clean and of a year in which the rule is in force
     * @return the spoiled return, empty if it has no row where the fault can be
     */
    public Optional<SpoiledCensus> spoil(Ssda903Census clean) {
        for (int i = 0; i < clean.rows(table).size(); i++) {
            Site site = new Site(clean, table, i);
            if (where.test(site)) {
                int line = Site.LINE_OF_FIRST + (adds ? clean.rows(table).size() : i);
                return Optional.of(
                        new SpoiledCensus(spoiling.apply(site), this, new Origin(table.fileName(), line, column)));
            }
        }
        return Optional.empty();
    }
}
