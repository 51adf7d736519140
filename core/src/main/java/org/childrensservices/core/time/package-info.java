/**
 * Time as children's services count it: reporting and financial years, working days, ages under one rule for 29
 * February, and dates of which only a part is known. Spans of dates are {@link org.threeten.extra.LocalDateRange}.
 * Nothing here reads the clock.
 */
@NullMarked
package org.childrensservices.core.time;

import org.jspecify.annotations.NullMarked;
