package org.childrensservices.stats.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.primitives.Doubles;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class MeanProperties {

    @Provide
    Arbitrary<double[]> values() {
        return Arbitraries.doubles()
                .between(-1_000, 1_000)
                .array(double[].class)
                .ofMaxSize(30);
    }

    @Property
    void meansMergeIntoTheMeanOfAll(@ForAll("values") double[] some, @ForAll("values") double[] others) {
        Mean merged = Mean.of(some).merge(Mean.of(others));
        Mean all = Mean.of(Doubles.concat(some, others));
        assertThat(merged.count()).isEqualTo(all.count());
        assertThat(merged.sum()).isCloseTo(all.sum(), within(1e-9));
        assertThat(merged.sumOfSquares()).isCloseTo(all.sumOfSquares(), within(1e-6));
    }
}
