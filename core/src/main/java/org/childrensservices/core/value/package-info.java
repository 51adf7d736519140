/**
 * Values that every other package speaks in: an {@link org.childrensservices.core.value.Outcome} that holds a value or
 * says why there is none, {@link org.childrensservices.core.value.Money}, a
 * {@link org.childrensservices.core.value.Coded} entry that is a known code or the text that was found, and a
 * {@link org.childrensservices.core.value.Finding} about data.
 *
 * <pre>{@code
 * Coded.read(LegalStatus.class, "c2").known();     // Optional[FULL_CARE_ORDER]
 * Coded.read(LegalStatus.class, "Z9");             // ?Z9
 * Money.pounds("100.00").allocateEvenly(3);        // [GBP 33.34, GBP 33.33, GBP 33.33]
 * WorkingDays.england().isWorkingDay(LocalDate.of(2060, 1, 1));   // ...the bank holidays of England are known...
 * }</pre>
 */
@NullMarked
package org.childrensservices.core.value;

import org.jspecify.annotations.NullMarked;
