/** Tests of indicators. */
@NullMarked
package org.childrensservices.stats.indicator;

import org.jspecify.annotations.NullMarked;
