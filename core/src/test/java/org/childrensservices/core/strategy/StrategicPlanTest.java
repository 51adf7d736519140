package org.childrensservices.core.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class StrategicPlanTest {

    private static Priority priority(String name, String update, String... actions) {
        return Priority.builder()
                .name(name)
                .addAllActions(Arrays.stream(actions).map(Action::of).toList())
                .update(update)
                .build();
    }

    /** The priority table at the end of Westminster's report to cabinet of 19 April 2021, its updates shortened. */
    private static final StrategicPlan WESTMINSTER = StrategicPlan.builder()
            .title("Children's priorities in City for All")
            .reportedOn(LocalDate.of(2021, 4, 19))
            .addPriorities(
                    priority(
                            "Keep children at the centre of everything we do",
                            "Great progress of the hubs; a navigator works with asylum seekers",
                            "All family hubs up and running",
                            "Financial Capability Officer",
                            "Report on the Family Navigator of the north-east hub",
                            "Church Street Transitions Project"),
                    priority(
                            "Transform our pre-birth to five programme",
                            "Plans agreed after engagement; health visiting to be modernised",
                            "Strategy and workstreams",
                            "Engagement workshops",
                            "Transformation plan",
                            "Universal health visiting delivery model",
                            "Re-designed pathway in place"),
                    priority(
                            "Ensure all our children can access our schools",
                            "Strategy drafted, launched and to be ratified by the end of March 2021",
                            "Learn from the inclusion pilot",
                            "Develop the inclusion strategy",
                            "Launch the inclusion strategy",
                            "Plan the priority actions",
                            "Launch the action plans"),
                    priority(
                            "Engage young people in positive activities",
                            "Board in place; Quality Mark received; inspection readiness under way",
                            "Pilot a new systemic assessment",
                            "Improve information sharing between YOT and SEND",
                            "Respond to the recommendations on youth offending",
                            "Plan the inspection of the Youth Offending Team"),
                    priority(
                            "Improve our local offer for special needs or disabilities",
                            "Rules and budgets updated; short breaks reorganised; EHC reviewed",
                            "Approaches to personalisation",
                            "Improved Short Break Service",
                            "EHC needs assessment and review process",
                            "Offer from adult training providers",
                            "Housing Strategy and Transforming Care Action Plan"),
                    priority(
                            "Provide services that enhance and support EWMH",
                            "Working group completed in December 2020; business case begun",
                            "Stakeholder engagement for the 18-24 service pilot",
                            "Contracts for Bridging the Gap",
                            "Proposal for a two-year pilot"))
            .build();

    @Test
    void sixPrioritiesWithOrderedActionsAndAnUpdateEach() {
        assertThat(WESTMINSTER.priorities()).hasSize(6);
        assertThat(WESTMINSTER.actionCount()).isEqualTo(26);
        assertThat(WESTMINSTER.prioritiesWithUpdate()).isEqualTo(WESTMINSTER.priorities());
        assertThat(WESTMINSTER.priorities().get(5).actions())
                .map(Action::name)
                .startsWith("Stakeholder engagement for the 18-24 service pilot")
                .endsWith("Proposal for a two-year pilot");
        assertThat(WESTMINSTER).hasToString("Children's priorities in City for All, priorities: 6");
        assertThat(WESTMINSTER.priorities().get(1))
                .hasToString("Transform our pre-birth to five programme, actions: 5");
    }

    @Test
    void aPriorityMayBeNoMoreThanItsName() {
        Priority bare =
                Priority.builder().name("Maintain excellence in schools").build();
        StrategicPlan plan = WESTMINSTER.toBuilder().addPriority(bare).build();
        assertThat(plan.priorities()).hasSize(7);
        assertThat(plan.prioritiesWithUpdate()).hasSize(6).doesNotContain(bare);
        assertThat(plan.actionCount()).isEqualTo(26);
    }

    @Test
    void anActionMayStateHowFarItIs() {
        Action action =
                Action.of("Launch").toBuilder().status(ActionStatus.NOT_STARTED).build();
        assertThat(action.status()).contains(ActionStatus.NOT_STARTED);
        assertThat(Action.of("Launch").status()).isEmpty();
        assertThat(action).isNotEqualTo(Action.of("Launch")).hasToString("Launch");
    }

    @Test
    void blankTextIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Action.of(" "));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Priority.builder().name(" ").build())
                .withMessage("name of a priority must not be blank: ' '");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> Priority.builder().name("Help early").update(" ").build())
                .withMessage("update of a priority must not be blank: Help early");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StrategicPlan.builder().title("").build());
    }
}
