/** The workforce: teams and the localities for which they work. */
@NullMarked
package org.childrensservices.core.workforce;

import org.jspecify.annotations.NullMarked;
