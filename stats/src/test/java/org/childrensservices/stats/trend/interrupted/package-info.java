/** Interrupted series held against R and to their properties. */
@NullMarked
package org.childrensservices.stats.trend.interrupted;

import org.jspecify.annotations.NullMarked;
