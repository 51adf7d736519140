/** Tests of what is not known for sure. */
@NullMarked
package org.childrensservices.stats.cost.uncertainty;

import org.jspecify.annotations.NullMarked;
