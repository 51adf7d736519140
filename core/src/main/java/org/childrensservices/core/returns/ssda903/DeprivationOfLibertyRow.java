package org.childrensservices.core.returns.ssda903;

import static com.google.common.base.Preconditions.checkNotNull;

import java.time.LocalDate;
import java.util.Optional;
import org.childrensservices.core.person.PersonId;
import org.childrensservices.core.placement.DeprivationOfLiberty;

/**
 * A row of the table of deprivations of liberty, from 2026-27.
 *
 * @param child the child
 * @param dateOfBirth the date of birth as this row gives it ({@code DOB})
 * @param deprivation the time
 */
public record DeprivationOfLibertyRow(PersonId child, Optional<LocalDate> dateOfBirth, DeprivationOfLiberty deprivation)
        implements Ssda903Row {
    /**
     * Checks the row.
     *
     * @param child the child
     * @param dateOfBirth the date of birth as this row gives it ({@code DOB})
     * @param deprivation the time
     */
    public DeprivationOfLibertyRow {
        checkNotNull(child, "child");
        checkNotNull(dateOfBirth, "dateOfBirth");
        checkNotNull(deprivation, "deprivation");
    }

    /** {@return the id of the child and the days} */
    @Override
    public String toString() {
        return "child " + child + ": " + "deprived of liberty " + deprivation;
    }
}
