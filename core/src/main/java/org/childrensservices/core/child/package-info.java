/**
 * A {@link org.childrensservices.core.child.Child} with what its records say: who it is, the way from a contact over
 * referral, assessment, enquiry and conference to the closure of the case, its periods of care and short breaks, and
 * its plans.
 */
@NullMarked
package org.childrensservices.core.child;

import org.jspecify.annotations.NullMarked;
