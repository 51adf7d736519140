package org.childrensservices.core.returns;

import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.zip.ZipException;
import org.childrensservices.core.person.PersonId;
import org.childrensservices.core.value.Finding;

/**
 * Reads the files of one kind of return. Immutable; several threads may use it at once.
 *
 * <pre>{@code
 * ReturnedChildren returned = Ssda903Reader.standard().readChildren(List.of(folder));
 * returned.account();     // 40 files: 5,860 rows = 5,860 typed + 0 kept raw
 * }</pre>
 *
 * <p>A source is a file, a ZIP archive, or a folder for all CSV or XML files and archives in it, not in folders below;
 * the files of a folder or an archive are taken in the order of their names. No file is ever held in memory as a whole.
 * Files are named in findings by the last part of their path, and by as many parts before it as it takes to tell them
 * apart.
 *
 * <p>In a return of CSV files, a table is recognised by its headings, not by the name of the file: all headings of the
 * table must be there, in any order, in capitals or not; of several tables the one with the most columns is taken. A
 * file is text with commas in UTF-8, with or without a byte order mark, in UTF-16, or in Windows-1252. Where the return
 * has an XML form too, a file that begins with {@code <} is taken for that, as {@link XmlTables} tells. How a return of
 * XML files is read that are no tables, {@link XmlForm} tells; its rows are blocks.
 *
 * <p>Whatever the files hold, nothing is thrown for it. An {@link IOException} means that a source does not exist or
 * cannot be read.
 *
 * @param <R> the type of the records of all tables
 */
public final class ReturnReader<R> {

    private final FileForm<R> form;
    private final Supplier<Assembler<R>> assembler;
    private final Progress.Listener listener;

    private ReturnReader(FileForm<R> form, Supplier<Assembler<R>> assembler, Progress.Listener listener) {
        this.form = checkNotNull(form, "form");
        this.assembler = checkNotNull(assembler, "assembler");
        this.listener = checkNotNull(listener, "listener");
    }

    /**
     * Returns a reader of CSV files.
     *
     * @param <R> the type of the records of all tables
     * @param tables the tables that belong to the return
     * @param assembler makes what makes children of the records, anew for each reading
     * @return the reader
     */
    public static <R> ReturnReader<R> of(List<Table<? extends R>> tables, Supplier<Assembler<R>> assembler) {
        return new ReturnReader<>(
                new TablesForm<>(ImmutableList.copyOf(tables), Optional.empty()), assembler, progress -> {});
    }

    /**
     * Returns a reader of CSV files, one for each table, and of XML files that hold all tables.
     *
     * @param <R> the type of the records of all tables
     * @param tables the tables that belong to the return
     * @param xml the elements that are the rows of these tables in XML
     * @param assembler makes what makes children of the records, anew for each reading
     * @return the reader
     */
    public static <R> ReturnReader<R> of(
            List<Table<? extends R>> tables, XmlTables<R> xml, Supplier<Assembler<R>> assembler) {
        return new ReturnReader<>(
                new TablesForm<>(ImmutableList.copyOf(tables), Optional.of(xml)), assembler, progress -> {});
    }

    /**
     * Returns a reader of XML files.
     *
     * @param <R> the type of the records of all blocks
     * @param form the blocks of the return
     * @param assembler makes what makes children of the records, anew for each reading
     * @return the reader
     */
    public static <R> ReturnReader<R> of(XmlForm<R> form, Supplier<Assembler<R>> assembler) {
        return new ReturnReader<>(form, assembler, progress -> {});
    }

    /**
     * Returns the same reader, telling how far it has come.
     *
     * @param listener is told, on the thread that reads
     * @return the reader
     */
    public ReturnReader<R> withProgress(Progress.Listener listener) {
        return new ReturnReader<>(form, assembler, listener);
    }

    /**
     * Reads rows one by one.
     *
     * @param sources files and folders
     * @param rows takes each row, in the order of the files
     * @return what became of all rows
     * @throws IOException if a source does not exist or cannot be read
     */
    public Account read(List<Path> sources, Consumer<? super Reading<R>> rows) throws IOException {
        return read(sources, NoPlainRows.INSTANCE, rows);
    }

    /**
     * Reads rows one by one, except plain ones.
     *
     * @param sources files and folders
     * @param plain takes plain rows from the bytes, in the order of the files
     * @param rows takes each other row, in the order of the files
     * @return what became of all rows, those that were taken among the typed ones
     * @throws IOException if a source does not exist or cannot be read
     */
    public Account read(List<Path> sources, PlainRows plain, Consumer<? super Reading<R>> rows) throws IOException {
        return readRows(sources, plain, rows::accept);
    }

    private Account readRows(List<Path> sources, PlainRows plain, RowSink<R> rows) throws IOException {
        ImmutableList<SourceFile> files = SourceFiles.of(sources, form.kind());
        long total = files.stream().mapToLong(SourceFile::size).sum();
        long before = 0;
        ImmutableList.Builder<FileAccount> accounts = ImmutableList.builder();
        for (SourceFile file : files) {
            if (file.fault().isPresent()) {
                accounts.add(FileTally.leftAlone(file.name(), file.fault().get()));
            } else {
                accounts.addAll(tally(file, before, total, plain, rows).accounts());
            }
            before += file.size();
        }
        listener.onProgress(new Progress(total, total));
        return new Account(accounts.build());
    }

    /**
     * Reads rows and keeps them all.
     *
     * @param sources files and folders
     * @return what became of each row
     * @throws IOException if a source does not exist or cannot be read
     */
    public Readings<R> readAll(List<Path> sources) throws IOException {
        ImmutableList.Builder<Reading<R>> rows = ImmutableList.builder();
        Account account = read(sources, rows::add);
        return new Readings<>(rows.build(), account);
    }

    /**
     * Reads rows and holds them by child, plain ones of CSV files as text.
     *
     * @param sources files and folders
     * @param child the column that says whom a row is about; a row of a table without it is about nobody
     * @return the rows by child
     * @throws IOException if a source does not exist or cannot be read
     */
    public RowsByChild<R> readByChild(List<Path> sources, Column<PersonId> child) throws IOException {
        RowsByChild.Builder<R> rows = new RowsByChild.Builder<>(child);
        return rows.build(readRows(sources, NoPlainRows.INSTANCE, rows));
    }

    /**
     * Reads rows and makes children of them.
     *
     * @param sources files and folders, of one or several years
     * @return the children
     * @throws IOException if a source does not exist or cannot be read
     */
    public ReturnedChildren readChildren(List<Path> sources) throws IOException {
        return readParts(ImmutableMap.of("all", sources), part -> {}, newAssembler());
    }

    /**
     * Reads a return that has parts, such as years, and makes one set of children of the rows of all of them.
     *
     * @param <P> the type of what tells the parts apart
     * @param parts files and folders by part, in the order in which they are read
     * @param next is told which part is read next
     * @param children takes all rows
     * @return the children
     * @throws IOException if a source does not exist or cannot be read
     */
    public <P> ReturnedChildren readParts(
            Map<P, ? extends List<Path>> parts, Consumer<? super P> next, Assembler<R> children) throws IOException {
        return readParts(parts, part -> this, next, children);
    }

    /**
     * Reads a return that has parts, each with a reader of its own, and makes one set of children of all rows.
     *
     * @param <P> the type of what tells the parts apart
     * @param <R> the type of the records of all tables
     * @param parts files and folders by part, in the order in which they are read
     * @param reader gives the reader of a part
     * @param next is told which part is read next
     * @param children takes all rows
     * @return the children
     * @throws IOException if a source does not exist or cannot be read
     */
    public static <P, R> ReturnedChildren readParts(
            Map<P, ? extends List<Path>> parts,
            Function<? super P, ReturnReader<R>> reader,
            Consumer<? super P> next,
            Assembler<R> children)
            throws IOException {
        ImmutableList.Builder<Finding> findings = ImmutableList.builder();
        Account account = new Account(ImmutableList.of());
        for (Map.Entry<P, ? extends List<Path>> part : parts.entrySet()) {
            next.accept(part.getKey());
            account = account.merge(reader.apply(part.getKey()).read(part.getValue(), row -> {
                children.accept(row);
                findings.addAll(row.findings());
            }));
        }
        return new ReturnedChildren(account, findings.build(), children.assemble());
    }

    /** {@return what makes children of the rows that {@link #read} hands out, for one use} */
    public Assembler<R> newAssembler() {
        return assembler.get();
    }

    /** Reads one file; {@code before} and {@code total} are bytes, for progress. */
    FileAccount readFile(SourceFile file, long before, long total, RowSink<R> rows) throws IOException {
        return tally(file, before, total, NoPlainRows.INSTANCE, rows).account();
    }

    private FileTally<R> tally(SourceFile file, long before, long total, PlainRows plain, RowSink<R> rows)
            throws IOException {
        FileTally<R> tally = new FileTally<>(file.name(), plain, rows);
        try {
            form.read(file, tally, read -> listener.onProgress(new Progress(Math.min(before + read, total), total)));
        } catch (Archive.TooLargeException e) {
            tally.report(ReadingRules.ARCHIVE_TOO_LARGE);
        } catch (ZipException | EOFException e) {
            tally.report(ReadingRules.ARCHIVE_DAMAGED);
        }
        return tally;
    }
}
