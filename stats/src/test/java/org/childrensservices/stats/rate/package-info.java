/** Tests of rates and proportions. */
@NullMarked
package org.childrensservices.stats.rate;

import org.jspecify.annotations.NullMarked;
