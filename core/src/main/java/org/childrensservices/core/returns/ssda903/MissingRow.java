package org.childrensservices.core.returns.ssda903;

import static com.google.common.base.Preconditions.checkNotNull;

import java.time.LocalDate;
import java.util.Optional;
import org.childrensservices.core.person.PersonId;
import org.childrensservices.core.placement.MissingSpell;

/**
 * A row of the table Missing.
 *
 * @param child the child
 * @param dateOfBirth the date of birth as this row gives it ({@code DOB})
 * @param spell the time in which the child was missing or away
 */
public record MissingRow(PersonId child, Optional<LocalDate> dateOfBirth, MissingSpell spell) implements Ssda903Row {
    /**
     * Checks the row.
     *
     * @param child the child
     * @param dateOfBirth the date of birth as this row gives it ({@code DOB})
     * @param spell the time in which the child was missing or away
     */
    public MissingRow {
        checkNotNull(child, "child");
        checkNotNull(dateOfBirth, "dateOfBirth");
        checkNotNull(spell, "spell");
    }

    /** {@return the id of the child and the spell} */
    @Override
    public String toString() {
        return "child " + child + ": " + spell;
    }
}
