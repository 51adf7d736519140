package org.childrensservices.examples.papers;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.childrensservices.core.strategy.Action;
import org.childrensservices.core.strategy.ActionStatus;
import org.childrensservices.core.strategy.Evidence;
import org.childrensservices.core.strategy.Milestone;
import org.childrensservices.core.strategy.Priority;
import org.childrensservices.core.strategy.StrategicPlan;

/**
 * What Westminster's paper of April 2021 says of its plans, in short words of our own: the twelve priorities of its
 * first page with some of what was done, and the table of six at its end. The table's colours are lost, so that an
 * action has a status only where the update beside it says one.
 */
public final class WestminsterPlans {

    private static final LocalDate REPORTED = LocalDate.of(2021, 4, 19);

    /** The table of six priorities with their ordered actions and an update each. */
    public static final StrategicPlan PRIORITY_UPDATE = StrategicPlan.builder()
            .title("Children and Young People's Plan: priority update")
            .reportedOn(REPORTED)
            .addPriority(priority(
                    "Children at the centre",
                    "hubs progressing; navigator works with asylum seekers",
                    underWay("family hubs running"),
                    Action.of("financial capability officer"),
                    Action.of("report on the North East hub's navigator"),
                    Action.of("Church Street transitions project")))
            .addPriority(priority(
                    "Pre-birth to five programme",
                    "transformation plans agreed; health visiting is being modernised",
                    done("strategy and workstreams"),
                    done("engagement workshops"),
                    done("transformation plan"),
                    underWay("universal health visiting model"),
                    Action.of("re-designed pathway")))
            .addPriority(priority(
                    "Access to excellent, diverse and inclusive schools",
                    "strategy drafted from the pilot, to be ratified by March 2021",
                    done("learn from the inclusion pilot"),
                    done("develop the inclusion strategy"),
                    underWay("launch the strategy"),
                    Action.of("plan priority actions"),
                    Action.of("launch action plans")))
            .addPriority(priority(
                    "Positive activities for young people",
                    "board in place, quality mark received, needs assessment done",
                    Action.of("systemic assessment pilot"),
                    Action.of("share information between youth offending and SEND"),
                    done("answer the needs assessment on youth offending"),
                    underWay("prepare for inspection")))
            .addPriority(priority(
                    "Local offer for special needs or disabilities",
                    "rules and personal budgets updated; short breaks reorganising; EHC reviewed",
                    done("personalisation"),
                    underWay("short break service"),
                    done("EHC assessment and review process"),
                    underWay("adult training providers"),
                    Action.of("housing strategy and transforming care")))
            .addPriority(priority(
                    "Emotional wellbeing and mental health",
                    "working group done, business case begun; contractors contacted",
                    Action.of("plan and evaluate the 18 to 24 pilot").toBuilder()
                            .addMilestones(
                                    reached("working group", LocalDate.of(2020, 12, 31)),
                                    new Milestone("business case", Optional.empty(), Optional.empty()))
                            .build(),
                    underWay("contracts for bridging the gap"),
                    Action.of("propose a two-year 18 to 24 pilot")))
            .build();

    /** The twelve priorities of the first page, with some of what was done under them. */
    public static final StrategicPlan TWELVE_PRIORITIES = StrategicPlan.builder()
            .title("Children and Young People's Plan and City for All")
            .reportedOn(REPORTED)
            .addPriorities(
                    priority("Children at the centre", new Evidence.Distribution("digital devices", 5_249)),
                    priority(
                            "Practice and its evidence",
                            new Evidence.Quoted("saved for every pound", new BigDecimal("1.89"), "pounds")),
                    priority("Pre-birth to five", new Evidence.EveryoneContacted("new mother")),
                    priority(
                            "Local offers for care leavers and SEND",
                            new Evidence.Survey("found the site useful", new BigDecimal("71"), Optional.empty())),
                    priority("Access to inclusive schools", new Evidence.Part("children sent back to school", 15, 35)),
                    priority("Help early", new Evidence.Training("Non Violence Resistance", 43)),
                    priority("Positive activities", new Evidence.Events("online library events", 242, 20_878)),
                    priority(
                            "Moving into adulthood",
                            new Evidence.Pilot(
                                    "prevent exclusion", Optional.of(16L), Optional.of(59L), Optional.empty()),
                            new Evidence.Part("permanently excluded", 0, 59)),
                    priority("Local offer for special needs or disabilities"),
                    priority(
                            "Shaped by children's views",
                            new Evidence.CaseAudit("the child's voice is clear", new BigDecimal("72.3"), 181)),
                    priority("Emotional wellbeing and mental health"),
                    priority("Excellent schools"))
            .build();

    private WestminsterPlans() {}

    private static Priority priority(String name, String update, Action... actions) {
        return Priority.builder().name(name).update(update).addActions(actions).build();
    }

    private static Priority priority(String name, Evidence... evidence) {
        return Priority.builder()
                .name(name)
                .addAllEvidence(Stream.of(evidence).toList())
                .build();
    }

    private static Action done(String name) {
        return Action.builder().name(name).status(ActionStatus.COMPLETE).build();
    }

    private static Action underWay(String name) {
        return Action.builder().name(name).status(ActionStatus.IN_PROGRESS).build();
    }

    private static Milestone reached(String name, LocalDate day) {
        return new Milestone(name, Optional.empty(), Optional.of(day));
    }
}
