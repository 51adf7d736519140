package org.childrensservices.core.returns.ssda903;

import static com.google.common.base.Preconditions.checkNotNull;

import java.time.LocalDate;
import java.util.Optional;
import org.childrensservices.core.person.PersonId;
import org.childrensservices.core.placement.PreviousPermanenceOption;
import org.childrensservices.core.time.PartialDate;
import org.childrensservices.core.value.Coded;

/**
 * A row of the table Previous permanence: how a child had left care for good before it came back.
 *
 * @param child the child
 * @param dateOfBirth the date of birth as this row gives it ({@code DOB})
 * @param option how ({@code PREV_PERM})
 * @param authority which authority had looked after the child, as it was written ({@code LA_PERM})
 * @param date when the order was made, as far as it is known ({@code DATE_PERM})
 */
public record PreviousPermanenceRow(
        PersonId child,
        Optional<LocalDate> dateOfBirth,
        Optional<Coded<PreviousPermanenceOption>> option,
        Optional<String> authority,
        Optional<PartialDate> date)
        implements Ssda903Row {
    /**
     * Checks the row.
     *
     * @param child the child
     * @param dateOfBirth the date of birth as this row gives it ({@code DOB})
     * @param option how ({@code PREV_PERM})
     * @param authority which authority had looked after the child, as it was written ({@code LA_PERM})
     * @param date when the order was made, as far as it is known ({@code DATE_PERM})
     */
    public PreviousPermanenceRow {
        checkNotNull(child, "child");
        checkNotNull(dateOfBirth, "dateOfBirth");
        checkNotNull(option, "option");
        checkNotNull(authority, "authority");
        checkNotNull(date, "date");
    }

    /** {@return the id of the child and how} */
    @Override
    public String toString() {
        return "child " + child + ": " + "previous permanence "
                + option.map(Object::toString).orElse("not stated");
    }
}
