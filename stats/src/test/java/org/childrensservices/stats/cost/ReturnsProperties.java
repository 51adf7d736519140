package org.childrensservices.stats.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.childrensservices.core.value.Money;

/** What holds of every rate of return, payback and annuity. */
class ReturnsProperties {

    private static final LocalDate FIRST = LocalDate.of(2024, 4, 1);

    @Property
    void atEveryRateTheValueIsNothing(
            @ForAll @Size(min = 2, max = 12) List<@IntRange(min = -100_000, max = 100_000) Integer> pounds) {
        CashFlows flows = flows(pounds);
        InternalRates found = flows.internalRates();
        found.rates().stream().forEach(rate -> {
            double value = 0;
            double sizes = 0;
            for (int year = 0; year < pounds.size(); year++) {
                double worth = pounds.get(year) * Math.pow(1 + rate, -year);
                value += worth;
                sizes += Math.abs(worth);
            }
            assertThat(Math.abs(value)).isLessThanOrEqualTo(1e-9 * sizes);
        });
        assertThat(found.rates().length()).isLessThanOrEqualTo(found.signChanges());
        assertThat(found.rates().stream().toArray()).isSorted();
    }

    /** Descartes: short of the changes of sign by an even number, where double roots count twice. */
    @Property
    void oneChangeOfSignIsOneRate(
            @ForAll @Size(min = 1, max = 8) List<@IntRange(min = 1, max = 100_000) Integer> costs,
            @ForAll @Size(min = 1, max = 8) List<@IntRange(min = 1, max = 100_000) Integer> benefits) {
        int[] years = IntStream.concat(
                        costs.stream().mapToInt(cost -> -cost),
                        benefits.stream().mapToInt(benefit -> benefit))
                .toArray();
        InternalRates found = flows(IntStream.of(years).boxed().toList()).internalRates();
        assertThat(found.rates().length()).isEqualTo(1);
        long total = IntStream.of(years).asLongStream().sum();
        if (total != 0) {
            assertThat(Math.signum(found.rates().get(0))).isEqualTo(Long.signum(total));
        }
    }

    @Property
    void ratesThatWereBuiltInAreFound(
            @ForAll @Size(min = 1, max = 5) List<@IntRange(min = -18, max = 40) Integer> twentieths) {
        BigDecimal[] polynomial = {BigDecimal.ONE};
        for (int rate : twentieths.stream().distinct().toList()) {
            BigDecimal growth = BigDecimal.ONE.add(BigDecimal.valueOf(rate).divide(BigDecimal.valueOf(20)));
            BigDecimal[] next = new BigDecimal[polynomial.length + 1];
            for (int i = 0; i < next.length; i++) {
                BigDecimal up = i < polynomial.length ? polynomial[i] : BigDecimal.ZERO;
                next[i] = i > 0 ? up.subtract(polynomial[i - 1].multiply(growth)) : up;
            }
            polynomial = next;
        }
        CashFlows flows = CashFlows.of(Arrays.stream(polynomial)
                .map(amount -> Money.pounds(amount.toPlainString()))
                .toList());
        double[] expected = twentieths.stream()
                .distinct()
                .mapToDouble(rate -> rate / 20.0)
                .sorted()
                .toArray();
        assertThat(flows.internalRates().rates().stream().toArray()).containsExactly(expected, within(1e-6));
    }

    @Property
    void flowsOfEvery365DaysAreFlowsByYear(
            @ForAll @Size(min = 2, max = 6) List<@IntRange(min = -100_000, max = 100_000) Integer> pounds,
            @ForAll @IntRange(min = -500, max = 2_000) int perMille) {
        ImmutableMap.Builder<LocalDate, Money> amounts = ImmutableMap.builder();
        for (int year = 0; year < pounds.size(); year++) {
            amounts.put(FIRST.plusDays(365L * year), Money.pounds(pounds.get(year)));
        }
        DatedCashFlows dated = DatedCashFlows.of(amounts.buildOrThrow());
        assertThat(dated.internalRates()).isEqualTo(flows(pounds).internalRates());
        BigDecimal rate = BigDecimal.valueOf(perMille, 3);
        Money yearly = AppraisalCalculator.with(DiscountSchedule.flat(rate))
                .presentValue(flows(pounds))
                .value();
        assertThat(dated.presentValue(rate).amount()).isCloseTo(yearly.amount(), within(new BigDecimal("1e-20")));
    }

    @Property
    void theFirstPaybackIsNotAfterTheLastNorDiscountedBeforeSimple(
            @ForAll @Size(min = 1, max = 10) List<@IntRange(min = -1_000, max = 1_000) Integer> pounds,
            @ForAll @IntRange(min = 1, max = 300) int perMille,
            @ForAll @IntRange(min = 1, max = 5_000) int investment,
            @ForAll @Size(min = 1, max = 10) List<@IntRange(max = 1_000) Integer> benefits) {
        Payback any = Payback.simple(flows(pounds));
        any.permanent()
                .ifPresent(last -> assertThat(any.first().orElseThrow().years()).isLessThanOrEqualTo(last.years()));

        CashFlows invested = CashFlows.pounds(-investment)
                .plus(CashFlows.pounds(0)
                        .plus(flows(
                                Stream.concat(Stream.of(0), benefits.stream()).toList())));
        Payback simple = Payback.simple(invested);
        Payback discounted = AppraisalCalculator.with(DiscountSchedule.flat(BigDecimal.valueOf(perMille, 3)))
                .payback(invested);
        discounted
                .first()
                .ifPresent(time -> assertThat(time.years())
                        .isGreaterThanOrEqualTo(simple.first().orElseThrow().years()));
        assertThat(simple.first()).isEqualTo(simple.permanent());
    }

    @Property(tries = 200)
    void theEquivalentOfAConstantIsTheConstant(
            @ForAll @IntRange(min = 1, max = 130) int years,
            @ForAll @IntRange(min = -1_000_000, max = 1_000_000) int pounds,
            @ForAll GreenBook edition,
            @ForAll Timing timing) {
        CashFlows constant = CashFlows.of(Collections.nCopies(years, Money.pounds(pounds)));
        assertThat(AppraisalCalculator.greenBook(edition)
                        .withTiming(timing)
                        .presentValue(constant)
                        .equivalentAnnual())
                .isEqualTo(Money.pounds(pounds));
    }

    private static CashFlows flows(List<Integer> pounds) {
        return CashFlows.pounds(pounds.stream().mapToLong(Integer::longValue).toArray());
    }
}
