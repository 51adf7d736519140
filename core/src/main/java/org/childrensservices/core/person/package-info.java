/**
 * Who somebody is: a local id, a {@link org.childrensservices.core.person.Birth} that may not have happened yet, a
 * verified {@link org.childrensservices.core.person.Upn}, {@link org.childrensservices.core.person.NhsNumber} or
 * {@link org.childrensservices.core.person.Uln}, sex and gender, ethnicity, disabilities, special educational needs and
 * immigration status. No text form shows a date of birth, a number or a name.
 *
 * <pre>{@code
 * NhsNumber.parse("943 476 5919");          // [redacted]: its check digit holds
 * NhsNumber.parse("943 476 5918");          // the check digit of an NHS number must fit its other nine digits (UNREADABLE)
 * Birth.expected(LocalDate.of(2024, 9, 1)).ageOn(LocalDate.of(2024, 6, 14), Age.standard());
 * // there is no age before the birth (NOT_APPLICABLE)
 * }</pre>
 *
 * <p>Check digits and letters are those of the NHS Data Dictionary, of the Department for Education's guide to unique
 * pupil numbers and of the Learning Records Service.
 */
@NullMarked
package org.childrensservices.core.person;

import org.jspecify.annotations.NullMarked;
