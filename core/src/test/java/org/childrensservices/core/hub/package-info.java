/** Tests of hubs and the ages they support. */
@NullMarked
package org.childrensservices.core.hub;

import org.jspecify.annotations.NullMarked;
