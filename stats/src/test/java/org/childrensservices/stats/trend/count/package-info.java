/** Tests of trends of counts. */
@NullMarked
package org.childrensservices.stats.trend.count;

import org.jspecify.annotations.NullMarked;
