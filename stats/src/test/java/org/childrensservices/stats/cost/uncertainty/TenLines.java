package org.childrensservices.stats.cost.uncertainty;

import com.google.common.base.Splitter;
import java.util.List;
import org.childrensservices.stats.golden.GoldenFile;

/** The model of the benchmark W6: ten benefits over ten years and two costs, 42 assumptions. */
final class TenLines {

    private TenLines() {}

    static UncertainAppraisal appraisal(boolean pert) {
        UncertainAppraisal.Builder builder = UncertainAppraisal.builder().title("ten lines");
        GoldenFile.read("cost/mc_ten_lines.csv").check(10, row -> {
            List<Double> p = Splitter.on(',')
                    .splitToStream(String.join(",", row.getFields()))
                    .map(Double::valueOf)
                    .toList();
            String line = " " + row.getField("line");
            Assumption units = Assumption.of(
                    "units" + line,
                    pert
                            ? Distribution.pert(p.get(1), p.get(2), p.get(3))
                            : Distribution.triangular(p.get(1), p.get(2), p.get(3)));
            Assumption value = Assumption.of("value" + line, Distribution.triangular(p.get(4), p.get(5), p.get(6)));
            Assumption deadweight =
                    Assumption.of("deadweight" + line, Distribution.triangular(p.get(7), p.get(8), p.get(9)));
            Assumption dropOff =
                    Assumption.of("drop-off" + line, Distribution.triangular(p.get(10), p.get(11), p.get(12)));
            builder.addCashableFiscalBenefit(units.times(value)
                    .times(deadweight.complement())
                    .fromYear(1)
                    .forYears(10)
                    .fallingBy(dropOff));
        });
        return builder.addPublicCost(Assumption.of("set-up", Distribution.triangular(5.0e6, 5.6e6, 7.4e6))
                        .inYear(0))
                .addPublicCost(Assumption.of("running", Distribution.triangular(1.0e6, 1.1e6, 1.5e6))
                        .fromYear(1)
                        .forYears(10))
                .build();
    }
}
