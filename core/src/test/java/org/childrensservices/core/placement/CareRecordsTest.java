package org.childrensservices.core.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.childrensservices.core.place.LocalAuthority;
import org.childrensservices.core.time.PartialDate;
import org.childrensservices.core.value.Coded;
import org.childrensservices.core.value.Reason;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.core.value.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CareRecordsTest {

    private static final LocalDate MAY = LocalDate.of(2023, 5, 1);

    private static Episode episode(LocalDate start, LocalDate end) {
        return Episode.builder()
                .start(start)
                .end(end)
                .legalStatus(Coded.of(LegalStatus.FULL_CARE_ORDER))
                .placementType(Coded.of(PlacementType.CHILDRENS_HOME))
                .placementPostcode(SourceText.personal("AB1 2CD"))
                .build();
    }

    @Test
    void periodsWithGapsOrOverlapsHaveNoEpisodes() {
        ImmutableList<ImmutableList<Episode>> unclean = ImmutableList.of(
                ImmutableList.of(
                        episode(MAY, MAY.plusDays(3)),
                        episode(MAY.plusDays(4), MAY.plusDays(6)).toBuilder()
                                .placementPostcode(SourceText.personal("CD1 2CD"))
                                .build()),
                ImmutableList.of(
                        episode(MAY, MAY.plusDays(5)),
                        episode(MAY.plusDays(4), MAY.plusDays(6)).toBuilder()
                                .legalStatus(Coded.of(LegalStatus.SECTION_20))
                                .build()),
                ImmutableList.of(episode(MAY, MAY)));
        PeriodOfCare clean = PeriodOfCare.from(ImmutableList.of(episode(MAY, MAY.plusDays(3))));
        for (EndOfCare end : ImmutableList.of(
                new EndOfCare(MAY.plusDays(2), Optional.empty()), new EndOfCare(MAY.plusDays(4), Optional.empty()))) {
            assertThat(Episodes.from(clean.toBuilder().end(end).build())
                            .toReason()
                            .map(Reason::code))
                    .as("%s", end)
                    .contains(ReasonCode.NO_SOLUTION);
        }
        assertThat(Episodes.from(clean.toBuilder()
                                .legalStatuses(ImmutableList.of())
                                .build())
                        .toReason()
                        .map(Reason::code))
                .contains(ReasonCode.NO_SOLUTION);
        for (ImmutableList<Episode> episodes : unclean) {
            assertThat(Episodes.from(PeriodOfCare.from(episodes)).toReason().map(Reason::code))
                    .contains(ReasonCode.NO_SOLUTION);
        }
    }

    @Test
    void whyAPlacementEndedIsKept() {
        Episode first = episode(MAY, MAY.plusDays(3)).toBuilder()
                .reasonNewEpisode(Coded.of(ReasonNewEpisode.STARTED_TO_BE_LOOKED_AFTER))
                .build();
        Episode second = episode(MAY.plusDays(3), MAY.plusDays(6)).toBuilder()
                .reasonNewEpisode(Coded.of(ReasonNewEpisode.LEGAL_STATUS))
                .legalStatus(Coded.of(LegalStatus.PLACEMENT_ORDER))
                .reasonPlaceChange(Coded.of(ReasonPlaceChange.CHILD_ASKED))
                .build();
        PeriodOfCare period = PeriodOfCare.from(ImmutableList.of(first, second));
        assertThat(period.placements()).hasSize(1);
        assertThat(period.placements().get(0).changeReason()).contains(Coded.of(ReasonPlaceChange.CHILD_ASKED));
    }

    @Test
    void spellsAndOrders() {
        MissingSpell missing = MissingSpell.builder()
                .kind(Coded.of(MissingKind.MISSING))
                .start(MAY)
                .end(MAY.plusDays(2))
                .build();
        assertThat(missing.range().lengthInDays()).isEqualTo(3);
        assertThat(missing).hasToString("2023-05-01 to 2023-05-03, M");
        DeprivationOfLiberty order =
                DeprivationOfLiberty.builder().start(MAY).end(MAY.plusDays(2)).build();
        assertThat(order.range().lengthInDays()).isEqualTo(2);
        assertThat(order).hasToString("2023-05-01 to 2023-05-03");
        assertThat(new EndOfCare(MAY, Optional.of(Coded.of(ReasonEpisodeCeased.HOME_PLANNED))))
                .hasToString("2023-05-01 (E4A)");
        assertThat(new EndOfCare(MAY, Optional.empty())).hasToString("2023-05-01");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> missing.toBuilder().end(MAY.minusDays(1)).build())
                .withMessage("missing spell must not end before it starts: 2023-05-01 to 2023-04-30");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> order.toBuilder().end(MAY.minusDays(1)).build());
    }

    @Test
    void aTimeOfAReturnOrAnInterviewHasItsDay() {
        MissingSpell open = MissingSpell.builder()
                .kind(Coded.of(MissingKind.MISSING))
                .start(MAY)
                .build();
        MissingSpell back = open.toBuilder()
                .end(MAY)
                .returnTime(LocalTime.of(23, 30))
                .interview(MAY.plusDays(2))
                .interviewTime(LocalTime.NOON)
                .build();
        assertThat(back.returnTime()).contains(LocalTime.of(23, 30));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> back.toBuilder().end(Optional.empty()).build())
                .withMessage("time of a return must have its day: 2023-05-01");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> back.toBuilder().interview(Optional.empty()).build())
                .withMessage("time of an interview must have its day: 2023-05-01");
    }

    @Test
    void aShortBreakIsTakenFromItsEpisode() {
        ShortBreak one = ShortBreak.from(episode(MAY, MAY.plusDays(2)).toBuilder()
                .legalStatus(Coded.of(LegalStatus.SHORT_BREAK))
                .build());
        assertThat(one).hasToString("2023-05-01 to 2023-05-03, V3");
        assertThat(one.range().lengthInDays()).isEqualTo(2);
        assertThatIllegalArgumentException().isThrownBy(() -> ShortBreak.from(episode(MAY, MAY.plusDays(2))));
    }

    @ParameterizedTest
    @CsvSource({
        "M1, L0, true",
        "MF, L11, true",
        "MM, L11, false",
        "FF, L12, true",
        "MF, L12, false",
        "MM, L2, true",
        "F1, L2, false",
        "MF, L3, true",
        "FF, L4, true",
        "MF, L4, false",
        "MM, L0, false",
        "MM, ?, true"
    })
    void adoptersFitTheirStatus(String sex, String status, boolean expected) {
        AdoptionJourney journey = AdoptionJourney.builder()
                .decided(MAY)
                .adopters(Coded.read(AdoptersSex.class, sex))
                .adoptersStatus(Coded.read(AdoptersStatus.class, status))
                .build();
        assertThat(journey.adoptersAreConsistent()).isEqualTo(expected);
    }

    @Test
    void stepsTowardsAdoption() {
        AdoptionJourney journey = AdoptionJourney.builder()
                .decided(MAY)
                .matched(MAY.plusDays(60))
                .ordered(MAY.plusYears(1))
                .build();
        assertThat(journey.isInOrder()).isTrue();
        assertThat(journey.toBuilder().placed(MAY.plusDays(59)).build().isInOrder())
                .isFalse();
        AdoptionJourney reversed = journey.toBuilder()
                .reversed(new DecisionReversed(MAY.plusDays(9), Coded.of(PlacedCeasedReason.NO_ADOPTERS_FOUND)))
                .build();
        assertThat(reversed).hasToString("adoption decided 2023-05-01, reversed 2023-05-10 (RD3)");
    }

    @Test
    void previousPermanence() {
        PreviousPermanence previous = new PreviousPermanence(
                Coded.of(PreviousPermanenceOption.ADOPTION),
                Optional.of(PartialDate.parse("2014-10")),
                Optional.of("213"));
        PeriodOfCare period = PeriodOfCare.from(ImmutableList.of(episode(MAY, MAY.plusDays(1)))).toBuilder()
                .previousPermanence(previous)
                .referralId("R12")
                .startingAuthority(LocalAuthority.ofDfeNumber("213").orElseThrow())
                .build();
        assertThat(period.startingAuthority().map(LocalAuthority::name)).contains("Westminster");
        assertThat(period.referralId()).contains("R12");
        assertThat(period.previousPermanence().orElseThrow()).hasToString("previous permanence P1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PreviousPermanence(
                        Coded.of(PreviousPermanenceOption.NONE), Optional.empty(), Optional.of("213")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PreviousPermanence(
                        Coded.of(PreviousPermanenceOption.NONE),
                        Optional.of(PartialDate.parse("2014-10")),
                        Optional.empty()));
        assertThat(new PreviousPermanence(Coded.of(PreviousPermanenceOption.NONE), Optional.empty(), Optional.empty()))
                .hasToString("previous permanence Z1");
    }

    /** Havering: young people live with local foster carers, who have an enhanced package. */
    @Test
    void localFosterCarersWithAnEnhancedPackage() {
        FosterHome home = FosterHome.builder()
                .id("FC1")
                .isLocal(true)
                .hasEnhancedPackage(true)
                .places(2)
                .start(MAY)
                .end(MAY.plusYears(1))
                .build();
        assertThat(home.isApprovedOn(MAY)).isTrue();
        assertThat(home.isApprovedOn(MAY.plusYears(1))).isFalse();
        assertThat(home).hasToString("foster home FC1, places: 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> home.toBuilder().places(0).build())
                .withMessage("places of a foster home must be positive: 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> home.toBuilder().end(MAY.minusDays(1)).build())
                .withMessage("approval must not end before it starts: 2023-05-01 to 2023-04-30");
    }
}
