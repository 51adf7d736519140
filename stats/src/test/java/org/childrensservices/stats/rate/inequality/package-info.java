/** Inequality across a population. */
@NullMarked
package org.childrensservices.stats.rate.inequality;

import org.jspecify.annotations.NullMarked;
