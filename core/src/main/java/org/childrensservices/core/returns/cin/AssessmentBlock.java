package org.childrensservices.core.returns.cin;

import static com.google.common.base.Preconditions.checkNotNull;

import java.time.LocalDate;
import java.util.Optional;
import org.childrensservices.core.child.Assessment;

/**
 * A block {@code Assessments}.
 *
 * @param assessment the assessment
 * @param internalReview the day of the internal review ({@code AssessmentInternalReviewDate})
 */
public record AssessmentBlock(Assessment assessment, Optional<LocalDate> internalReview) implements CinBlock {
    /**
     * Checks the block.
     *
     * @param assessment the assessment
     * @param internalReview the day of the internal review ({@code AssessmentInternalReviewDate})
     */
    public AssessmentBlock {
        checkNotNull(assessment, "assessment");
        checkNotNull(internalReview, "internalReview");
    }

    /** {@return the assessment} */
    @Override
    public String toString() {
        return assessment.toString();
    }
}
