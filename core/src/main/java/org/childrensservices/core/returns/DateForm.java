package org.childrensservices.core.returns;

import static com.google.common.base.Preconditions.checkArgument;
import static java.nio.charset.StandardCharsets.US_ASCII;

import com.google.common.base.Ascii;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import org.childrensservices.core.style.SharedDates;
import org.childrensservices.core.time.PartialDate;
import org.jspecify.annotations.Nullable;

/** The form in which a return writes dates. Nothing else is read as a date: a guess would swap days and months. */
public enum DateForm {
    /** {@code dd/mm/yyyy}, as in the CSV files of SSDA903. */
    DAY_MONTH_YEAR("dd/mm/yyyy", '/', 0, 3, 6),
    /** {@code yyyy-mm-dd}, as in XML. */
    ISO("yyyy-mm-dd", '-', 8, 5, 0);

    private static final int LENGTH = 10;
    private static final String NOTHING_KNOWN = "zz/zz/zzzz";
    private static final int FIRST_YEAR = 1901;
    private static final int LAST_YEAR = 2100;

    private final String picture;
    private final char separator;
    private final int day;
    private final int month;
    private final int year;

    DateForm(String picture, char separator, int day, int month, int year) {
        this.picture = picture;
        this.separator = separator;
        this.day = day;
        this.month = month;
        this.year = year;
    }

    /**
     * Reads a date.
     *
     * @param text the text, without surrounding blanks
     * @return the date, or none where the text has another form, names a day that does not exist or is not within the
     *     years 1901 to 2100, as the zero of a spreadsheet and the "for ever" of a database are not
     */
    public Parsed<LocalDate> parse(String text) {
        if (text.length() != LENGTH) {
            return unreadable();
        }
        int separators = 0;
        for (int i = 0; i < LENGTH; i++) {
            char c = text.charAt(i);
            if (c == separator && isSeparator(i)) {
                separators++;
            } else if (c < '0' || c > '9') {
                return unreadable();
            }
        }
        if (separators != 2) {
            return unreadable();
        }
        int y = number(text, year, 4);
        if (y < FIRST_YEAR || y > LAST_YEAR) {
            return Parsed.unreadable(ReadingRules.DATE_IMPLAUSIBLE);
        }
        try {
            return Parsed.of(SharedDates.of(LocalDate.of(y, number(text, month, 2), number(text, day, 2))));
        } catch (DateTimeException e) {
            return unreadable();
        }
    }

    /**
     * Reads a date of which the day, or the day and the month, may be unknown, written {@code zz}:
     * {@code "zz/05/2020"}.
     *
     * @param text the text, without surrounding blanks
     * @return the date, or none for the reasons of {@link #parse} and where nothing is known of it
     */
    public Parsed<PartialDate> parsePartial(String text) {
        if (text.length() != LENGTH || !isUnknown(text, day)) {
            return parse(text).map(PartialDate::of);
        }
        StringBuilder known = new StringBuilder(text).replace(day, day + 2, "01");
        if (Ascii.equalsIgnoreCase(text, NOTHING_KNOWN)) {
            return Parsed.unreadable(ReadingRules.DATE_WITHHELD);
        }
        boolean monthUnknown = isUnknown(text, month);
        if (monthUnknown) {
            known.replace(month, month + 2, "01");
        }
        return parse(known.toString())
                .map(date -> monthUnknown ? PartialDate.of(Year.from(date)) : PartialDate.of(YearMonth.from(date)));
    }

    /**
     * Writes a date.
     *
     * @param date a date of the years 0 to 9999
     * @return the text, which {@link #parse} reads if it is of the years 1901 to 2100
     */
    public String format(LocalDate date) {
        checkArgument(date.getYear() >= 0 && date.getYear() < 10_000, "year must have four digits: %s", date);
        byte[] text = new byte[LENGTH];
        write(text, year, date.getYear() / 100);
        write(text, year + 2, date.getYear() % 100);
        write(text, month, date.getMonthValue());
        write(text, day, date.getDayOfMonth());
        text[month - 1] = (byte) separator;
        text[month + 2] = (byte) separator;
        return new String(text, US_ASCII);
    }

    private static void write(byte[] text, int start, int number) {
        text[start] = (byte) ('0' + number / 10);
        text[start + 1] = (byte) ('0' + number % 10);
    }

    /**
     * Returns the date that ASCII text spells, if it is one of {@link SharedDates}; of any other text {@link #parse}
     * tells what it is.
     */
    @Nullable
    LocalDate find(byte[] ascii, int start, int end) {
        if (end - start != LENGTH || ascii[start + month - 1] != separator || ascii[start + month + 2] != separator) {
            return null;
        }
        int century = number(ascii, start + year);
        int yearOfCentury = number(ascii, start + year + 2);
        return century < 0 || yearOfCentury < 0
                ? null
                : SharedDates.find(
                        century * 100 + yearOfCentury, number(ascii, start + month), number(ascii, start + day));
    }

    /** The number that two digits make, negative if they are none. */
    private static int number(byte[] ascii, int start) {
        int tens = ascii[start] - '0';
        int ones = ascii[start + 1] - '0';
        return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? -1 : tens * 10 + ones;
    }

    private static boolean isUnknown(String text, int start) {
        return Ascii.equalsIgnoreCase(text.substring(start, start + 2), "zz");
    }

    private Parsed<LocalDate> unreadable() {
        return Parsed.unreadable(ReadingRules.DATE_UNREADABLE.saying("the text is no date of the form " + picture));
    }

    private boolean isSeparator(int index) {
        return index == month - 1 || index == month + 2;
    }

    private static int number(String text, int start, int digits) {
        int value = 0;
        for (int i = start; i < start + digits; i++) {
            value = value * 10 + (text.charAt(i) - '0');
        }
        return value;
    }
}
