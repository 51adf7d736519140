package org.childrensservices.stats.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.OptionalLong;
import org.childrensservices.core.hub.HubId;
import org.childrensservices.core.hub.Registration;
import org.childrensservices.core.hub.Session;
import org.childrensservices.core.person.PersonId;
import org.childrensservices.stats.publish.PublicationRule;
import org.childrensservices.stats.publish.Suppression;
import org.junit.jupiter.api.Test;

class HubActivityTest {

    private static final PublicationRule SHOWN = PublicationRule.standard().withSuppression(Suppression.none());

    /** Two of one family, one that ended on the day, one that starts on it; 8 families live there. */
    @Test
    void familiesRegistered() {
        ImmutableList<RegisteredFamily> families = RegisteredFamily.of(
                List.of(
                        registration("F1a", "2020-01-01", ""),
                        registration("F1b", "2023-01-01", ""),
                        registration("F2a", "2020-01-01", "2024-03-31"),
                        registration("F3a", "2024-03-31", "")),
                person -> person.value().substring(0, 2));
        assertThat(families).extracting(RegisteredFamily::family).containsExactly("F1", "F2", "F3");
        IndicatorTotals totals = IndicatorEngine.over(HubActivity.OF_FAMILIES, List.of(Made.YEAR))
                .count(families);
        IndicatorFigure figure = totals.figure(HubActivity.REGISTERED, Made.YEAR, OptionalLong.of(8));
        assertThat(figure)
                .hasToString("Families registered with a family hub, 2023-24: 25.0% (2 of 8; 95% 7.1% to 59.1%,"
                        + " Wilson)");
        assertThat(figure.published(SHOWN)).hasToString("25.0");
        assertThat(totals.figure(HubActivity.REGISTERED, Made.YEAR, OptionalLong.of(1))
                        .published(SHOWN))
                .as("fewer families than are registered")
                .hasToString("x");
        assertThat(totals.figure(HubActivity.REGISTERED, Made.YEAR, OptionalLong.empty())
                        .published(SHOWN))
                .hasToString("x");
        assertThat(figure.definition().standing()).isEqualTo(Standing.LOCAL);
    }

    /** 0, 10 and 20 come to three sessions of the year: 10 on average. */
    @Test
    void attendances() {
        IndicatorTotals totals = IndicatorEngine.over(HubActivity.OF_SESSIONS, List.of(Made.YEAR))
                .count(List.of(
                        session("2023-04-01", 0),
                        session("2023-05-01", 10),
                        session("2024-03-31", 20),
                        session("2024-04-01", 99)));
        IndicatorFigure figure = totals.figure(HubActivity.ATTENDANCES_PER_EVENT, Made.YEAR, OptionalLong.empty());
        assertThat(figure.tally()).isEqualTo(new Tally.Values(3, 30, 500));
        assertThat(figure).hasToString("Attendances per event, 2023-24: 10.0 (mean of 3; 95% -14.8 to 34.8, t)");
        assertThat(figure.published(SHOWN)).hasToString("10.0");
    }

    private static Registration registration(String person, String start, String end) {
        return Registration.builder()
                .person(PersonId.of(person))
                .hub(HubId.of("H1"))
                .start(Made.day(start))
                .end(Made.dayOrNone(end))
                .build();
    }

    private static Session session(String date, long attendances) {
        return Session.builder()
                .hub(HubId.of("H1"))
                .service("stay and play")
                .date(Made.day(date))
                .attendances(attendances)
                .build();
    }
}
