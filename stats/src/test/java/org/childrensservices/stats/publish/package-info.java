/** Tests of publication and of what published figures say. */
@NullMarked
package org.childrensservices.stats.publish;

import org.jspecify.annotations.NullMarked;
