/**
 * Who works for children: professionals, teams, assignments and involvements, and caseloads counted from them.
 *
 * <pre>{@code
 * PersonId worker = PersonId.of("W1");
 * LocalDate may = LocalDate.of(2024, 5, 1);
 * Workforce workforce = Workforce.builder()
 *         .addAssignment(Assignment.builder().professional(worker).team(TeamId.of("T3"))
 *                 .role(Coded.of(Role.CASE_HOLDER)).fullTimeEquivalent(new BigDecimal("0.8")).start(may).build())
 *         .addInvolvement(Involvement.builder().professional(worker).child(PersonId.of("C1"))
 *                 .role(InvolvementRole.ALLOCATED_SOCIAL_WORKER).start(may).build())
 *         .build();
 * workforce.caseloadOn(worker, InvolvementRole.ALLOCATED_SOCIAL_WORKER, may);     // 1.3 per FTE (1 for 0.8)
 * }</pre>
 *
 * <p>A caseload is for full-time equivalents, as in the Department for Education's statistics of the social work
 * workforce.
 */
@NullMarked
package org.childrensservices.core.workforce;

import org.jspecify.annotations.NullMarked;
