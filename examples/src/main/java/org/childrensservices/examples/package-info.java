/**
 * One small main for each question a council asks. Start with {@link org.childrensservices.examples.MainExample}.
 *
 * <p>Examples are for reading and running; unlike the library they may change at any time.
 */
@NullMarked
package org.childrensservices.examples;

import org.jspecify.annotations.NullMarked;
