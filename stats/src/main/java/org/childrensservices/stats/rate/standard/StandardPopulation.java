package org.childrensservices.stats.rate.standard;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableTable;
import com.google.common.collect.Maps;
import com.google.common.collect.Sets;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;

/**
 * The people to whom rates are standardised, by stratum. Only their shares matter. The published ones are data with an
 * edition, and a result names the one it used.
 *
 * @param name the name with its edition; not blank
 * @param people the people by stratum, none negative and not all 0
 */
public record StandardPopulation(String name, ImmutableMap<String, Long> people) {
    /**
     * Checks the people.
     *
     * @param name the name with its edition; not blank
     * @param people the people by stratum, none negative and not all 0
     */
    public StandardPopulation {
        checkArgument(!name.isBlank(), "name must not be blank: '%s'", name);
        people.forEach((stratum, number) ->
                checkArgument(number >= 0, "people of %s must not be negative: %s", stratum, number));
        checkArgument(
                people.values().stream().anyMatch(number -> number > 0),
                "a standard population must have people: %s",
                people);
    }

    /**
     * Returns the European Standard Population of 2013: 19 bands of five years, {@code "0-4"} to {@code "90+"}, 100,000
     * people, both sexes alike.
     *
     * @return the population
     */
    public static StandardPopulation european2013() {
        return edition("EUROPEAN_2013", "European Standard Population 2013");
    }

    /**
     * Returns the European Standard Population of 1976: 18 bands of five years, {@code "0-4"} to {@code "85+"}, for
     * series that began with it.
     *
     * @return the population
     */
    public static StandardPopulation european1976() {
        return edition("EUROPEAN_1976", "European Standard Population 1976");
    }

    /**
     * Returns another population, such as that of England in a year.
     *
     * @param name the name with its edition or year; not blank
     * @param people the people by stratum, none negative and not all 0
     * @return the population
     */
    public static StandardPopulation of(String name, Map<String, Long> people) {
        return new StandardPopulation(name, ImmutableMap.copyOf(people));
    }

    /**
     * Returns the part of the population in some strata, such as the bands of children.
     *
     * @param strata the strata to keep, all of them known
     * @return the population, with its strata named
     */
    public StandardPopulation only(Set<String> strata) {
        Set<String> unknown = Sets.difference(strata, people.keySet());
        checkArgument(unknown.isEmpty(), "strata must be of %s: %s", name, unknown);
        Map<String, Long> kept = Maps.filterKeys(people, strata::contains);
        return of(name + ", " + String.join(" ", kept.keySet()), kept);
    }

    private static StandardPopulation edition(String key, String name) {
        return of(name, checkNotNull(Editions.PEOPLE.rowMap().get(key), "no people for %s", key));
    }

    @Override
    public String toString() {
        return name;
    }

    /** The people of every edition, read when the first is asked for. */
    private static final class Editions {

        private static final String RESOURCE = "standard_populations.csv";
        private static final ImmutableTable<String, String, Long> PEOPLE = read();

        private static ImmutableTable<String, String, Long> read() {
            ImmutableTable.Builder<String, String, Long> people = ImmutableTable.builder();
            try (InputStream in = checkNotNull(StandardPopulation.class.getResourceAsStream(RESOURCE), RESOURCE);
                    CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(in)) {
                for (NamedCsvRecord row : csv) {
                    String last = row.getField("to_age");
                    people.put(
                            row.getField("edition"),
                            row.getField("from_age") + (last.isEmpty() ? "+" : "-" + last),
                            Long.valueOf(row.getField("people")));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return people.buildOrThrow();
        }
    }
}
