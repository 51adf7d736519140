package org.childrensservices.stats.indicator;

import com.google.common.collect.ImmutableList;
import java.util.stream.Stream;
import org.childrensservices.core.hub.Session;

/**
 * How family hubs are used. There is no national definition: figures are local and are to be labelled so. Sessions are
 * kept as counts and never by name, so that who came, and how often, is not in the records.
 */
public final class HubActivity {

    /**
     * Families with a registration that is current on 31 March, each once, in percent of the families that live in the
     * area, who are given. A registration counts at whatever hub it was made; one that ended on the day is not current.
     * Local.
     */
    public static final Indicator<RegisteredFamily> REGISTERED = Indicator.counting(
            IndicatorCatalogue.definition("hub_registration_rate"),
            (family, year) -> family.registrations().stream()
                    .anyMatch(registration -> registration.range().contains(year.lastDay())));

    /** Attendances for each event held in the year. An event is a session; one to which nobody came counts. Local. */
    public static final Indicator<Session> ATTENDANCES_PER_EVENT = Indicator.mean(
            IndicatorCatalogue.definition("hub_attendees_per_event"),
            (session, year) -> year.contains(session.date()) ? Stream.of(session.attendances()) : Stream.of());

    /** All that are counted of families. */
    public static final ImmutableList<Indicator<RegisteredFamily>> OF_FAMILIES = ImmutableList.of(REGISTERED);

    /** All that are counted of sessions. */
    public static final ImmutableList<Indicator<Session>> OF_SESSIONS = ImmutableList.of(ATTENDANCES_PER_EVENT);

    private HubActivity() {}
}
