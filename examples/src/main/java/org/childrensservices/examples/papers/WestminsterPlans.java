package org.childrensservices.examples.papers;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.childrensservices.core.strategy.Action;
import org.childrensservices.core.strategy.Priority;
import org.childrensservices.core.strategy.StrategicPlan;

/** The priority update at the end of Westminster's paper of April 2021, in short words of our own. */
final class WestminsterPriorities {

    static final StrategicPlan PLAN = StrategicPlan.builder()
            .title("Children and Young People's Plan: priority update")
            .reportedOn(LocalDate.of(2021, 4, 19))
            .addPriority(priority(
                    "Children at the centre",
                    "hubs progressing; navigator works with asylum seekers",
                    "family hubs running",
                    "financial capability officer",
                    "report on the North East hub's navigator",
                    "Church Street transitions project"))
            .addPriority(priority(
                    "Pre-birth to five programme",
                    "transformation plans agreed; health visiting is being modernised",
                    "strategy and workstreams",
                    "engagement workshops",
                    "transformation plan",
                    "universal health visiting model",
                    "re-designed pathway"))
            .addPriority(priority(
                    "Access to excellent, diverse and inclusive schools",
                    "strategy drafted from the pilot, to be ratified by March 2021",
                    "learn from the inclusion pilot",
                    "develop the inclusion strategy",
                    "launch the strategy",
                    "plan priority actions",
                    "launch action plans"))
            .addPriority(priority(
                    "Positive activities for young people",
                    "board in place, quality mark received, needs assessment done",
                    "systemic assessment pilot",
                    "share information between youth offending and SEND",
                    "answer the needs assessment on youth offending",
                    "prepare for inspection"))
            .addPriority(priority(
                    "Local offer for special needs or disabilities",
                    "rules and personal budgets updated; short breaks reorganising; EHC reviewed",
                    "personalisation",
                    "short break service",
                    "EHC assessment and review process",
                    "adult training providers"))
            .addPriority(priority(
                    "Emotional wellbeing and mental health",
                    "working group done, business case begun; contractors contacted",
                    "plan and evaluate the 18 to 24 pilot",
                    "contracts for bridging the gap",
                    "propose a two-year 18 to 24 pilot",
                    "housing strategy and transforming care"))
            .build();

    private WestminsterPriorities() {}

    private static Priority priority(String name, String update, String... actions) {
        return Priority.builder()
                .name(name)
                .update(update)
                .addAllActions(Stream.of(actions).map(Action::of).toList())
                .build();
    }
}
