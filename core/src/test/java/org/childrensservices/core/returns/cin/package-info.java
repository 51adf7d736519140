/** Tests of the children in need census. */
@NullMarked
package org.childrensservices.core.returns.cin;

import org.jspecify.annotations.NullMarked;
