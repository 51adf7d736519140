/** Tests of the module as a whole. */
@NullMarked
package org.childrensservices.core;

import org.jspecify.annotations.NullMarked;
