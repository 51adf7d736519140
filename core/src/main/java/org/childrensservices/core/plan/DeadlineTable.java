package org.childrensservices.core.plan;

import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableMap;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.MonthDay;
import java.util.Optional;
import java.util.Set;

/** The table of deadlines among the resources. */
final class DeadlineTable {

    private static final String RESOURCE = "deadlines.csv";

    /** The deadlines by their id. */
    static final ImmutableMap<String, Deadline> ENGLAND = read();

    private DeadlineTable() {}

    private static ImmutableMap<String, Deadline> read() {
        try (InputStream in = checkNotNull(DeadlineTable.class.getResourceAsStream(RESOURCE), RESOURCE);
                CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(in)) {
            return csv.stream()
                    .collect(ImmutableMap.toImmutableMap(row -> row.getField("id"), DeadlineTable::deadline));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Deadline deadline(NamedCsvRecord row) {
        DeadlineRule rule = new DeadlineRule(
                row.getField("id"),
                row.getField("what"),
                row.getField("counted_from"),
                row.getField("source"),
                Confidence.valueOf(row.getField("confidence")),
                row.getField("confidence_note"));
        String kind = row.getField("kind");
        return switch (kind) {
            case "within" -> new Deadline.DueWithin(rule, first(row), then(row, Set.of("next", "first review")));
            case "at_most" ->
                new Deadline.AtMost(
                        rule, first(row), then(row, Set.of("extension")), then(row, Set.of("rolling window")));
            case "at_least" -> new Deadline.AtLeast(rule, first(row));
            case "before" -> new Deadline.DueBefore(rule, first(row));
            case "local" -> new Deadline.Local(rule, first(row));
            case "calendar" ->
                new Deadline.ByCalendarDate(
                        rule, MonthDay.parse(row.getField("amount")), MonthDay.parse(row.getField("then_amount")));
            default -> throw new IllegalStateException("kind of a deadline must be known: " + kind);
        };
    }

    private static Limit first(NamedCsvRecord row) {
        return new Limit(Integer.parseInt(row.getField("amount")), LimitUnit.valueOf(row.getField("unit")));
    }

    private static Optional<Limit> then(NamedCsvRecord row, Set<String> when) {
        return when.contains(row.getField("then_when"))
                ? Optional.of(new Limit(
                        Integer.parseInt(row.getField("then_amount")), LimitUnit.valueOf(row.getField("then_unit"))))
                : Optional.empty();
    }
}
