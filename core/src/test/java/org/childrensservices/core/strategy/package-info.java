/** Tests of strategic plans. */
@NullMarked
package org.childrensservices.core.strategy;

import org.jspecify.annotations.NullMarked;
