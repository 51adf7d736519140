package org.childrensservices.core.hub;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.childrensservices.core.person.Birth;
import org.childrensservices.core.place.Locality;
import org.childrensservices.core.place.LocalityId;
import org.childrensservices.core.place.SmallArea;
import org.childrensservices.core.style.ModelStyle;
import org.childrensservices.core.time.Age;
import org.childrensservices.core.value.Finding;
import org.childrensservices.core.value.Origin;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.core.value.Severity;
import org.childrensservices.core.value.SourceText;
import org.immutables.value.Value;
import org.threeten.extra.LocalDateRange;

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

    /** {@return the localities; none where they are not recorded} */
    public abstract ImmutableList<Locality> localities();

    /** {@return the catchments} */
    public abstract ImmutableList<Catchment> catchments();

    /** {@return the registrations} */
    public abstract ImmutableList<Registration> registrations();

    /** {@return the sessions that the hubs held} */
    public abstract ImmutableList<Session> sessions();

    /**
     * Returns the locality to which a small area belongs on a day.
     *
     * @param area the small area
     * @param day the day
     * @return the locality; none with the code {@link ReasonCode#NOT_AVAILABLE} if it belongs to none, and with the
     *     code {@link ReasonCode#SEVERAL_SOLUTIONS} if it belongs to several
     */
    public Outcome<Locality> localityOf(SmallArea area, LocalDate day) {
        ImmutableList<Locality> found =
                localities().stream().filter(l -> l.includes(area, day)).collect(ImmutableList.toImmutableList());
        if (found.size() == 1) {
            return Outcome.of(found.get(0));
        }
        return found.isEmpty()
                ? Outcome.none(ReasonCode.NOT_AVAILABLE, area + " is in no locality on " + day)
                : Outcome.none(ReasonCode.SEVERAL_SOLUTIONS, area + " is in several localities on " + day);
    }

    /**
     * Counts how often somebody came to the sessions of a hub, one person counted each time.
     *
     * @param hub the hub
     * @param window the days
     * @return how often
     */
    public long attendancesIn(HubId hub, LocalDateRange window) {
        return sessions().stream()
                .filter(s -> s.hub().equals(hub) && window.contains(s.date()))
                .mapToLong(Session::attendances)
                .sum();
    }

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

    /**
     * Counts who lives in a locality and is registered with any hub on a day, each person once.
     *
     * @param locality the id of the locality
     * @param day the day
     * @return how many persons; whose small area is in several localities counts in each
     */
    public long registeredFromLocalityOn(LocalityId locality, LocalDate day) {
        ImmutableSet<SmallArea> areas = localities().stream()
                .filter(l -> l.id().equals(locality) && l.range().contains(day))
                .flatMap(l -> l.areas().stream())
                .collect(ImmutableSet.toImmutableSet());
        return registeredOn(
                day, registration -> registration.area().filter(areas::contains).isPresent());
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
        return reach(registeredFromCatchmentOn(hub, day), population, "the catchment of " + hub);
    }

    /**
     * Returns the reach of the hubs in a locality on a day.
     *
     * @param locality the id of the locality
     * @param day the day
     * @param population how many persons in the locality could be registered
     * @return how many of them are; none with the code {@link ReasonCode#NOT_COMPARABLE} if that is more than there
     *     are, because the population is of another time or place
     */
    public Outcome<Reach> reach(LocalityId locality, LocalDate day, long population) {
        return reach(registeredFromLocalityOn(locality, day), population, "locality " + locality);
    }

    private static Outcome<Reach> reach(long registered, long population, String place) {
        return registered <= population
                ? Outcome.of(new Reach(registered, population))
                : Outcome.none(
                        ReasonCode.NOT_COMPARABLE,
                        registered + " are registered from " + place + ", more than " + population);
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
        return offered(day, hub -> hub.offeredTo(birth, day, rule));
    }

    /**
     * Returns what the hubs offer on a day to somebody with special educational needs or disabilities.
     *
     * @param birth the birth of the child or young person
     * @param day the day
     * @param rule how ages are counted
     * @return the services of hubs that are open on the day, each once; none if nothing is known of the birth
     */
    public Outcome<ImmutableSet<Service>> offeredWithSendTo(Birth birth, LocalDate day, Age rule) {
        return offered(day, hub -> hub.offeredWithSendTo(birth, day, rule));
    }

    private Outcome<ImmutableSet<Service>> offered(
            LocalDate day, Function<Hub, Outcome<ImmutableSet<Service>>> offeredBy) {
        ImmutableSet.Builder<Service> services = ImmutableSet.builder();
        for (Hub hub : hubs()) {
            if (hub.range().contains(day)) {
                Outcome<ImmutableSet<Service>> offered = offeredBy.apply(hub);
                if (!offered.isPresent()) {
                    return offered;
                }
                services.addAll(offered.orElseThrow());
            }
        }
        return Outcome.of(services.build());
    }

    /**
     * Returns what is doubtful about the network on a day: small areas in the catchments of several hubs or in several
     * localities, those of a catchment in none if there are localities, and registrations, catchments and sessions of
     * hubs that are not in it.
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
        for (Session session : sessions()) {
            if (!known.contains(session.hub())) {
                findings.add(finding("hub.unknown", "a session is at no hub of the network: " + session));
            }
        }
        for (SmallArea area : areas) {
            ImmutableSet<HubId> several = hubsFor(area, day);
            if (several.size() > 1) {
                findings.add(finding("hub.area_in_several", area + " is in the catchments of " + several));
            }
        }
        if (!localities().isEmpty()) {
            localities().forEach(locality -> areas.addAll(locality.areas()));
            areas.stream()
                    .flatMap(area -> localityOf(area, day).toReason().stream())
                    .forEach(why -> findings.add(finding("hub.area_in_one_locality", why.message())));
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
