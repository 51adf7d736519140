/** Reading the reference values and comparing with them. */
@NullMarked
package org.childrensservices.stats.golden;

import org.jspecify.annotations.NullMarked;
