/**
 * What a council sets out to do and what it reports: strategic plans with priorities, actions and milestones,
 * programmes with their money by financial year, consultations, and evidence of what was done. What a paper does not
 * say is said to be not stated, and never taken for none.
 *
 * <pre>{@code
 * StrategicPlan plan = StrategicPlan.builder()
 *         .title("Children and Young People's Plan")
 *         .reportedOn(LocalDate.of(2021, 4, 19))
 *         .addPriority(Priority.builder()
 *                 .name("Pre-birth to five")
 *                 .addAction(Action.builder().name("Workshops").status(ActionStatus.COMPLETE).build())
 *                 .addAction(Action.of("Health visiting"))
 *                 .build())
 *         .build();
 * plan.progressOn(LocalDate.of(2021, 4, 19));   // ...: 1 complete, 0 in progress, 0 not started, 1 not stated
 * }</pre>
 */
@NullMarked
package org.childrensservices.core.strategy;

import org.jspecify.annotations.NullMarked;
