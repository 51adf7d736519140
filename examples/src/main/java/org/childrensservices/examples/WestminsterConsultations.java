package org.childrensservices.examples;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Range;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Stream;
import org.childrensservices.core.hub.AgeRange;
import org.childrensservices.core.hub.Hub;
import org.childrensservices.core.hub.HubId;
import org.childrensservices.core.hub.HubKind;
import org.childrensservices.core.hub.HubNetwork;
import org.childrensservices.core.strategy.Action;
import org.childrensservices.core.strategy.Consultation;
import org.childrensservices.core.strategy.Priority;
import org.childrensservices.core.strategy.StrategicPlan;
import org.childrensservices.core.time.PartialDate;

/**
 * What was asked, what is proposed, and how far is it? Westminster's page of August 2016 on changes to its services
 * after two consultations, of which it gives the months and nothing else. The hubs and their days are invented.
 */
public final class WestminsterConsultations {

    private static final LocalDate PAGE = LocalDate.of(2016, 8, 11);

    private static final ImmutableList<Consultation> CONSULTATIONS = ImmutableList.of(
            consultation("how to reshape services", "2015-01"), consultation("the same, a year later", "2016-01"));

    private static final StrategicPlan PROPOSALS = StrategicPlan.builder()
            .title("changes to children's services")
            .reportedOn(PAGE)
            .addPriorities(
                    priority("reshape early help", "change children's centres", "keep child protection funded"),
                    priority("work closer with families", "find what they can change themselves"),
                    priority("bring partners together", "a new approach to services for young people"))
            .build();

    /** Two centres, of which one becomes a family hub and the other its outreach. */
    private static final HubNetwork RESHAPED = HubNetwork.builder()
            .addHubs(
                    hub("H1", HubKind.CHILDRENS_CENTRE)
                            .end(LocalDate.of(2017, 4, 1))
                            .build(),
                    hub("H2", HubKind.CHILDRENS_CENTRE)
                            .end(LocalDate.of(2017, 4, 1))
                            .build(),
                    hub("H3", HubKind.FAMILY_HUB)
                            .ageRange(AgeRange.fromBeforeBirth().through(19))
                            .start(LocalDate.of(2017, 4, 1))
                            .build(),
                    hub("H4", HubKind.OUTREACH)
                            .parent(HubId.of("H3"))
                            .start(LocalDate.of(2017, 4, 1))
                            .build())
            .build();

    private WestminsterConsultations() {}

    /**
     * Prints the answers.
     *
     * @param args not used
     */
    public static void main(String[] args) {
        print(Terminal.on(System.out));
    }

    static void print(PrintStream out) {
        CONSULTATIONS.forEach(one -> out.println(one + ", " + one.opens() + ": responses "
                + one.responses().map(String::valueOf).orElse("not stated") + "; " + one.lengthInDays()));
        Range<Long> least = CONSULTATIONS
                .get(1)
                .opens()
                .daysSince(CONSULTATIONS.get(0).opens().latest());
        Range<Long> most = CONSULTATIONS
                .get(1)
                .opens()
                .daysSince(CONSULTATIONS.get(0).opens().earliest());
        out.println("between them: " + least.lowerEndpoint() + " to " + most.upperEndpoint() + " days");
        out.println(PROPOSALS + ", actions: " + PROPOSALS.actionCount());
        PROPOSALS.priorities().forEach(p -> out.println("  " + p.name() + ": " + p.actions()));
        out.println("progress, " + PROPOSALS.progressOn(PAGE));
        Stream.of(PAGE, PAGE.plusYears(1))
                .forEach(day -> out.println("open on " + day + ": "
                        + RESHAPED.hubs().stream()
                                .filter(hub -> hub.range().contains(day))
                                .map(hub -> hub.name()
                                        + hub.parent().map(of -> " of " + of).orElse(""))
                                .toList()));
    }

    private static Consultation consultation(String title, String month) {
        return Consultation.builder()
                .title("consultation on " + title)
                .opens(PartialDate.parse(month))
                .build();
    }

    private static Priority priority(String name, String... actions) {
        return Priority.builder()
                .name(name)
                .addAllActions(Stream.of(actions).map(Action::of).toList())
                .build();
    }

    private static Hub.Builder hub(String id, HubKind kind) {
        return Hub.builder()
                .id(HubId.of(id))
                .name(kind.name()
                                .toLowerCase(Locale.ROOT)
                                .replace("childrens", "children's")
                                .replace('_', ' ') + " " + id)
                .kind(kind);
    }
}
