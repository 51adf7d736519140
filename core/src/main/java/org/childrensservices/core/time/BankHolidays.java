package org.childrensservices.core.time;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableSortedMap;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.Month;
import java.util.Comparator;
import java.util.Map;
import org.threeten.extra.LocalDateRange;

/**
 * The bank holidays of a jurisdiction, and the days for which they are known. Outside those days nothing is said:
 * holidays are proclaimed a few years ahead, and single ones are added.
 */
public final class BankHolidays {

    private static final String ENGLAND = "England";
    private static final String RESOURCE = "england_bank_holidays.csv";

    private final String jurisdiction;
    private final LocalDateRange known;
    private final ImmutableSortedMap<LocalDate, String> days;

    private BankHolidays(String jurisdiction, LocalDateRange known, Map<LocalDate, String> days) {
        checkArgument(!jurisdiction.isBlank(), "jurisdiction must not be blank: '%s'", jurisdiction);
        this.jurisdiction = jurisdiction;
        this.known = checkNotNull(known, "known");
        this.days = ImmutableSortedMap.copyOf(days, Comparator.naturalOrder());
        for (LocalDate day : this.days.keySet()) {
            checkArgument(known.contains(day), "bank holiday must be in %s: %s", known, day);
        }
    }

    private static final class Table {
        private static final BankHolidays PROCLAIMED = read(false);
        private static final BankHolidays PROJECTED = read(true);

        private static BankHolidays read(boolean projected) {
            try (InputStream in = checkNotNull(BankHolidays.class.getResourceAsStream(RESOURCE), RESOURCE);
                    CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(in)) {
                ImmutableSortedMap<LocalDate, String> days = csv.stream()
                        .filter(row -> projected || row.getField("basis").equals("proclaimed"))
                        .collect(ImmutableSortedMap.toImmutableSortedMap(
                                Comparator.naturalOrder(),
                                row -> LocalDate.parse(row.getField("date")),
                                row -> row.getField("name")));
                LocalDateRange years = LocalDateRange.ofClosed(
                        days.firstKey().withDayOfYear(1),
                        LocalDate.of(days.lastKey().getYear(), Month.DECEMBER, 31));
                return new BankHolidays(ENGLAND, years, days);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** {@return the bank holidays of England from 2010 to 2027, the last year that is proclaimed in the table} */
    public static BankHolidays england() {
        return Table.PROCLAIMED;
    }

    /**
     * Returns the bank holidays of England from 2010 to 2030: from 2028 they are projected by rule, and later
     * proclamations may move or add days.
     *
     * @return the holidays, the projected ones included
     */
    public static BankHolidays englandProjected() {
        return Table.PROJECTED;
    }

    /**
     * Returns the bank holidays of any jurisdiction.
     *
     * @param jurisdiction the name, such as {@code "Scotland"}
     * @param known the days for which all bank holidays are given
     * @param days the bank holidays with their names
     * @return the holidays
     * @throws IllegalArgumentException if a day is not in the days that are known
     */
    public static BankHolidays of(String jurisdiction, LocalDateRange known, Map<LocalDate, String> days) {
        return new BankHolidays(jurisdiction, known, days);
    }

    /** {@return the name of the jurisdiction} */
    public String jurisdiction() {
        return jurisdiction;
    }

    /** {@return the days for which it is known which of them are bank holidays} */
    public LocalDateRange known() {
        return known;
    }

    /** {@return the bank holidays with their names} */
    public ImmutableSortedMap<LocalDate, String> days() {
        return days;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BankHolidays that
                && jurisdiction.equals(that.jurisdiction)
                && known.equals(that.known)
                && days.equals(that.days);
    }

    @Override
    public int hashCode() {
        return 31 * jurisdiction.hashCode() + known.hashCode();
    }

    /** {@return the jurisdiction and the days that are known, such as {@code "England, 2010-01-01/2028-01-01"}} */
    @Override
    public String toString() {
        return jurisdiction + ", " + known;
    }
}
