package org.childrensservices.core.hub;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.childrensservices.core.person.Birth;
import org.childrensservices.core.place.LocalityId;
import org.childrensservices.core.style.ModelStyle;
import org.childrensservices.core.time.Age;
import org.childrensservices.core.value.Finding;
import org.childrensservices.core.value.Origin;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.core.value.Severity;
import org.childrensservices.core.value.SourceText;
import org.immutables.value.Value;

/**
 * The hubs of an authority with their catchments and registrations: who is reached, what is offered to whom, and whose
 * area a small area is.
 */
@Value.Immutable
@ModelStyle
public abstract sealed class HubNetwork permits ImmutableHubNetwork {

    HubNetwork() {}

    /** {@return the hubs} */
    public abstract ImmutableList<Hub> hubs();

    /** {@return the catchments} */
    public abstract ImmutableList<Catchment> catchments();

    /** {@return the registrations} */
    public abstract ImmutableList<Registration> registrations();

    /**
     * Returns the hubs that serve a locality.
     *
     * @param locality the id of the locality
     * @return the hubs, in the order of {@link #hubs()}
     */
    public ImmutableList<Hub> hubsIn(LocalityId locality) {
        return hubs().stream().filter(hub -> hub.serves(locality)).collect(ImmutableList.toImmutableList());
    }

    /**
     * Returns the hubs whose area a small area is on a day.
     *
     * @param area the small area
     * @param day the day
     * @return the ids of the hubs: one, unless the catchments are doubtful
     */
    public ImmutableSet<HubId> hubsFor(SmallArea area, LocalDate day) {
        return catchments().stream()
                .filter(c -> c.range().contains(day) && c.areas().contains(area))
                .map(Catchment::hub)
                .collect(ImmutableSet.toImmutableSet());
    }

    /**
     * Counts who is registered with any hub on a day, each person once.
     *
     * @param day the day
     * @return how many persons
     */
    public long registeredOn(LocalDate day) {
        return registeredOn(day, registration -> true);
    }

    /**
     * Counts who of the catchment of a hub is registered on a day, at whatever hub that was done, each person once.
     *
     * @param hub the hub
     * @param day the day
     * @return how many persons
     */
    public long registeredFromCatchmentOn(HubId hub, LocalDate day) {
        return registeredOn(
                day,
                registration -> registration
                        .area()
                        .filter(area -> hubsFor(area, day).contains(hub))
                        .isPresent());
    }

    private long registeredOn(LocalDate day, Predicate<Registration> condition) {
        return registrations().stream()
                .filter(r -> r.range().contains(day))
                .filter(condition)
                .map(Registration::person)
                .distinct()
                .count();
    }

    /**
     * Returns the reach of a hub on a day.
     *
     * @param hub the hub
     * @param day the day
     * @param population how many persons in its catchment could be registered
     * @return how many of them are; none with the code {@link ReasonCode#NOT_COMPARABLE} if that is more than there
     *     are, because the population is of another time or place
     */
    public Outcome<Reach> reach(HubId hub, LocalDate day, long population) {
        long registered = registeredFromCatchmentOn(hub, day);
        return registered <= population
                ? Outcome.of(new Reach(registered, population))
                : Outcome.none(
                        ReasonCode.NOT_COMPARABLE,
                        registered + " are registered from the catchment of " + hub + ", more than " + population);
    }

    /**
     * Returns what the hubs offer to somebody on a day.
     *
     * @param birth the birth of the child or young person
     * @param day the day
     * @param rule how ages are counted
     * @return the services of hubs that are open on the day, each once; none if nothing is known of the birth
     */
    public Outcome<ImmutableSet<Service>> offeredTo(Birth birth, LocalDate day, Age rule) {
        ImmutableSet.Builder<Service> services = ImmutableSet.builder();
        for (Hub hub : hubs()) {
            if (hub.range().contains(day)) {
                Outcome<ImmutableSet<Service>> offered = hub.offeredTo(birth, day, rule);
                if (!offered.isPresent()) {
                    return offered;
                }
                services.addAll(offered.orElseThrow());
            }
        }
        return Outcome.of(services.build());
    }

    /**
     * Returns what is doubtful about the network on a day: small areas in the catchments of several hubs, and
     * registrations and catchments of hubs that are not in it.
     *
     * @param day the day
     * @return the findings
     */
    public ImmutableList<Finding> findings(LocalDate day) {
        ImmutableList.Builder<Finding> findings = ImmutableList.builder();
        ImmutableSet<HubId> known = hubs().stream().map(Hub::id).collect(ImmutableSet.toImmutableSet());
        TreeSet<SmallArea> areas = new TreeSet<>();
        for (Catchment catchment : catchments()) {
            areas.addAll(catchment.areas());
            if (!known.contains(catchment.hub())) {
                findings.add(finding("hub.unknown", "a catchment is of no hub of the network: " + catchment));
            }
        }
        for (Registration registration : registrations()) {
            if (!known.contains(registration.hub())) {
                findings.add(finding("hub.unknown", "a registration is with no hub of the network: " + registration));
            }
        }
        for (SmallArea area : areas) {
            ImmutableSet<HubId> several = hubsFor(area, day);
            if (several.size() > 1) {
                findings.add(finding("hub.area_in_several", area + " is in the catchments of " + several));
            }
        }
        return findings.build();
    }

    private static Finding finding(String rule, String message) {
        return new Finding(Severity.QUERY, rule, message, Origin.ofRecord("hub network"), SourceText.empty());
    }

    /** {@return a builder with the values of this network} */
    public abstract Builder toBuilder();

    /** {@return a new builder} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return how many hubs and registrations there are} */
    @Override
    public String toString() {
        return "hubs: " + hubs().size() + ", registrations: " + registrations().size();
    }

    /** Builds networks; not thread-safe. */
    public static final class Builder extends ImmutableHubNetwork.Builder {
        Builder() {}
    }
}
