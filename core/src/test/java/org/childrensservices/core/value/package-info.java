/** Tests of the values. */
@NullMarked
package org.childrensservices.core.value;

import org.jspecify.annotations.NullMarked;
