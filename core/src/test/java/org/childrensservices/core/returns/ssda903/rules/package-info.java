/** Tests of the rules of validation. */
@NullMarked
package org.childrensservices.core.returns.ssda903.rules;

import org.jspecify.annotations.NullMarked;
