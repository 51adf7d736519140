@NullMarked
package org.childrensservices.core.json;

import org.jspecify.annotations.NullMarked;
