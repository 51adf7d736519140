package org.childrensservices.stats.rate.inequality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.measure.ConfidenceLevel;
import org.childrensservices.stats.measure.Interval;
import org.junit.jupiter.api.Test;

class SlopeIndexTest {

    private static SocialGroup group(long population, double value, double standardError) {
        return SocialGroup.of(population).with(value).standardError(standardError);
    }

    private static final List<SocialGroup> FIFTHS =
            List.of(group(100, 10, 1), group(100, 12, 1), group(100, 14, 1), group(100, 16, 1), group(100, 18, 1));

    /** Fifths that rise by 2 rise by 10 across the population, from 9 to 19. */
    @Test
    void straightLine() {
        SlopeIndex index = SlopeIndexCalculator.ofMeasures().estimate(FIFTHS).orElseThrow();
        assertThat(index.difference()).isCloseTo(10, within(1e-12));
        assertThat(index.intercept()).isCloseTo(9, within(1e-12));
        assertThat(index.ratio().orElseThrow()).isCloseTo(19.0 / 9, within(1e-12));
        // Coefficients (b - 1/2) / 5 over 0.08: their squares add up to 2.5.
        assertThat(index.slopeStandardError().orElseThrow()).isCloseTo(Math.sqrt(2.5), within(1e-12));
        assertThat(index)
                .hasToString("slope index 10.00 (95% 6.90 to 13.10, weighted least squares);"
                        + " relative index 2.11 (95% 1.65 to 2.79, Fieller); 5 groups");
    }

    @Test
    void sameFiguresGiveTheSameLimits() {
        assertThat(SlopeIndexCalculator.ofMeasures().estimate(FIFTHS))
                .isEqualTo(SlopeIndexCalculator.ofMeasures().estimate(FIFTHS));
    }

    /** A peer takes 0.5 for a negative multiplier and swaps the limits. */
    @Test
    void multiplierBelowOneOnlyScales() {
        SlopeIndex index = SlopeIndexCalculator.ofMeasures().estimate(FIFTHS).orElseThrow();
        Interval half = index.times(0.5).interval().orElseThrow();
        assertThat(half.lower())
                .isCloseTo(index.differenceInterval().orElseThrow().lower() / 2, within(1e-15));
        assertThat(half.upper())
                .isCloseTo(index.differenceInterval().orElseThrow().upper() / 2, within(1e-15));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> index.times(-1))
                .withMessage("multiplier must be positive, see reversed(): -1.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> index.times(0))
                .withMessage("multiplier must be positive, see reversed(): 0.0");
    }

    /** From 9 to 19 is from 19 to 9 the other way. */
    @Test
    void reversedStartsFromTheLeastDisadvantaged() {
        SlopeIndex index = SlopeIndexCalculator.ofMeasures().estimate(FIFTHS).orElseThrow();
        SlopeIndex reversed = index.reversed();
        assertThat(reversed.difference()).isCloseTo(-10, within(1e-12));
        assertThat(reversed.intercept()).isCloseTo(19, within(1e-12));
        assertThat(reversed.ratio().orElseThrow()).isCloseTo(9.0 / 19, within(1e-12));
        assertThat(reversed.ratioInterval().orElseThrow().lower())
                .isCloseTo(1 / index.ratioInterval().orElseThrow().upper(), within(1e-12));
    }

    @Test
    void limitOfZeroHasNoInverse() {
        Interval open = new Interval(0, 2, ConfidenceLevel.P95, "of the test");
        SlopeIndex index = new SlopeIndex(
                ImmutableList.copyOf(FIFTHS),
                1,
                Outcome.of(open),
                Outcome.of(0.5),
                Outcome.of(open),
                2,
                Optional.empty());
        assertThat(index.reversed().ratioInterval())
                .hasToString("a ratio that can be 0 has no inverse: 95% 0.0 to 2.0, of the test (NO_SOLUTION)");
    }

    @Property
    void reversingTwiceChangesNothing(
            @ForAll @LongRange(min = 1, max = 100_000) long people,
            @ForAll @DoubleRange(min = 1, max = 100) double first,
            @ForAll @DoubleRange(min = 1, max = 100) double last,
            @ForAll @IntRange(min = 5, max = 20) int groups) {
        List<SocialGroup> line = IntStream.range(0, groups)
                .mapToObj(i -> group(people + i, first + (last - first) * i / groups, 0.01))
                .toList();
        SlopeIndex index = SlopeIndexCalculator.ofRates().estimate(line).orElseThrow();
        SlopeIndex again = index.reversed().reversed();
        assertThat(again.difference()).isEqualTo(index.difference());
        assertThat(again.intercept()).isCloseTo(index.intercept(), within(1e-10));
        assertThat(again.groups()).isEqualTo(index.groups());
        Interval limits = index.differenceInterval().orElseThrow();
        assertThat(limits.contains(index.difference())).isTrue();
        assertThat(again.differenceInterval().orElseThrow()).isEqualTo(limits);
        assertThat(index.ratioInterval().orElseThrow().contains(index.ratio().orElseThrow()))
                .isTrue();
        // The slope index leaves out 0 exactly if the relative index leaves out 1.
        assertThat(limits.contains(0))
                .isEqualTo(index.ratioInterval().orElseThrow().contains(1));
    }

    @Test
    void ratioToWhatMayBeZeroHasNoLimits() {
        List<SocialGroup> loose =
                List.of(group(1, 1, 9), group(1, 2, 9), group(1, 3, 9), group(1, 4, 9), group(1, 5, 9));
        SlopeIndex index = SlopeIndexCalculator.ofMeasures().estimate(loose).orElseThrow();
        assertThat(index.ratio().isPresent()).isTrue();
        assertThat(index.ratioInterval().toReason().orElseThrow().code()).isEqualTo(ReasonCode.NO_SOLUTION);
        assertThat(index.differenceInterval().isPresent()).isTrue();
    }

    @Test
    void untransformedRatesHaveNoLimits() {
        SlopeIndex index =
                SlopeIndexCalculator.ofRates().untransformed().estimate(FIFTHS).orElseThrow();
        assertThat(index.difference()).isCloseTo(10, within(1e-12));
        assertThat(index.differenceInterval().toReason().orElseThrow().message())
                .isEqualTo("limits of a straight fit need symmetric errors, which only the logarithm of a rate has");
        assertThat(SlopeIndexCalculator.ofMeasures().untransformed().estimate(FIFTHS))
                .isEqualTo(SlopeIndexCalculator.ofMeasures().estimate(FIFTHS));
    }

    @Test
    void whatCannotBeFittedSaysWhy() {
        assertThat(SlopeIndexCalculator.ofMeasures().estimate(FIFTHS.subList(0, 4)))
                .hasToString("a slope across a population needs 5 groups: 4 (TOO_FEW_POINTS)");
        List<SocialGroup> zero = Collections.nCopies(5, group(10, 0, 1));
        assertThat(SlopeIndexCalculator.ofRates().estimate(zero))
                .hasToString("the logarithm of a rate does not exist at group 1: 0.0 of 10 people,"
                        + " StandardError[value=1.0] (NO_SOLUTION)");
        assertThat(SlopeIndexCalculator.ofMeasures()
                        .estimate(zero)
                        .orElseThrow()
                        .ratio()
                        .toReason()
                        .orElseThrow()
                        .code())
                .isEqualTo(ReasonCode.ZERO_BASELINE);
        SocialGroup touching =
                SocialGroup.of(10).with(0.1).within(new Interval(0, 0.3, ConfidenceLevel.P95, "of the test"));
        assertThat(SlopeIndexCalculator.ofProportions()
                        .estimate(Collections.nCopies(5, touching))
                        .isPresent())
                .isFalse();
    }

    /** Values that are known leave the indices no width. */
    @Test
    void knownValuesInAHundredGroups() {
        SlopeIndex known = SlopeIndexCalculator.ofMeasures()
                .estimate(IntStream.rangeClosed(1, 100)
                        .mapToObj(i -> group(7, i, 0))
                        .toList())
                .orElseThrow();
        assertThat(known.difference()).isCloseTo(100, within(1e-9));
        assertThat(known.differenceInterval().orElseThrow().lower()).isEqualTo(known.difference());
        assertThat(known.differenceInterval().orElseThrow().upper()).isEqualTo(known.difference());
    }

    @Test
    void saysHowItFits() {
        SlopeIndexCalculator rates = SlopeIndexCalculator.ofRates().withLevel(ConfidenceLevel.P99);
        assertThat(rates.level()).isEqualTo(ConfidenceLevel.P99);
        assertThat(rates).hasToString("slope index, 99%, on the logarithm of a rate");
        assertThat(rates.untransformed()).hasToString("slope index, 99%, untransformed");
    }

    @Test
    void refusesWhatCannotBe() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> group(0, 1, 1))
                .withMessage("population must be positive: 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> group(1, Double.NaN, 1))
                .withMessage("value must be finite: NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> group(1, 1, -1))
                .withMessage("standard error must be finite and not negative: -1.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> group(1, 1, Double.POSITIVE_INFINITY))
                .withMessage("standard error must be finite and not negative: Infinity");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SlopeIndexCalculator.ofMeasures().estimate(Collections.nCopies(101, FIFTHS.get(0))))
                .withMessage("groups must be at most 100: 101");
    }
}
