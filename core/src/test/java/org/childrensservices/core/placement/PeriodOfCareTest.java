package org.childrensservices.core.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.childrensservices.core.value.Coded;
import org.childrensservices.core.value.SourceText;
import org.junit.jupiter.api.Test;

class PeriodOfCareTest {

    /** An episode as a line reads: start, reason, legal status, placement, provider, URN, postcode, end, reason. */
    private static Episode episode(String line) {
        String[] field = line.split(" ", -1);
        return Episode.builder()
                .start(day(field[0]))
                .reasonNewEpisode(Coded.read(ReasonNewEpisode.class, field[1]))
                .legalStatus(Coded.read(LegalStatus.class, field[2]))
                .placementType(Coded.read(PlacementType.class, field[3]))
                .provider(text(field[4]).map(text -> Coded.read(PlacementProvider.class, text)))
                .urn(text(field[5]))
                .placementPostcode(text(field[6]).map(SourceText::personal))
                .end(text(field[7]).map(PeriodOfCareTest::day))
                .reasonCeased(text(field[8]).map(text -> Coded.read(ReasonEpisodeCeased.class, text)))
                .categoryOfNeed(Coded.of(CategoryOfNeed.ABUSE_OR_NEGLECT))
                .build();
    }

    private static Optional<String> text(String field) {
        return field.equals("-") ? Optional.empty() : Optional.of(field);
    }

    /** A day of 2023, such as 05-01. */
    private static LocalDate day(String text) {
        return LocalDate.parse("2023-" + text);
    }

    private static PeriodOfCare period(String... lines) {
        return PeriodOfCare.from(
                Arrays.stream(lines).map(PeriodOfCareTest::episode).collect(ImmutableList.toImmutableList()));
    }

    @Test
    void placementsAndLegalStatusesAreTakenApart() {
        PeriodOfCare period = period(
                "01-10 S L1 U6 PR1 - AB1 01-13 X1",
                "01-13 L C1 U6 PR1 - AB1 05-02 X1",
                "05-02 P C1 U4 PR4 SC123456 CD2 08-20 X1",
                "08-20 L C2 U4 PR4 SC123456 CD2 12-01 E4A");
        assertThat(period.placements().stream().map(Placement::toString))
                .containsExactly("2023-01-10 to 2023-05-02, U6", "2023-05-02 to 2023-12-01, U4");
        assertThat(period.legalStatuses().stream().map(LegalStatusSpell::toString))
                .containsExactly(
                        "2023-01-10 to 2023-01-13, L1", "2023-01-13 to 2023-08-20, C1", "2023-08-20 to 2023-12-01, C2");
        assertThat(period.end())
                .contains(new EndOfCare(day("12-01"), Optional.of(Coded.of(ReasonEpisodeCeased.HOME_PLANNED))));
        assertThat(period.categoryOfNeed()).contains(Coded.of(CategoryOfNeed.ABUSE_OR_NEGLECT));
        assertThat(period.placements().get(1).urn()).contains("SC123456");
        assertThat(period.placements().get(1).startReason()).contains(Coded.of(ReasonNewEpisode.PLACEMENT_AND_CARER));
        assertThat(period).hasToString("2023-01-10 to 2023-12-01, placements: 2");
    }

    @Test
    void aChangeOfPlacementIsOneEvenWhereEverythingIsEqual() {
        assertThat(period("01-10 S C2 U4 PR1 - AB1 03-01 X1", "03-01 P C2 U4 PR1 - AB1 - -")
                        .placements())
                .hasSize(2);
        assertThat(period("01-10 S C2 U4 PR1 - AB1 03-01 X1", "03-01 L C1 U4 PR1 - AB1 - -")
                        .placements())
                .hasSize(1);
    }

    @Test
    void anotherPlaceIsAnotherPlacementWhateverTheReason() {
        String first = "01-10 S C2 U4 PR1 1234567 AB1 03-01 X1";
        assertThat(period(first, "03-01 L C2 u4 pr1 1234567 AB1 - -").placements())
                .hasSize(1);
        assertThat(period(first, "03-01 L C2 U5 PR1 1234567 AB1 - -").placements())
                .hasSize(2);
        assertThat(period(first, "03-01 L C2 U4 PR4 1234567 AB1 - -").placements())
                .hasSize(2);
        assertThat(period(first, "03-01 L C2 U4 - 1234567 AB1 - -").placements())
                .hasSize(2);
        assertThat(period(first, "03-01 L C2 U4 PR1 - AB1 - -").placements()).hasSize(2);
        assertThat(period(first, "03-01 L C2 U4 PR1 1234567 AB2 - -").placements())
                .hasSize(2);
        Episode last = episode("03-01 L C2 U4 PR1 1234567 AB1 - -");
        assertThat(PeriodOfCare.from(ImmutableList.of(
                                episode(first),
                                last.toBuilder().placementId("7").build()))
                        .placements())
                .hasSize(2);
    }

    @Test
    void aDayOfCareCountsUpToAndNotIncludingTheEnd() {
        PeriodOfCare period = period("01-10 S C2 U4 PR1 - AB1 03-01 X1", "03-01 P C2 K2 PR4 - CD2 03-31 E8");
        assertThat(period.includes(day("01-09"))).isFalse();
        assertThat(period.includes(day("01-10"))).isTrue();
        assertThat(period.includes(day("03-30"))).isTrue();
        assertThat(period.includes(day("03-31"))).isFalse();
        assertThat(period.range().lengthInDays()).isEqualTo(80);
        assertThat(period.placementOn(day("02-28")).map(p -> p.type().text())).contains("U4");
        assertThat(period.placementOn(day("03-01")).map(p -> p.type().text())).contains("K2");
        assertThat(period.placementOn(day("03-31"))).isEmpty();
    }

    @Test
    void anOpenPeriodHasNoEnd() {
        PeriodOfCare period = period("01-10 S C2 U4 PR1 - AB1 - -");
        assertThat(period.end()).isEmpty();
        assertThat(period.range().isUnboundedEnd()).isTrue();
        assertThat(period.includes(LocalDate.of(2099, 1, 1))).isTrue();
        assertThat(period).hasToString("2023-01-10 onwards, placements: 1");
    }

    @Test
    void gapsAndOverlapsAreTakenAsTheyAre() {
        PeriodOfCare gap = period("01-10 S C2 U4 PR1 - AB1 02-01 X1", "03-01 P C2 K2 PR4 - CD2 04-01 E8");
        assertThat(gap.includes(day("02-15"))).isTrue();
        assertThat(gap.placementOn(day("02-15"))).isEmpty();
        PeriodOfCare overlap = period("01-10 S C2 U4 PR1 - AB1 - -", "03-01 P C2 K2 PR4 - CD2 04-01 E8");
        assertThat(overlap.placementOn(day("03-15")).map(p -> p.type().text())).contains("K2");
        assertThat(overlap.end().map(EndOfCare::date)).contains(day("04-01"));
        assertThat(overlap.placementOn(day("05-01"))).isEmpty();
    }

    @Test
    void temporaryPlacementsInterruptAndDoNotEnd() {
        PeriodOfCare period = period(
                "01-10 S C2 U4 PR1 - AB1 02-01 X1",
                "02-01 T C2 T1 - - - 02-05 X1",
                "02-05 T C2 T3 - - - 02-09 X1",
                "02-09 T C2 U4 PR1 - AB1 05-01 X1",
                "05-01 T C2 T2 - - - 05-08 X1",
                "05-08 P C2 K2 PR4 - CD2 06-01 X1",
                "06-01 T C2 T4 - - - 06-03 E8");
        assertThat(period.placements()).hasSize(7);
        assertThat(period.uninterruptedPlacements().stream().map(Placement::toString))
                .containsExactly(
                        "2023-01-10 to 2023-05-01, U4",
                        "2023-05-01 to 2023-05-08, T2",
                        "2023-05-08 to 2023-06-01, K2",
                        "2023-06-01 to 2023-06-03, T4");
        assertThat(period.uninterruptedPlacements().get(0).startReason())
                .contains(Coded.of(ReasonNewEpisode.STARTED_TO_BE_LOOKED_AFTER));
    }

    @Test
    void aPlacementResumesAsOftenAsItIsInterrupted() {
        PeriodOfCare period = period(
                "01-10 S C2 U4 PR1 - AB1 02-01 X1",
                "02-01 T C2 T1 - - - 02-05 X1",
                "02-05 T C2 U4 PR1 - AB1 03-01 X1",
                "03-01 T C2 T1 - - - 03-05 X1",
                "03-05 T C2 U4 PR1 - AB1 - -");
        assertThat(period.uninterruptedPlacements().stream().map(Placement::toString))
                .containsExactly("2023-01-10 onwards, U4");
    }

    @Test
    void withoutATemporaryPlacementNothingIsJoined() {
        PeriodOfCare period = period(
                "01-10 S C2 U4 PR1 - AB1 02-01 X1",
                "02-01 P C2 U4 PR1 - AB1 03-01 X1",
                "03-01 P C2 K2 PR4 - CD2 04-01 X1",
                "04-01 P C2 U4 PR1 - AB1 - -");
        assertThat(period.uninterruptedPlacements()).isEqualTo(period.placements());
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PeriodOfCare.from(ImmutableList.of()))
                .withMessage("period of care must have at least one episode");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> period("03-01 S C2 U4 PR1 - AB1 - -", "01-10 P C2 U4 PR1 - AB1 - -"))
                .withMessage("episodes must be ordered by start: 2023-01-10 after 2023-03-01");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> period("03-01 S V3 U6 PR1 - AB1 03-03 X1"))
                .withMessageContaining("must not be short breaks");
        PeriodOfCare period = period("01-10 S C2 U4 PR1 - AB1 - -");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> period.toBuilder().placements(ImmutableList.of()).build())
                .withMessage("period of care must have at least one placement");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> period.toBuilder().start(day("01-11")).build())
                .withMessageContaining("placements must be ordered by start and not start before");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> period.toBuilder()
                        .end(new EndOfCare(day("01-09"), Optional.empty()))
                        .build())
                .withMessageContaining("must not end before it starts");
        LegalStatusSpell status = period.legalStatuses().get(0);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> period.toBuilder()
                        .legalStatuses(ImmutableList.of(
                                status.toBuilder().start(day("01-09")).build()))
                        .build())
                .withMessageContaining("legal statuses must be ordered by start and not start before");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> period.toBuilder()
                        .homePostcode(SourceText.of("AB1 2CD"))
                        .build())
                .withMessage("home postcode must be personal text");
        Placement placement = period.placements().get(0);
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        placement.toBuilder().postcode(SourceText.of("AB1 2CD")).build())
                .withMessage("postcode must be personal text");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> placement.toBuilder().end(day("01-09")).build())
                .withMessage("placement must not end before it starts: 2023-01-10 to 2023-01-09");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> status.toBuilder().end(day("01-09")).build())
                .withMessage("legal status must not end before it starts: 2023-01-10 to 2023-01-09");
    }

    @Test
    void rangesOfPlacementsAndStatusesEndWithTheDayBeforeTheNext() {
        PeriodOfCare period = period("01-10 S C2 U4 PR1 - AB1 03-01 X1", "03-01 B C1 K2 PR4 - CD2 - -");
        assertThat(period.placements().get(0).range().getEndInclusive()).isEqualTo(day("02-28"));
        assertThat(period.legalStatuses().get(0).range().getEndInclusive()).isEqualTo(day("02-28"));
        assertThat(period.placements().get(1).range().isUnboundedEnd()).isTrue();
        assertThat(period.legalStatuses().get(1).range())
                .isEqualTo(period.placements().get(1).range());
    }
}
