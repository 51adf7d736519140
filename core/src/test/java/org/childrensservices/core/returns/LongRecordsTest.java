package org.childrensservices.core.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LongRecordsTest {

    /** Records of 1 to 3,000 numbers fill many pieces, and hardly any fills one to its end. */
    @Test
    void everyRecordHoldsItsOwnNumbers() {
        LongRecords records = new LongRecords();
        List<Integer> starts = new ArrayList<>();
        for (int record = 0; record < 300; record++) {
            int width = width(record);
            int start = records.add(width);
            for (int i = 0; i < width; i++) {
                assertThat(records.get(start, i)).isZero();
                records.set(start, i, number(record, i));
            }
            starts.add(start);
        }
        assertThat(starts).isSorted().doesNotHaveDuplicates();
        for (int record = 0; record < starts.size(); record++) {
            for (int i = 0; i < width(record); i++) {
                assertThat(records.get(starts.get(record), i)).isEqualTo(number(record, i));
            }
        }
    }

    private static int width(int record) {
        return 1 + record * 37 % 3_000;
    }

    private static long number(int record, int index) {
        return record * 1_000_003L + index - Long.MAX_VALUE;
    }

    @Test
    void aRecordMayFillAPieceAndNoMore() {
        LongRecords records = new LongRecords();
        int widest = 1 << 16;
        int first = records.add(widest);
        int second = records.add(widest);
        records.set(first, widest - 1, 1);
        records.set(second, 0, 2);
        assertThat(records.get(first, widest - 1)).isEqualTo(1);
        assertThat(records.get(second, 0)).isEqualTo(2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> records.add(widest + 1))
                .withMessage("record must not be wider than 65536: 65537");
    }
}
