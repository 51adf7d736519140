/** Tests of the module as a whole. */
@NullMarked
package org.childrensservices.stats;

import org.jspecify.annotations.NullMarked;
