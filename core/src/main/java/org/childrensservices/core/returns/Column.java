package org.childrensservices.core.returns;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.Function;
import java.util.function.Predicate;
import org.childrensservices.core.person.PersonId;
import org.childrensservices.core.person.Upn;
import org.childrensservices.core.value.Code;
import org.childrensservices.core.value.Coded;
import org.childrensservices.core.value.SourceText;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table, or a field of an XML block: its heading, how its text becomes a value, and what a fault in it
 * means for the row. Immutable.
 *
 * <pre>{@code
 * Column<LocalDate> start = Column.date("DECOM", DateForm.DAY_MONTH_YEAR).required();
 * Column<SourceText> home = Column.personalText("HOME_POST");
 * }</pre>
 *
 * @param <V> the type of the values
 */
public final class Column<V> {

    private enum Need {
        OPTIONAL,
        EXPECTED,
        DECISIVE,
        REQUIRED
    }

    /** With the separators of files and records, which are white space to {@link String#isBlank} alone. */
    private static final CharMatcher BLANK = CharMatcher.whitespace().or(CharMatcher.inRange('\u001C', '\u001F'));

    private final String heading;
    private final Function<String, Parsed<V>> form;
    private final Need need;
    private final boolean personal;

    /** How dates are written, null in a column of anything else. */
    private final @Nullable DateForm dates;

    private Column(
            String heading, Function<String, Parsed<V>> form, Need need, boolean personal, @Nullable DateForm dates) {
        checkArgument(
                !heading.isEmpty() && heading.equals(strip(heading)),
                "heading must not be empty or have blanks around: '%s'",
                heading);
        this.heading = heading;
        this.form = checkNotNull(form, "form");
        this.need = need;
        this.personal = personal;
        this.dates = dates;
    }

    /**
     * Returns a column that may be blank and whose faults leave the value out.
     *
     * @param <V> the type of the values
     * @param heading the heading in capitals, or the name of the element
     * @param form how text that is not blank becomes a value, always the same; the text has no surrounding blanks
     * @return the column
     */
    public static <V> Column<V> of(String heading, Function<String, Parsed<V>> form) {
        return new Column<>(heading, form, Need.OPTIONAL, false, null);
    }

    /**
     * Returns a column of text.
     *
     * @param heading the heading in capitals, or the name of the element
     * @return the column
     */
    public static Column<String> text(String heading) {
        return of(heading, Parsed::of);
    }

    /**
     * Returns a column of personal text.
     *
     * @param heading the heading in capitals, or the name of the element
     * @return the column
     */
    public static Column<SourceText> personalText(String heading) {
        return Column.<SourceText>of(heading, text -> Parsed.of(SourceText.personal(text)))
                .personal();
    }

    /**
     * Returns a column of the local ids of persons.
     *
     * @param heading the heading in capitals, or the name of the element
     * @return the column
     */
    public static Column<PersonId> personId(String heading) {
        return of(
                heading,
                text -> PersonId.parse(text)
                        .<Parsed<PersonId>>fold(Parsed::of, why -> Parsed.unreadable(ReadingRules.ID_UNREADABLE)));
    }

    /**
     * Returns a column of unique pupil numbers, personal; a wrong one is kept, with a finding.
     *
     * @param heading the heading in capitals, or the name of the element
     * @param instead what else may stand there, such as a reason why there is none
     * @return the column
     */
    public static Column<SourceText> upn(String heading, Predicate<String> instead) {
        return Column.<SourceText>of(heading, text -> {
                    SourceText personal = SourceText.personal(text);
                    return instead.test(text)
                            ? Parsed.of(personal)
                            : Upn.parse(text)
                                    .fold(
                                            right -> Parsed.of(personal),
                                            why -> Parsed.doubtful(
                                                    personal, ReadingRules.UPN_INVALID.saying(why.message())));
                })
                .personal();
    }

    /**
     * Returns a column of dates.
     *
     * @param heading the heading in capitals, or the name of the element
     * @param form how the dates are written
     * @return the column
     */
    public static Column<LocalDate> date(String heading, DateForm form) {
        return new Column<>(heading, form::parse, Need.OPTIONAL, false, form);
    }

    /**
     * Returns a column of yes and no as XML writes them: {@code true}, {@code false}, {@code 1} or {@code 0}, in
     * whatever case.
     *
     * @param heading the name of the element
     * @return the column
     */
    public static Column<Boolean> flag(String heading) {
        return of(heading, YesNo::parse);
    }

    /**
     * Returns a column of codes. Text that is none of them is kept as {@link Coded.Unknown}, with a finding.
     *
     * @param <E> the code set
     * @param heading the heading in capitals, or the name of the element
     * @param set the code set
     * @return the column
     */
    public static <E extends Enum<E> & Code> Column<Coded<E>> code(String heading, Class<E> set) {
        return code(heading, set, text -> Coded.read(set, text));
    }

    /**
     * Returns a column of codes that are read in a way of their own.
     *
     * @param <E> the code set
     * @param heading the heading in capitals, or the name of the element
     * @param set the code set
     * @param reading how text that is no code as it stands is read
     * @return the column
     */
    public static <E extends Enum<E> & Code> Column<Coded<E>> code(
            String heading, Class<E> set, Function<String, Coded<E>> reading) {
        ImmutableMap<String, Parsed<Coded<E>>> codes = Arrays.stream(set.getEnumConstants())
                .collect(ImmutableMap.toImmutableMap(Code::code, value -> Parsed.of(Coded.of(value))));
        return of(heading, text -> {
            Parsed<Coded<E>> exact = codes.get(text);
            return exact == null ? parsed(reading.apply(text)) : exact;
        });
    }

    private static <E extends Enum<E> & Code> Parsed<Coded<E>> parsed(Coded<E> read) {
        return read.known().isPresent() ? Parsed.of(read) : Parsed.doubtful(read, ReadingRules.CODE_UNKNOWN);
    }

    /** {@return the same column, but a row in which it is blank has a finding} */
    public Column<V> expected() {
        return new Column<>(heading, form, Need.EXPECTED, personal, dates);
    }

    /** {@return the same column, but a row in which it is blank or unreadable is kept raw} */
    public Column<V> required() {
        return new Column<>(heading, form, Need.REQUIRED, personal, dates);
    }

    /**
     * Returns the same column, but a row in which it is unreadable is kept raw. It may be blank, and that means
     * something, such as an episode that has not ended.
     *
     * @return the column
     */
    public Column<V> decisive() {
        return new Column<>(heading, form, Need.DECISIVE, personal, dates);
    }

    /** {@return the same column, but its text is personal and never shown} */
    public Column<V> personal() {
        return new Column<>(heading, form, need, true, dates);
    }

    /** {@return the heading in capitals, or the name of the element} */
    public String heading() {
        return heading;
    }

    /** {@return whether the text of the column is personal} */
    public boolean isPersonal() {
        return personal;
    }

    /** The rule that a row breaks in which the column is blank, null if none. */
    @Nullable
    Rule faultIfBlank() {
        return need == Need.EXPECTED || need == Need.REQUIRED ? ReadingRules.CELL_MISSING : null;
    }

    /** Whether a row must be kept raw in which the column has no value. */
    boolean decides(boolean blank) {
        return need == Need.REQUIRED || (need == Need.DECISIVE && !blank);
    }

    /** What the text is, null if it is blank. */
    @Nullable
    Parsed<V> read(String text) {
        String stripped = strip(text);
        return stripped.isEmpty() ? null : form.apply(stripped);
    }

    /** How dates are written, null in a column of anything else. */
    @Nullable
    DateForm dates() {
        return dates;
    }

    SourceText shown(String text) {
        return personal ? SourceText.personal(text) : SourceText.of(text);
    }

    /** A heading or a cell in capitals and without surrounding blanks. */
    static String normalise(String text) {
        return Ascii.toUpperCase(strip(text));
    }

    static String strip(String text) {
        int length = text.length();
        if (length == 0 || (isPlain(text.charAt(0)) && isPlain(text.charAt(length - 1)))) {
            return text;
        }
        return BLANK.trimFrom(text);
    }

    /** Whether a character is at once seen to be no white space. */
    private static boolean isPlain(char c) {
        return c > ' ' && c < 0x7F;
    }

    @Override
    public String toString() {
        return heading;
    }
}
