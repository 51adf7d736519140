package org.childrensservices.core.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Range;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.childrensservices.core.time.FinancialYear;
import org.childrensservices.core.time.PartialDate;
import org.childrensservices.core.value.IndicatorId;
import org.childrensservices.core.value.Money;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.Reason;
import org.childrensservices.core.value.ReasonCode;
import org.junit.jupiter.api.Test;

class ProgrammeTest {

    private static final LocalDate APRIL = LocalDate.of(2021, 4, 19);

    /** Havering in 2017: 2.4 million over two years, and no word on the split. */
    @Test
    void moneyOverYearsHasNoSplit() {
        FinancialYear first = FinancialYear.starting(2017);
        Funding.OverYears funding = new Funding.OverYears(first, 2, Money.pounds(2_400_000));
        Programme programme = Programme.builder()
                .name("Children's services")
                .funding(funding)
                .addProjects("Leaving care", "Families Together")
                .build();
        assertThat(programme.funding().orElseThrow().total()).isEqualTo(Money.pounds(2_400_000));
        assertThat(code(funding.in(first))).isEqualTo(ReasonCode.NOT_STATED);
        assertThat(code(funding.in(first.plusYears(2)))).isEqualTo(ReasonCode.NOT_APPLICABLE);
        assertThat(code(funding.in(first.plusYears(-1)))).isEqualTo(ReasonCode.NOT_APPLICABLE);
        Funding.ByYear evenly = funding.evenly();
        assertThat(evenly.in(first.plusYears(1))).isEqualTo(Outcome.of(Money.pounds(1_200_000)));
        assertThat(evenly.total()).isEqualTo(funding.total());
        assertThat(code(evenly.in(first.plusYears(2)))).isEqualTo(ReasonCode.NOT_APPLICABLE);
        assertThat(funding).hasToString("GBP 2,400,000.00 over 2 years from 2017-18");
        assertThat(evenly).hasToString("2017-18 GBP 1,200,000.00, 2018-19 GBP 1,200,000.00");
    }

    /**
     * Birmingham in 2011: 212 million in the next year and 308 million by 2013-14; nothing is said of the year between.
     */
    @Test
    void whatAProgrammeIsToSaveByAYear() {
        FinancialYear next = FinancialYear.starting(2011);
        Programme savings = Programme.builder()
                .name("Savings")
                .putSaving(next, Money.pounds(212_000_000))
                .putSaving(next.plusYears(2), Money.pounds(308_000_000))
                .build();
        assertThat(savings.savingBy(next)).isEqualTo(Outcome.of(Money.pounds(212_000_000)));
        assertThat(savings.savingBy(next.plusYears(2)).map(by -> by.minus(Money.pounds(212_000_000))))
                .isEqualTo(Outcome.of(Money.pounds(96_000_000)));
        assertThat(code(savings.savingBy(next.plusYears(1)))).isEqualTo(ReasonCode.NOT_STATED);
        assertThat(savings).hasToString("Savings");
    }

    /** Wakefield in 2014: the consultation opens on 15 July and closes on a day in October. */
    @Test
    void aConsultationMayCloseOnAnUnknownDay() {
        Consultation consultation = Consultation.builder()
                .title("Integrated Early Help Hubs")
                .opens(PartialDate.parse("2014-07-15"))
                .closes(PartialDate.parse("2014-10"))
                .addQuestion(new ConsultationQuestion("Do you agree?", Optional.of(12L)))
                .build();
        assertThat(consultation.lengthInDays()).isEqualTo(Outcome.of(Range.closed(78L, 108L)));
        assertThat(code(consultation.toBuilder()
                        .closes(Optional.empty())
                        .build()
                        .lengthInDays()))
                .isEqualTo(ReasonCode.NOT_STATED);
        assertThat(consultation.responses()).isEmpty();
        assertThat(consultation).hasToString("Integrated Early Help Hubs");
        Consultation within =
                consultation.toBuilder().opens(PartialDate.parse("2014-10")).build();
        assertThat(within.lengthInDays()).isEqualTo(Outcome.of(Range.closed(0L, 30L)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> consultation.toBuilder()
                        .opens(PartialDate.parse("2014-11"))
                        .build())
                .withMessage("consultation must not close before it opens: Integrated Early Help Hubs");
    }

    @Test
    void progressAsAtADay() {
        Milestone first = new Milestone("Draft", Optional.of(APRIL), Optional.of(APRIL.minusDays(9)));
        Milestone second = new Milestone("Launch", Optional.of(APRIL), Optional.of(APRIL.plusDays(9)));
        Action byMilestones = Action.builder()
                .name("Strategy")
                .owner("Director")
                .addMilestones(first, second)
                .build();
        Action stated =
                Action.builder().name("Workshops").status(ActionStatus.COMPLETE).build();
        StrategicPlan plan = StrategicPlan.builder()
                .title("City for All")
                .reportedOn(APRIL)
                .addPriority(Priority.builder()
                        .name("Pre-birth to five")
                        .addMeasure(IndicatorId.of("cla_31_march_rate"))
                        .addActions(byMilestones, stated, Action.of("Pathway"))
                        .build())
                .build();
        assertThat(plan.progressOn(APRIL.minusDays(10)))
                .hasToString("2021-04-09: 0 complete, 0 in progress, 1 not started, 2 not stated");
        assertThat(plan.progressOn(APRIL.minusDays(1))).isEqualTo(new Progress(APRIL.minusDays(1), 0, 1, 0, 2));
        assertThat(plan.progressOn(APRIL)).isEqualTo(new Progress(APRIL, 1, 1, 0, 1));
        assertThat(plan.progressOn(APRIL.plusDays(9))).isEqualTo(new Progress(APRIL.plusDays(9), 2, 0, 0, 1));
        assertThat(plan.progressOn(APRIL.minusDays(1)).actions()).isEqualTo(3);
        assertThat(plan.progressOn(APRIL.minusDays(10)).actions()).isEqualTo(3);
        assertThat(first).hasToString("Draft");
        assertThat(plan.progressOn(APRIL).actions()).isEqualTo(plan.actionCount());
        assertThat(second.isReachedBy(APRIL)).isFalse();
    }

    @Test
    void evidenceSaysNoMoreThanTheReport() {
        assertThat(new Evidence.Survey("feel listened to", new BigDecimal("80"), Optional.empty()))
                .hasToString("feel listened to: 80% of a number that is not stated");
        assertThat(new Evidence.EveryoneContacted("new mother")).hasToString("every new mother contacted");
        assertThat(new Evidence.Events("library events", 242, 20_878))
                .hasToString("library events: 20,878 attendances at 242 events");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Evidence.Part("excluded", 60, 59))
                .withMessage("count must not be above the group of 59: 60");
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Funding.ByYear(ImmutableSortedMap.of()))
                .withMessage("funding must be for at least one year");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Funding.OverYears(FinancialYear.starting(2017), 0, Money.pounds(1)))
                .withMessage("years of funding must be positive: 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Programme.builder().name(" ").build())
                .withMessage("name of a programme must not be blank: ' '");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Milestone("", Optional.empty(), Optional.empty()))
                .withMessage("name of a milestone must not be blank: ''");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Consultation.builder()
                        .title(" ")
                        .opens(PartialDate.parse("2014-07-15"))
                        .build())
                .withMessage("title of a consultation must not be blank: ' '");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ConsultationQuestion(" ", Optional.empty()))
                .withMessage("question must not be blank: ' '");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ConsultationQuestion("Do you agree?", Optional.of(-1L)))
                .withMessage("responses must not be negative: -1");
        assertThat(new ConsultationQuestion("Do you agree?", Optional.of(0L))).hasToString("Do you agree?");
    }

    private static ReasonCode code(Outcome<?> outcome) {
        return outcome.toReason().map(Reason::code).orElseThrow();
    }
}
