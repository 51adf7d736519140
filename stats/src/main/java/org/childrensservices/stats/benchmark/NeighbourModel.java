package org.childrensservices.stats.benchmark;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ListMultimap;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.stream.Stream;
import org.childrensservices.core.place.LocalAuthority;
import org.childrensservices.core.value.Coded;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.ReasonCode;

/**
 * An edition of the statistical neighbours: for each authority those most like it, the nearest first. It is not mutual:
 * an authority may be a neighbour of many that are no neighbours of its own, or of none.
 */
public final class NeighbourModel {

    /** The model of May 2025: ten neighbours for each of the 153 authorities since 1 April 2023. */
    public static final NeighbourModel EDITION_2025 = read("2025", "statistical_neighbours_2025.csv");

    private final String edition;
    private final ImmutableListMultimap<LocalAuthority, Neighbour> neighbours;

    private NeighbourModel(String edition, ImmutableListMultimap<LocalAuthority, Neighbour> neighbours) {
        this.edition = edition;
        this.neighbours = neighbours;
    }

    /**
     * Returns another edition.
     *
     * @param edition its name, such as {@code "2021"}; never blank
     * @param neighbours the neighbours of each authority, the nearest first; none is there twice or its own
     * @return the edition
     */
    public static NeighbourModel of(String edition, ListMultimap<LocalAuthority, Neighbour> neighbours) {
        checkArgument(!edition.isBlank(), "edition must not be blank: '%s'", edition);
        for (LocalAuthority authority : neighbours.keySet()) {
            ImmutableList<LocalAuthority> own = neighbours.get(authority).stream()
                    .map(Neighbour::authority)
                    .collect(ImmutableList.toImmutableList());
            checkArgument(!own.contains(authority), "an authority must not be its own neighbour: %s", authority);
            checkArgument(
                    ImmutableSet.copyOf(own).size() == own.size(),
                    "neighbours of %s must be different: %s",
                    authority,
                    own);
        }
        return new NeighbourModel(edition, ImmutableListMultimap.copyOf(neighbours));
    }

    private static NeighbourModel read(String edition, String resource) {
        try (InputStream in = checkNotNull(NeighbourModel.class.getResourceAsStream(resource), resource);
                CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(in)) {
            Stream<NamedCsvRecord> nearestFirst =
                    csv.stream().sorted(Comparator.comparing(row -> Integer.valueOf(row.getField("rank"))));
            return of(
                    edition,
                    nearestFirst.collect(ImmutableListMultimap.toImmutableListMultimap(
                            row -> authority(row.getField("la_code")),
                            row -> new Neighbour(
                                    authority(row.getField("neighbour_code")),
                                    Coded.read(Closeness.class, row.getField("closeness"))
                                            .known()
                                            .orElseThrow()))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LocalAuthority authority(String number) {
        return LocalAuthority.ofDfeNumber(number).orElseThrow();
    }

    /** {@return the name of the edition, such as {@code "2025"}} */
    public String edition() {
        return edition;
    }

    /** {@return the authorities that have neighbours} */
    public ImmutableSet<LocalAuthority> authorities() {
        return neighbours.keySet();
    }

    /**
     * Returns the neighbours of an authority.
     *
     * @param authority the authority
     * @return its neighbours, the nearest first; none with the code {@link ReasonCode#BEYOND_TABLE} if the edition does
     *     not know it, as one of 2025 does not know Cumbria
     */
    public Outcome<ImmutableList<Neighbour>> neighbours(LocalAuthority authority) {
        return neighbours.containsKey(authority)
                ? Outcome.of(neighbours.get(authority))
                : Outcome.none(ReasonCode.BEYOND_TABLE, authority + " has no neighbours in edition " + edition);
    }

    /**
     * Returns those of which an authority is a neighbour.
     *
     * @param authority the authority
     * @return the others, in the order of their numbers; empty for one that is like nobody, or unknown to the edition
     */
    public ImmutableList<LocalAuthority> neighbourOf(LocalAuthority authority) {
        return neighbours.entries().stream()
                .filter(entry -> entry.getValue().authority().equals(authority))
                .map(entry -> entry.getKey())
                .sorted()
                .collect(ImmutableList.toImmutableList());
    }

    @Override
    public String toString() {
        return "statistical neighbours of " + neighbours.keySet().size() + " authorities, edition " + edition;
    }
}
