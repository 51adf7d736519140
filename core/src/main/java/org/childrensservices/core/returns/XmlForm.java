package org.childrensservices.core.returns;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.childrensservices.core.time.ReportingYear;
import org.jspecify.annotations.Nullable;

/**
 * The declaration of a return in XML: its elements, how a block of them becomes a record, and by what it is recognised.
 * Immutable.
 *
 * <p>A file is read through once and a block handed out as soon as it is complete, with the blocks inside it right
 * after it. Namespaces and the order of elements do not matter. What is in no place of the return is kept as text and
 * reported once for each name; text beside elements is kept and reported. A document type is refused, so that no entity
 * is ever replaced and no other file read. Where a file is no XML or breaks off, what was read before is kept, and the
 * blocks that are open there are kept raw. A text of more than 10,000 characters is cut; reading stops at a text of
 * more than a million, where elements are nested deeper than 32, and where one block outside of others holds more than
 * 100,000 elements or 16 million characters.
 *
 * @param <R> the type of the records of all blocks
 */
public final class XmlForm<R> implements FileForm<R> {

    /** By what a return is recognised. */
    public interface Recognition {
        /**
         * Says what speaks against a file, going by its outermost element.
         *
         * @param outermost the name of the outermost element, not that of the return
         * @return why the file is not read
         */
        Rule otherReturn(String outermost);

        /**
         * Says what speaks against a file, going by a block that stands in no other.
         *
         * @param block the block, as soon as it is complete
         * @return why the file is read no further, and the block itself is not; empty if nothing speaks against it
         */
        Optional<Rule> objection(RawBlock block);

        /**
         * Returns the year of the return, going by a block that stands in no other.
         *
         * @param block the block
         * @return the year, empty if the block does not tell it
         */
        Optional<ReportingYear> year(RawBlock block);
    }

    private final String name;
    private final ElementForm root;
    private final ImmutableMap<String, Table.Typing<? extends R>> typings;
    private final Recognition recognition;
    private final Optional<ReportingYear> year;

    private XmlForm(
            String name,
            ElementForm root,
            ImmutableMap<String, Table.Typing<? extends R>> typings,
            Recognition recognition,
            Optional<ReportingYear> year) {
        this.name = checkNotNull(name, "name");
        this.root = root;
        this.typings = typings;
        this.recognition = checkNotNull(recognition, "recognition");
        this.year = year;
    }

    /**
     * Returns the declaration of a return.
     *
     * @param <R> the type of the records of all blocks
     * @param name what the return is called
     * @param root the outermost element, a container
     * @param typings how each kind of block becomes a record, by its name
     * @param recognition by what the return is recognised
     * @return the declaration
     */
    public static <R> XmlForm<R> of(
            String name,
            ElementForm root,
            Map<String, ? extends Table.Typing<? extends R>> typings,
            Recognition recognition) {
        checkArgument(root.isContainer(), "outermost element must be a container: %s", root);
        return new XmlForm<>(name, root, ImmutableMap.copyOf(typings), recognition, Optional.empty());
    }

    /**
     * Returns the same declaration for the return of one year, whatever the file says.
     *
     * @param of the year
     * @return the declaration
     */
    public XmlForm<R> withYear(ReportingYear of) {
        return new XmlForm<>(name, root, typings, recognition, Optional.of(of));
    }

    /** {@return what the return is called} */
    public String name() {
        return name;
    }

    /** {@return the outermost element} */
    public ElementForm root() {
        return root;
    }

    /** {@return the year of the return, empty if the file says it} */
    public Optional<ReportingYear> year() {
        return year;
    }

    /**
     * Writes rows as an XML file of the return: all that was read of them, typed or kept raw, with known elements in
     * their official order and without a namespace. What is unknown, and text beside elements, stands before the same
     * element as it did. Reading what was written gives the same rows.
     *
     * @param rows the rows; of those inside others only the outermost count
     * @param out takes the text, in UTF-8 if it encodes
     * @throws IOException if the text cannot be written
     */
    public void write(Iterable<? extends Reading<R>> rows, Writer out) throws IOException {
        ImmutableList.Builder<RawBlock> outermost = ImmutableList.builder();
        for (Reading<R> row : rows) {
            if (row.raw() instanceof RawBlock block && block.parent().isEmpty()) {
                outermost.add(block);
            }
        }
        XmlFileWriting.write(root, outermost.build(), out);
    }

    Recognition recognition() {
        return recognition;
    }

    /** How blocks of a name become records, null if they do not. */
    Table.@Nullable Typing<? extends R> typing(String block) {
        return typings.get(block);
    }

    @Override
    public FileKind kind() {
        return FileKind.XML;
    }

    @Override
    public void read(SourceFile file, FileTally<R> tally, LongConsumer progress) throws IOException {
        if (file.bytes().isEmpty()) {
            tally.report(ReadingRules.FILE_EMPTY);
            return;
        }
        try (InputStream in = file.bytes().openStream()) {
            new XmlFileReading<>(this, tally, progress).read(in);
        }
    }

    /** {@return the name} */
    @Override
    public String toString() {
        return name;
    }
}
