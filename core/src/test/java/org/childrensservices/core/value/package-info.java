/** Tests of outcomes, money, coded entries and findings. */
@NullMarked
package org.childrensservices.core.value;

import org.jspecify.annotations.NullMarked;
