package org.childrensservices.core.returns.cin;

import static com.google.common.base.Preconditions.checkNotNull;

import java.time.LocalDate;
import java.util.Optional;
import org.childrensservices.core.child.ClosureReason;
import org.childrensservices.core.child.ReferralSource;
import org.childrensservices.core.placement.CategoryOfNeed;
import org.childrensservices.core.value.Coded;

/**
 * A block {@code CINdetails}: a referral and how the case was closed. What followed on it are blocks of their own.
 *
 * @param date the day of the referral ({@code CINreferralDate})
 * @param source who referred the child ({@code ReferralSource})
 * @param primaryNeed the main reason why the child is in need ({@code PrimaryNeedCode})
 * @param closed the day on which the case was closed ({@code CINclosureDate}), empty while it is open, and where the
 *     day cannot be read
 * @param closureReason why it was closed ({@code ReasonForClosure})
 * @param transferConference the day of the conference after a child with a plan of another authority moved in
 *     ({@code DateOfInitialCPC})
 * @param noFurtherAction whether nothing further was done ({@code ReferralNFA})
 */
public record ReferralBlock(
        LocalDate date,
        Optional<Coded<ReferralSource>> source,
        Optional<Coded<CategoryOfNeed>> primaryNeed,
        Optional<LocalDate> closed,
        Optional<Coded<ClosureReason>> closureReason,
        Optional<LocalDate> transferConference,
        Optional<Boolean> noFurtherAction)
        implements CinBlock {
    /**
     * Checks the block.
     *
     * @param date the day of the referral ({@code CINreferralDate})
     * @param source who referred the child ({@code ReferralSource})
     * @param primaryNeed the main reason why the child is in need ({@code PrimaryNeedCode})
     * @param closed the day on which the case was closed ({@code CINclosureDate}), or empty
     * @param closureReason why it was closed ({@code ReasonForClosure})
     * @param transferConference the day of the conference after a child with a plan of another authority moved in
     *     ({@code DateOfInitialCPC})
     * @param noFurtherAction whether nothing further was done ({@code ReferralNFA})
     */
    public ReferralBlock {
        checkNotNull(date, "date");
        checkNotNull(source, "source");
        checkNotNull(primaryNeed, "primaryNeed");
        checkNotNull(closed, "closed");
        checkNotNull(closureReason, "closureReason");
        checkNotNull(transferConference, "transferConference");
        checkNotNull(noFurtherAction, "noFurtherAction");
    }

    /** {@return such as {@code "referral of 2023-05-02"}} */
    @Override
    public String toString() {
        return "referral of " + date;
    }
}
