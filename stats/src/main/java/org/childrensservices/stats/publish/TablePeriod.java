package org.childrensservices.stats.publish;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Locale;
import java.util.regex.Pattern;
import org.childrensservices.core.time.AcademicYear;
import org.childrensservices.core.time.FinancialYear;
import org.childrensservices.core.time.ReportingYear;

/**
 * The period of a row of a published table, as the Department for Education writes it: four digits for a year by which
 * a return is named, six for one that is named by two.
 *
 * @param code the column {@code time_period}, such as {@code "2024"} or {@code "202324"}
 * @param identifier the column {@code time_identifier}, such as {@code "Reporting year"}
 */
public record TablePeriod(String code, String identifier) implements Comparable<TablePeriod> {

    private static final Pattern FORM = Pattern.compile("\\d{4}|\\d{6}");

    /**
     * Checks the period.
     *
     * @param code four or six digits; the last two of six follow the year before
     * @param identifier the kind of period, never blank
     */
    public TablePeriod {
        checkArgument(FORM.matcher(code).matches(), "time period must be four or six digits: '%s'", code);
        checkArgument(
                code.length() == 4
                        || (Integer.parseInt(code.substring(0, 4)) + 1) % 100 == Integer.parseInt(code.substring(4)),
                "the two years must follow each other: '%s'",
                code);
        checkArgument(!identifier.isBlank(), "time identifier must not be blank: '%s'", identifier);
    }

    /**
     * Returns a year of statutory returns, by the calendar year in which it ends.
     *
     * @param year the year
     * @return the period, such as {@code 2024, Reporting year}
     */
    public static TablePeriod of(ReportingYear year) {
        return new TablePeriod(Integer.toString(year.endYear()), "Reporting year");
    }

    /**
     * Returns a year of schools.
     *
     * @param year the year
     * @return the period, such as {@code 202324, Academic year}
     */
    public static TablePeriod of(AcademicYear year) {
        return twoYears(year.endYear() - 1, "Academic year");
    }

    /**
     * Returns a year of public money.
     *
     * @param year the year
     * @return the period, such as {@code 202324, Financial year}
     */
    public static TablePeriod of(FinancialYear year) {
        return twoYears(year.startYear(), "Financial year");
    }

    private static TablePeriod twoYears(int start, String identifier) {
        return new TablePeriod(String.format(Locale.ROOT, "%d%02d", start, (start + 1) % 100), identifier);
    }

    /** Compares the codes, and the kinds of period where they are the same. */
    @Override
    public int compareTo(TablePeriod other) {
        int byCode = code.compareTo(other.code);
        return byCode == 0 ? identifier.compareTo(other.identifier) : byCode;
    }

    @Override
    public String toString() {
        return code + ", " + identifier;
    }
}
