package org.childrensservices.core.returns.cin;

/** A block of the children in need census. A later version may add kinds. */
public sealed interface CinBlock
        permits HeaderBlock,
                ChildBlock,
                ReferralBlock,
                AssessmentBlock,
                PlanDatesBlock,
                Section47Block,
                ChildProtectionPlanBlock,
                ReviewsBlock,
                PreProceedingsBlock {}
