package org.childrensservices.core.returns.ssda903.rules;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.childrensservices.core.person.PersonId;
import org.childrensservices.core.returns.DateForm;
import org.childrensservices.core.returns.RawRow;
import org.childrensservices.core.returns.Reading;
import org.childrensservices.core.returns.rules.CheckedField;
import org.childrensservices.core.returns.rules.CheckedRow;
import org.childrensservices.core.returns.ssda903.Ssda903Row;
import org.childrensservices.core.time.ReportingYear;
import org.childrensservices.core.value.Origin;
import org.childrensservices.core.value.SourceText;
import org.jspecify.annotations.Nullable;

/**
 * A row of the return as rules see it: the text and the dates of its fields, its neighbours, and the child. Text is in
 * capitals, as the official rules take it, except the id of the child. The text form shows no cell.
 */
public final class ReturnRow extends CheckedRow<Field> {

    private final ChildRows child;
    private final ReturnTable table;
    private final Reading<Ssda903Row> reading;
    /** Null where there is a date. */
    private final @Nullable String[] texts;

    private final @Nullable LocalDate[] days;

    /** The position among the rows of the child in the table. */
    private int place;

    /** The row under whose headings the fields stand at the positions, negative where there is no such heading. */
    ReturnRow(ChildRows child, ReturnTable table, Reading<Ssda903Row> reading, ImmutableIntArray positions) {
        this.child = child;
        this.table = table;
        this.reading = reading;
        this.texts = new String[positions.length()];
        this.days = new LocalDate[table.dates()];
        for (int i = 0; i < positions.length(); i++) {
            Field field = table.fields().get(i);
            LocalDate day = positions.get(i) < 0 || !field.isDate()
                    ? null
                    : reading.raw().day(positions.get(i)).orElse(null);
            if (day != null) {
                days[table.datePosition(field)] = day;
            } else {
                texts[i] =
                        positions.get(i) < 0 ? "" : plain(field, reading.raw().reveal(positions.get(i)));
            }
        }
    }

    /** The text of a cell without blanks around it; a flag that was written as a decimal is one all the same. */
    private static String plain(Field field, String text) {
        if (field.isFlag() || !isPlain(text)) {
            String trimmed = CharMatcher.whitespace().trimFrom(text);
            boolean decimal = field.isFlag() && (trimmed.equals("0.0") || trimmed.equals("1.0"));
            return decimal ? trimmed.substring(0, 1) : field == Field.CHILD ? trimmed : Ascii.toUpperCase(trimmed);
        }
        return text;
    }

    /** Whether a text is at once seen to have no blanks around it and no small letters. */
    private static boolean isPlain(String text) {
        int last = text.length() - 1;
        for (int i = 0; i <= last; i++) {
            char c = text.charAt(i);
            if (c >= 'a' || c < ' ' || (c == ' ' && (i == 0 || i == last))) {
                return false;
            }
        }
        return true;
    }

    /** Says where the row stands among those of the child, before anybody else sees it. */
    void placeAt(int position) {
        place = position;
    }

    /** {@return the child} */
    public ChildRows child() {
        return child;
    }

    @Override
    public ReturnTable table() {
        return table;
    }

    /** {@return the row as it was found} */
    public RawRow raw() {
        return reading.raw();
    }

    /** {@return the typed record, empty if none could hold the row} */
    public Optional<Ssda903Row> typed() {
        return reading.typed();
    }

    private int index(Field field) {
        int index = table.position(field);
        checkArgument(index >= 0, "field must be one of %s: %s", table, field);
        return index;
    }

    @Override
    public Optional<PersonId> childId() {
        return Optional.of(child.id());
    }

    @Override
    public ReportingYear year() {
        return child.year();
    }

    @Override
    public Origin origin(CheckedField field) {
        return raw().origin(field.heading());
    }

    @Override
    public SourceText sourceText(CheckedField field) {
        return raw().cell(field.heading()).orElse(SourceText.empty());
    }

    @Override
    public String text(Field field) {
        String text = texts[index(field)];
        return text == null ? DateForm.DAY_MONTH_YEAR.format(dayOrLast(field)) : text;
    }

    @Override
    public boolean has(Field field) {
        String text = texts[index(field)];
        return text == null || !text.isEmpty();
    }

    @Override
    public Optional<LocalDate> day(Field field) {
        index(field);
        int position = table.datePosition(field);
        return position < 0 ? Optional.empty() : Optional.ofNullable(days[position]);
    }

    /** The date in a field, or the last that there is. */
    LocalDate dayOrLast(Field field) {
        LocalDate day = days[table.datePosition(field)];
        return day == null ? LocalDate.MAX : day;
    }

    /** Whether the text is a code that can be returned in the year. */
    boolean isListed(Field field) {
        return is(field, child.of().codes(field));
    }

    /** Whether the child is younger than an age on a day of the row; false if either is not known. */
    boolean isUnder(int age, Field field) {
        return isBefore(field, child.birthday(age));
    }

    /** Whether the child is of an age or older on a day of the row; false if either is not known. */
    boolean isAtLeast(int age, Field field) {
        return child.birthday(age).isPresent() && day(field).isPresent() && !isUnder(age, field);
    }

    /** The day on which what the row tells of ended, or the last day of the year while it goes on. */
    Optional<LocalDate> lastDay(Field end) {
        return has(end) ? day(end) : Optional.of(child.year().lastDay());
    }

    /** Whether more days than a limit lie between a start and an end, or the last day of the year. */
    boolean isLonger(int limit, Field start, Field end) {
        return day(start).isPresent()
                && lastDay(end).isPresent()
                && ChronoUnit.DAYS.between(day(start).get(), lastDay(end).get()) > limit;
    }

    /** {@return the row of the same child before this one in the table, in the order of their starts} */
    public Optional<ReturnRow> previous() {
        return neighbour(-1);
    }

    /** {@return the row of the same child after this one in the table, in the order of their starts} */
    public Optional<ReturnRow> next() {
        return neighbour(1);
    }

    private Optional<ReturnRow> neighbour(int step) {
        ImmutableList<ReturnRow> all = child.rows(table);
        int other = place + step;
        return other >= 0 && other < all.size() && isInOrder() && all.get(other).isInOrder()
                ? Optional.of(all.get(other))
                : Optional.empty();
    }

    /** Whether the row has its place in the order of starts. */
    private boolean isInOrder() {
        return table.start().isEmpty() || days[table.datePosition(table.start().get())] != null;
    }

    /** {@return the table and where the row stands, such as {@code "Header at header.csv:7"}} */
    @Override
    public String toString() {
        return table + " at " + raw().origin();
    }
}
