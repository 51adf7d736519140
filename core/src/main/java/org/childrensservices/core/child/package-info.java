/**
 * A {@link org.childrensservices.core.child.Child} with what its records say: who it is, the way from a contact over
 * referral, assessment, enquiry and conference to the closure of the case, its periods of care and short breaks, and
 * its plans.
 *
 * <pre>{@code
 * Child child = Child.builder()
 *         .id(PersonId.of("C7"))
 *         .birth(Birth.on(LocalDate.of(2008, 2, 29)))
 *         .build();
 * child.ageOn(LocalDate.of(2024, 6, 14), Age.standard());                // 16
 * child.findings(LocalDate.of(2024, 6, 14), Age.standard()).isEmpty();   // true: nothing is doubtful
 * }</pre>
 */
@NullMarked
package org.childrensservices.core.child;

import org.jspecify.annotations.NullMarked;
