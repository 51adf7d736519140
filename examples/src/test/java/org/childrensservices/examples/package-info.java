/** Every example is run, and its figures checked. */
@NullMarked
package org.childrensservices.examples;

import org.jspecify.annotations.NullMarked;
