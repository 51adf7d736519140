package org.childrensservices.core.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.childrensservices.core.value.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EvidenceTest {

    private static final BigDecimal HALF = new BigDecimal("50.0");

    static Stream<Function<String, Evidence>> texts() {
        return Stream.of(
                text -> new Evidence.Count(text, 1),
                text -> new Evidence.Part(text, 1, 2),
                text -> new Evidence.Survey(text, HALF, Optional.empty()),
                text -> new Evidence.CaseAudit(text, HALF, 1),
                text -> new Evidence.Events(text, 1, 1),
                text -> new Evidence.Training(text, 1),
                text -> new Evidence.Pilot(text, Optional.empty(), Optional.empty(), Optional.empty()),
                text -> new Evidence.Grant(text, Money.pounds(1)),
                text -> new Evidence.Distribution(text, 1),
                Evidence.EveryoneContacted::new,
                text -> new Evidence.Quoted(text, HALF, "per 10,000"),
                text -> new Evidence.Quoted("rate", HALF, text));
    }

    static Stream<LongFunction<Evidence>> counts() {
        return Stream.of(
                count -> new Evidence.Count("visits", count),
                count -> new Evidence.Part("visits", count, 2),
                count -> new Evidence.Survey("visits", HALF, Optional.of(count)),
                count -> new Evidence.CaseAudit("visits", HALF, count),
                count -> new Evidence.Events("visits", count, 3),
                count -> new Evidence.Events("visits", 3, count),
                count -> new Evidence.Training("visits", count),
                count -> new Evidence.Pilot("visits", Optional.of(count), Optional.empty(), Optional.empty()),
                count -> new Evidence.Pilot("visits", Optional.empty(), Optional.of(count), Optional.empty()),
                count -> new Evidence.Pilot("visits", Optional.empty(), Optional.empty(), Optional.of((int) count)),
                count -> new Evidence.Distribution("visits", count));
    }

    static Stream<Function<BigDecimal, Evidence>> shares() {
        return Stream.of(
                percent -> new Evidence.Survey("better", percent, Optional.empty()),
                percent -> new Evidence.CaseAudit("better", percent, 1));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void whatItIsAboutIsSaid(Function<String, Evidence> kind) {
        assertThat(kind.apply("family hubs").toString()).contains("family hubs");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> kind.apply(" "))
                .withMessage("evidence must say what it is about: ' '");
    }

    @ParameterizedTest
    @MethodSource("counts")
    void nothingIsCountedBelowNone(LongFunction<Evidence> kind) {
        assertThat(kind.apply(0).toString()).contains("0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> kind.apply(-1))
                .withMessage("count must not be negative: -1");
    }

    @ParameterizedTest
    @MethodSource("shares")
    void aShareIsFromNobodyToEverybody(Function<BigDecimal, Evidence> kind) {
        assertThat(kind.apply(BigDecimal.ZERO).toString()).contains("0%");
        assertThat(kind.apply(new BigDecimal("100")).toString()).contains("100%");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> kind.apply(new BigDecimal("100.1")))
                .withMessage("percent must be 0 to 100: 100.1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> kind.apply(new BigDecimal("-0.1")))
                .withMessage("percent must be 0 to 100: -0.1");
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 58, 59})
    void aPartIsAtMostTheWhole(long count) {
        assertThat(new Evidence.Part("not excluded", count, 59)).hasToString("not excluded: " + count + " of 59");
    }

    @Test
    void aPilotSaysWhatIsStated() {
        assertThat(new Evidence.Pilot("Inclusion", Optional.of(4L), Optional.of(59L), Optional.of(2)))
                .hasToString("Inclusion, sites: 4, participants: 59, years: 2");
        assertThat(new Evidence.Pilot("Inclusion", Optional.empty(), Optional.empty(), Optional.empty()))
                .hasToString("Inclusion");
    }
}
