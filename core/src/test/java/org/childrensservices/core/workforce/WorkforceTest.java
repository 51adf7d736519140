package org.childrensservices.core.workforce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableSortedSet;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.childrensservices.core.person.PersonId;
import org.childrensservices.core.place.LocalityId;
import org.childrensservices.core.value.Coded;
import org.childrensservices.core.value.Finding;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.Reason;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.core.value.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkforceTest {

    private static final PersonId WORKER = PersonId.of("W1");
    private static final PersonId OTHER = PersonId.of("W2");
    private static final TeamId TEAM = TeamId.of("T3");
    private static final InvolvementRole ROLE = InvolvementRole.ALLOCATED_SOCIAL_WORKER;
    private static final LocalDate MAY = LocalDate.of(2023, 5, 1);

    private static Involvement involvement(PersonId worker, String child, LocalDate start, Optional<LocalDate> end) {
        return Involvement.builder()
                .professional(worker)
                .child(PersonId.of(child))
                .role(ROLE)
                .start(start)
                .end(end)
                .build();
    }

    private static Involvement open(PersonId worker, String child) {
        return involvement(worker, child, MAY, Optional.empty());
    }

    private static Assignment assignment(PersonId worker, String time) {
        return Assignment.builder()
                .professional(worker)
                .team(TEAM)
                .role(Coded.of(Role.CASE_HOLDER))
                .fullTimeEquivalent(new BigDecimal(time))
                .start(MAY)
                .build();
    }

    private static final Workforce WORKFORCE = Workforce.builder()
            .addProfessional(Professional.builder()
                    .id(WORKER)
                    .registration(SourceText.personal("SW123"))
                    .build())
            .addAssignments(assignment(WORKER, "0.8"), assignment(OTHER, "1"))
            .addInvolvements(
                    open(WORKER, "C1"),
                    open(WORKER, "C2"),
                    open(WORKER, "C1"),
                    involvement(WORKER, "C3", MAY, Optional.of(MAY.plusDays(9))),
                    open(OTHER, "C4"),
                    open(WORKER, "C5").toBuilder()
                            .role(InvolvementRole.PERSONAL_ADVISER)
                            .build())
            .build();

    @Test
    void caseloadsAreCountedForADay() {
        assertThat(WORKFORCE.caseloadOn(WORKER, ROLE, MAY).orElseThrow()).hasToString("3.8 per FTE (3 for 0.8)");
        assertThat(WORKFORCE.caseloadOn(WORKER, ROLE, MAY.plusDays(9)).map(Caseload::cases))
                .isEqualTo(Outcome.of(2L));
        assertThat(WORKFORCE
                        .caseloadOn(WORKER, ROLE, MAY, child -> child.value().equals("C3") ? "F2" : "F1")
                        .map(Caseload::cases))
                .isEqualTo(Outcome.of(2L));
        assertThat(WORKFORCE.caseloadOn(TEAM, ROLE, MAY).orElseThrow()).hasToString("2.2 per FTE (4 for 1.8)");
        assertThat(WORKFORCE
                        .caseloadOn(WORKER, InvolvementRole.PERSONAL_ADVISER, MAY)
                        .map(c -> c.perFullTimeEquivalent(2)))
                .isEqualTo(Outcome.of(new BigDecimal("1.25")));
    }

    @Test
    void withoutWorkTimeThereIsNoCaseload() {
        assertThat(code(WORKFORCE.caseloadOn(WORKER, ROLE, MAY.minusDays(1)))).isEqualTo(ReasonCode.EMPTY_DENOMINATOR);
        assertThat(code(WORKFORCE.caseloadOn(TeamId.of("T9"), ROLE, MAY))).isEqualTo(ReasonCode.EMPTY_DENOMINATOR);
    }

    @Test
    void oneAllocatedWorkerAtATime() {
        Workforce clean = Workforce.builder()
                .addInvolvements(
                        involvement(WORKER, "C1", MAY, Optional.of(MAY.plusDays(30))),
                        involvement(OTHER, "C1", MAY.plusDays(37), Optional.empty()),
                        open(OTHER, "C2"),
                        open(WORKER, "C2").toBuilder()
                                .role(InvolvementRole.REVIEWING_OFFICER)
                                .build())
                .build();
        assertThat(clean.findings()).isEmpty();
        Workforce odd = clean.toBuilder()
                .addInvolvements(
                        involvement(WORKER, "C2", MAY.plusDays(1), Optional.of(MAY.plusDays(2))),
                        involvement(WORKER, "C3", MAY, Optional.of(MAY.plusDays(30))),
                        involvement(OTHER, "C3", MAY.plusDays(38), Optional.empty()))
                .build();
        assertThat(odd.findings())
                .extracting(Finding::rule)
                .containsExactlyInAnyOrder("workforce.two_allocated", "workforce.none_allocated");
        assertThat(odd.findings())
                .extracting(Finding::toString)
                .contains(
                        "QUERY workforce.two_allocated at child C2:involvements: two allocated social workers at a time"
                                + " 2023-05-02: W1 with C2, ALLOCATED_SOCIAL_WORKER");
    }

    /** The same number is one value, however many zeros were written after it. */
    @ParameterizedTest
    @CsvSource({"0.80, 0.8", "1.000000, 1", "1E0, 1", "0.5, 0.5"})
    void partsOfFullTimeAreEqualByValue(String written, String same) {
        assertThat(assignment(WORKER, written)).isEqualTo(assignment(WORKER, same));
        assertThat(assignment(WORKER, written)).hasToString("W1 in T3, " + same + " FTE");
        assertThat(new Caseload(3, new BigDecimal(written))).isEqualTo(new Caseload(3, new BigDecimal(same)));
    }

    @Test
    void tensOfFullTimeAreWrittenOut() {
        assertThat(new Caseload(30, new BigDecimal("20.0")))
                .isEqualTo(new Caseload(30, new BigDecimal("2E1")))
                .hasToString("1.5 per FTE (30 for 20)");
    }

    @Test
    void aTeamMayBelongToAnotherForATime() {
        Team team = Team.builder()
                .id(TEAM)
                .name("Family support, north")
                .parent(TeamId.of("T1"))
                .start(MAY)
                .end(MAY.plusYears(1))
                .build();
        assertThat(team.range().contains(MAY)).isTrue();
        assertThat(team.range().contains(MAY.plusYears(1))).isFalse();
        assertThat(Team.builder().id(TEAM).name("Duty").build().range().contains(LocalDate.MIN))
                .isTrue();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> team.toBuilder().end(MAY.minusDays(1)).build())
                .withMessage("team must not end before it starts: 2023-05-01 to 2023-04-30");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> team.toBuilder().parent(TEAM).build())
                .withMessage("team must not belong to itself: T3");
    }

    @Test
    void aTeamServesItsLocalities() {
        Team team = Team.builder()
                .id(TEAM)
                .name("Duty, Ladywood")
                .addLocalities(LocalityId.of("L7"))
                .build();
        assertThat(team.serves(LocalityId.of("L7"))).isTrue();
        assertThat(team.serves(LocalityId.of("L8"))).isFalse();
        assertThat(team).hasToString("Duty, Ladywood");
        assertThat(ImmutableSortedSet.of(TeamId.of("T3"), TeamId.of("T1"))).hasToString("[T1, T3]");
    }

    @Test
    void textShowsNoNameOrRegistration() {
        assertThat(WORKFORCE).hasToString("professionals: 1, involvements: 6");
        assertThat(WORKFORCE.professionals().get(0)).hasToString("professional W1");
        assertThat(WORKFORCE.assignments().get(0)).hasToString("W1 in T3, 0.8 FTE");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Professional.builder()
                        .id(WORKER)
                        .registration(SourceText.of("SW123"))
                        .build())
                .withMessage("registration of a professional must be personal text");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Professional.builder()
                        .id(WORKER)
                        .name(SourceText.of("A. Name"))
                        .build())
                .withMessage("name of a professional must be personal text");
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> assignment(WORKER, "1.2"))
                .withMessage("full-time equivalent must be above 0 and at most 1: 1.2");
        assertThatIllegalArgumentException().isThrownBy(() -> assignment(WORKER, "0"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> involvement(WORKER, "C1", MAY, Optional.of(MAY.minusDays(1))));
        assertThatIllegalArgumentException().isThrownBy(() -> new Caseload(1, BigDecimal.ZERO));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Caseload(-1, BigDecimal.ONE))
                .withMessage("cases must not be negative: -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> assignment(WORKER, "1").toBuilder()
                        .end(MAY.minusDays(1))
                        .build())
                .withMessage("assignment must not end before it starts: 2023-05-01 to 2023-04-30");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TeamId.of(" "))
                .withMessage("team id must not be blank: ' '");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Team.builder().id(TEAM).name(" ").build())
                .withMessage("name of a team must not be blank: ' '");
    }

    /** A caseload of nobody is one: the time is there, the cases are not. */
    @Test
    void noCasesAreACaseload() {
        assertThat(WORKFORCE
                        .caseloadOn(OTHER, InvolvementRole.PERSONAL_ADVISER, MAY)
                        .orElseThrow())
                .hasToString("0.0 per FTE (0 for 1)");
    }

    private static ReasonCode code(Outcome<?> outcome) {
        return outcome.toReason().map(Reason::code).orElseThrow();
    }
}
