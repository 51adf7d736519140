package org.childrensservices.core.returns.ssda903.rules;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.Longs;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.childrensservices.core.returns.Column;
import org.childrensservices.core.returns.Parsed;
import org.childrensservices.core.returns.Readings;
import org.childrensservices.core.returns.ReturnReader;
import org.childrensservices.core.returns.Rule;
import org.childrensservices.core.returns.Table;
import org.childrensservices.core.value.Finding;
import org.childrensservices.core.value.Severity;
import org.childrensservices.core.value.SourceText;

/**
 * Where postcodes are, from a table of the caller's: CSV with the columns {@code POSTCODE}, {@code EASTING},
 * {@code NORTHING} (metres on the national grid) and {@code AUTHORITY} (the three-digit number, or {@code NIR},
 * {@code SCO}, {@code WAL}). Of several rows of one postcode the last counts. Immutable. The text form shows no
 * postcode.
 */
public final class PostcodeTable implements Postcodes {

    /** A grid reference is no whole number. */
    public static final Rule GRID_UNREADABLE =
            new Rule("grid.unreadable", Severity.ERROR, "a grid reference must be a whole number of metres");

    private record Row(SourceText postcode, PostcodePlace place) {}

    private static final Column<SourceText> POSTCODE =
            Column.personalText("POSTCODE").required();
    private static final Column<Long> EASTING =
            Column.of("EASTING", PostcodeTable::metres).required();
    private static final Column<Long> NORTHING =
            Column.of("NORTHING", PostcodeTable::metres).required();
    private static final Column<String> AUTHORITY = Column.text("AUTHORITY").required();

    private static final Table<Row> TABLE = Table.of(
            "Postcodes",
            ImmutableList.of(POSTCODE, EASTING, NORTHING, AUTHORITY),
            cells -> Optional.of(new Row(
                    cells.get(POSTCODE),
                    new PostcodePlace(cells.get(EASTING), cells.get(NORTHING), cells.get(AUTHORITY)))));

    private final ImmutableMap<String, PostcodePlace> places;
    private final ImmutableList<Finding> findings;

    private PostcodeTable(ImmutableMap<String, PostcodePlace> places, ImmutableList<Finding> findings) {
        this.places = places;
        this.findings = findings;
    }

    /**
     * Reads a table.
     *
     * @param sources files, archives and folders
     * @return the table
     * @throws IOException if a source does not exist or cannot be read
     */
    public static PostcodeTable read(List<Path> sources) throws IOException {
        Readings<Row> rows =
                ReturnReader.<Row>of(ImmutableList.of(TABLE), NoChildren::new).readAll(sources);
        ImmutableMap.Builder<String, PostcodePlace> places = ImmutableMap.builder();
        rows.typed(Row.class).forEach(row -> places.put(Postcodes.normalise(row.postcode.reveal()), row.place));
        return new PostcodeTable(places.buildKeepingLast(), rows.findings());
    }

    private static Parsed<Long> metres(String text) {
        Long metres = Longs.tryParse(text);
        return metres == null ? Parsed.unreadable(GRID_UNREADABLE) : Parsed.of(metres);
    }

    @Override
    public Optional<PostcodePlace> find(String postcode) {
        return Optional.ofNullable(places.get(Postcodes.normalise(postcode)));
    }

    /** {@return what is to be said about the table and its rows; a row at fault is left out} */
    public ImmutableList<Finding> findings() {
        return findings;
    }

    /** {@return such as {@code "postcodes: 1204"}} */
    @Override
    public String toString() {
        return "postcodes: " + places.size();
    }
}
