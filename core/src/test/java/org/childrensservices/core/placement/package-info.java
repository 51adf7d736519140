/** Tests of periods of care. */
@NullMarked
package org.childrensservices.core.placement;

import org.jspecify.annotations.NullMarked;
