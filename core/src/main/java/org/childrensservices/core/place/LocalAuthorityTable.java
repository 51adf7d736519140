package org.childrensservices.core.place;

import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Multimaps;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.childrensservices.core.value.Coded;
import org.threeten.extra.LocalDateRange;

/** The table of local authorities among the resources, which has a row for each code of an authority. */
final class LocalAuthorityTable {

    private static final String RESOURCE = "local_authorities.csv";
    private static final Splitter CODES = Splitter.on('+').omitEmptyStrings();

    /** The authorities by their number, read when they are first asked for. */
    static final ImmutableSortedMap<String, LocalAuthority> ENGLAND = assemble(read());

    private LocalAuthorityTable() {}

    /** A code of an authority, with what is said beside it. */
    record Row(
            String dfeNumber,
            String name,
            Region region,
            Optional<LondonPart> londonPart,
            OnsCode code,
            ImmutableList<String> successorCodes) {

        static Row of(NamedCsvRecord line) {
            LocalDate from = LocalDate.parse(line.getField("ons_code_from"));
            String to = line.getField("ons_code_to");
            return new Row(
                    line.getField("dfe_la_number"),
                    line.getField("name"),
                    Coded.read(Region.class, line.getField("region_code"))
                            .known()
                            .orElseThrow(),
                    Stream.of(LondonPart.values())
                            .filter(part -> part.label().equals(line.getField("london_part")))
                            .findFirst(),
                    new OnsCode(
                            line.getField("ons_code"),
                            to.isEmpty()
                                    ? LocalDateRange.ofUnboundedEnd(from)
                                    : LocalDateRange.ofClosed(from, LocalDate.parse(to))),
                    ImmutableList.copyOf(CODES.split(line.getField("successor_ons_codes"))));
        }
    }

    private static ImmutableList<Row> read() {
        try (InputStream in = checkNotNull(LocalAuthorityTable.class.getResourceAsStream(RESOURCE), RESOURCE);
                CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(in)) {
            return csv.stream()
                    .map(Row::of)
                    .sorted(Comparator.comparing(row -> row.code().validity().getStart()))
                    .collect(ImmutableList.toImmutableList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ImmutableSortedMap<String, LocalAuthority> assemble(ImmutableList<Row> rows) {
        ImmutableMap<String, String> numbers = rows.stream()
                .collect(ImmutableMap.toImmutableMap(row -> row.code().value(), Row::dfeNumber));
        ImmutableListMultimap<String, Row> authorities = Multimaps.index(rows, Row::dfeNumber);
        ImmutableSet<String> successors = authorities.keySet().stream()
                .flatMap(number -> successors(number, authorities.get(number), numbers).stream())
                .collect(ImmutableSet.toImmutableSet());
        ImmutableSortedMap.Builder<String, LocalAuthority> table = ImmutableSortedMap.naturalOrder();
        for (String number : authorities.keySet()) {
            ImmutableList<Row> own = authorities.get(number);
            LocalDateRange first = own.get(0).code().validity();
            LocalDateRange last = own.get(own.size() - 1).code().validity();
            LocalDate start = successors.contains(number) ? first.getStart() : LocalDate.MIN;
            LocalDateRange range = LocalDateRange.of(start, last.getEnd());
            table.put(number, new LocalAuthority(own, successors(number, own, numbers), range));
        }
        return table.buildOrThrow();
    }

    /** The numbers to which the codes of an authority went over, its own left out. */
    private static ImmutableList<String> successors(
            String number, ImmutableList<Row> rows, ImmutableMap<String, String> numbers) {
        return rows.stream()
                .flatMap(row -> row.successorCodes().stream())
                .map(code -> checkNotNull(numbers.get(code), code))
                .filter(successor -> !successor.equals(number))
                .distinct()
                .sorted()
                .collect(ImmutableList.toImmutableList());
    }
}
