/** Places: the local authorities of England with their codes over time, regions, and localities inside an authority. */
@NullMarked
package org.childrensservices.core.place;

import org.jspecify.annotations.NullMarked;
