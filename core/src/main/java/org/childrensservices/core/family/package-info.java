/**
 * Families: who belongs to one, in which role and when, and what members are to each other. A child may belong to two
 * at a time. Households are apart from families. Support to families at risk of breaking down has its outcome.
 */
@NullMarked
package org.childrensservices.core.family;

import org.jspecify.annotations.NullMarked;
