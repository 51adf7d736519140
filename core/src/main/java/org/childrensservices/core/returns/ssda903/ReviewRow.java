package org.childrensservices.core.returns.ssda903;

import static com.google.common.base.Preconditions.checkNotNull;

import java.time.LocalDate;
import java.util.Optional;
import org.childrensservices.core.person.PersonId;
import org.childrensservices.core.plan.Review;

/**
 * A row of the table Reviews.
 *
 * @param child the child
 * @param dateOfBirth the date of birth as this row gives it ({@code DOB})
 * @param review the review
 */
public record ReviewRow(PersonId child, Optional<LocalDate> dateOfBirth, Review review) implements Ssda903Row {
    /**
     * Checks the row.
     *
     * @param child the child
     * @param dateOfBirth the date of birth as this row gives it ({@code DOB})
     * @param review the review
     */
    public ReviewRow {
        checkNotNull(child, "child");
        checkNotNull(dateOfBirth, "dateOfBirth");
        checkNotNull(review, "review");
    }

    /** {@return the id of the child and the review} */
    @Override
    public String toString() {
        return "child " + child + ": " + review;
    }
}
