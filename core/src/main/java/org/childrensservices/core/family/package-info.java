/** Families: who belongs to one, in which role and when. A child may belong to two at a time. */
@NullMarked
package org.childrensservices.core.family;

import org.jspecify.annotations.NullMarked;
