package org.childrensservices.core.time;

import java.time.LocalDate;
import java.time.Month;
import org.threeten.extra.LocalDateRange;

/**
 * A year of public money, 1 April to 31 March, named by both calendar years: {@code "2024-25"}. It is not the calendar
 * year 2024 and takes another deflator.
 */
public final class FinancialYear implements Comparable<FinancialYear> {

    private final int startYear;

    private FinancialYear(int startYear) {
        YearSpan.checkEndYear(startYear + 1);
        this.startYear = startYear;
    }

    /**
     * Returns the year that starts on 1 April of a calendar year.
     *
     * @param startYear the calendar year, such as 2024 for 2024-25; 1900 to 9998
     * @return the financial year
     */
    public static FinancialYear starting(int startYear) {
        return new FinancialYear(startYear);
    }

    /**
     * Returns the year that a day falls in.
     *
     * @param date the day
     * @return the financial year
     */
    public static FinancialYear containing(LocalDate date) {
        return new FinancialYear(YearSpan.endYearOf(date) - 1);
    }

    /**
     * Reads what {@link #toString()} writes, such as {@code "2024-25"}.
     *
     * @param text the two years
     * @return the financial year
     * @throws IllegalArgumentException if the text has another form or the years do not follow each other
     */
    public static FinancialYear parse(String text) {
        return new FinancialYear(YearSpan.parse(text) - 1);
    }

    /** {@return the calendar year in which it starts} */
    public int startYear() {
        return startYear;
    }

    /** {@return the days of the year} */
    public LocalDateRange range() {
        return LocalDateRange.of(LocalDate.of(startYear, Month.APRIL, 1), LocalDate.of(startYear + 1, Month.APRIL, 1));
    }

    /**
     * Returns a later or earlier year.
     *
     * @param years how many years later; negative for earlier
     * @return that year
     */
    public FinancialYear plusYears(int years) {
        return new FinancialYear(Math.addExact(startYear, years));
    }

    @Override
    public int compareTo(FinancialYear other) {
        return Integer.compare(startYear, other.startYear);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FinancialYear year && startYear == year.startYear;
    }

    @Override
    public int hashCode() {
        return startYear;
    }

    @Override
    public String toString() {
        return YearSpan.format(startYear + 1);
    }
}
