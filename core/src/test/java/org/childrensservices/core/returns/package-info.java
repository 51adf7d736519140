/** Tests of reading and of assembling what was read. */
@NullMarked
package org.childrensservices.core.returns;

import org.jspecify.annotations.NullMarked;
