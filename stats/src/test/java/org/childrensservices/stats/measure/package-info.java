/** Tests of what every measure is made of. */
@NullMarked
package org.childrensservices.stats.measure;

import org.jspecify.annotations.NullMarked;
