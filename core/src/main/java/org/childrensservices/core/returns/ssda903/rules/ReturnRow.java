package org.childrensservices.core.returns.ssda903.rules;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.childrensservices.core.person.PersonId;
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
    private final ImmutableMap<Field, Integer> positions;

    /** What was asked for before, by position: a day if the field holds dates, a text otherwise. */
    private final @Nullable Object[] known;

    /** The position among the rows of the child in the table. */
    private int place;

    /** A row with the positions of its fields, negative where there is no such heading. */
    ReturnRow(ChildRows child, ReturnTable table, Reading<Ssda903Row> reading, ImmutableMap<Field, Integer> positions) {
        this.child = child;
        this.table = table;
        this.reading = reading;
        this.positions = positions;
        this.known = new Object[reading.raw().headings().size()];
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

    private int position(Field field) {
        Integer position = positions.get(field);
        checkArgument(position != null, "field must be one of %s: %s", table, field);
        return position;
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
        int position = position(field);
        if (position < 0) {
            return "";
        }
        if (field.isDate()) {
            return raw().capitals(position);
        }
        if (known[position] instanceof String text) {
            return text;
        }
        String text = makeText(field, position);
        known[position] = text;
        return text;
    }

    private String makeText(Field field, int position) {
        if (field == Field.CHILD) {
            return CharMatcher.whitespace().trimFrom(raw().reveal(position));
        }
        String text = raw().capitals(position);
        return field.isFlag() && (text.equals("0.0") || text.equals("1.0")) ? text.substring(0, 1) : text;
    }

    @Override
    public boolean has(Field field) {
        return (field.isDate() && day(field).isPresent()) || !text(field).isEmpty();
    }

    @Override
    @SuppressWarnings("unchecked") // what is known of a field of dates is a day
    public Optional<LocalDate> day(Field field) {
        int position = position(field);
        if (position < 0 || !field.isDate()) {
            return Optional.empty();
        }
        Object before = known[position];
        if (before != null) {
            return (Optional<LocalDate>) before;
        }
        Optional<LocalDate> day = raw().day(position);
        known[position] = day;
        return day;
    }

    /** The date in a field, or the last that there is. */
    LocalDate dayOrLast(Field field) {
        return day(field).orElse(LocalDate.MAX);
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
        return table.start().isEmpty() || day(table.start().get()).isPresent();
    }

    /** {@return the table and where the row stands, such as {@code "Header at header.csv:7"}} */
    @Override
    public String toString() {
        return table + " at " + raw().origin();
    }
}
