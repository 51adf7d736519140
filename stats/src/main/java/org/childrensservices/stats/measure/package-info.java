/**
 * What every measure is made of: {@link org.childrensservices.stats.measure.Interval intervals} at a
 * {@link org.childrensservices.stats.measure.ConfidenceLevel level},
 * {@link org.childrensservices.stats.measure.Polarity polarity}, exact
 * {@link org.childrensservices.stats.measure.Rounding rounding}, and the published
 * {@link org.childrensservices.stats.measure.Cell cell} that holds a number or a symbol.
 *
 * <pre>{@code
 * Rounding.ONE_DECIMAL.ratio(new BigDecimal(289 * 10_000), new BigDecimal(62_200));      // 46.5
 * new Interval(41.26, 52.14, ConfidenceLevel.P95, "Byar").format(Rounding.ONE_DECIMAL);  // 41.3 to 52.1
 * Cell.parse("c").number();                                                              // confidential (SUPPRESSED)
 * }</pre>
 *
 * <p>Figures are rounded as the Department for Education rounds its own, half up from the exact ratio, and the symbols
 * are those of its tables.
 */
@NullMarked
package org.childrensservices.stats.measure;

import org.jspecify.annotations.NullMarked;
