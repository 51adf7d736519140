package org.childrensservices.core.returns.cin;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.MoreCollectors;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.childrensservices.core.child.Assessment;
import org.childrensservices.core.child.AssessmentFactor;
import org.childrensservices.core.child.Child;
import org.childrensservices.core.child.Closure;
import org.childrensservices.core.child.ClosureReason;
import org.childrensservices.core.child.Conference;
import org.childrensservices.core.child.ConferenceKind;
import org.childrensservices.core.child.PreProceedings;
import org.childrensservices.core.child.Referral;
import org.childrensservices.core.child.ReferralOutcome;
import org.childrensservices.core.child.Section47Enquiry;
import org.childrensservices.core.child.Section47Outcome;
import org.childrensservices.core.child.SocialCareEpisode;
import org.childrensservices.core.person.Birth;
import org.childrensservices.core.person.IdentifierKind;
import org.childrensservices.core.person.LinkedIdentifier;
import org.childrensservices.core.person.PersonId;
import org.childrensservices.core.person.Sex;
import org.childrensservices.core.place.LocalAuthority;
import org.childrensservices.core.plan.CategoryOfAbuse;
import org.childrensservices.core.plan.ChildInNeedPlan;
import org.childrensservices.core.plan.ChildProtectionPlan;
import org.childrensservices.core.plan.Review;
import org.childrensservices.core.returns.RawRow;
import org.childrensservices.core.returns.Readings;
import org.childrensservices.core.time.ReportingYear;
import org.childrensservices.core.value.Coded;
import org.childrensservices.core.value.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What of a child belongs to the census of 2023-24, at both sides of each boundary. */
class CinBlocksTest {

    private static final ReportingYear YEAR = ReportingYear.ending(2024);
    private static final LocalDate FIRST = YEAR.firstDay();
    private static final LocalDate LAST = YEAR.lastDay();
    private static final LocalDate BEFORE = LocalDate.of(2022, 6, 1);
    private static final PersonId ID = PersonId.of("C1");
    private static final LocalAuthority AUTHORITY =
            LocalAuthority.ofDfeNumber("213").orElseThrow();

    private static Readings<CinBlock> blocks(Child.Builder child) {
        return CinBlocks.of(YEAR, AUTHORITY, List.of(child.build()));
    }

    private static <B extends CinBlock> ImmutableList<B> blocks(Child.Builder child, Class<B> kind) {
        return blocks(child).typed(kind);
    }

    private static Child.Builder child(Referral... referrals) {
        return Child.builder().id(ID).birth(Birth.on(LocalDate.of(2015, 5, 5))).referrals(List.of(referrals));
    }

    private static Referral open(LocalDate day) {
        return proceeded(day, SocialCareEpisode.builder());
    }

    private static Referral proceeded(LocalDate day, SocialCareEpisode.Builder episode) {
        return Referral.builder()
                .date(day)
                .outcome(ReferralOutcome.proceeded(episode.build()))
                .build();
    }

    private static Referral closed(LocalDate day, LocalDate end) {
        return proceeded(
                day,
                SocialCareEpisode.builder()
                        .closure(new Closure(end, Optional.of(Coded.of(ClosureReason.AFTER_ASSESSMENT)))));
    }

    @ParameterizedTest
    @CsvSource({
        "2022-06-01, , 1",
        "2022-06-01, 2023-03-31, 0",
        "2022-06-01, 2023-04-01, 1",
        "2024-03-31, 2024-04-01, 1",
        "2024-04-01, , 0"
    })
    void casesThatWereOpenInTheYear(LocalDate day, LocalDate end, int count) {
        Child.Builder child = child(end == null ? open(day) : closed(day, end));
        assertThat(blocks(child, ReferralBlock.class)).hasSize(count).allSatisfy(referral -> {
            assertThat(referral.closed()).isEqualTo(Optional.ofNullable(end).filter(d -> !d.isAfter(LAST)));
            assertThat(referral.closureReason().isPresent())
                    .isEqualTo(referral.closed().isPresent());
            assertThat(referral.noFurtherAction()).contains(false);
        });
        assertThat(blocks(child, ChildBlock.class)).hasSize(count);
    }

    @ParameterizedTest
    @CsvSource({"2023-03-31, 0", "2023-04-01, 1", "2024-03-31, 1", "2024-04-01, 0"})
    void referralsOfTheYearThatLedNowhere(LocalDate day, int count) {
        Referral nowhere = Referral.builder()
                .date(day)
                .outcome(ReferralOutcome.noFurtherAction())
                .build();
        assertThat(blocks(child(nowhere), ReferralBlock.class))
                .hasSize(count)
                .allSatisfy(referral -> assertThat(referral.noFurtherAction()).contains(true));
    }

    @Test
    void aReferralThatIsNotDecidedIsReturnedWithoutSayingSo() {
        Child.Builder child = child(Referral.builder().date(BEFORE).build());
        assertThat(blocks(child, ReferralBlock.class))
                .singleElement()
                .satisfies(referral -> assertThat(referral.noFurtherAction()).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "2023-02-01, 2023-03-31, 0, ",
        "2023-02-01, 2023-04-01, 1, 2023-04-01",
        "2024-03-31, , 1, ",
        "2024-03-31, 2024-04-01, 1, ",
        "2024-04-01, , 0, "
    })
    void assessmentsNotFinishedBeforeTheYear(LocalDate start, LocalDate end, int count, LocalDate shown) {
        Assessment assessment = Assessment.builder()
                .start(start)
                .authorised(Optional.ofNullable(end))
                .factors(end == null ? ImmutableList.of() : ImmutableList.of(Coded.of(AssessmentFactor.NEGLECT)))
                .build();
        Child.Builder child =
                child(proceeded(BEFORE, SocialCareEpisode.builder().addAssessment(assessment)));
        assertThat(blocks(child, AssessmentBlock.class)).hasSize(count).allSatisfy(block -> {
            assertThat(block.assessment().authorised()).isEqualTo(Optional.ofNullable(shown));
            assertThat(block.assessment().factors()).hasSize(shown == null ? 0 : 1);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "2023-03-31, , 0, ",
        "2023-04-01, , 1, ",
        "2023-03-20, 2023-03-31, 0, ",
        "2023-03-20, 2023-04-01, 1, 2023-04-01",
        "2024-03-31, 2024-04-01, 1, ",
        "2024-04-01, , 0, "
    })
    void enquiriesOrConferencesOfTheYear(LocalDate start, LocalDate conference, int count, LocalDate shown) {
        Section47Enquiry enquiry = Section47Enquiry.builder()
                .strategyDiscussion(start)
                .outcome(Optional.ofNullable(conference)
                        .map(day -> Section47Outcome.held(Conference.builder()
                                .kind(ConferenceKind.INITIAL)
                                .date(day)
                                .build())))
                .build();
        Child.Builder child =
                child(proceeded(BEFORE, SocialCareEpisode.builder().addEnquiry(enquiry)));
        assertThat(blocks(child, Section47Block.class)).hasSize(count).allSatisfy(block -> {
            assertThat(block.enquiry().conference().map(Conference::date)).isEqualTo(Optional.ofNullable(shown));
            assertThat(block.conferenceNotRequired()).contains(false);
        });
    }

    @Test
    void theTargetIsFifteenWorkingDaysOn() {
        Section47Enquiry.Builder enquiry = Section47Enquiry.builder().strategyDiscussion(LocalDate.of(2023, 5, 2));
        Child.Builder child = child(proceeded(
                BEFORE,
                SocialCareEpisode.builder()
                        .addEnquiry(enquiry.build())
                        .addEnquiry(enquiry.outcome(Section47Outcome.conferenceNotRequired())
                                .build())));
        assertThat(blocks(child, Section47Block.class))
                .extracting(Section47Block::conferenceTarget)
                .as("the bank holiday of 8 May left out")
                .containsExactly(Optional.of(LocalDate.of(2023, 5, 24)), Optional.empty());
    }

    private static ChildProtectionPlan.Builder protection(LocalDate start) {
        return ChildProtectionPlan.builder()
                .owner(ID)
                .start(start)
                .initialCategory(Coded.of(CategoryOfAbuse.NEGLECT))
                .latestCategory(Coded.of(CategoryOfAbuse.EMOTIONAL));
    }

    @ParameterizedTest
    @CsvSource({"2022-07-01, 2023-03-31, 0", "2022-07-01, 2023-04-01, 1", "2024-03-31, , 1", "2024-04-01, , 0"})
    void plansOfWhichADayFallsInTheYear(LocalDate start, LocalDate end, int count) {
        Child.Builder child = child(open(BEFORE))
                .addPlan(protection(start).end(Optional.ofNullable(end)).build())
                .addPlan(ChildInNeedPlan.builder()
                        .owner(ID)
                        .start(start)
                        .end(Optional.ofNullable(end))
                        .build());
        assertThat(blocks(child, ChildProtectionPlanBlock.class)).hasSize(count);
        assertThat(blocks(child, PlanDatesBlock.class)).hasSize(count);
        assertThat(blocks(child).account().findings()).isEmpty();
    }

    @Test
    void childInNeedPlansAreReturnedSince2021And22() {
        Child child = child(open(LocalDate.of(2020, 1, 1)))
                .addPlan(ChildInNeedPlan.builder()
                        .owner(ID)
                        .start(LocalDate.of(2020, 2, 1))
                        .build())
                .build();
        assertThat(CinBlocks.of(ReportingYear.ending(2021), AUTHORITY, List.of(child))
                        .typed(PlanDatesBlock.class))
                .isEmpty();
        assertThat(CinBlocks.of(ReportingYear.ending(2022), AUTHORITY, List.of(child))
                        .typed(PlanDatesBlock.class))
                .hasSize(1);
    }

    @Test
    void reviewsUpToTheEndOfTheYearAndPlansBefore() {
        Child.Builder child = child(open(BEFORE))
                .addPlan(protection(BEFORE).end(BEFORE.plusDays(30)).build())
                .addPlan(protection(BEFORE.plusDays(60))
                        .reviews(List.of(review(FIRST.minusDays(1)), review(LAST), review(LAST.plusDays(1))))
                        .build());
        assertThat(blocks(child, ReviewsBlock.class))
                .containsExactly(new ReviewsBlock(ImmutableList.of(FIRST.minusDays(1), LAST)));
        assertThat(blocks(child, ChildProtectionPlanBlock.class))
                .singleElement()
                .satisfies(plan -> assertThat(plan.previousPlans()).contains(1));
    }

    private static Review review(LocalDate day) {
        return Review.builder().date(day).build();
    }

    @Test
    void aPlanIsReturnedWithTheReferralThatWasOpen() {
        Referral earlier = closed(BEFORE, FIRST.plusDays(10));
        Referral later = open(FIRST.plusDays(20));
        assertThat(referralOf(FIRST.plusDays(10), earlier, later)).isEqualTo(BEFORE);
        assertThat(referralOf(FIRST.plusDays(11), earlier, later))
                .as("open no more")
                .isEqualTo(BEFORE);
        assertThat(referralOf(FIRST.plusDays(20), earlier, later)).isEqualTo(later.date());
        assertThat(referralOf(BEFORE.minusDays(1), earlier, later))
                .as("before all")
                .isEqualTo(BEFORE);
        Referral nowhere = Referral.builder()
                .date(FIRST.plusDays(30))
                .outcome(ReferralOutcome.noFurtherAction())
                .build();
        assertThat(referralOf(FIRST.plusDays(30), earlier, nowhere)).isEqualTo(BEFORE);
    }

    private static LocalDate referralOf(LocalDate plan, Referral... referrals) {
        Child.Builder child = child(referrals).addPlan(protection(plan).build());
        return CinFiles.blocks(blocks(child)).stream()
                .filter(block -> block.table().equals("ChildProtectionPlans"))
                .collect(MoreCollectors.onlyElement())
                .parent()
                .orElseThrow()
                .date("CINreferralDate")
                .orElseThrow();
    }

    @Test
    void aPlanWithoutAReferralIsFound() {
        assertThat(blocks(child().addPlan(protection(FIRST).build())).account().findings())
                .extracting(Finding::rule, finding -> finding.origin().toString())
                .containsExactly(tuple("record.unwritten", "child C1:plans"));
    }

    @Test
    void preProceedingsSince2026And27() {
        PreProceedings one = PreProceedings.builder()
                .start(LocalDate.of(2026, 5, 1))
                .letterSent(LocalDate.of(2026, 5, 2))
                .familyGroupMeetingOffered(true)
                .familyGroupMeetingHeld(false)
                .reviewMeetings(2)
                .build();
        Child child = child(proceeded(BEFORE, SocialCareEpisode.builder().addPreProceedings(one)))
                .build();
        assertThat(CinBlocks.of(ReportingYear.ending(2027), AUTHORITY, List.of(child))
                        .typed(PreProceedingsBlock.class))
                .containsExactly(new PreProceedingsBlock(one));
        assertThat(CinBlocks.of(ReportingYear.ending(2026), AUTHORITY, List.of(child))
                        .typed(PreProceedingsBlock.class))
                .isEmpty();
        Child decided = child(proceeded(
                        BEFORE,
                        SocialCareEpisode.builder()
                                .addPreProceedings(one.toBuilder()
                                        .decided(LocalDate.of(2026, 6, 1))
                                        .build())))
                .build();
        assertThat(CinBlocks.of(ReportingYear.ending(2027), AUTHORITY, List.of(decided))
                        .typed(PreProceedingsBlock.class))
                .hasSize(1);
        assertThat(CinBlocks.of(ReportingYear.ending(2028), AUTHORITY, List.of(decided))
                        .typed(PreProceedingsBlock.class))
                .isEmpty();
    }

    @Test
    void whoTheChildIs() {
        Child.Builder child = child(proceeded(
                        FIRST,
                        SocialCareEpisode.builder()
                                .addConference(Conference.builder()
                                        .kind(ConferenceKind.TRANSFER_IN)
                                        .date(FIRST.plusDays(5))
                                        .build())))
                .birth(Birth.expected(LAST.plusDays(20)))
                .sex(Coded.of(Sex.FEMALE))
                .death(LAST)
                .addLinkedIdentifier(LinkedIdentifier.of(IdentifierKind.FORMER_UPN, "A123"));
        ChildBlock block = blocks(child, ChildBlock.class).get(0);
        assertThat(block.expectedDateOfBirth()).contains(LAST.plusDays(20));
        assertThat(block.death()).contains(LAST);
        assertThat(block.formerUpnText().map(text -> text.reveal())).contains("A123");
        assertThat(sex(YEAR, child)).isEqualTo("GenderCurrent=2");
        assertThat(sex(ReportingYear.ending(2025), child)).isEqualTo("Sex=F");
        assertThat(sex(ReportingYear.ending(2025), child.sex(Sex.read("1")))).isEqualTo("Sex=M");
        assertThat(sex(YEAR, child.sex(Sex.read("9")))).isEqualTo("GenderCurrent=9");
        assertThat(sex(YEAR, child.sex(Coded.of(Sex.UNKNOWN)))).isEqualTo("GenderCurrent=0");
        assertThat(blocks(child, ReferralBlock.class).get(0).transferConference())
                .contains(FIRST.plusDays(5));
        assertThat(blocks(child.death(LAST.plusDays(1)), ChildBlock.class)
                        .get(0)
                        .death())
                .isEmpty();
    }

    private static String sex(ReportingYear year, Child.Builder child) {
        RawRow raw = CinBlocks.of(year, AUTHORITY, List.of(child.build()))
                .rows()
                .get(1)
                .raw();
        return raw.headings().stream()
                .filter(name -> name.equals("Sex") || name.equals("GenderCurrent"))
                .map(name -> name + "=" + raw.cell(name).orElseThrow().reveal())
                .collect(toImmutableList())
                .get(0);
    }

    @Test
    void theHeaderSaysWhatWroteItAndWhen() {
        HeaderBlock header = new HeaderBlock(
                Optional.of(YEAR),
                Optional.of(LAST),
                Optional.of("213"),
                Optional.of("Case system"),
                Optional.of("2024-05-01T09:00:00"));
        assertThat(CinBlocks.of(header, List.of()).typed(HeaderBlock.class)).containsExactly(header);
        HeaderBlock without = new HeaderBlock(
                Optional.empty(), Optional.of(LAST), header.authority(), Optional.empty(), Optional.empty());
        assertThatThrownBy(() -> CinBlocks.of(without, List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("header must say the year");
    }
}
