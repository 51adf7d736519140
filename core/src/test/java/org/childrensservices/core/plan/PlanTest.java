package org.childrensservices.core.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import org.childrensservices.core.person.PersonId;
import org.childrensservices.core.value.Coded;
import org.junit.jupiter.api.Test;

class PlanTest {

    private static final PersonId OWNER = PersonId.of("C7");
    private static final LocalDate MAY = LocalDate.of(2023, 5, 1);

    @Test
    void lastDayBelongsToAPlan() {
        Plan plan = ChildInNeedPlan.builder()
                .owner(OWNER)
                .start(MAY)
                .end(MAY.plusDays(9))
                .build();
        assertThat(plan.isOpenOn(MAY.minusDays(1))).isFalse();
        assertThat(plan.isOpenOn(MAY)).isTrue();
        assertThat(plan.isOpenOn(MAY.plusDays(9))).isTrue();
        assertThat(plan.isOpenOn(MAY.plusDays(10))).isFalse();
        assertThat(plan.range().lengthInDays()).isEqualTo(10);
    }

    @Test
    void anOpenPlanGoesOn() {
        Plan plan = CarePlan.builder().owner(OWNER).start(MAY).build();
        assertThat(plan.isOpenOn(LocalDate.of(2099, 1, 1))).isTrue();
        assertThat(plan.range().isUnboundedEnd()).isTrue();
    }

    @Test
    void everyKindNamesItself() {
        ImmutableList<Plan> plans = ImmutableList.of(
                EarlyHelpPlan.builder().owner(OWNER).start(MAY).build(),
                ChildInNeedPlan.builder().owner(OWNER).start(MAY).build(),
                ChildProtectionPlan.builder().owner(OWNER).start(MAY).build(),
                CarePlan.builder().owner(OWNER).start(MAY).build(),
                PathwayPlan.builder().owner(OWNER).start(MAY).build(),
                EhcPlan.builder().owner(OWNER).start(MAY).end(MAY).build());
        assertThat(plans.stream().map(Plan::toString))
                .containsExactly(
                        "early help plan of C7, 2023-05-01 onwards",
                        "child in need plan of C7, 2023-05-01 onwards",
                        "child protection plan of C7, 2023-05-01 onwards",
                        "care plan of C7, 2023-05-01 onwards",
                        "pathway plan of C7, 2023-05-01 onwards",
                        "EHC plan of C7, 2023-05-01 to 2023-05-01");
        assertThat(plans).doesNotHaveDuplicates();
    }

    @Test
    void categoryOfAbuseMayChange() {
        ChildProtectionPlan plan = ChildProtectionPlan.builder()
                .owner(OWNER)
                .start(MAY)
                .initialCategory(Coded.of(CategoryOfAbuse.NEGLECT))
                .latestCategory(Coded.read(CategoryOfAbuse.class, "emo"))
                .build();
        assertThat(plan.initialCategory().filter(c -> c.is(CategoryOfAbuse.NEGLECT)))
                .isPresent();
        assertThat(plan.latestCategory().filter(c -> c.is(CategoryOfAbuse.EMOTIONAL)))
                .isPresent();
        assertThat(plan.toBuilder().build()).isEqualTo(plan);
    }

    @Test
    void itMustNotEndBeforeItStarts() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PathwayPlan.builder()
                        .owner(OWNER)
                        .start(MAY)
                        .end(MAY.minusDays(1))
                        .build())
                .withMessage("plan must not end before it starts: 2023-05-01 to 2023-04-30");
    }
}
