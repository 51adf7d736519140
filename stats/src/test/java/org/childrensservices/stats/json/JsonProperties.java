package org.childrensservices.stats.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.YearMonth;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.childrensservices.core.json.ChildrensServicesModule;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.Reason;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.cost.Appraisal;
import org.childrensservices.stats.cost.AppraisalCalculator;
import org.childrensservices.stats.cost.AppraisalResult;
import org.childrensservices.stats.cost.BenefitCostRatio;
import org.childrensservices.stats.cost.CashFlows;
import org.childrensservices.stats.cost.GreenBook;
import org.childrensservices.stats.cost.RatioBasis;
import org.childrensservices.stats.measure.Cell;
import org.childrensservices.stats.measure.ConfidenceLevel;
import org.childrensservices.stats.rate.Proportion;
import org.childrensservices.stats.rate.ProportionEstimate;
import org.childrensservices.stats.rate.Rate;
import org.childrensservices.stats.rate.RateCalculator;
import org.childrensservices.stats.rate.RateEstimate;
import org.childrensservices.stats.rate.RateMethod;
import org.childrensservices.stats.trend.Change;
import org.childrensservices.stats.trend.Series;
import org.childrensservices.stats.trend.TimePeriod;

class JsonProperties {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().addModule(new ChildrensServicesModule()).build();

    private static <T> void assertReadBack(T value, TypeReference<T> type) throws JsonProcessingException {
        String json = MAPPER.writeValueAsString(value);
        T read = MAPPER.readValue(json, type);
        assertThat(read).isEqualTo(value).hasToString(value.toString());
        assertThat(MAPPER.writeValueAsString(read)).isEqualTo(json);
    }

    @Provide
    Arbitrary<Rate> rates() {
        return Combinators.combine(
                        Arbitraries.longs().between(0, 5_000),
                        Arbitraries.longs().between(0, 100_000))
                .as((count, people) ->
                        Rate.of(people == 0 ? 0 : count).in(people).per10_000());
    }

    @Provide
    Arbitrary<RateMethod> methods() {
        return Arbitraries.of(
                RateMethod.byar(),
                RateMethod.exact(),
                RateMethod.exactBelow(10),
                RateMethod.exactBelow(20),
                RateMethod.jeffreys(),
                RateMethod.midP(),
                RateMethod.score(),
                RateMethod.wald());
    }

    @Property
    void methodsAreWhatTheyWere(@ForAll("methods") RateMethod method) throws JsonProcessingException {
        assertReadBack(method, new TypeReference<>() {});
    }

    @Property
    void estimates(
            @ForAll("rates") Rate rate,
            @ForAll("methods") RateMethod method,
            @ForAll @IntRange(min = 1, max = 999) int level)
            throws JsonProcessingException {
        RateCalculator calculator =
                RateCalculator.standard().withMethod(method).withLevel(ConfidenceLevel.of(level / 1_000.0));
        Outcome<RateEstimate> estimate = calculator.estimate(rate);
        assertReadBack(estimate, new TypeReference<>() {});
    }

    @Property
    void proportions(
            @ForAll @LongRange(min = 0, max = 400) long count, @ForAll @LongRange(min = 0, max = 400) long rest)
            throws JsonProcessingException {
        Outcome<ProportionEstimate> estimate =
                Proportion.of(count).outOf(count + rest).estimate();
        assertReadBack(estimate, new TypeReference<>() {});
    }

    /** With upper limits that nothing bounds, and changes that there are not. */
    @Property
    void changes(@ForAll("rates") Rate before, @ForAll("rates") Rate after) throws JsonProcessingException {
        Outcome<Change> change = Change.from(before).to(after);
        assertReadBack(change, new TypeReference<>() {});
    }

    @Property
    void series(@ForAll @Size(max = 20) List<@LongRange(min = -1, max = 50) Long> counts)
            throws JsonProcessingException {
        Series.Builder<Rate> series = Series.builder();
        TimePeriod period = TimePeriod.of(YearMonth.of(2019, 11));
        for (long count : counts) {
            if (count < 0) {
                series.addMissing(period, new Reason(ReasonCode.SUPPRESSED, "fewer than six"));
            } else {
                series.add(period, Rate.of(count).in(1_000).per10_000());
            }
            period = period.plus(count % 3 == 0 ? 2 : 1);
        }
        series.breakAt(period, "counted by child").populationFrom(period, "mid-2022");
        assertReadBack(series.build(), new TypeReference<>() {});
    }

    @Property
    void cells(@ForAll BigInteger digits, @ForAll @IntRange(min = -20, max = 20) int scale)
            throws JsonProcessingException {
        assertReadBack(Cell.of(new BigDecimal(digits, scale)), new TypeReference<>() {});
    }

    @Property
    void appraisals(@ForAll @Size(min = 1, max = 10) List<@LongRange(min = 0, max = 10_000_000) Long> pounds)
            throws JsonProcessingException {
        long[] flows = pounds.stream().mapToLong(amount -> amount).toArray();
        AppraisalResult result = AppraisalCalculator.greenBook(GreenBook.EDITION_2022)
                .appraise(Appraisal.builder()
                        .title("hubs")
                        .addPublicCost(CashFlows.pounds(flows))
                        .addCashableFiscalBenefit(CashFlows.pounds(0, 900_000))
                        .build());
        assertReadBack(result, new TypeReference<>() {});
        Outcome<BenefitCostRatio> ratio = result.ratio(RatioBasis.FISCAL);
        assertReadBack(ratio, new TypeReference<>() {});
    }
}
