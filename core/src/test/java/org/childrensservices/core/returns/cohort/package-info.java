/** Tests of the table of a cohort. */
@NullMarked
package org.childrensservices.core.returns.cohort;

import org.jspecify.annotations.NullMarked;
