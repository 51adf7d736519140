package org.childrensservices.core.time;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.Month;
import org.threeten.extra.LocalDateRange;

/**
 * A year of statutory returns, 1 April to 31 March, named by both calendar years: {@code "2023-24"}.
 *
 * <p>Official tables call it by the year in which it ends. Money is counted in {@link FinancialYear}, a type of its
 * own.
 */
public final class ReportingYear implements Comparable<ReportingYear>, Serializable {

    private static final long serialVersionUID = 1;

    /** The calendar year in which it ends. */
    private final int endYear;

    private ReportingYear(int endYear) {
        YearSpan.checkEndYear(endYear);
        this.endYear = endYear;
    }

    /**
     * Returns the year that ends on 31 March of a calendar year.
     *
     * @param endYear the calendar year, such as 2024 for 2023-24; 1901 to 9999
     * @return the reporting year
     */
    public static ReportingYear ending(int endYear) {
        return new ReportingYear(endYear);
    }

    /**
     * Returns the year that a day falls in.
     *
     * @param date the day
     * @return the reporting year
     */
    public static ReportingYear containing(LocalDate date) {
        return new ReportingYear(YearSpan.endYearOf(date));
    }

    /**
     * Reads what {@link #toString()} writes, such as {@code "2023-24"}.
     *
     * @param text the two years
     * @return the reporting year
     * @throws IllegalArgumentException if the text has another form or the years do not follow each other
     */
    public static ReportingYear parse(String text) {
        return new ReportingYear(YearSpan.parse(text));
    }

    /** {@return the calendar year in which it ends, which is how official tables name it} */
    public int endYear() {
        return endYear;
    }

    /** {@return 1 April, the first day} */
    public LocalDate firstDay() {
        return LocalDate.of(endYear - 1, Month.APRIL, 1);
    }

    /** {@return 31 March, the last day, to which snapshots refer} */
    public LocalDate lastDay() {
        return LocalDate.of(endYear, Month.MARCH, 31);
    }

    /** {@return the days of the year} */
    public LocalDateRange range() {
        return LocalDateRange.ofClosed(firstDay(), lastDay());
    }

    /**
     * Tells whether a day falls in the year.
     *
     * @param date the day
     * @return whether it does
     */
    public boolean contains(LocalDate date) {
        return YearSpan.endYearOf(date) == endYear;
    }

    /**
     * Returns a later or earlier year.
     *
     * @param years how many years later; negative for earlier
     * @return that year
     */
    public ReportingYear plusYears(int years) {
        return new ReportingYear(Math.addExact(endYear, years));
    }

    /** {@return the year before} */
    public ReportingYear previous() {
        return plusYears(-1);
    }

    @Override
    public int compareTo(ReportingYear other) {
        return Integer.compare(endYear, other.endYear);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ReportingYear year && endYear == year.endYear;
    }

    @Override
    public int hashCode() {
        return endYear;
    }

    @Override
    public String toString() {
        return YearSpan.format(endYear);
    }
}
