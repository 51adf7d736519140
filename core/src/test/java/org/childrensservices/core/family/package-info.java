/** Tests of families. */
@NullMarked
package org.childrensservices.core.family;

import org.jspecify.annotations.NullMarked;
