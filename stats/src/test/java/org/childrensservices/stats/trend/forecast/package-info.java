@NullMarked
package org.childrensservices.stats.trend.forecast;

import org.jspecify.annotations.NullMarked;
