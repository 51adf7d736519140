package org.childrensservices.stats.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.childrensservices.stats.golden.Near.assertNear;

import com.google.common.base.Splitter;
import org.childrensservices.core.value.Reason;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.golden.GoldenFile;
import org.childrensservices.stats.measure.ConfidenceLevel;
import org.junit.jupiter.api.Test;

/** Means, first against 50-digit values beside PHEindicatormethods 2.1.0. */
class MeanTest {

    @Test
    void golden() {
        GoldenFile.read("rates/mean.csv").check(108, row -> {
            Mean mean = Mean.of(Splitter.on(';')
                    .splitToStream(row.getField("values"))
                    .mapToDouble(Double::parseDouble)
                    .toArray());
            MeanEstimate estimate = mean.estimate(ConfidenceLevel.of(Double.parseDouble(row.getField("level"))))
                    .orElseThrow();
            assertThat(mean.count()).isEqualTo(Long.parseLong(row.getField("n")));
            assertNear(mean.sum(), row.getField("sum"), 1e-12);
            assertNear(mean.standardDeviation().orElseThrow(), row.getField("sd"), 1e-12);
            assertNear(estimate.value(), row.getField("value"), 1e-12);
            assertNear(estimate.interval().lower(), row.getField("lower"), 1e-10);
            assertNear(estimate.interval().upper(), row.getField("upper"), 1e-10);
        });
    }

    @Test
    void saysItself() {
        assertThat(Mean.of(30, 40, 50, 60).estimate()).hasToString("45.0 (mean of 4; 95% 24.5 to 65.5, t)");
        assertThat(Mean.of(30, 40)).hasToString("sum 70.0 of 2 values");
    }

    @Test
    void equalValuesGiveAnIntervalWithoutWidth() {
        MeanEstimate estimate = Mean.of(7, 7, 7).estimate().orElseThrow();
        assertThat(estimate.interval().lower()).isEqualTo(7);
        assertThat(estimate.interval().upper()).isEqualTo(7);
    }

    @Test
    void fewerThanTwoValuesAreAnOutcome() {
        for (Mean mean : new Mean[] {Mean.EMPTY, Mean.of(), Mean.of(3)}) {
            assertThat(mean.estimate().toReason()).map(Reason::code).contains(ReasonCode.TOO_FEW_POINTS);
        }
    }

    @Test
    void refusesWhatIsNoNumber() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Mean.of(1, Double.NaN))
                .withMessage("value must be finite: NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Mean(1, 3, 2))
                .withMessage("sum of squares of fewer than two values must be 0: 2.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Mean(-1, 0, 0))
                .withMessage("count must not be negative: -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Mean(2, Double.NEGATIVE_INFINITY, 0))
                .withMessage("sum must be finite: -Infinity");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Mean(0, 3, 0))
                .withMessage("sum of no values must be 0: 3.0");
        for (double squares : new double[] {-1, Double.NaN}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Mean(2, 3, squares))
                    .withMessage("sum of squares must be finite and not negative: " + squares);
        }
    }
}
