/** Tests that results are read back from JSON as they were. */
@NullMarked
package org.childrensservices.stats.json;

import org.jspecify.annotations.NullMarked;
