/**
 * The rules of validation of the children in need census: all that are in force for a year, in a book from which some
 * can be left out and to which others can be added.
 *
 * <pre>{@code
 * ReportingYear year = ReportingYear.parse("2024-25");
 * Validation validation = CinRuleBook.forYear(year).check(CinReturn.read(year, List.of(file)));
 * validation.countsByRule();          // how many findings each rule has
 * }</pre>
 *
 * <p>They work on the text of each block and the dates in it, so that a block that no typed record can hold is checked
 * like any other. What is compared stands where it belongs: a plan is compared with its own referral, never with one of
 * the same ordinal elsewhere. Working days are counted with the day of the trigger as day 0.
 */
@NullMarked
package org.childrensservices.core.returns.cin.rules;

import org.jspecify.annotations.NullMarked;
