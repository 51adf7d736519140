/**
 * Hubs where families find services together: their kind, the ages they support and the localities they serve, their
 * catchments, services, registrations and navigators. Whom a hub reaches is a share of those who live in its catchment,
 * whichever hub they are registered at.
 *
 * <pre>{@code
 * HubId hub = HubId.of("H1");
 * LocalDate opened = LocalDate.of(2014, 7, 15);
 * HubNetwork network = HubNetwork.builder()
 *         .addHub(Hub.builder().id(hub).name("Early Help Hub").kind(HubKind.EARLY_HELP_HUB).build())
 *         .addCatchment(Catchment.builder().hub(hub).addArea(SmallArea.of("E01001000")).start(opened).build())
 *         .addRegistration(Registration.builder()
 *                 .person(PersonId.of("P1")).hub(hub).area(SmallArea.of("E01001000")).start(opened).build())
 *         .build();
 * network.reach(hub, LocalDate.of(2014, 10, 1), 820);     // 1 of 820
 * }</pre>
 */
@NullMarked
package org.childrensservices.core.hub;

import org.jspecify.annotations.NullMarked;
