/**
 * Rules of validation, whatever the return: a rule is a small declared object, a catalogue knows all there ever were,
 * and a book has those of a year, from which some can be left out and to which others can be added.
 *
 * <p>Each return has its own rows, tables and catalogue, in the packages {@code ssda903.rules} and {@code cin.rules}. A
 * rule that cannot be evaluated says why; it is never silent. Rules do not change data and do not throw for it.
 */
@NullMarked
package org.childrensservices.core.returns.rules;

import org.jspecify.annotations.NullMarked;
