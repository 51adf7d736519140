package org.childrensservices.core.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.LocalDate;
import org.childrensservices.core.value.Coded;
import org.childrensservices.core.value.SourceText;
import org.junit.jupiter.api.Test;

class EpisodeTest {

    private static final LocalDate MAY = LocalDate.of(2023, 5, 1);
    private static final Episode EPISODE = Episode.builder()
            .start(MAY)
            .end(MAY.plusDays(3))
            .legalStatus(Coded.of(LegalStatus.FULL_CARE_ORDER))
            .placementType(Coded.of(PlacementType.FOSTER_LONG_TERM))
            .placementPostcode(SourceText.personal("AB1 2CD"))
            .build();

    @Test
    void lastDayIsNotPartOfIt() {
        assertThat(EPISODE.range().lengthInDays()).isEqualTo(3);
        assertThat(EPISODE.range().contains(MAY.plusDays(3))).isFalse();
        Episode open = Episode.builder()
                .start(MAY)
                .legalStatus(Coded.of(LegalStatus.FULL_CARE_ORDER))
                .placementType(Coded.of(PlacementType.FOSTER_LONG_TERM))
                .build();
        assertThat(open.range().isUnboundedEnd()).isTrue();
        assertThat(open).hasToString("2023-05-01 onwards, C2, U4");
    }

    @Test
    void textShowsNoPostcode() {
        assertThat(EPISODE).hasToString("2023-05-01 to 2023-05-04, C2, U4");
    }

    @Test
    void itMayEndOnItsFirstDayAndNotBefore() {
        assertThat(EPISODE.toBuilder().end(MAY).build().range().isEmpty()).isTrue();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EPISODE.toBuilder().end(MAY.minusDays(1)).build())
                .withMessage("episode must not end before it starts: 2023-05-01 to 2023-04-30");
    }

    @Test
    void postcodesArePersonal() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EPISODE.toBuilder()
                        .homePostcode(SourceText.of("AB1 2CD"))
                        .build())
                .withMessage("home postcode must be personal text");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EPISODE.toBuilder()
                        .placementPostcode(SourceText.of("AB1 2CD"))
                        .build())
                .withMessage("placement postcode must be personal text");
    }

    @Test
    void whatIsMissingIsNamed() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Episode.builder().build())
                .withMessageContaining("start")
                .withMessageContaining("legalStatus")
                .withMessageContaining("placementType");
    }

    @Test
    void shortBreaksAreToldApart() {
        assertThat(EPISODE.isShortBreak()).isFalse();
        assertThat(EPISODE.toBuilder()
                        .legalStatus(Coded.read(LegalStatus.class, "v3"))
                        .build()
                        .isShortBreak())
                .isTrue();
        ShortBreak one = ShortBreak.builder()
                .status(Coded.of(LegalStatus.SHORT_BREAK))
                .start(MAY)
                .end(MAY.plusDays(2))
                .build();
        assertThat(one).hasToString("2023-05-01 to 2023-05-03, V3");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        one.toBuilder().status(Coded.of(LegalStatus.SECTION_20)).build())
                .withMessage("status of a short break must be V3 or V4: V2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> one.toBuilder().end(MAY.minusDays(1)).build());
    }
}
