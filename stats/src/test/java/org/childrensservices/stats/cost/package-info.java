/** Tests of money over time. */
@NullMarked
package org.childrensservices.stats.cost;

import org.jspecify.annotations.NullMarked;
