package org.childrensservices.stats.cost.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;
import java.util.List;
import java.util.Map;
import nl.jqno.equalsverifier.EqualsVerifier;
import nl.jqno.equalsverifier.Warning;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.childrensservices.stats.cost.Discounting;
import org.childrensservices.stats.cost.GreenBook;
import org.childrensservices.stats.cost.RatioBasis;
import org.childrensservices.stats.cost.Timing;
import org.childrensservices.stats.measure.ConfidenceLevel;
import org.childrensservices.stats.measure.Interval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What no distribution, simulation or scenario can be made of. */
class RefusalsTest {

    private static final Assumption SHARE = Assumption.of("share", Distribution.uniform(0, 1));
    private static final Assumption PRICE = Assumption.of("price", Distribution.uniform(5, 6));
    private static final Discounting DISCOUNTING =
            new Discounting(GreenBook.EDITION_2022.standard(), Timing.END_OF_YEAR);

    private static void refused(ThrowingCallable call, String message) {
        assertThatIllegalArgumentException().isThrownBy(call).withMessageStartingWith(message);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void whatMustBePositiveAndFinite(double value) {
        String rule = " must be positive and finite: " + value;
        refused(() -> Distribution.successes(value).failures(1), "successes" + rule);
        refused(() -> Distribution.successes(1).failures(value), "failures" + rule);
        refused(() -> Distribution.gammaShape(value).scale(1), "shape" + rule);
        refused(() -> Distribution.gammaShape(1).scale(value), "scale" + rule);
        refused(() -> Distribution.logMean(0).standardDeviation(value), "standard deviation of the logarithm" + rule);
        refused(() -> Distribution.median(value), "median" + rule);
        refused(() -> Distribution.pert(0, 1, 2, value), "weight" + rule);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void whatMustBeFinite(double value) {
        refused(() -> Distribution.constant(value), "a constant must be finite: " + value);
        refused(() -> Quantity.of(value), "a known number must be finite: " + value);
        refused(
                () -> Distribution.logMean(value).standardDeviation(1),
                "mean of the logarithm must be finite: " + value);
        refused(() -> Distribution.mean(value).standardError(1), "mean must be finite: " + value);
        refused(() -> Distribution.discrete(Map.of(value, 1.0)), "value must be finite: " + value);
        refused(() -> Scenario.named("bad year").with(SHARE, value), "share");
        refused(
                () -> SiteBootstrap.of(List.of(new BenefitAndCost(1, 1), new BenefitAndCost(value, 1))),
                "benefit and cost must be finite: " + value + " and 1.0");
        refused(
                () -> SiteBootstrap.of(List.of(new BenefitAndCost(1, 1), new BenefitAndCost(1, value))),
                "benefit and cost must be finite: 1.0 and " + value);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1.1, Double.NaN})
    void quantileOfWhatIsNoProbability(double probability) {
        for (Distribution distribution : List.of(
                Distribution.constant(1),
                Distribution.uniform(0, 1),
                Distribution.triangular(0, 1, 2),
                Distribution.pert(0, 1, 2),
                Distribution.discrete(Map.of(1.0, 0.5, 2.0, 0.5)),
                Distribution.mean(0.5).standardError(0.1).normal(),
                Distribution.mean(0.5).standardError(0.1).lognormal(),
                Distribution.mean(0.5).standardError(0.1).gamma(),
                Distribution.mean(0.5).standardError(0.1).beta())) {
            refused(() -> distribution.quantile(probability), "probability must be ");
        }
    }

    @Test
    void distributions() {
        refused(() -> Distribution.discrete(Map.of()), "a distribution needs a value: {}");
        refused(() -> Distribution.discrete(Map.of(1.0, 0.0, 2.0, 1.0)), "probability must be positive: 1.0=0.0");
        for (double mean : new double[] {0, 1}) {
            refused(
                    () -> Distribution.mean(mean).standardError(0.1).beta(),
                    "the mean of a share must be between 0 and 1, exclusive: " + mean);
        }
        refused(
                () -> Distribution.mean(0).standardError(1).lognormal(),
                "the mean of a positive number must be positive: 0.0");
        refused(
                () -> Distribution.mean(0).standardError(1).gamma(),
                "the mean of a positive number must be positive: 0.0");
        Interval fromZero = new Interval(0, 2, ConfidenceLevel.P95, "of the test");
        refused(() -> Distribution.median(1).lognormal(fromZero), "limits must be positive and finite: ");
        Interval open = new Interval(1, Double.POSITIVE_INFINITY, ConfidenceLevel.P95, "of the test");
        refused(() -> Distribution.median(1).lognormal(open), "limits must be positive and finite: ");
    }

    @Test
    void correlations() {
        refused(() -> Correlation.between(SHARE, SHARE).of(0.5), "an assumption is always correlated with itself: ");
        refused(() -> Correlation.between(SHARE, PRICE).of(1.01), "correlation must be from -1 to 1: 1.01");
        refused(() -> Correlation.between(SHARE, PRICE).of(-1.01), "correlation must be from -1 to 1: -1.01");
        assertThat(Correlation.between(SHARE, PRICE).of(-1).coefficient()).isEqualTo(-1);
        refused(
                () -> UncertainAppraisal.builder()
                        .title("one assumption")
                        .addPublicCost(SHARE.inYear(0))
                        .correlations(ImmutableList.of(
                                Correlation.between(SHARE, PRICE).of(0.5)))
                        .build(),
                "correlated assumptions must occur in a line: ");
    }

    @Test
    void appraisalsWithoutATitle() {
        refused(
                () -> UncertainAppraisal.builder()
                        .title(" ")
                        .addPublicCost(SHARE.inYear(0))
                        .build(),
                "title must not be blank: ' '");
    }

    @Test
    void yearsOfFlows() {
        refused(() -> SHARE.fromYear(-1).forYears(1), "first year must be from 0 to 1000: -1");
        refused(() -> SHARE.fromYear(1_001).forYears(1), "first year must be from 0 to 1000: 1001");
        refused(() -> SHARE.fromYear(0).forYears(0), "years must be positive: 0");
        refused(() -> SHARE.fromYear(0).forYears(1_001), "years must be from 0 to 1000: ");
        assertThat(SHARE.fromYear(1_000).forYears(1_000).firstYear()).isEqualTo(1_000);
    }

    @Test
    void scenarios() {
        refused(() -> Scenario.named(" "), "name must not be blank: ' '");
        refused(() -> Scenario.named("bad year").weighing(-1), "weight must be finite and not negative: -1.0");
        refused(
                () -> Scenario.named("bad year").weighing(Double.POSITIVE_INFINITY),
                "weight must be finite and not negative: Infinity");
        UncertaintyCalculator calculator = EdgeOfCare.CALCULATOR;
        refused(() -> calculator.scenarios(EdgeOfCare.APPRAISAL, List.of()), "there must be at least one scenario: []");
        Scenario usual = Scenario.named("as usual");
        refused(
                () -> calculator.scenarios(EdgeOfCare.APPRAISAL, List.of(usual, usual)),
                "scenarios must have different names: ");
        refused(
                () -> calculator.scenarios(EdgeOfCare.APPRAISAL, List.of(usual.weighing(0))),
                "one scenario must have a weight: ");
        refused(
                () -> new ScenarioAnalysis(
                        EdgeOfCare.APPRAISAL,
                        RatioBasis.FISCAL,
                        DISCOUNTING,
                        ImmutableList.of(usual),
                        ImmutableList.of()),
                "there must be as many results as scenarios: 0 and 1");
        refused(
                () -> new OneWayAnalysis(
                        EdgeOfCare.APPRAISAL,
                        RatioBasis.FISCAL,
                        DISCOUNTING,
                        SHARE,
                        ImmutableDoubleArray.of(1, 2),
                        ImmutableList.of()),
                "there must be as many results as values: 0 and 2");
    }

    @Test
    void simulations() {
        refused(() -> MonteCarlo.draws(2).seed(1).withThreads(0), "threads must be positive: 0");
        refused(() -> new SimulatedProbability(0, 0), "hits must be from 0 to draws: 0 of 0");
        refused(() -> new SimulatedProbability(-1, 3), "hits must be from 0 to draws: -1 of 3");
        refused(() -> new SimulatedProbability(4, 3), "hits must be from 0 to draws: 4 of 3");
        assertThat(new SimulatedProbability(3, 3).value()).isEqualTo(1);
        SiteBootstrap sites = SiteBootstrap.of(List.of(new BenefitAndCost(1, 1), new BenefitAndCost(2, 1)))
                .orElseThrow();
        refused(() -> sites.someResamples(0, 1), "resamples must be positive: 0");
        refused(
                () -> new FiellerSet.Complement(2, 2, ConfidenceLevel.P95, 1.5),
                "lower limit must be below the upper: 2.0 and 2.0");
    }

    /** By all that changes a number: not the threads, and not who is told of the progress. */
    @Test
    void simulationsAreEqualByWhatChangesANumber() {
        EqualsVerifier.forClass(MonteCarlo.class)
                .withIgnoredFields("threads", "progress")
                .suppress(Warning.NULL_FIELDS)
                .verify();
        EqualsVerifier.forClass(SimulatedValues.class)
                .withIgnoredFields("mean", "deviation", "least", "most")
                .suppress(Warning.NULL_FIELDS)
                .verify();
    }
}
