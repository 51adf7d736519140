package org.childrensservices.core.returns.ssda903;

import static com.google.common.base.Preconditions.checkNotNull;

import java.time.LocalDate;
import java.util.Optional;
import org.childrensservices.core.person.PersonId;
import org.childrensservices.core.placement.AdoptersSex;
import org.childrensservices.core.placement.AdoptersStatus;
import org.childrensservices.core.value.Coded;

/**
 * A row of the table AD1: the adoption of a child that left care for it.
 *
 * @param child the child
 * @param dateOfBirth the date of birth as this row gives it ({@code DOB})
 * @param decided when it was decided that adoption is best ({@code DATE_INT})
 * @param matched when the child was matched with adopters ({@code DATE_MATCH})
 * @param byFormerCarer whether the former foster carer adopted ({@code FOSTER_CARE})
 * @param numberOfAdopters how many adopted ({@code NB_ADOPTR})
 * @param adopters of which sex ({@code SEX_ADOPTR})
 * @param adoptersStatus their legal status ({@code LS_ADOPTR})
 */
public record AdoptionRow(
        PersonId child,
        Optional<LocalDate> dateOfBirth,
        Optional<LocalDate> decided,
        Optional<LocalDate> matched,
        Optional<Boolean> byFormerCarer,
        Optional<Integer> numberOfAdopters,
        Optional<Coded<AdoptersSex>> adopters,
        Optional<Coded<AdoptersStatus>> adoptersStatus)
        implements Ssda903Row {
    /**
     * Checks the row.
     *
     * @param child the child
     * @param dateOfBirth the date of birth as this row gives it ({@code DOB})
     * @param decided when it was decided that adoption is best ({@code DATE_INT})
     * @param matched when the child was matched with adopters ({@code DATE_MATCH})
     * @param byFormerCarer whether the former foster carer adopted ({@code FOSTER_CARE})
     * @param numberOfAdopters how many adopted ({@code NB_ADOPTR})
     * @param adopters of which sex ({@code SEX_ADOPTR})
     * @param adoptersStatus their legal status ({@code LS_ADOPTR})
     */
    public AdoptionRow {
        checkNotNull(child, "child");
        checkNotNull(dateOfBirth, "dateOfBirth");
        checkNotNull(decided, "decided");
        checkNotNull(matched, "matched");
        checkNotNull(byFormerCarer, "byFormerCarer");
        checkNotNull(numberOfAdopters, "numberOfAdopters");
        checkNotNull(adopters, "adopters");
        checkNotNull(adoptersStatus, "adoptersStatus");
    }

    /** {@return the id of the child and the decision} */
    @Override
    public String toString() {
        return "child " + child + ": "
                + decided.map(day -> "adoption decided " + day).orElse("adoption");
    }
}
