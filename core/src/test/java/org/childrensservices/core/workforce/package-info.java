/** Tests of the workforce. */
@NullMarked
package org.childrensservices.core.workforce;

import org.jspecify.annotations.NullMarked;
