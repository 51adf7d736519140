package org.childrensservices.core.returns;

import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.AbstractIterator;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.childrensservices.core.person.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a return by child, in the order in which the first row of each was read. Immutable; several threads may
 * use it at once.
 *
 * <p>Where a reader made it, a plain row is held as the text of its cells, in some hundred bytes, and becomes a record
 * anew each time its child is looked at. So a return of millions of rows is gone through one child after the other in
 * little memory.
 *
 * @param <R> the type of the records of all tables
 */
public final class RowsByChild<R> implements Iterable<RowsByChild.OfChild<R>> {

    /**
     * The rows about a child.
     *
     * @param <R> the type of the records of all tables
     * @param child the local id
     * @param rows what became of each row, in the order of reading
     */
    public record OfChild<R>(PersonId child, ImmutableList<Reading<R>> rows) {
        /**
         * Checks the parts.
         *
         * @param child the local id
         * @param rows what became of each row
         */
        public OfChild {
            checkNotNull(child, "child");
            checkNotNull(rows, "rows");
        }
    }

    /** A file of which lines are held. */
    private record Source<R>(RowTyping<R> typing, String file) {}

    /** Where the rows of a child are. */
    private static final class Chain {
        private final PersonId child;
        private int first;
        private int last;
        private int length;

        private Chain(PersonId child) {
            this.child = child;
        }
    }

    private static final int NEXT = 0;
    private static final int SOURCE = 1;
    private static final int NUMBER = 2;
    private static final int CELLS = 3;
    private static final int NO_SOURCE = -1;

    /** Of a held row: the next of the child, the source, the line, and a word for each cell; of another its number. */
    private final LongRecords records;

    private final ImmutableList<String> longTexts;
    private final ImmutableList<Source<R>> sources;
    private final ImmutableList<Reading<R>> others;
    private final ImmutableList<Reading<R>> ofNobody;
    private final Map<PersonId, Chain> children;
    private final ImmutableSetMultimap<String, String> headings;

    /** The account without the lines that are held. */
    private final Account rest;

    /** The account of all, known when somebody has gone through all children. */
    private final AtomicReference<@Nullable Account> account = new AtomicReference<>();

    private RowsByChild(Builder<R> builder, Account rest) {
        this.records = builder.records;
        this.longTexts = ImmutableList.copyOf(builder.longTexts);
        this.sources = ImmutableList.copyOf(builder.sources);
        this.others = ImmutableList.copyOf(builder.others);
        this.ofNobody = builder.ofNobody.build();
        this.children = builder.children;
        this.headings = builder.headings.build();
        this.rest = rest;
    }

    /**
     * Returns the rows of a return that was read or made.
     *
     * @param <R> the type of the records of all tables
     * @param readings the rows
     * @param child the column that says whom a row is about
     * @return the rows by child
     */
    public static <R> RowsByChild<R> of(Readings<R> readings, Column<PersonId> child) {
        Builder<R> builder = new Builder<>(child);
        readings.rows().forEach(builder::accept);
        return builder.build(readings.account());
    }

    /** {@return how many children there are} */
    public int size() {
        return children.size();
    }

    /**
     * Returns the rows about a child.
     *
     * @param child the local id
     * @return what became of each row, in the order of reading; none if there is no such child
     */
    public ImmutableList<Reading<R>> rowsOf(PersonId child) {
        Chain chain = children.get(child);
        return chain == null ? ImmutableList.of() : rows(chain, new Tally());
    }

    /** {@return the rows of which it cannot be read whom they are about, in the order of reading} */
    public ImmutableList<Reading<R>> ofNobody() {
        return ofNobody;
    }

    /** {@return the files in the order of reading, with their tables and what is to be said about each as a whole} */
    public ImmutableList<FileAccount> files() {
        return rest.files();
    }

    /**
     * Returns under which headings rows about children stand.
     *
     * @param table the name of a table
     * @return the headings of all files of the table, none if it has no row about a child
     */
    public ImmutableSet<String> headings(String table) {
        return headings.get(table);
    }

    /**
     * Returns the account of all rows. It is known after all children were gone through; otherwise that is done now.
     *
     * @return what became of the rows
     */
    public Account account() {
        if (account.get() == null) {
            forEach(child -> {});
        }
        return checkNotNull(account.get());
    }

    /** {@return the children with their rows, each made when it is asked for} */
    @Override
    public Iterator<OfChild<R>> iterator() {
        Tally tally = new Tally();
        Iterator<Chain> chains = children.values().iterator();
        return new AbstractIterator<>() {
            @Override
            protected @Nullable OfChild<R> computeNext() {
                if (!chains.hasNext()) {
                    account.set(tally.account());
                    return endOfData();
                }
                Chain chain = chains.next();
                return new OfChild<>(chain.child, rows(chain, tally));
            }
        };
    }

    private ImmutableList<Reading<R>> rows(Chain chain, Tally tally) {
        ImmutableList.Builder<Reading<R>> rows = ImmutableList.builderWithExpectedSize(chain.length);
        int row = chain.first;
        for (int i = 0; i < chain.length; i++) {
            rows.add(reading(row, tally));
            row = (int) records.get(row, NEXT);
        }
        return rows.build();
    }

    private Reading<R> reading(int row, Tally tally) {
        int number = (int) records.get(row, SOURCE);
        if (number == NO_SOURCE) {
            return others.get((int) records.get(row, NUMBER));
        }
        Source<R> source = sources.get(number);
        Reading<R> reading = source.typing.read(source.file, records.get(row, NUMBER), new RowTyping.Words() {
            @Override
            public long word(int position) {
                return records.get(row, CELLS + position);
            }

            @Override
            public String longText(int position) {
                return longTexts.get((int) word(position));
            }
        });
        tally.ofSources.get(number).accept(reading);
        return reading;
    }

    /** Counts what becomes of the lines that are held. */
    private final class Tally {

        private final ImmutableList<FileTally<R>> ofSources = sources.stream()
                .map(source -> new FileTally<R>(source.file, NoPlainRows.INSTANCE, reading -> {}))
                .collect(ImmutableList.toImmutableList());

        private Account account() {
            return new Account(rest.files().stream().map(this::withLines).collect(ImmutableList.toImmutableList()));
        }

        private FileAccount withLines(FileAccount file) {
            return ofSources.stream()
                    .filter(lines -> lines.file().equals(file.file()))
                    .map(FileTally::account)
                    .reduce(file, FileAccount::withRowsOf);
        }
    }

    /** Takes rows; not thread-safe. */
    static final class Builder<R> implements RowSink<R> {

        private final Column<PersonId> child;
        private final LongRecords records = new LongRecords();
        private final List<String> longTexts = new ArrayList<>();
        private final List<Source<R>> sources = new ArrayList<>();
        private final List<Reading<R>> others = new ArrayList<>();
        private final ImmutableList.Builder<Reading<R>> ofNobody = ImmutableList.builder();
        private final Map<PersonId, Chain> children = new LinkedHashMap<>();
        private final ImmutableSetMultimap.Builder<String, String> headings = ImmutableSetMultimap.builder();

        /** Those of the last row, which the next mostly has too. */
        private @Nullable Chain lastChain;

        private @Nullable RowTyping<R> lastTyping;
        private @Nullable Layout lastLayout;

        Builder(Column<PersonId> child) {
            this.child = checkNotNull(child, "child");
        }

        @Override
        public void accept(Reading<R> reading) {
            Optional<PersonId> id = reading.raw() instanceof TableRow row ? row.value(child) : Optional.empty();
            if (id.isEmpty()) {
                ofNobody.add(reading);
                return;
            }
            int row = records.add(CELLS);
            records.set(row, SOURCE, NO_SOURCE);
            records.set(row, NUMBER, others.size());
            others.add(reading);
            chain(id.get(), row);
            note(((TableRow) reading.raw()).layout());
        }

        @Override
        public boolean hold(RowTyping<R> typing, String file, long number, PlainLine line) {
            int position = typing.layout().positionOf(child);
            Optional<PersonId> id =
                    position < 0 ? Optional.empty() : typing.cells(position).value(line, position, child);
            if (id.isEmpty()) {
                return false;
            }
            if (typing != lastTyping) {
                sources.add(new Source<>(typing, file));
                lastTyping = typing;
            }
            int row = records.add(CELLS + line.width());
            records.set(row, SOURCE, sources.size() - 1);
            records.set(row, NUMBER, number);
            for (int i = 0; i < line.width(); i++) {
                records.set(row, CELLS + i, word(typing.cells(i), line, i));
            }
            chain(id.get(), row);
            note(typing.layout());
            return true;
        }

        private long word(CellReading cells, PlainLine line, int position) {
            long word = cells.word(line, position);
            if (word != CellReading.TOO_LONG) {
                return word;
            }
            longTexts.add(line.text(position));
            return word | (longTexts.size() - 1);
        }

        private void chain(PersonId id, int row) {
            Chain chain = lastChain;
            if (chain == null || !chain.child.equals(id)) {
                chain = children.computeIfAbsent(id, Chain::new);
                lastChain = chain;
            }
            if (chain.length == 0) {
                chain.first = row;
            } else {
                records.set(chain.last, NEXT, row);
            }
            chain.last = row;
            chain.length++;
        }

        @SuppressWarnings("ReferenceEquality") // equal headings are only noted once more
        private void note(Layout layout) {
            if (layout != lastLayout) {
                headings.putAll(layout.table(), layout.headings());
                lastLayout = layout;
            }
        }

        RowsByChild<R> build(Account rest) {
            return new RowsByChild<>(this, rest);
        }
    }
}
