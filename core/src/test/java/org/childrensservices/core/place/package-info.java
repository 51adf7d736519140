/** Tests of authorities and regions. */
@NullMarked
package org.childrensservices.core.place;

import org.jspecify.annotations.NullMarked;
