package org.childrensservices.stats.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.childrensservices.core.child.Child;
import org.childrensservices.core.person.PersonId;
import org.childrensservices.core.value.Coded;
import org.childrensservices.core.workforce.Assignment;
import org.childrensservices.core.workforce.Involvement;
import org.childrensservices.core.workforce.InvolvementRole;
import org.childrensservices.core.workforce.Professional;
import org.childrensservices.core.workforce.Role;
import org.childrensservices.core.workforce.TeamId;
import org.childrensservices.core.workforce.Workforce;
import org.childrensservices.stats.publish.PublicationRule;
import org.junit.jupiter.api.Test;

/**
 * A workforce on 30 September 2023: W1 full time with two children; W2 half time with one; W3 from an agency for 0.8
 * with one; W4 full time without cases; W5 left on 1 October 2022, W6 on 30 September 2023 and W7 a year and a day
 * before; W8 from an agency left.
 */
class SocialWorkersTest {

    private static final Workforce WORKFORCE = workforce();

    private static Workforce workforce() {
        return Workforce.builder()
                .addProfessionals(
                        professional("W1", false),
                        professional("W2", false),
                        professional("W3", true),
                        Professional.builder().id(PersonId.of("W4")).build(),
                        professional("W5", false),
                        professional("W6", false),
                        professional("W7", false),
                        professional("W8", true),
                        professional("N1", false))
                .addAssignments(
                        post("W1", "1", "2020-01-01", ""),
                        post("W2", "0.3", "2020-01-01", ""),
                        post("W2", "0.20", "2023-09-30", ""),
                        post("W3", "0.8", "2020-01-01", "2023-10-01"),
                        post("W4", "1", "2023-09-30", ""),
                        post("W5", "0.6", "2020-01-01", "2022-10-01"),
                        post("W6", "0.5", "2020-01-01", "2023-09-30"),
                        post("W7", "1", "2020-01-01", "2022-09-30"),
                        post("W8", "1", "2020-01-01", "2023-01-01"),
                        post("N1", "1", "2020-01-01", "").toBuilder()
                                .role(Optional.empty())
                                .build())
                .addInvolvements(
                        with("W1", "C1", "2023-01-01", ""),
                        with("W1", "C2", "2023-09-30", ""),
                        with("W1", "C3", "2023-01-01", "2023-09-30"),
                        with("W2", "C4", "2023-01-01", ""),
                        with("W3", "C5", "2023-01-01", ""),
                        with("N1", "C6", "2023-01-01", ""))
                .build();
    }

    private static final IndicatorTotals TOTALS =
            IndicatorEngine.over(SocialWorkers.INDICATORS, List.of(Made.YEAR)).count(SocialWorker.of(WORKFORCE));

    @Test
    void casesForEachWhoHoldsAny() {
        IndicatorFigure figure = figure(SocialWorkers.CASELOAD);
        assertThat(figure.tally()).hasToString("4/2.3");
        assertThat(figure.published(PublicationRule.standard())).hasToString("1.7");
        assertThat(figure)
                .hasToString("Average caseload, 2023-24: 1.74 per 1 (4 of 2.3 full-time equivalents; 95% 0.47 to 4.45,"
                        + " exact)");
    }

    @Test
    void agencyShare() {
        IndicatorFigure figure = figure(SocialWorkers.AGENCY);
        assertThat(figure.tally()).hasToString("0.8/3.3");
        assertThat(figure.published(PublicationRule.standard())).hasToString("24.2");
        assertThat(figure).hasToString("Agency worker rate, 2023-24: 24.2% (0.8 of 3.3)");
        assertThat(figure.proportion().isPresent()).isFalse();
    }

    @Test
    void turnover() {
        IndicatorFigure figure = figure(SocialWorkers.TURNOVER);
        assertThat(figure.tally()).hasToString("1.1/2.5");
        assertThat(figure.value().orElseThrow()).isEqualByComparingTo("44.0");
    }

    @Test
    void byTeam() {
        GroupedTotals byTeam = IndicatorEngine.over(SocialWorkers.INDICATORS, List.of(Made.YEAR))
                .groupedBy((worker, year) -> worker.assignments().stream()
                        .map(assignment -> assignment.team().toString())
                        .findFirst())
                .count(SocialWorker.of(WORKFORCE));
        assertThat(byTeam.groups()).extracting(Group::toString).containsExactly("T1");
        assertThat(byTeam.whole()).isEqualTo(TOTALS);
    }

    @Test
    void postsAreOfTheProfessional() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SocialWorker(
                        professional("W1", false),
                        ImmutableList.of(post("W2", "1", "2020-01-01", "")),
                        ImmutableList.of()))
                .withMessageContaining("professional W1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SocialWorker(
                        professional("W1", false),
                        ImmutableList.of(),
                        ImmutableList.of(with("W2", "A1", "2023-05-01", ""))))
                .withMessageStartingWith("it must be of professional W1: ");
    }

    @Test
    void threeDistinctSocialWorkersWhileInCare() {
        assertThat(workers("W1", "W2", "W3")).isEqualTo("1/1");
        assertThat(workers("W1", "W2", "W1")).as("back to the first").isEqualTo("0/1");
        Child child =
                Made.child().addPeriodsOfCare(Made.care("2023-07-01", "", "U4")).build();
        assertThat(Made.counted(
                        SocialWorkers.threeOrMore(List.of(
                                with("W1", "A1", "2023-05-01", "2023-07-01"),
                                with("W2", "A1", "2023-07-01", "2023-08-01"),
                                with("W3", "A1", "2023-08-01", ""))),
                        child))
                .as("the first before care")
                .isEqualTo("0/1");
        Child returned = Made.child()
                .addPeriodsOfCare(Made.care("2023-05-01", "2023-07-01", "U4"), Made.care("2023-09-01", "", "U4"))
                .build();
        assertThat(Made.counted(
                        SocialWorkers.threeOrMore(List.of(
                                with("W1", "A1", "2023-05-01", "2023-07-01"),
                                with("W2", "A1", "2023-07-01", "2023-09-01"),
                                with("W3", "A1", "2023-09-01", ""))),
                        returned))
                .as("the second between two periods of care")
                .isEqualTo("0/1");
        assertThat(Made.counted(
                        SocialWorkers.threeOrMore(List.of(
                                with("W1", "A1", "2023-05-01", "2023-06-01"),
                                with("W2", "A1", "2023-06-01", "2023-09-01"),
                                with("W3", "A1", "2023-09-01", ""))),
                        returned))
                .as("one a month before the first period of care ended")
                .isEqualTo("1/1");
    }

    private static String workers(String... professionals) {
        List<Involvement> involvements = new ArrayList<>();
        for (int i = 0; i < professionals.length; i++) {
            involvements.add(with(professionals[i], "A1", "2023-0" + (i + 4) + "-01", "2023-0" + (i + 5) + "-01"));
        }
        Involvement chair = with("W9", "A1", "2023-05-01", "").toBuilder()
                .role(InvolvementRole.CONFERENCE_CHAIR)
                .build();
        return Made.counted(
                SocialWorkers.threeOrMore(
                        Stream.concat(involvements.stream(), Stream.of(chair)).toList()),
                Made.child().addPeriodsOfCare(Made.care("2022-01-01", "", "U4")).build());
    }

    private static IndicatorFigure figure(Indicator<SocialWorker> indicator) {
        return TOTALS.figure(indicator, Made.YEAR, OptionalLong.empty());
    }

    private static Professional professional(String id, boolean agency) {
        return Professional.builder().id(PersonId.of(id)).agencyWorker(agency).build();
    }

    private static Assignment post(String id, String time, String start, String end) {
        return Assignment.builder()
                .professional(PersonId.of(id))
                .team(TeamId.of("T1"))
                .role(Coded.of(Role.CASE_HOLDER))
                .fullTimeEquivalent(new BigDecimal(time))
                .start(Made.day(start))
                .end(Made.dayOrNone(end))
                .build();
    }

    private static Involvement with(String id, String child, String start, String end) {
        return Involvement.builder()
                .professional(PersonId.of(id))
                .child(PersonId.of(child))
                .role(InvolvementRole.ALLOCATED_SOCIAL_WORKER)
                .start(Made.day(start))
                .end(Made.dayOrNone(end))
                .build();
    }
}
