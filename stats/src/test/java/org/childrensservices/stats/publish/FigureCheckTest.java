package org.childrensservices.stats.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Range;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import org.childrensservices.core.time.PartialDate;
import org.childrensservices.core.time.ReportingYear;
import org.childrensservices.core.value.Money;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.Reason;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.rate.Proportion;
import org.childrensservices.stats.rate.Rate;
import org.childrensservices.stats.rate.RateEstimate;
import org.junit.jupiter.api.Test;
import org.threeten.extra.LocalDateRange;

/** The verdicts, on figures that five councils published. */
class FigureCheckTest {

    private static final LocalDate YEAR_END = LocalDate.of(2021, 3, 31);
    private static final LocalDateRange YEAR = ReportingYear.ending(2021).range();

    @Test
    void whatCanBeComputedIsConsistent() {
        assertThat(FigureCheck.of(Rate.of(1_408).in(253_000).per10_000().estimate()))
                .hasToString("consistent: 55.7 per 10,000 (1,408 of 253,000; 95% 52.8 to 58.6, Byar)");
        assertThat(FigureCheck.of(Proportion.of(15).outOf(35).estimate()).verdict())
                .isEqualTo(Verdict.CONSISTENT);
    }

    @Test
    void whatMissesSomethingCannotBeComputed() {
        Outcome<Long> respondents = Outcome.none(ReasonCode.NOT_STATED, "the number of respondents is not given");
        FigureCheck check = FigureCheck.of(respondents.map(PublishedFigure.percentage("80")::outOf));
        assertThat(check).hasToString("cannot be computed: the number of respondents is not given");
        assertThat(check.computed()).isEmpty();
        assertThat(check.reason().map(Reason::code)).hasValue(ReasonCode.NOT_STATED);

        PartialDate closes = PartialDate.parse("2014-10");
        assertThat(FigureCheck.of(closes.exact()).alsoComputed(closes.daysSince(LocalDate.of(2014, 7, 15))))
                .hasToString(
                        "cannot be computed: [78..108];" + " the day is not known: any from 2014-10-01 to 2014-10-31");
        assertThat(FigureCheck.of(Rate.of(0).in(0).per10_000().estimate()).verdict())
                .isEqualTo(Verdict.CANNOT_BE_COMPUTED);
    }

    @Test
    void whatIsStatedIsNotChecked() {
        assertThat(FigureCheck.stated(Money.pounds(1_032_000))).hasToString("stated: GBP 1032000.00");
        assertThat(FigureCheck.stated("7 hubs").reason()).isEmpty();
    }

    @Test
    void everyReadingIsTried() {
        PublishedFigure audits = PublishedFigure.percentage("72.3");
        FigureCheck check = FigureCheck.of(audits.outOf(181), audits.withNumerator(181));
        assertThat(check.verdict()).isEqualTo(Verdict.INCONSISTENT);
        assertThat(check.computed())
                .containsExactly("no whole number out of 181 rounds to 72.3%: 130 gives 71.8%, 131 gives 72.4%;"
                        + " 181 out of no whole number rounds to 72.3%:"
                        + " out of 250 it gives 72.4%, out of 251 it gives 72.1%");
        PublishedFigure possible = PublishedFigure.percentage("72.4");
        assertThat(FigureCheck.of(possible.outOf(59), possible.withNumerator(181))
                        .verdict())
                .isEqualTo(Verdict.CONSISTENT);
        assertThat(FigureCheck.of(possible.outOf(5_000)).verdict()).isEqualTo(Verdict.CANNOT_BE_COMPUTED);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FigureCheck.of(audits.outOf(181), possible.outOf(181)))
                .withMessage("readings must be of one figure: 72.3% and 72.4%");
    }

    /** A reading that fails must not pass because it could be computed. */
    @Test
    void anAnswerWithinAnOutcomeSpeaksForItself() {
        Outcome<Long> audits = Outcome.of(181L);
        assertThat(FigureCheck.of(audits.map(PublishedFigure.percentage("72.3")::outOf))
                        .verdict())
                .isEqualTo(Verdict.INCONSISTENT);
        assertThat(FigureCheck.of(Outcome.of(FigureCheck.count(7).isAtLeast(8))).verdict())
                .isEqualTo(Verdict.INCONSISTENT);
    }

    @Test
    void aPrintedFigureAgainstItsExactRatio() {
        PublishedFigure decrease = PublishedFigure.percentage("12");
        assertThat(FigureCheck.published(decrease).recomputedFrom(42 - 37).outOf(42))
                .hasToString("consistent: 5 of 42 is 11.905%, printed as 12%");
        assertThat(FigureCheck.published(decrease).recomputedFrom(42 - 37).outOf(37))
                .hasToString("inconsistent: 5 of 37 is 13.514%, not 12%");
        assertThat(FigureCheck.published(decrease).recomputedFrom(5).outOf(0).verdict())
                .isEqualTo(Verdict.CANNOT_BE_COMPUTED);
        assertThat(FigureCheck.published(PublishedFigure.percentage("22.18"))
                        .recomputedFrom(new BigDecimal("68.3"))
                        .outOf(new BigDecimal("308"))
                        .verdict())
                .isEqualTo(Verdict.CONSISTENT);
        assertThat(FigureCheck.published(PublishedFigure.percentage("12.5").withTiesEitherWay())
                        .recomputedFrom(1249)
                        .outOf(10_000)
                        .verdict())
                .isEqualTo(Verdict.CONSISTENT);
    }

    @Test
    void anInYearCountIsNoSnapshot() {
        Basis inTheYear = Basis.of("children looked after").during(YEAR);
        Basis atYearEnd = Basis.of("children looked after").on(YEAR_END);
        FigureCheck check =
                estimate(194).on(inTheYear).against(perTenThousand(166)).on(atYearEnd);
        assertThat(check)
                .hasToString("not comparable: 60.9 per 10,000 (194 of 31,851; 95% 52.6 to 70.1, Byar) against 52.12;"
                        + " one counts on a day and the other over a period:"
                        + " from 2020-04-01 to 2021-03-31, and on 2021-03-31");
        assertThat(check.reason().map(Reason::code)).hasValue(ReasonCode.NOT_COMPARABLE);
    }

    @Test
    void agreementNeedsNoCommonBasis() {
        Basis inTheYear = Basis.of("children on a plan").during(YEAR);
        Basis atYearEnd = Basis.of("children on a plan").on(YEAR_END);
        assertThat(estimate(45)
                        .on(inTheYear)
                        .against(perTenThousand(50))
                        .on(atYearEnd)
                        .verdict())
                .isEqualTo(Verdict.CONSISTENT);
    }

    @Test
    void disagreementOnOneBasisIsInconsistent() {
        Basis basis = Basis.of("children in need").on(YEAR_END);
        assertThat(estimate(590).on(basis).against(352.9).on(basis).verdict()).isEqualTo(Verdict.INCONSISTENT);
        Basis without = Basis.of("children in need, without plans").on(YEAR_END);
        assertThat(estimate(590).on(without).against(352.9).on(basis).reason().map(Reason::message))
                .hasValue("who is counted differs: children in need, without plans, and children in need");
    }

    @Test
    void halfAYearIsBesideNothingYearly() {
        Basis halfYear = Basis.of("investigations")
                .during(LocalDateRange.ofClosed(LocalDate.of(2010, 1, 1), LocalDate.of(2010, 6, 30)));
        Basis year = Basis.of("investigations").during(YEAR);
        RateEstimate rate = Rate.of(1_393).in(253_000).per10_000().estimate().orElseThrow();
        FigureCheck alone = FigureCheck.of(Outcome.of(rate), halfYear);
        assertThat(alone)
                .hasToString("not comparable: " + rate + "; 181 days is not a year:"
                        + " a count from 2010-01-01 to 2010-06-30 is never beside a yearly one");
        // The value itself would agree; on the other side it is refused too.
        assertThat(FigureCheck.estimate(rate, rate.interval())
                        .on(halfYear)
                        .against(rate.value())
                        .on(year)
                        .verdict())
                .isEqualTo(Verdict.NOT_COMPARABLE);
        assertThat(FigureCheck.estimate(rate, rate.interval())
                        .on(year)
                        .against(rate.value())
                        .on(halfYear)
                        .verdict())
                .isEqualTo(Verdict.NOT_COMPARABLE);
        assertThat(FigureCheck.of(Outcome.of(rate), year).verdict()).isEqualTo(Verdict.CONSISTENT);
        assertThat(FigureCheck.of(Outcome.none(ReasonCode.NOT_STATED, "no count"), halfYear)
                        .verdict())
                .isEqualTo(Verdict.CANNOT_BE_COMPUTED);
    }

    @Test
    void anExactCountAgreesOnlyWithItself() {
        Basis responsible = Basis.of("children the city is responsible for").on(YEAR_END);
        Basis population = Basis.of("children aged 0 to 17").on(YEAR_END);
        assertThat(FigureCheck.count(280_000).on(responsible).against(253_000).on(population))
                .hasToString("not comparable: 280,000 is 27,000 (10.67%) more than 253,000; who is counted differs:"
                        + " children the city is responsible for, and children aged 0 to 17");
        assertThat(FigureCheck.count(253_000).on(responsible).against(253_000).on(population))
                .hasToString("consistent: 253,000 is the same as 253,000");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FigureCheck.count(1).on(population).against(Double.NaN))
                .withMessage("reference must be finite: NaN");
    }

    @Test
    void targetsAndWholes() {
        assertThat(FigureCheck.count(9).isAtLeast(8)).hasToString("consistent: 9 is 1 (12.50%) more than 8");
        assertThat(FigureCheck.count(7).isAtLeast(8)).hasToString("inconsistent: 7 is 1 (12.50%) less than 8");
        assertThat(FigureCheck.count(16).isExactly(16)).hasToString("consistent: 16 is the same as 16");
        assertThat(FigureCheck.count(5).isExactly(6).verdict()).isEqualTo(Verdict.INCONSISTENT);
        assertThat(FigureCheck.count(5).isExactly(0)).hasToString("inconsistent: 5 is 5 more than 0");
        assertThat(FigureCheck.count(0).isPartOf(0).verdict()).isEqualTo(Verdict.CONSISTENT);
        assertThat(FigureCheck.count(60).isPartOf(59).verdict()).isEqualTo(Verdict.INCONSISTENT);
        assertThat(FigureCheck.count(-1).isPartOf(59).verdict()).isEqualTo(Verdict.INCONSISTENT);
        assertThat(FigureCheck.amount(Money.pounds(308_000_000)).isAtLeast(Money.pounds(212_000_000)))
                .hasToString("consistent: GBP 308,000,000 is 96,000,000 (45.28%) more than 212,000,000");
        assertThat(FigureCheck.amount(Money.pounds(68_300_000)).isPartOf(Money.pounds(308_000_000)))
                .hasToString("consistent: GBP 68,300,000 is 22.18% of 308,000,000");
        assertThat(FigureCheck.amount(Money.pounds(2)).isPartOf(Money.pounds(1)).verdict())
                .isEqualTo(Verdict.INCONSISTENT);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FigureCheck.amount(Money.pounds(2))
                        .isAtLeast(Money.of(BigDecimal.ONE, Currency.getInstance("EUR"))));
    }

    @Test
    void aRangeIsAskedAboutCases() {
        Range<Integer> ages = Range.closedOpen(-1, 25);
        assertThat(FigureCheck.range(ages)
                        .includes("an unborn child", -1)
                        .excludes("the 25th birthday", 25)
                        .check())
                .hasToString("consistent: an unborn child is inside; the 25th birthday is outside");
        assertThat(FigureCheck.range(Range.closed(0, 25))
                        .includes("an unborn child", -1)
                        .excludes("the 25th birthday", 25)
                        .check())
                .hasToString("inconsistent: an unborn child is outside, and should not be;"
                        + " the 25th birthday is inside, and should not be");
        assertThatIllegalStateException()
                .isThrownBy(() -> FigureCheck.range(ages).check());
    }

    @Test
    void anotherResultChangesNoVerdict() {
        FigureCheck change = FigureCheck.of(
                        Outcome.none(ReasonCode.NOT_STATED, "the numbers of children are not given"))
                .alsoComputed("a first")
                .alsoComputed("a second");
        assertThat(change)
                .hasToString("cannot be computed: a first; a second;" + " the numbers of children are not given");
    }

    @Test
    void verdictsInWords() {
        assertThat(Arrays.stream(Verdict.values()).map(Verdict::text))
                .isEqualTo(ImmutableList.of(
                        "consistent", "inconsistent", "not comparable", "cannot be computed", "stated"));
    }

    private static FigureCheck.Figure estimate(long count) {
        RateEstimate estimate = Rate.of(count).in(31_851).per10_000().estimate().orElseThrow();
        return FigureCheck.estimate(estimate, estimate.interval());
    }

    private static double perTenThousand(long count) {
        return Rate.of(count).in(31_851).per10_000().estimate().orElseThrow().value();
    }
}
