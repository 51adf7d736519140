package org.childrensservices.core.returns.cin;

import static com.google.common.base.Preconditions.checkNotNull;

import java.time.LocalDate;
import java.util.Optional;
import org.childrensservices.core.child.Section47Enquiry;

/**
 * A block {@code Section47}.
 *
 * @param enquiry the enquiry, with the conference if one was held ({@code DateOfInitialCPC})
 * @param conferenceTarget the day by which the conference was to be held ({@code InitialCPCtarget})
 * @param conferenceNotRequired whether no conference was required ({@code ICPCnotRequired})
 */
public record Section47Block(
        Section47Enquiry enquiry, Optional<LocalDate> conferenceTarget, Optional<Boolean> conferenceNotRequired)
        implements CinBlock {
    /**
     * Checks the block.
     *
     * @param enquiry the enquiry, with the conference if one was held ({@code DateOfInitialCPC})
     * @param conferenceTarget the day by which the conference was to be held ({@code InitialCPCtarget})
     * @param conferenceNotRequired whether no conference was required ({@code ICPCnotRequired})
     */
    public Section47Block {
        checkNotNull(enquiry, "enquiry");
        checkNotNull(conferenceTarget, "conferenceTarget");
        checkNotNull(conferenceNotRequired, "conferenceNotRequired");
    }

    /** {@return the enquiry} */
    @Override
    public String toString() {
        return enquiry.toString();
    }
}
