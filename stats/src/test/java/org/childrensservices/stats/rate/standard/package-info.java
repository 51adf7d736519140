/** Standardised rates. */
@NullMarked
package org.childrensservices.stats.rate.standard;

import org.jspecify.annotations.NullMarked;
