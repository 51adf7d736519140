/** Panels held against R and to their properties; what they refuse as carefully as what they find. */
@NullMarked
package org.childrensservices.stats.trend.panel;

import org.jspecify.annotations.NullMarked;
