/** Least squares and Poisson regression held against Commons Math and their closed forms. */
@NullMarked
package org.childrensservices.stats.trend.regression;

import org.jspecify.annotations.NullMarked;
