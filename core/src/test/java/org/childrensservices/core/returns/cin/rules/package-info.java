/** Tests of the rules of validation of the children in need census. */
@NullMarked
package org.childrensservices.core.returns.cin.rules;

import org.jspecify.annotations.NullMarked;
