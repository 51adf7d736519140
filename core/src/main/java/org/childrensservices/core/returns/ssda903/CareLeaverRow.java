package org.childrensservices.core.returns.ssda903;

import static com.google.common.base.Preconditions.checkNotNull;

import java.time.LocalDate;
import java.util.Optional;
import org.childrensservices.core.person.PersonId;
import org.childrensservices.core.placement.CareLeaverAccommodation;
import org.childrensservices.core.placement.CareLeaverActivity;
import org.childrensservices.core.placement.CareLeaverInTouch;
import org.childrensservices.core.value.Coded;

/**
 * A row of the table OC3: how a young person who had left care was found around a birthday.
 *
 * @param child the child
 * @param dateOfBirth the date of birth as this row gives it ({@code DOB})
 * @param inTouch whether the authority was in touch ({@code IN_TOUCH})
 * @param activity what the young person did ({@code ACTIV}); none where there is no code of an activity
 * @param accommodation where the young person lived ({@code ACCOM})
 */
public record CareLeaverRow(
        PersonId child,
        Optional<LocalDate> dateOfBirth,
        Optional<Coded<CareLeaverInTouch>> inTouch,
        Optional<Coded<CareLeaverActivity>> activity,
        Optional<Coded<CareLeaverAccommodation>> accommodation)
        implements Ssda903Row {
    /**
     * Checks the row.
     *
     * @param child the child
     * @param dateOfBirth the date of birth as this row gives it ({@code DOB})
     * @param inTouch whether the authority was in touch ({@code IN_TOUCH})
     * @param activity what the young person did ({@code ACTIV}); none where there is no code of an activity
     * @param accommodation where the young person lived ({@code ACCOM})
     */
    public CareLeaverRow {
        checkNotNull(child, "child");
        checkNotNull(dateOfBirth, "dateOfBirth");
        checkNotNull(inTouch, "inTouch");
        checkNotNull(activity, "activity");
        checkNotNull(accommodation, "accommodation");
    }

    /** {@return the id of the child and what was found} */
    @Override
    public String toString() {
        return "child " + child + ": " + inTouch.map(Object::toString).orElse("not stated") + ", "
                + activity.map(Object::toString).orElse("no activity") + ", "
                + accommodation.map(Object::toString).orElse("no accommodation");
    }
}
