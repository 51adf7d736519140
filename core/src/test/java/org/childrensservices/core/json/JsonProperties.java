package org.childrensservices.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotBlank;
import net.jqwik.api.constraints.Scale;
import org.childrensservices.core.hub.AgeRange;
import org.childrensservices.core.person.Birth;
import org.childrensservices.core.placement.PlacementType;
import org.childrensservices.core.value.Coded;
import org.childrensservices.core.value.Money;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.SourceText;
import org.childrensservices.core.workforce.Caseload;
import org.threeten.extra.LocalDateRange;

class JsonProperties {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().addModule(new ChildrensServicesModule()).build();

    private static void assertReadBack(Object value) throws JsonProcessingException {
        assertReadBack(value, value.getClass());
    }

    private static void assertReadBack(Object value, Class<?> type) throws JsonProcessingException {
        String json = MAPPER.writeValueAsString(value);
        Object read = MAPPER.readValue(json, type);
        assertThat(read).isEqualTo(value);
        assertThat(MAPPER.writeValueAsString(read)).isEqualTo(json);
    }

    @Property
    void moneyOfAnyCurrency(@ForAll @Scale(6) BigDecimal amount, @ForAll("currencies") Currency currency)
            throws JsonProcessingException {
        assertReadBack(Money.of(amount, currency));
    }

    @Provide
    Arbitrary<Currency> currencies() {
        return Arbitraries.of("GBP", "EUR", "JPY", "KWD").map(Currency::getInstance);
    }

    @Property
    void decimalsOfAnyScale(@ForAll BigDecimal number, @ForAll @IntRange(min = -40, max = 40) int scale)
            throws JsonProcessingException {
        BigDecimal decimal = new BigDecimal(number.unscaledValue().abs().add(BigInteger.ONE), scale);
        assertReadBack(new Caseload(1, decimal));
    }

    /** The estimate of a user's own calculation: every double but NaN, which is no value. */
    @Property
    void doublesToTheLastBit(@ForAll long bits) throws JsonProcessingException {
        double number = Double.longBitsToDouble(bits);
        Outcome<Double> outcome = Outcome.of(number);
        Outcome<Double> read =
                MAPPER.readValue(MAPPER.writeValueAsString(outcome), new TypeReference<Outcome<Double>>() {});
        assertThat(Double.doubleToLongBits(read.orElseThrow())).isEqualTo(Double.doubleToLongBits(number));
    }

    @Property
    void anyText(@ForAll String text, @ForAll boolean personal) throws JsonProcessingException {
        assertReadBack(personal ? SourceText.personal(text) : SourceText.of(text));
    }

    @Property
    void anyTextOfACodedField(@ForAll @NotBlank String text) throws JsonProcessingException {
        // What is blank in Unicode beyond the ASCII spaces is blank for a code too.
        Assume.that(!text.isBlank());
        TypeReference<Coded<PlacementType>> type = new TypeReference<>() {};
        for (Coded<PlacementType> coded : List.<Coded<PlacementType>>of(
                Coded.read(PlacementType.class, text),
                Coded.unknown(text),
                new Coded.Known<>(PlacementType.RESIDENTIAL_SCHOOL, text))) {
            String json = MAPPER.writerFor(type).writeValueAsString(coded);
            assertThat(MAPPER.readValue(json, type)).isEqualTo(coded);
        }
    }

    @Property
    void anyDay(@ForAll("days") LocalDate start, @ForAll("days") LocalDate end) throws JsonProcessingException {
        assertReadBack(Birth.on(start), Birth.class);
        LocalDate later = start.isBefore(end) ? end : start;
        assertReadBack(LocalDateRange.ofClosed(start, later));
        assertReadBack(LocalDateRange.ofUnboundedEnd(start));
        assertReadBack(LocalDateRange.ofUnboundedStart(end));
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers()
                .between(0, 80_000)
                .map(day -> LocalDate.of(1900, 1, 1).plusDays(day));
    }

    @Property
    void anyAges(
            @ForAll @IntRange(min = 0, max = 999) int from,
            @ForAll @IntRange(min = 1, max = 999) int upTo,
            @ForAll boolean beforeBirth)
            throws JsonProcessingException {
        int least = Math.min(from, upTo - 1);
        assertReadBack((beforeBirth ? AgeRange.fromBeforeBirth() : AgeRange.from(least)).upTo(upTo));
    }
}
