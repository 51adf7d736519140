package org.childrensservices.stats.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalLong;
import org.childrensservices.core.child.Child;
import org.childrensservices.core.placement.AdoptionJourney;
import org.childrensservices.core.placement.ReasonEpisodeCeased;
import org.childrensservices.stats.publish.PublicationRule;
import org.childrensservices.stats.publish.Suppression;
import org.junit.jupiter.api.Test;

class PermanenceTest {

    @Test
    void theLastOccasionOfTheYear() {
        Child child = Made.child()
                .addPeriodsOfCare(Made.care(
                        "2023-05-01", "2023-06-01", "U6", ReasonEpisodeCeased.SPECIAL_GUARDIANSHIP_OTHER_CARER_KIN))
                .addPeriodsOfCare(
                        Made.care("2023-08-01", "2024-03-31", "A6", ReasonEpisodeCeased.ADOPTED_CONSENT_DISPENSED_WITH))
                .build();
        assertThat(Made.counted(Permanence.ADOPTED, child)).isEqualTo("1/1");
        assertThat(Made.counted(Permanence.SPECIAL_GUARDIANSHIP, child)).isEqualTo("0/1");
        assertThat(Made.counted(Permanence.ADOPTED, child, 2023, 2025)).containsExactly("0/0", "0/0");
    }

    @Test
    void guardianshipAndOtherReasons() {
        Child guarded = Made.child()
                .addPeriodsOfCare(Made.care(
                        "2020-01-01", "2023-04-01", "U1", ReasonEpisodeCeased.SPECIAL_GUARDIANSHIP_FORMER_CARER))
                .build();
        assertThat(Made.counted(Permanence.SPECIAL_GUARDIANSHIP, guarded)).isEqualTo("1/1");
        Child home = Made.child()
                .addPeriodsOfCare(Made.care("2020-01-01", "2023-04-01", "U1", ReasonEpisodeCeased.HOME_PLANNED))
                .build();
        assertThat(Made.counted(Permanence.SPECIAL_GUARDIANSHIP, home)).isEqualTo("0/1");
        assertThat(Made.counted(Permanence.ADOPTED, home)).isEqualTo("0/1");
    }

    /** 1 January 2022 to 1 July 2022 is 181 days, to 1 February 2023 from there 215, to 1 March 2023 from entry 424. */
    @Test
    void durationsInDays() {
        Child child = adopted(
                "2022-01-01",
                AdoptionJourney.builder()
                        .decided(Made.day("2022-07-01"))
                        .matched(Made.day("2023-02-01"))
                        .placed(Made.day("2023-03-01")));
        assertThat(Made.counted(Permanence.ENTRY_TO_DECISION, child)).isEqualTo("181/1");
        assertThat(Made.counted(Permanence.DECISION_TO_MATCH, child)).isEqualTo("215/1");
        assertThat(Made.counted(Permanence.ENTRY_TO_PLACED, child)).isEqualTo("424/1");
    }

    @Test
    void whatIsNotKnownOrOutOfOrderIsLeftOut() {
        Child child = adopted("2022-01-01", AdoptionJourney.builder().decided(Made.day("2021-07-01")));
        assertThat(Made.counted(Permanence.ENTRY_TO_DECISION, child)).isEqualTo("0/0");
        assertThat(Made.counted(Permanence.DECISION_TO_MATCH, child)).isEqualTo("0/0");
    }

    /** 181 and 184 days are 365, of two children: 182.5 days, which are 5.996 months. */
    @Test
    void theMeanIsInWholeMonths() {
        List<Child> children = List.of(
                adopted("2022-01-01", AdoptionJourney.builder().decided(Made.day("2022-07-01"))),
                adopted("2022-07-01", AdoptionJourney.builder().decided(Made.day("2023-01-01"))));
        IndicatorFigure figure = IndicatorEngine.over(Permanence.INDICATORS, List.of(Made.YEAR))
                .count(children)
                .figure(Permanence.ENTRY_TO_DECISION, Made.YEAR, OptionalLong.empty());
        assertThat(figure.tally()).isEqualTo(new Tally.Values(2, 365, 181 * 181 + 184 * 184));
        assertThat(figure.value().orElseThrow()).isEqualByComparingTo("6");
        assertThat(figure)
                .hasToString(
                        "Entry to care -> placement decision, 2023-24: in months 6.0 (mean of 2; 95% 5.4 to 6.6, t)");
        assertThat(figure.published(PublicationRule.standard())).hasToString("c");
        assertThat(figure.published(PublicationRule.standard().withSuppression(Suppression.none())))
                .hasToString("6");
    }

    private static Child adopted(String start, AdoptionJourney.Builder journey) {
        return Made.child()
                .addPeriodsOfCare(Made.care(start, "2023-12-01", "A6", ReasonEpisodeCeased.ADOPTED_UNOPPOSED))
                .adoption(journey.build())
                .build();
    }
}
