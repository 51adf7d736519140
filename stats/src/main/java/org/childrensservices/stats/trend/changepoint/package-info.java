/**
 * When a series changed, and whether its points depend on those before.
 *
 * <pre>{@code
 * Pettitt.of(series);                                    // where a level shifted, if anywhere
 * ChowCalculator.standard().test(series, firstOfNew);    // whether a line changed at a time that is named beforehand
 * Autocorrelation.of(series);                            // whether a trend test may take the points for independent
 * }</pre>
 */
@NullMarked
package org.childrensservices.stats.trend.changepoint;

import org.jspecify.annotations.NullMarked;
