/** Tests of what needs a cluster. */
@NullMarked
package org.childrensservices.examples.spark;

import org.jspecify.annotations.NullMarked;
