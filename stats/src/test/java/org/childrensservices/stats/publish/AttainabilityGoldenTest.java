package org.childrensservices.stats.publish;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Range;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.RoundingMode;
import java.util.Locale;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.golden.GoldenFile;
import org.junit.jupiter.api.Test;

/** Attainability against an enumeration of exact fractions. */
class AttainabilityGoldenTest {

    private static final GoldenFile GRIM = GoldenFile.read("rates/grim.csv");

    @Test
    void percentages() {
        GRIM.where("kind", "percentage").check(81, row -> {
            assertThat(row.getField("multiplier")).isEqualTo("100");
            check(row, PublishedFigure.percentage(row.getField("reported")));
        });
    }

    @Test
    void rates() {
        GRIM.where("kind", "rate")
                .check(
                        254,
                        row -> check(
                                row,
                                PublishedFigure.rate(row.getField("reported"))
                                        .per(Long.parseLong(row.getField("multiplier")))));
    }

    @Test
    void means() {
        GRIM.where("kind", "mean").check(65, row -> {
            assertThat(row.getField("multiplier")).isEqualTo("1");
            check(row, PublishedFigure.mean(row.getField("reported")));
        });
    }

    private static void check(NamedCsvRecord row, PublishedFigure figure) {
        String rounding = row.getField("rounding");
        PublishedFigure rounded = rounding.equals("half_any")
                ? figure.withTiesEitherWay()
                : figure.withRounding(RoundingMode.valueOf(rounding.toUpperCase(Locale.ROOT)));
        Attainability answer = rounded.outOf(Long.parseLong(row.getField("denominator")));
        Outcome<Range<Long>> counts = answer.solutions();
        assertThat(counts.isPresent()).isEqualTo(Boolean.parseBoolean(row.getField("consistent")));
        assertThat(answer.answer() == Attainability.Answer.NOT_ATTAINABLE).isNotEqualTo(counts.isPresent());
        long number = counts.fold(r -> r.upperEndpoint() - r.lowerEndpoint() + 1, none -> 0L);
        assertThat(number).isEqualTo(Long.parseLong(row.getField("attainable_count")));
        if (counts.isPresent()) {
            assertThat(counts.orElseThrow())
                    .isEqualTo(Range.closed(
                            Long.parseLong(row.getField("min_numerator")),
                            Long.parseLong(row.getField("max_numerator"))));
        } else {
            assertThat(row.getField("min_numerator") + row.getField("max_numerator"))
                    .isEmpty();
            assertThat(counts.toReason())
                    .hasValueSatisfying(r -> assertThat(r.code()).isEqualTo(ReasonCode.NO_SOLUTION));
        }
    }
}
