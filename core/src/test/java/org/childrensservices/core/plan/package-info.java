/** Tests of plans. */
@NullMarked
package org.childrensservices.core.plan;

import org.jspecify.annotations.NullMarked;
