@NullMarked
package org.childrensservices.stats.trend.changepoint;

import org.jspecify.annotations.NullMarked;
