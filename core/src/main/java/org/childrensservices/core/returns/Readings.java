package org.childrensservices.core.returns;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.ImmutableList;
import com.google.common.io.ByteSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.childrensservices.core.value.Finding;
import org.childrensservices.core.value.Origin;

/**
 * All that was read, or made as if it had been.
 *
 * @param <R> the type of the records
 * @param rows what became of each row, in the order of reading
 * @param account the account of the rows
 */
public record Readings<R>(ImmutableList<Reading<R>> rows, Account account) {
    /**
     * Checks the parts.
     *
     * @param rows what became of each row
     * @param account the account of the rows
     */
    public Readings {
        checkNotNull(rows, "rows");
        checkNotNull(account, "account");
    }

    /**
     * Returns rows that were made and not read, as reading a file of them would give them: typed or kept raw, with
     * findings, the first on line 2 below the headings.
     *
     * @param <R> the type of the records of all tables
     * @param table the table
     * @param file the name of the file in which they might stand
     * @param texts the cells of each row in the order of the columns, blank where there is nothing
     * @param findings what else is to be said about the making, as about a file
     * @return the rows and their account
     */
    public static <R> Readings<R> of(
            Table<? extends R> table, String file, List<ImmutableList<String>> texts, List<Finding> findings) {
        ImmutableList.Builder<Reading<R>> rows = ImmutableList.builderWithExpectedSize(texts.size());
        FileTally<R> tally = new FileTally<>(file, NoPlainRows.INSTANCE, rows::add);
        tally.recognise(table.name());
        findings.forEach(tally::report);
        RowTyping<R> typing =
                new RowTyping<>(table, new Layout(table, table.headings().asList()));
        long line = 1;
        for (ImmutableList<String> cells : texts) {
            checkArgument(
                    cells.size() == table.columns().size(),
                    "row of %s must have %s cells: %s",
                    table.name(),
                    table.columns().size(),
                    cells.size());
            TableRow raw =
                    TableRow.ofTexts(typing.layout(), Origin.ofLine(file, ++line), cells.toArray(String[]::new), true);
            tally.accept(typing.read(raw, ImmutableList.builder()));
        }
        return new Readings<>(rows.build(), new Account(ImmutableList.of(tally.account())));
    }

    /**
     * Returns the rows of an XML file that was made and not read, as reading it would give them.
     *
     * @param <R> the type of the records of all blocks
     * @param form the declaration of the return
     * @param file the name of the file in which they might stand
     * @param xml the text
     * @param findings what else is to be said about the making, as about a file
     * @return the rows and their account
     */
    public static <R> Readings<R> of(XmlForm<R> form, String file, String xml, List<Finding> findings) {
        ImmutableList.Builder<Reading<R>> rows = ImmutableList.builder();
        FileTally<R> tally = new FileTally<>(file, NoPlainRows.INSTANCE, rows::add);
        findings.forEach(tally::report);
        byte[] bytes = xml.getBytes(UTF_8);
        try {
            form.read(SourceFile.meant(file, ByteSource.wrap(bytes), bytes.length), tally, read -> {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Readings<>(rows.build(), new Account(tally.accounts()));
    }

    /**
     * Adds the rows of others.
     *
     * @param other the others
     * @return both, these first
     */
    public Readings<R> merge(Readings<R> other) {
        return new Readings<>(
                ImmutableList.<Reading<R>>builder()
                        .addAll(rows)
                        .addAll(other.rows)
                        .build(),
                account.merge(other.account));
    }

    /**
     * Returns the records of one type.
     *
     * @param <T> the type
     * @param type the type
     * @return the records
     */
    public <T extends R> ImmutableList<T> typed(Class<T> type) {
        return rows.stream()
                .flatMap(row -> row.typed().stream())
                .filter(type::isInstance)
                .map(type::cast)
                .collect(ImmutableList.toImmutableList());
    }

    /** {@return all findings: those about each file, then those about the rows} */
    public ImmutableList<Finding> findings() {
        return Stream.concat(account.findings().stream(), rows.stream().flatMap(r -> r.findings().stream()))
                .collect(ImmutableList.toImmutableList());
    }
}
