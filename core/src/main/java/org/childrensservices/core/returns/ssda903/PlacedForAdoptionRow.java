package org.childrensservices.core.returns.ssda903;

import static com.google.common.base.Preconditions.checkNotNull;

import java.time.LocalDate;
import java.util.Optional;
import org.childrensservices.core.person.PersonId;
import org.childrensservices.core.placement.PlacedCeasedReason;
import org.childrensservices.core.value.Coded;

/**
 * A row of the table of decisions that a child should be placed for adoption.
 *
 * @param child the child
 * @param dateOfBirth the date of birth as this row gives it ({@code DOB})
 * @param decided when it was decided ({@code DATE_PLACED})
 * @param reversed when it was decided otherwise ({@code DATE_PLACED_CEASED})
 * @param reversedBecause why ({@code REASON_PLACED_CEASED})
 */
public record PlacedForAdoptionRow(
        PersonId child,
        Optional<LocalDate> dateOfBirth,
        LocalDate decided,
        Optional<LocalDate> reversed,
        Optional<Coded<PlacedCeasedReason>> reversedBecause)
        implements Ssda903Row {
    /**
     * Checks the row.
     *
     * @param child the child
     * @param dateOfBirth the date of birth as this row gives it ({@code DOB})
     * @param decided when it was decided ({@code DATE_PLACED})
     * @param reversed when it was decided otherwise ({@code DATE_PLACED_CEASED})
     * @param reversedBecause why ({@code REASON_PLACED_CEASED})
     */
    public PlacedForAdoptionRow {
        checkNotNull(child, "child");
        checkNotNull(dateOfBirth, "dateOfBirth");
        checkNotNull(decided, "decided");
        checkNotNull(reversed, "reversed");
        checkNotNull(reversedBecause, "reversedBecause");
    }

    /** {@return the id of the child and the decision} */
    @Override
    public String toString() {
        return "child " + child + ": " + "to be placed for adoption from " + decided
                + reversed.map(day -> " until " + day).orElse("")
                + reversedBecause.map(reason -> " (" + reason + ")").orElse("");
    }
}
