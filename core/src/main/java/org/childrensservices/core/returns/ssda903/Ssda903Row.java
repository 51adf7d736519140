package org.childrensservices.core.returns.ssda903;

import java.time.LocalDate;
import java.util.Optional;
import org.childrensservices.core.person.PersonId;

/** A row of the return of looked-after children. A later version may add kinds. */
public sealed interface Ssda903Row
        permits HeaderRow,
                EpisodeRow,
                ReviewRow,
                UnaccompaniedRow,
                CareOutcomesRow,
                CareLeaverRow,
                AdoptionRow,
                PlacedForAdoptionRow,
                PreviousPermanenceRow,
                MissingRow,
                SocialWorkerRow,
                DeprivationOfLibertyRow {

    /** {@return the child that the row is about ({@code CHILD})} */
    PersonId child();

    /**
     * Returns the date of birth as this row gives it: every table but Episodes repeats it ({@code DOB}).
     *
     * @return the day, empty if the cell was blank or could not be read
     */
    Optional<LocalDate> dateOfBirth();
}
