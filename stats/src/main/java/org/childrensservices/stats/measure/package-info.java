/**
 * What every measure is made of: {@link org.childrensservices.stats.measure.Interval intervals} at a
 * {@link org.childrensservices.stats.measure.ConfidenceLevel level},
 * {@link org.childrensservices.stats.measure.Polarity polarity}, exact
 * {@link org.childrensservices.stats.measure.Rounding rounding}, and the published
 * {@link org.childrensservices.stats.measure.Cell cell} that holds a number or a symbol.
 */
@NullMarked
package org.childrensservices.stats.measure;

import org.jspecify.annotations.NullMarked;
