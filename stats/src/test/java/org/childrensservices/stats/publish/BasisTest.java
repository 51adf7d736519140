package org.childrensservices.stats.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Optional;
import org.childrensservices.core.time.ReportingYear;
import org.childrensservices.core.value.Reason;
import org.childrensservices.core.value.ReasonCode;
import org.junit.jupiter.api.Test;
import org.threeten.extra.LocalDateRange;

class BasisTest {

    private static final Basis.Coverage PLANS = Basis.of("children on a plan");
    private static final Basis DAY = PLANS.on(LocalDate.of(2021, 3, 31));
    private static final Basis YEAR = PLANS.during(ReportingYear.ending(2021).range());
    private static final LocalDateRange HALF_YEAR_RANGE =
            LocalDateRange.ofClosed(LocalDate.of(2010, 1, 1), LocalDate.of(2010, 6, 30));
    private static final Basis HALF_YEAR = PLANS.during(HALF_YEAR_RANGE);

    @Test
    void theFirstDifferenceIsNamed() {
        Basis others = Basis.of("children in need").during(HALF_YEAR_RANGE);
        assertThat(message(DAY, others)).hasValue("who is counted differs: children on a plan, and children in need");
        assertThat(message(DAY, YEAR))
                .hasValue("one counts on a day and the other over a period:"
                        + " on 2021-03-31, and from 2020-04-01 to 2021-03-31");
        assertThat(message(HALF_YEAR, YEAR)).hasValue("the periods differ in length: 181 days and a year");
        assertThat(message(DAY.withDefinition("2019 guide"), DAY.withDefinition("2020 guide")))
                .hasValue("the definitions differ: 2019 guide, and 2020 guide");
        assertThat(DAY.whyNotComparable(YEAR).map(Reason::code)).hasValue(ReasonCode.NOT_COMPARABLE);
    }

    @Test
    void anotherYearIsNoOtherBasis() {
        assertThat(DAY.whyNotComparable(PLANS.on(LocalDate.of(2016, 3, 31)))).isEmpty();
        assertThat(YEAR.whyNotComparable(PLANS.during(ReportingYear.ending(2020).range())))
                .as("a leap year is a year")
                .isEmpty();
        assertThat(DAY.whyNotComparable(DAY.withDefinition("2020 guide")))
                .as("a definition that is not stated does not differ")
                .isEmpty();
    }

    @Test
    void lengthIsInDaysOrMonths() {
        Basis first = PLANS.during(LocalDateRange.of(LocalDate.of(2021, 1, 1), LocalDate.of(2021, 4, 1)));
        Basis second = PLANS.during(LocalDateRange.of(LocalDate.of(2021, 4, 1), LocalDate.of(2021, 7, 1)));
        Basis ninetyDays = PLANS.during(LocalDateRange.of(LocalDate.of(2021, 4, 2), LocalDate.of(2021, 7, 1)));
        assertThat(first.whyNotComparable(second)).isEmpty();
        assertThat(first.whyNotComparable(ninetyDays)).isEmpty();
        assertThat(second.whyNotComparable(ninetyDays)).isPresent();
    }

    @Test
    void onlyADayOrAYearIsYearly() {
        assertThat(DAY.whyNotYearly()).isEmpty();
        assertThat(YEAR.whyNotYearly()).isEmpty();
        assertThat(HALF_YEAR.whyNotYearly().map(Reason::message))
                .hasValue("181 days is not a year:"
                        + " a count from 2010-01-01 to 2010-06-30 is never beside a yearly one");
        LocalDate start = LocalDate.of(2019, 4, 1);
        assertThat(PLANS.during(LocalDateRange.of(start, start.plusYears(2))).whyNotYearly())
                .isPresent();
        assertThat(PLANS.during(LocalDateRange.of(start, start.plusDays(1)))
                        .whyNotYearly()
                        .map(Reason::message))
                .hasValueSatisfying(m -> assertThat(m).startsWith("1 day is not a year"));
    }

    @Test
    void saysItself() {
        assertThat(DAY.withDefinition("census guide")).hasToString("children on a plan on 2021-03-31 (census guide)");
        assertThat(YEAR).hasToString("children on a plan from 2020-04-01 to 2021-03-31");
    }

    @Test
    void refusals() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Basis.of(" ").on(LocalDate.of(2021, 3, 31)))
                .withMessage("who is counted must not be blank: ' '");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DAY.withDefinition(""))
                .withMessage("definition must not be blank: ''");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PLANS.during(LocalDateRange.ALL))
                .withMessageContaining("bounded");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PLANS.during(LocalDateRange.ofEmpty(LocalDate.of(2021, 3, 31))))
                .withMessageContaining("not empty");
    }

    private static Optional<String> message(Basis one, Basis other) {
        return one.whyNotComparable(other).map(Reason::message);
    }
}
