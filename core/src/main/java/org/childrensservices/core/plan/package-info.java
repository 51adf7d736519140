/**
 * Plans for children, from early help to leaving care: one sealed {@link org.childrensservices.core.plan.Plan} with its
 * kinds. The last day of a plan belongs to it.
 */
@NullMarked
package org.childrensservices.core.plan;

import org.jspecify.annotations.NullMarked;
