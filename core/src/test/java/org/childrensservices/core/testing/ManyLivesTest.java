package org.childrensservices.core.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.childrensservices.core.placement.LegalStatus;
import org.childrensservices.core.placement.LegalStatusSpell;
import org.childrensservices.core.placement.PeriodOfCare;
import org.childrensservices.core.placement.Placement;
import org.childrensservices.core.placement.PlacementType;
import org.childrensservices.core.value.Coded;
import org.junit.jupiter.api.Test;

/** So many lives that what is rare is among them. */
class ManyLivesTest {

    @Test
    void everythingHappensInSome() {
        ImmutableList<Life> lives =
                Lives.upTo(LocalDate.of(2024, 3, 31)).seeded(7).limit(20_000).collect(ImmutableList.toImmutableList());
        assertThat(lives).allSatisfy(life -> assertThat(life.findings()).isEmpty());
        assertThat(lives).extracting(life -> life.child().id()).doesNotHaveDuplicates();
        assertThat(lives.stream()
                        .flatMap(life -> life.child().plans().stream())
                        .map(plan -> plan.getClass().getSimpleName())
                        .collect(Collectors.toSet()))
                .hasSize(6);
        assertThat(lives.stream().map(life -> life.child().birth().toString()).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder("born", "unborn", "birth unknown");
        assertThat(lives).anyMatch(life -> !life.child().shortBreaks().isEmpty());
        assertThat(lives).anyMatch(life -> !life.child().missingSpells().isEmpty());
        assertThat(lives).anyMatch(life -> !life.child().deprivationsOfLiberty().isEmpty());
        assertThat(lives).anyMatch(life -> !life.child().careLeaverContacts().isEmpty());
        assertThat(lives).anyMatch(life -> life.child().periodsOfCare().size() > 1);
        assertThat(lives).anyMatch(life -> life.child().birthOfFirstChild().isPresent());
        assertThat(lives)
                .anyMatch(life ->
                        life.child().adoption().flatMap(a -> a.ordered()).isPresent());
        assertThat(lives)
                .anyMatch(life ->
                        life.child().adoption().flatMap(a -> a.reversed()).isPresent());
        assertThat(lives)
                .anyMatch(life -> life.child()
                        .birth()
                        .date()
                        .filter(day -> day.getMonthValue() == 2 && day.getDayOfMonth() == 29)
                        .isPresent());
        ImmutableList<PeriodOfCare> care = lives.stream()
                .flatMap(life -> life.child().periodsOfCare().stream())
                .collect(ImmutableList.toImmutableList());
        assertThat(care.stream()
                        .flatMap(p -> p.placements().stream())
                        .map(Placement::type)
                        .collect(Collectors.toSet()))
                .contains(
                        Coded.of(PlacementType.OWN_PARENTS),
                        Coded.of(PlacementType.TEMPORARY_HOSPITAL),
                        Coded.of(PlacementType.ADOPTION_ORDER_CURRENT_CARER),
                        Coded.of(PlacementType.ADOPTION_ORDER_NOT_CURRENT_CARER));
        assertThat(care.stream()
                        .flatMap(p -> p.legalStatuses().stream())
                        .map(LegalStatusSpell::status)
                        .collect(Collectors.toSet()))
                .contains(
                        Coded.of(LegalStatus.EMERGENCY_PROTECTION_ORDER),
                        Coded.of(LegalStatus.FULL_CARE_ORDER),
                        Coded.of(LegalStatus.PLACEMENT_ORDER));
    }
}
