package org.childrensservices.stats.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.childrensservices.core.time.ReportingYear;
import org.childrensservices.core.value.Reason;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.publish.PublicationRule;
import org.childrensservices.stats.rate.EstimateWarning;
import org.childrensservices.stats.rate.RateEstimate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures of each scale from counts that are given: the value, the interval, the cell and the change. */
class IndicatorFigureTest {

    private static final ReportingYear YEAR = ReportingYear.ending(2024);

    /** Counts and what is published of them; those of audits, hubs and pupils are quoted in the definitions. */
    @ParameterizedTest
    @CsvSource({
        "cla_31_march_count, 210, 210, 0, 210",
        "cla_31_march_rate, 210, 210, 46320, 45",
        "referral_rate, 1409, 1409, 25300, 556.9",
        "cautioned_sentenced_rate, 123, 123, 45000, 27.3",
        "first_time_entrants_rate, 123, 123, 45000, 273",
        "care_applications_rate, 31, 31, 40000, 7.8",
        "cla_foster_percent, 69, 240, 0, 29",
        "cpp_subsequent_percent, 69, 240, 0, 28.8",
        "cla_ks2_rwm, 11, 30, 0, 37",
        "suspension_rate, 250, 200, 0, 125.00",
        "permanent_exclusion_rate, 7, 100000, 0, 0.01",
        "hub_reach_rate, 800, 4000, 1000, 80.0",
        "audit_grade_percent, 131, 181, 0, 72.4",
        "cla_att8, 20878, 242, 0, 86.3",
        "families_per_navigator, 200, 5, 0, 40.0",
        "rereferral_percent, 5, 240, 0, c",
        "rereferral_percent, 0, 240, 0, 0.0",
        "rereferral_percent, 0, 0, 0, z",
        "cla_foster_percent, 6, 4000, 0, k",
        "referral_rate, 30, 30, 0, x",
    })
    void publishedFromCounts(String id, long numerator, long denominator, long population, String published) {
        IndicatorFigure figure = given(id, new Tally.Counts(numerator, denominator), population);
        assertThat(figure.published(PublicationRule.standard())).hasToString(published);
        if (figure.value().isPresent() && !published.matches("[ck]")) {
            assertThat(figure.value().orElseThrow()).isEqualByComparingTo(published);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "vacancy_rate, 21.5, 110.5, 19.5",
        "agency_cover_rate, 30.1, 40.2, 74.9",
        "absence_rate, 1260.5, 50600, 2.5",
        "vacancies_covered_rate, 30.1, 21.5, 140.0",
        "neet_16_17, 101.3333333333, 4200, 2.4",
        "neet_not_known_16_17, 0, 0, z",
        "caseload_mean, 1640, 101.5, 16.2",
    })
    void publishedFromAmounts(String id, String numerator, String denominator, String published) {
        IndicatorFigure figure =
                given(id, new Tally.Amounts(new BigDecimal(numerator), new BigDecimal(denominator)), 0);
        assertThat(figure.published(PublicationRule.standard())).hasToString(published);
    }

    @Test
    void eachScaleSaysItself() {
        assertThat(given("referral_rate", new Tally.Counts(1409, 1409), 25_300))
                .hasToString("Referrals, 2023-24: 556.9 per 10,000 (1,409 of 25,300; 95% 528.2 to 586.8, Byar)");
        assertThat(given("suspension_rate", new Tally.Counts(250, 200), 0))
                .hasToString("Suspensions, all pupils, 2023-24: 125.0 per 100 (250 of 200; 95% 110.0 to 141.5, Byar)");
        assertThat(given("vacancy_rate", new Tally.Amounts(new BigDecimal("21.5"), new BigDecimal("110.5")), 0))
                .hasToString("Vacancy rate, 2023-24: 19.5% (21.5 of 110.5)");
        assertThat(given("cla_att8", new Tally.Counts(2_088, 100), 0))
                .hasToString("Average Attainment 8, looked after, 2023-24: 20.9 (2088 of 100)");
        assertThat(given("cla_sdq_mean", new Tally.Values(4, 50, 700), 0))
                .hasToString("Average SDQ score, 2023-24: 12.5 (mean of 4; 95% 4.5 to 20.5, t)");
        assertThat(given("cla_sdq_mean", new Tally.Values(1, 14, 196), 0))
                .hasToString("Average SDQ score, 2023-24: 14.0 (14 of 1)");
        assertThat(given("cla_sdq_mean", Tally.Values.EMPTY, 0))
                .hasToString("Average SDQ score, 2023-24: there is nothing to divide by: 0/0");
    }

    @Test
    void aStockHasItsWarning() {
        RateEstimate estimate = given("cin_31_march_rate", new Tally.Counts(500, 500), 20_000)
                .rate()
                .flatMap(rate -> rate.estimate())
                .orElseThrow();
        assertThat(estimate.warnings()).extracting(EstimateWarning::kind).containsExactly(EstimateWarning.Kind.STOCK);
    }

    @Test
    void changes() {
        assertThat(change("referral_rate", new Tally.Counts(200, 200), new Tally.Counts(260, 260), 10_000))
                .startsWith("200.0 to 260.0 per 10,000 (200 of 10,000 to 260 of 10,000): +60.0");
        assertThat(change("cla_during_year_count", new Tally.Counts(200, 200), new Tally.Counts(260, 260), 0))
                .startsWith("200 to 260: +60.0");
        assertThat(change("cla_foster_percent", new Tally.Counts(100, 200), new Tally.Counts(120, 200), 0))
                .startsWith("50.0% to 60.0% (100 of 200 to 120 of 200): +10.0 percentage points");
        assertThat(change("suspension_rate", new Tally.Counts(100, 200), new Tally.Counts(250, 200), 0))
                .startsWith("50.0 to 125.0 per 100");
        assertThat(change(
                        "caseload_mean",
                        new Tally.Amounts(new BigDecimal(160), BigDecimal.TEN),
                        new Tally.Amounts(new BigDecimal(180), BigDecimal.TEN),
                        0))
                .startsWith("16.00 to 18.00 per 1 (160 of 10 full-time equivalents");
        assertThat(change("cla_sdq_mean", new Tally.Values(2, 20, 200), new Tally.Values(2, 22, 244), 0))
                .startsWith("NOT_APPLICABLE");
        assertThat(change(
                        "vacancy_rate",
                        new Tally.Amounts(BigDecimal.ONE, BigDecimal.TEN),
                        new Tally.Amounts(BigDecimal.ONE, BigDecimal.TEN),
                        0))
                .startsWith("NOT_APPLICABLE");
        assertThat(change("referral_rate", new Tally.Counts(1, 1), new Tally.Counts(2, 2), 0))
                .startsWith("NOT_STATED");
    }

    private static String change(String id, Tally before, Tally after, long population) {
        return given(id, after, population)
                .changeSince(new IndicatorFigure(
                        IndicatorCatalogue.definition(id), YEAR.previous(), before, people(population)))
                .fold(Object::toString, reason -> reason.code() + reason.message());
    }

    @Test
    void reportedTalliesAddUp() {
        Indicator<ReportedTally> applications =
                Indicator.reported(IndicatorCatalogue.definition("care_applications_rate"));
        Indicator<ReportedTally> vacancies = Indicator.reported(IndicatorCatalogue.definition("vacancy_rate"));
        List<ReportedTally> reported = List.of(
                new ReportedTally("North", applications.id(), YEAR, new Tally.Counts(20, 20)),
                new ReportedTally("South", applications.id(), YEAR, new Tally.Counts(11, 11)),
                new ReportedTally("South", applications.id(), YEAR.previous(), new Tally.Counts(99, 99)),
                new ReportedTally(
                        "South", vacancies.id(), YEAR, new Tally.Amounts(new BigDecimal("2.5"), BigDecimal.TEN)));
        IndicatorEngine<ReportedTally> engine = IndicatorEngine.over(List.of(applications, vacancies), List.of(YEAR));
        IndicatorTotals totals = engine.count(reported);
        assertThat(totals.count(applications, YEAR)).isEqualTo(31);
        assertThat(totals.tally(vacancies, YEAR)).hasToString("2.5/10");
        GroupedTotals byPlace =
                engine.groupedBy((one, year) -> Optional.of(one.place())).count(reported);
        assertThat(byPlace.of(Group.of("North")).count(applications, YEAR)).isEqualTo(20);
        assertThat(byPlace.whole()).isEqualTo(totals);
    }

    @Test
    void refusals() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> given("cla_foster_percent", new Tally.Counts(3, 2), 0))
                .withMessageContaining("3/2 of cla_foster_percent");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> given("referral_rate", new Tally.Counts(1, 1), 10)
                        .changeSince(given("referral_rate", new Tally.Counts(1, 1), 10)))
                .withMessageContaining("2023-24");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Tally.Counts(1, 1).plus(Tally.Values.of(3)))
                .withMessageContaining("Counts and Values");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        Indicator.share(IndicatorCatalogue.definition("cla_sdq_mean"), (c, y) -> true, (c, y) -> true));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> Indicator.counting(IndicatorCatalogue.definition("cla_foster_percent"), (c, y) -> true));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> given("referral_rate", new Tally.Counts(1, 1), 10)
                        .changeSince(new IndicatorFigure(
                                IndicatorCatalogue.definition("cla_started_rate"),
                                YEAR.previous(),
                                new Tally.Counts(1, 1),
                                people(10))))
                .withMessage("both figures must be of one indicator: cla_started_rate and referral_rate");
        assertThat(given("hub_reach_rate", new Tally.Counts(11, 11), 10)
                        .value()
                        .toReason()
                        .map(Reason::code))
                .contains(ReasonCode.NOT_COMPARABLE);
    }

    private static IndicatorFigure given(String id, Tally tally, long population) {
        return new IndicatorFigure(IndicatorCatalogue.definition(id), YEAR, tally, people(population));
    }

    private static OptionalLong people(long population) {
        return population == 0 ? OptionalLong.empty() : OptionalLong.of(population);
    }

    /** A share is no mean, a mean is no share, and amounts are in proportion to others. */
    @Test
    void anIndicatorIsOfTheScaleOfItsDefinition() {
        IndicatorDefinition percent = IndicatorCatalogue.definition("cla_foster_percent");
        IndicatorDefinition mean = IndicatorCatalogue.definition("cla_sdq_mean");
        IndicatorDefinition count = IndicatorCatalogue.definition("cla_31_march_count");
        IndicatorDefinition rate = IndicatorCatalogue.definition("referral_rate");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Indicator.shareOfEvents(mean, (c, y) -> Stream.of(c), (event, y) -> true))
                .withMessage("scale of cla_sdq_mean must be PERCENT: MEAN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Indicator.mean(percent, (c, y) -> Stream.of(1L)))
                .withMessage("scale of cla_foster_percent must be MEAN: PERCENT");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Indicator.ofAmounts(count, (c, y) -> Tally.Amounts.ZERO))
                .withMessage("amounts must be in proportion to others: cla_31_march_count is COUNT");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Indicator.ofAmounts(rate, (c, y) -> Tally.Amounts.ZERO))
                .withMessage("amounts must be in proportion to others: referral_rate is PER_10_000");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Indicator.countingEvents(mean, (c, y) -> Stream.of(c)))
                .withMessage("what is counted must be a count or of a population: cla_sdq_mean is MEAN");
        assertThat(Indicator.mean(mean, (c, y) -> Stream.of(6L, 2L)).tally("anybody", YEAR))
                .isEqualTo(new Tally.Values(2, 8, 40));
        assertThat(Indicator.countingEvents(rate, (c, y) -> Stream.of(1, 2)).tally("anybody", YEAR))
                .isEqualTo(new Tally.Counts(2, 2));
        assertThat(Indicator.shareOfEvents(percent, (c, y) -> Stream.of(1, 2, 3), (event, y) -> event > 1)
                        .tally("anybody", YEAR))
                .isEqualTo(new Tally.Counts(2, 3));
        assertThat(Indicator.counting(count, (c, y) -> true).tally("anybody", YEAR))
                .isEqualTo(Tally.BOTH);
    }

    @Test
    void onlyWhatIsReportedHasAReason() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IndicatorCatalogue.definition("referral_rate").toBuilder()
                        .whyReported("no record has it")
                        .build())
                .withMessage("only what is counted from reported figures must have a reason: referral_rate");
    }

    /** Totals say what they cannot give, and with which word. */
    @Test
    void totalsGiveWhatWasCounted() {
        Indicator<String> mean = Indicator.mean(IndicatorCatalogue.definition("cla_sdq_mean"), (c, y) -> Stream.of(6L));
        Indicator<String> share =
                Indicator.share(IndicatorCatalogue.definition("cla_foster_percent"), (c, y) -> true, (c, y) -> true);
        Indicator<String> rate = Indicator.counting(IndicatorCatalogue.definition("referral_rate"), (c, y) -> true);
        IndicatorTotals totals = IndicatorEngine.over(ImmutableList.of(mean, share, rate), ImmutableList.of(YEAR))
                .count(ImmutableList.of("one", "two"));
        assertThat(totals.rate(rate, YEAR, 1_000).count()).isEqualTo(2);
        assertThat(totals.rate(rate, YEAR, 1_000).per()).isEqualTo(10_000);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> totals.counts(mean, YEAR))
                .withMessage("cla_sdq_mean must count subjects or events: Values");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> totals.rate(share, YEAR, 1_000))
                .withMessage("scale of cla_foster_percent must be of a population: PERCENT");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> totals.count(rate, YEAR.previous()))
                .withMessageStartingWith("indicator must have been counted for the year: ");
    }

    @Test
    void aFamilyHasAnIdAndARegistration() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RegisteredFamily(" ", ImmutableList.of()))
                .withMessage("family must not be blank: ' '");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RegisteredFamily("F1", ImmutableList.of()))
                .withMessage("family must have a registration: F1");
    }
}
