/** Tests of children. */
@NullMarked
package org.childrensservices.core.child;

import org.jspecify.annotations.NullMarked;
