package org.childrensservices.core.time;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.LocalDate;
import java.time.Month;
import java.util.regex.Pattern;

/** The arithmetic that years from 1 April to 31 March share, by the calendar year in which they end. */
final class YearSpan {

    private static final Pattern FORM = Pattern.compile("(\\d{4})-(\\d{2})");

    private YearSpan() {}

    static void checkEndYear(int endYear) {
        checkArgument(endYear >= 1901 && endYear <= 9999, "year must end in 1901 to 9999: %s", endYear);
    }

    static int endYearOf(LocalDate date) {
        return date.getMonthValue() >= Month.APRIL.getValue() ? date.getYear() + 1 : date.getYear();
    }

    static int parse(String text) {
        var matcher = FORM.matcher(text);
        checkArgument(matcher.matches(), "year must read like '2023-24': '%s'", text);
        int end = Integer.parseInt(matcher.group(1)) + 1;
        checkArgument(
                end % 100 == Integer.parseInt(matcher.group(2)), "the two years must follow each other: '%s'", text);
        return end;
    }

    static String format(int endYear) {
        int last = endYear % 100;
        return (endYear - 1) + (last < 10 ? "-0" : "-") + last;
    }
}
