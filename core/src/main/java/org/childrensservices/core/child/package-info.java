/**
 * A {@link org.childrensservices.core.child.Child} with what its records say: who it is, its periods of care and short
 * breaks, and its plans.
 */
@NullMarked
package org.childrensservices.core.child;

import org.jspecify.annotations.NullMarked;
