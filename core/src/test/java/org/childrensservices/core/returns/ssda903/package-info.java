/** Tests of the return of looked-after children. */
@NullMarked
package org.childrensservices.core.returns.ssda903;

import org.jspecify.annotations.NullMarked;
