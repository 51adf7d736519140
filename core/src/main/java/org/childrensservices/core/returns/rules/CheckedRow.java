package org.childrensservices.core.returns.rules;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;
import org.childrensservices.core.person.PersonId;
import org.childrensservices.core.time.ReportingYear;
import org.childrensservices.core.value.Origin;
import org.childrensservices.core.value.SourceText;

/**
 * A row of a return as rules see it: the text and the dates of its fields. The text form of a row shows no cell.
 *
 * <p>A comparison with a date that is blank or cannot be read is false, whatever is compared.
 *
 * @param <F> the fields
 */
public abstract class CheckedRow<F extends CheckedField> {

    /** Makes a row. */
    protected CheckedRow() {}

    /** {@return the local id of the child that the row is about, empty if it is about none or the id is unreadable} */
    public abstract Optional<PersonId> childId();

    /** {@return the year of the return} */
    public abstract ReportingYear year();

    /** {@return the table} */
    public abstract CheckedTable table();

    /**
     * Returns where a field stands in the source.
     *
     * @param field a field of the table
     * @return the place
     */
    public abstract Origin origin(CheckedField field);

    /**
     * Returns the text of a field as it was found, which knows whether it is personal.
     *
     * @param field a field of the table
     * @return the text
     */
    public abstract SourceText sourceText(CheckedField field);

    /**
     * Returns the text of a field.
     *
     * @param field a field of the table
     * @return the text without blanks around it, empty if the cell is blank
     * @throws IllegalArgumentException if the table has no such field
     */
    public abstract String text(F field);

    /**
     * Returns the date in a field.
     *
     * @param field a field of the table
     * @return the date, empty if the cell is blank or holds none
     * @throws IllegalArgumentException if the table has no such field
     */
    public abstract Optional<LocalDate> day(F field);

    /**
     * Tells whether a cell is filled.
     *
     * @param field a field of the table
     * @return whether it holds any text
     */
    public boolean has(F field) {
        return !text(field).isEmpty();
    }

    /**
     * Tells whether a field has one of some codes.
     *
     * @param field a field of the table
     * @param codes the codes, in capitals
     * @return whether the text is one of them
     */
    public final boolean is(F field, String... codes) {
        String text = text(field);
        for (String code : codes) {
            if (code.equals(text)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Tells whether a field has one of some codes.
     *
     * @param field a field of the table
     * @param codes the codes, in capitals
     * @return whether the text is one of them
     */
    public final boolean is(F field, ImmutableSet<String> codes) {
        return codes.contains(text(field));
    }

    /**
     * Tells whether a cell is filled with what is no date.
     *
     * @param field a field of the table
     * @return whether it holds text that is none
     */
    public final boolean isNoDate(F field) {
        return has(field) && day(field).isEmpty();
    }

    /**
     * Tells whether a date is before another.
     *
     * @param field a field of the table
     * @param other the other date, if there is one
     * @return whether both are there and the field is before
     */
    public final boolean isBefore(F field, Optional<LocalDate> other) {
        return other.isPresent() && isBefore(field, other.get());
    }

    /**
     * Tells whether a date is before another.
     *
     * @param field a field of the table
     * @param other the other date
     * @return whether the field has a date that is before
     */
    public final boolean isBefore(F field, LocalDate other) {
        return day(field).filter(day -> day.isBefore(other)).isPresent();
    }

    /**
     * Tells whether a date is after another.
     *
     * @param field a field of the table
     * @param other the other date, if there is one
     * @return whether both are there and the field is after
     */
    public final boolean isAfter(F field, Optional<LocalDate> other) {
        return other.isPresent() && isAfter(field, other.get());
    }

    /**
     * Tells whether a date is after another.
     *
     * @param field a field of the table
     * @param other the other date
     * @return whether the field has a date that is after
     */
    public final boolean isAfter(F field, LocalDate other) {
        return day(field).filter(day -> day.isAfter(other)).isPresent();
    }

    /**
     * Tells whether two dates are the same.
     *
     * @param field a field of the table
     * @param other the other date, if there is one
     * @return whether both are there and the same
     */
    public final boolean isOn(F field, Optional<LocalDate> other) {
        return other.isPresent() && other.equals(day(field));
    }

    /**
     * Tells whether a date falls in the year of the return.
     *
     * @param field a field of the table
     * @return whether the field has a date that does
     */
    public final boolean inYear(F field) {
        return day(field).filter(year()::contains).isPresent();
    }
}
