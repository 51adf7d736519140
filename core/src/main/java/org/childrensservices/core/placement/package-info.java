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
 *
 * <pre>{@code
 * Episode voluntary = Episode.builder()
 *         .start(LocalDate.of(2024, 1, 8))
 *         .end(LocalDate.of(2024, 5, 1))
 *         .reasonNewEpisode(Coded.of(ReasonNewEpisode.STARTED_TO_BE_LOOKED_AFTER))
 *         .legalStatus(Coded.of(LegalStatus.SECTION_20))
 *         .placementType(Coded.of(PlacementType.FOSTER_OTHER))
 *         .build();
 * Episode byOrder = voluntary.toBuilder()
 *         .start(LocalDate.of(2024, 5, 1))
 *         .end(Optional.empty())
 *         .reasonNewEpisode(Coded.of(ReasonNewEpisode.LEGAL_STATUS))
 *         .legalStatus(Coded.of(LegalStatus.FULL_CARE_ORDER))
 *         .build();
 * PeriodOfCare care = PeriodOfCare.from(List.of(voluntary, byOrder));
 * care.placements().size();                     // 1: the child has not moved
 * care.legalStatuses().size();                  // 2
 * care.includes(LocalDate.of(2024, 5, 1));      // true
 * }</pre>
 */
@NullMarked
package org.childrensservices.core.placement;

import org.jspecify.annotations.NullMarked;
