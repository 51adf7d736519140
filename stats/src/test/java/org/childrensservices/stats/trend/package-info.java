/** Tests of changes between two times. */
@NullMarked
package org.childrensservices.stats.trend;

import org.jspecify.annotations.NullMarked;
