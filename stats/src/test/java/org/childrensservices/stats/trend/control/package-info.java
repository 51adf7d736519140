@NullMarked
package org.childrensservices.stats.trend.control;

import org.jspecify.annotations.NullMarked;
