/**
 * How unequal a measure is across a population ordered by disadvantage: the
 * {@link org.childrensservices.stats.rate.inequality.SlopeIndex slope and relative index of inequality}, with limits in
 * closed form, so that the same figures always give the same limits.
 */
@NullMarked
package org.childrensservices.stats.rate.inequality;

import org.jspecify.annotations.NullMarked;
