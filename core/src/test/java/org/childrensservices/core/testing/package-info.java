@NullMarked
package org.childrensservices.core.testing;

import org.jspecify.annotations.NullMarked;
