/** Ranks and quantile groups. */
@NullMarked
package org.childrensservices.stats.rate.rank;

import org.jspecify.annotations.NullMarked;
