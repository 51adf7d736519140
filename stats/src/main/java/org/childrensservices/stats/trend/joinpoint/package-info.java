/**
 * Where does a trend bend? Joinpoint regression: as few straight lines, end to end, as the points support.
 *
 * <pre>{@code
 * Joinpoints bends = Joinpoints.of(rates).orElseThrow();
 * bends.chosen().joinpoints();                        // [2014-15]
 * bends.chosen().segments().get(1).percentChange();   // -0.5% (95% -1.1% to +0.2%; p 0.119, ...): a year
 * bends.chosen().averagePercentChange();              // +0.8% (95% +0.3% to +1.4%; p 0.010, ...): a year
 * }</pre>
 *
 * <p>Rates with their counts are weighed: {@code calculator.estimateMeasured(rates.flatMap(MeasuredValue::of))}.
 */
@NullMarked
package org.childrensservices.stats.trend.joinpoint;

import org.jspecify.annotations.NullMarked;
