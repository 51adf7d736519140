/** How the immutable types are generated. Not exported: it concerns nobody but this library. */
@NullMarked
package org.childrensservices.core.style;

import org.jspecify.annotations.NullMarked;
