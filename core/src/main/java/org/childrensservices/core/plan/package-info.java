/**
 * Plans for children, from early help to leaving care: one sealed {@link org.childrensservices.core.plan.Plan} with its
 * kinds. The last day of a plan belongs to it.
 *
 * <pre>{@code
 * Plan plan = ChildProtectionPlan.builder()
 *         .owner(PersonId.of("C7"))
 *         .start(LocalDate.of(2024, 3, 4))
 *         .build();
 * plan.reviewDue(ReviewSchedule.childProtectionReviews(), LocalDate.of(2024, 6, 14));
 * // 2024-06-04, late by 10 days: First review conference, 3 months from 2024-03-04 (guidance; confirmed second-hand)
 * }</pre>
 */
@NullMarked
package org.childrensservices.core.plan;

import org.jspecify.annotations.NullMarked;
