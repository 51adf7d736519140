/** What needs a cluster. Built in the profile {@code spark} only. */
@NullMarked
package org.childrensservices.examples.spark;

import org.jspecify.annotations.NullMarked;
