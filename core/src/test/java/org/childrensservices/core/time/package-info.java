/** Tests of years, ages and partial dates. */
@NullMarked
package org.childrensservices.core.time;

import org.jspecify.annotations.NullMarked;
