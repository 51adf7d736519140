/** Joinpoints held against a search in R, the NIH sample and their properties. */
@NullMarked
package org.childrensservices.stats.trend.joinpoint;

import org.jspecify.annotations.NullMarked;
