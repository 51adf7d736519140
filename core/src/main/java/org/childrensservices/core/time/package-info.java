/**
 * Time as children's services count it: reporting and financial years, working days, ages under one rule for 29
 * February, and dates of which only a part is known. Spans of dates are {@link org.threeten.extra.LocalDateRange}.
 * Nothing here reads the clock.
 *
 * <pre>{@code
 * Age.standard().inYears(LocalDate.of(2008, 2, 29), LocalDate.of(2024, 2, 28));   // 15
 * ReportingYear.containing(LocalDate.of(2024, 3, 31));                            // 2023-24
 * WorkingDays.england().after(LocalDate.of(2024, 3, 28), 45);                     // 2024-06-05
 * PartialDate.parse("2014-10").daysSince(LocalDate.of(2014, 7, 15));              // [78..108]
 * }</pre>
 */
@NullMarked
package org.childrensservices.core.time;

import org.jspecify.annotations.NullMarked;
