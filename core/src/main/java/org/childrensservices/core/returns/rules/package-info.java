/**
 * Rules of validation, whatever the return: a rule is a small declared object, a catalogue knows all there ever were,
 * and a book has those of a year, from which some can be left out and to which others can be added.
 *
 * <p>Each return has its own rows, tables and catalogue, in the packages {@code ssda903.rules} and {@code cin.rules}. A
 * rule that cannot be evaluated says why; it is never silent. Rules do not change data and do not throw for it.
 *
 * <pre>{@code
 * ValidationRule<Ssda903Return> ours = ValidationRule.of("LOCAL1", "Provider not one of ours",
 *         ImmutableSet.of(ReturnTable.EPISODES),
 *         ReturnTable.EPISODES.eachRow(Field.PLACE_PROVIDER, row -> row.is(Field.PLACE_PROVIDER, "PR3")));
 * RuleBook<Ssda903Return> book = Ssda903RuleBook.forYear(ReportingYear.parse("2024-25")).without("392b").with(ours);
 * book.check(Ssda903Return.read(book.year(), List.of(folder))).outcome("LOCAL1");     // 0
 * }</pre>
 *
 * <p>The rules are those that the Department for Education publishes for the checks of each return.
 */
@NullMarked
package org.childrensservices.core.returns.rules;

import org.jspecify.annotations.NullMarked;
