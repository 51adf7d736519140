/** Many areas beside each other. */
@NullMarked
package org.childrensservices.stats.rate.funnel;

import org.jspecify.annotations.NullMarked;
