/**
 * Children in care. Four things that are easily muddled have a type each: the
 * {@link org.childrensservices.core.placement.PeriodOfCare} from the day on which a child becomes looked after to the
 * day on which that ends, the {@link org.childrensservices.core.placement.Placement} where the child lives, the
 * {@link org.childrensservices.core.placement.LegalStatusSpell} in which a law applies, and the
 * {@link org.childrensservices.core.placement.Episode}, a row of the statutory return, of which there is a new one
 * whenever placement or law changes.
 *
 * <p>A day belongs to a span from its start up to and not including its end: an episode that ends on the day on which
 * the next one starts does not overlap it.
 */
@NullMarked
package org.childrensservices.core.placement;

import org.jspecify.annotations.NullMarked;
