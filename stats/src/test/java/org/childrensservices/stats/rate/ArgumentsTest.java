package org.childrensservices.stats.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.Range;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.Reason;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.measure.ConfidenceLevel;
import org.childrensservices.stats.measure.Interval;
import org.childrensservices.stats.rate.standard.DirectStandardisation;
import org.childrensservices.stats.rate.standard.IndirectStandardisation;
import org.childrensservices.stats.rate.standard.ReferenceRates;
import org.childrensservices.stats.rate.standard.StandardPopulation;
import org.childrensservices.stats.rate.standard.StratifiedRate;
import org.childrensservices.stats.rate.standard.StratifiedRateColumn;
import org.childrensservices.stats.rate.standard.Stratum;
import org.junit.jupiter.api.Test;

/** What no calculator takes, what every calculator takes, and what has no answer, for all forms of input alike. */
class ArgumentsTest {

    private static final DirectStandardisation DIRECT =
            DirectStandardisation.to(StandardPopulation.of("one", Map.of("a", 1L)));
    private static final ReferenceRates REFERENCE =
            ReferenceRates.of("one", Map.of("a", Stratum.of(1).in(10)));

    /** Every refusal names the argument, the rule and the value. */
    private static void refused(ThrowingCallable call, String argument, String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(call)
                .withMessageContaining(argument)
                .withMessageMatching("(?s).*(must|not).*")
                .withMessageContaining(value);
    }

    private static void inestimable(Outcome<?> outcome) {
        assertThat(outcome.toReason()).map(Reason::code).contains(ReasonCode.EMPTY_DENOMINATOR);
        assertThat(outcome.toReason()).map(Reason::message).get().asString().isNotBlank();
    }

    private static long[] one(long number) {
        return new long[] {number};
    }

    private static EstimateColumn rates(long count, long people) {
        return RateCalculator.standard()
                .estimate(RateColumn.of(one(count)).in(one(people)).per10_000());
    }

    private static EstimateColumn proportions(long count, long total) {
        return ProportionCalculator.standard()
                .estimate(ProportionColumn.of(one(count)).outOf(one(total)));
    }

    private static EstimateColumn standardised(long count, long people) {
        return DIRECT.estimate(StratifiedRateColumn.of(List.of("a"))
                .events(one(count))
                .in(one(people))
                .per(1));
    }

    @Test
    void negativeCount() {
        refused(() -> Rate.of(-3).in(10).per10_000(), "count", "-3");
        refused(() -> Rate.ofStock(-3).in(10).per10_000(), "count", "-3");
        refused(() -> rates(-3, 10), "counts", "-3");
        refused(() -> Proportion.of(-3).outOf(10), "count", "-3");
        refused(() -> proportions(-3, 10), "count", "-3");
        refused(() -> Stratum.of(-3).in(10), "count", "-3");
        refused(() -> standardised(-3, 10), "counts", "-3");
        refused(() -> RateRange.of(Range.closed(-3L, 1L)), "counts", "-3");
        refused(() -> ProportionRange.of(Range.closed(-3L, 1L)), "counts", "-3");
        refused(() -> IndirectStandardisation.by(REFERENCE).estimate(-3), "count", "-3");
        refused(() -> RepeatedEvents.of(Map.of(1L, -3L)), "people", "-3");
        refused(() -> RepeatedEvents.of(Map.of(-3L, 1L)), "events", "-3");
    }

    @Test
    void negativeOrEndlessDenominator() {
        refused(() -> Rate.of(3).in(-10).per10_000(), "denominator", "-10");
        refused(() -> rates(3, -10), "people", "-10");
        refused(() -> Denominator.childYears(new BigDecimal("-0.5")), "denominator", "-0.5");
        refused(() -> Proportion.of(0).outOf(-10), "total", "-10");
        refused(() -> proportions(0, -10), "total", "-10");
        refused(() -> Stratum.of(3).in(-10), "denominator", "-10");
        refused(() -> standardised(3, -10), "people", "-10");
        refused(() -> Mean.of(1, Double.NaN), "value", "NaN");
        refused(() -> Mean.of(1, Double.POSITIVE_INFINITY), "value", "Infinity");
    }

    @Test
    void eventsInNobody() {
        refused(() -> Rate.of(3).in(0).per10_000(), "denominator", "0 for 3");
        refused(() -> rates(3, 0), "people", "0 for 3");
        refused(() -> Stratum.of(3).in(0), "denominator", "0 for 3");
        refused(() -> standardised(3, 0), "people", "0 for 3");
        refused(() -> RateRange.of(Range.closed(1L, 3L)).in(0).per10_000(), "denominator", "0 for");
    }

    @Test
    void multiplierThatIsNotPositive() {
        for (long per : new long[] {0, -100}) {
            String value = ": " + per;
            refused(() -> Rate.of(3).in(10).per(per), "per", value);
            refused(() -> RateColumn.of(one(3)).in(one(10)).per(per), "per", value);
            refused(() -> RateRange.of(Range.closed(1L, 3L)).in(10).per(per), "per", value);
            refused(() -> StratifiedRate.of(Map.of("a", Stratum.of(3).in(10))).per(per), "per", value);
            refused(
                    () -> StratifiedRateColumn.of(List.of("a"))
                            .events(one(3))
                            .in(one(10))
                            .per(per),
                    "per",
                    value);
        }
    }

    @Test
    void levelThatIsNone() {
        for (double level : new double[] {0, 1, 95, -0.5, Double.NaN}) {
            refused(() -> ConfidenceLevel.of(level), "confidence level", String.valueOf(level));
        }
    }

    /** Events can repeat, people cannot be part of fewer people. */
    @Test
    void moreThanAll() {
        refused(() -> Proportion.of(11).outOf(10), "count", "11 of 10");
        refused(() -> proportions(11, 10), "count", "11 of 10");
        refused(() -> ProportionRange.of(Range.closed(1L, 11L)).outOf(10), "counts", "of 10");
        assertThat(Rate.of(11).in(10).per(1).estimate().orElseThrow().value()).isEqualTo(1.1);
        assertThat(rates(11, 10).isEstimable(0)).isTrue();
    }

    /** 0 in 0 has no rate, and 0 in somebody has the rate 0. */
    @Test
    void noneOfNobody() {
        inestimable(Rate.of(0).in(0).per10_000().estimate());
        inestimable(RateRange.of(Range.closed(0L, 0L)).in(0).per10_000().estimate());
        inestimable(Proportion.of(0).outOf(0).estimate());
        inestimable(ProportionRange.of(Range.closed(0L, 0L)).outOf(0).estimate());
        inestimable(DIRECT.estimate(
                StratifiedRate.of(Map.of("a", Stratum.of(0).in(0))).per(1)));
        assertThat(rates(0, 0).isEstimable(0)).isFalse();
        assertThat(proportions(0, 0).isEstimable(0)).isFalse();
        assertThat(standardised(0, 0).isEstimable(0)).isFalse();
        assertThat(Rate.of(0).in(10).per10_000().estimate().orElseThrow().value())
                .isZero();
        assertThat(rates(0, 10).values()[0]).isZero();
        assertThat(Proportion.of(0).outOf(10).estimate().orElseThrow().value()).isZero();
    }

    /** A missing stratum is none, a suppressed count is a range, and zero is zero. */
    @Test
    void missingSuppressedAndZeroDiffer() {
        StandardPopulation two = StandardPopulation.of("two", Map.of("a", 1L, "b", 1L));
        StratifiedRate missing =
                StratifiedRate.of(Map.of("a", Stratum.of(20).in(100))).per(1);
        assertThat(DirectStandardisation.to(two).estimate(missing).toReason())
                .map(Reason::code)
                .contains(ReasonCode.NOT_STATED);
        Interval suppressed = RateRange.of(Range.closed(1L, 5L))
                .in(100)
                .per(1)
                .estimate()
                .orElseThrow()
                .interval();
        Interval zero = Rate.of(0).in(100).per(1).estimate().orElseThrow().interval();
        assertThat(suppressed.lower()).isPositive();
        assertThat(zero.lower()).isZero();
        assertThat(suppressed.upper()).isGreaterThan(zero.upper());
    }
}
