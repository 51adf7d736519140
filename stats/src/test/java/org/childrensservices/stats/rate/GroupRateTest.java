package org.childrensservices.stats.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.childrensservices.core.value.Reason;
import org.childrensservices.core.value.ReasonCode;
import org.junit.jupiter.api.Test;

class GroupRateTest {

    private static final Rate LARGE = Rate.of(200).in(30_000).per10_000();
    private static final Rate SMALL = Rate.of(100).in(10_000).per10_000();

    @Test
    void pooledAndMeanDiffer() {
        GroupRate group = GroupRate.of(List.of(LARGE, SMALL));
        assertThat(group.pooled()).isEqualTo(Rate.of(300).in(40_000).per10_000());
        assertThat(group.unweightedMean().orElseThrow()).isCloseTo((200 / 3.0 + 100) / 2, within(1e-12));
        assertThat(group).hasToString("pooled 75.0 per 10,000, mean of 2 rates 83.3");
    }

    @Test
    void areaWithoutPeopleHasNoMean() {
        GroupRate group = GroupRate.of(List.of(LARGE, Rate.of(0).in(0).per10_000()));
        assertThat(group.pooled()).isEqualTo(LARGE);
        assertThat(group.unweightedMean().toReason()).map(Reason::code).contains(ReasonCode.EMPTY_DENOMINATOR);
    }

    @Test
    void refusals() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GroupRate.of(List.of()))
                .withMessage("areas of a group must not be empty: []");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GroupRate.of(List.of(LARGE, Rate.of(1).in(2).per(1))))
                .withMessage(
                        "areas must be per the same number of one unit: 200 of 30,000, per 10,000 and 1 of 2, per 1");
    }
}
