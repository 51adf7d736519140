@NullMarked
package org.childrensservices.core.style;

import org.jspecify.annotations.NullMarked;
