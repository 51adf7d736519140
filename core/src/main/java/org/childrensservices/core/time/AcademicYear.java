package org.childrensservices.core.time;

import static com.google.common.base.Preconditions.checkArgument;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.Month;
import java.util.regex.Pattern;
import org.threeten.extra.LocalDateRange;

/**
 * A year of schools, 1 September to 31 August, named by both calendar years with a stroke: {@code "2023/24"}. The
 * stroke tells it from a {@link ReportingYear}, {@code "2023-24"}.
 */
public final class AcademicYear implements Comparable<AcademicYear>, Serializable {

    private static final long serialVersionUID = 1;
    private static final Pattern FORM = Pattern.compile("(\\d{4})/(\\d{2})");

    /** The calendar year in which it ends. */
    private final int endYear;

    private AcademicYear(int endYear) {
        YearSpan.checkEndYear(endYear);
        this.endYear = endYear;
    }

    /**
     * Returns the year that ends on 31 August of a calendar year.
     *
     * @param endYear the calendar year, such as 2024 for 2023/24; 1901 to 9999
     * @return the academic year
     */
    public static AcademicYear ending(int endYear) {
        return new AcademicYear(endYear);
    }

    /**
     * Returns the year that a day falls in.
     *
     * @param date the day
     * @return the academic year
     */
    public static AcademicYear containing(LocalDate date) {
        return new AcademicYear(
                date.getMonthValue() >= Month.SEPTEMBER.getValue() ? date.getYear() + 1 : date.getYear());
    }

    /**
     * Reads what {@link #toString()} writes, such as {@code "2023/24"}.
     *
     * @param text the two years
     * @return the academic year
     * @throws IllegalArgumentException if the text has another form or the years do not follow each other
     */
    public static AcademicYear parse(String text) {
        var matcher = FORM.matcher(text);
        checkArgument(matcher.matches(), "academic year must read like '2023/24': '%s'", text);
        int end = Integer.parseInt(matcher.group(1)) + 1;
        checkArgument(
                end % 100 == Integer.parseInt(matcher.group(2)), "the two years must follow each other: '%s'", text);
        return new AcademicYear(end);
    }

    /** {@return the calendar year in which it ends} */
    public int endYear() {
        return endYear;
    }

    /** {@return the days of the year} */
    public LocalDateRange range() {
        return LocalDateRange.of(
                LocalDate.of(endYear - 1, Month.SEPTEMBER, 1), LocalDate.of(endYear, Month.SEPTEMBER, 1));
    }

    /**
     * Tells whether a day falls in the year.
     *
     * @param date the day
     * @return whether it does
     */
    public boolean contains(LocalDate date) {
        return range().contains(date);
    }

    /**
     * Returns a later or earlier year.
     *
     * @param years how many years later; negative for earlier
     * @return that year
     */
    public AcademicYear plusYears(int years) {
        return new AcademicYear(Math.addExact(endYear, years));
    }

    /** {@return the year before} */
    public AcademicYear previous() {
        return plusYears(-1);
    }

    @Override
    public int compareTo(AcademicYear other) {
        return Integer.compare(endYear, other.endYear);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AcademicYear year && endYear == year.endYear;
    }

    @Override
    public int hashCode() {
        return endYear;
    }

    @Override
    public String toString() {
        return YearSpan.format(endYear).replace('-', '/');
    }
}
