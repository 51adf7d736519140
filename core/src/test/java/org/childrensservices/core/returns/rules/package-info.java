/** Tests of what the rules of any return have in common. */
@NullMarked
package org.childrensservices.core.returns.rules;

import org.jspecify.annotations.NullMarked;
