package org.childrensservices.core.returns.ssda903;

import static com.google.common.base.Preconditions.checkNotNull;

import java.time.LocalDate;
import java.util.Optional;
import org.childrensservices.core.person.PersonId;
import org.childrensservices.core.person.Sex;
import org.childrensservices.core.value.Coded;

/**
 * A row of the table UASC: that a child is unaccompanied and seeks asylum.
 *
 * @param child the child
 * @param dateOfBirth the date of birth as this row gives it ({@code DOB})
 * @param sex the sex as this row gives it ({@code SEX})
 * @param ceased when the child ceased to be one ({@code DUC}), empty if that is not recorded
 */
public record UnaccompaniedRow(
        PersonId child, Optional<LocalDate> dateOfBirth, Optional<Coded<Sex>> sex, Optional<LocalDate> ceased)
        implements Ssda903Row {
    /**
     * Checks the row.
     *
     * @param child the child
     * @param dateOfBirth the date of birth as this row gives it ({@code DOB})
     * @param sex the sex as this row gives it ({@code SEX})
     * @param ceased when the child ceased to be one ({@code DUC}), empty if that is not recorded
     */
    public UnaccompaniedRow {
        checkNotNull(child, "child");
        checkNotNull(dateOfBirth, "dateOfBirth");
        checkNotNull(sex, "sex");
        checkNotNull(ceased, "ceased");
    }

    /** {@return the id of the child, and not the day, which is the 18th birthday more often than not} */
    @Override
    public String toString() {
        return "child " + child + ": unaccompanied asylum-seeking";
    }
}
