package org.childrensservices.core.returns.cin.rules;

import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import java.io.IOException;
import java.nio.file.Path;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.childrensservices.core.returns.RawBlock;
import org.childrensservices.core.returns.Reading;
import org.childrensservices.core.returns.Readings;
import org.childrensservices.core.returns.cin.CinBlock;
import org.childrensservices.core.returns.cin.CinCensusReader;
import org.childrensservices.core.returns.rules.CheckedReturn;
import org.childrensservices.core.returns.rules.ValidationRule;
import org.childrensservices.core.time.ReportingYear;

/**
 * A children in need census that is to be checked: its year and its blocks. Immutable. The text form shows no element.
 */
public final class CinReturn implements CheckedReturn<CinReturn> {

    private final ReportingYear year;
    private final ImmutableListMultimap<CinTable, CinRow> rows;

    private CinReturn(ReportingYear year, Readings<CinBlock> readings) {
        this.year = checkNotNull(year, "year");
        ImmutableListMultimap.Builder<CinTable, CinRow> all = ImmutableListMultimap.builder();
        IdentityHashMap<RawBlock, CinRow> byBlock = new IdentityHashMap<>();
        for (Reading<CinBlock> reading : readings.rows()) {
            if (reading.raw() instanceof RawBlock block) {
                CinTable.titled(block.table()).ifPresent(table -> {
                    CinRow row = new CinRow(
                            table,
                            block,
                            block.parent().flatMap(outer -> Optional.ofNullable(byBlock.get(outer))),
                            year);
                    byBlock.put(block, row);
                    all.put(table, row);
                });
            }
        }
        this.rows = all.build();
    }

    /**
     * Returns the census of a year.
     *
     * @param year the year
     * @param readings its blocks, as the reader gave them
     * @return the census
     */
    public static CinReturn of(ReportingYear year, Readings<CinBlock> readings) {
        return new CinReturn(year, readings);
    }

    /**
     * Reads the census of a year.
     *
     * @param year the year
     * @param sources files, archives and folders
     * @return the census
     * @throws IOException if a source does not exist or cannot be read
     */
    public static CinReturn read(ReportingYear year, List<Path> sources) throws IOException {
        return of(year, CinCensusReader.of(year).readAll(sources));
    }

    @Override
    public String name() {
        return "CIN";
    }

    @Override
    public Iterable<CinReturn> parts() {
        return ImmutableList.of(this);
    }

    @Override
    public ReportingYear year() {
        return year;
    }

    /** A rule about the header needs one; of all else a census may have none. */
    @Override
    public Optional<String> obstacle(ValidationRule<?> rule) {
        return rule.tables().contains(CinTable.HEADER) && rows(CinTable.HEADER).isEmpty()
                ? Optional.of("the census has no block Header")
                : Optional.empty();
    }

    /**
     * Returns the blocks of a kind.
     *
     * @param table the kind
     * @return the blocks in the order of the file
     */
    public ImmutableList<CinRow> rows(CinTable table) {
        return rows.get(table);
    }

    /** {@return the children, each with the blocks about it} */
    public ImmutableList<CinRow> children() {
        return rows(CinTable.CHILDREN);
    }

    /** Where what is said of the census as a whole is reported: the header, or else the first child. */
    Optional<CinRow> whole() {
        return rows(CinTable.HEADER).stream()
                .findFirst()
                .or(() -> children().stream().findFirst())
                .map(CinRow::ofNoChild);
    }

    /** {@return such as {@code "CIN 2024-25, children: 2000"}} */
    @Override
    public String toString() {
        return "CIN " + year + ", children: " + children().size();
    }
}
