/**
 * The rules of validation of the return of looked-after children (SSDA903): all that are in force for a year, each a
 * small declared object, in a book from which some can be left out and to which others can be added.
 *
 * <pre>{@code
 * ReportingYear year = ReportingYear.parse("2024-25");
 * Ssda903Return current = Ssda903Return.read(year, List.of(folder))
 *         .withLastYear(Ssda903Return.read(year.previous(), List.of(lastYear)))
 *         .ofAuthority(authority);
 * Validation validation = Ssda903RuleBook.forYear(year).without("392b").check(current);
 * validation.countsByRule();          // how many findings each rule has
 * validation.outcome("219");          // ...the register of providers...
 * validation.findings();              // rule, child, file, line, column, and the text unless it is personal
 * }</pre>
 *
 * <p>The library has no register of providers and does not know where postcodes are: callers give both, and say whose
 * return it is. A rule that cannot be evaluated says why; it is never silent. Rules do not change data and do not throw
 * for it. They work on the text of each row and the dates in it, so that a row that no typed record can hold is checked
 * like any other.
 */
@NullMarked
package org.childrensservices.core.returns.ssda903.rules;

import org.jspecify.annotations.NullMarked;
