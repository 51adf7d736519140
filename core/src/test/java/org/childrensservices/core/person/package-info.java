/** Tests of identity. */
@NullMarked
package org.childrensservices.core.person;

import org.jspecify.annotations.NullMarked;
