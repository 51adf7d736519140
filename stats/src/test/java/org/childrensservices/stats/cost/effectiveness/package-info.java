/** Tests of cost-effectiveness. */
@NullMarked
package org.childrensservices.stats.cost.effectiveness;

import org.jspecify.annotations.NullMarked;
