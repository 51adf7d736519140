package org.childrensservices.stats.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import nl.jqno.equalsverifier.EqualsVerifier;
import org.junit.jupiter.api.Test;

/** Schedules of rates and their editions. */
class DiscountScheduleTest {

    private static final DiscountSchedule STANDARD = GreenBook.EDITION_2022.standard();

    @Test
    void year31FollowsYear30() {
        assertThat(STANDARD.rate(30)).isEqualByComparingTo("0.035");
        assertThat(STANDARD.rate(31)).isEqualByComparingTo("0.03");
        CostGolden.assertNear(STANDARD.factor(31), "0.345901369516797612108364956195174995910834446168");
    }

    /** Beyond the reference files: 60-digit values by Python's decimal. */
    @Test
    void isRightToYear500() {
        CostGolden.assertNear(STANDARD.factor(500), "0.000191438490546338361415670018832554048458390633494977955");
        CostGolden.assertNear(
                GreenBook.EDITION_2022.health().factor(500),
                "0.0248732257258382267116206514154454661392724074624273787842632");
    }

    @Test
    void partsOfAYearNeedNotBeHalves() {
        CostGolden.assertNear(
                STANDARD.factor(new BigDecimal("0.3")),
                "0.989732644866806929157712428724982744506405777269264591944687");
        BigDecimal third = new BigDecimal("0.3333333333333333333333333333333333");
        BigDecimal step =
                STANDARD.factor(third.add(BigDecimal.valueOf(30))).divide(STANDARD.factor(30), MathContext.DECIMAL128);
        CostGolden.assertNear(step.pow(3), "0.970873786407766990291262135922330097087378640776699029126214");
    }

    @Test
    void theTwoEditionsHaveTheSameRatesAndDifferentNames() {
        assertThat(STANDARD).hasToString("Green Book 2022 standard");
        assertThat(GreenBook.EDITION_2026.standard()).hasToString("Green Book 2026 standard");
        assertThat(GreenBook.EDITION_2026.health()).hasToString("Green Book 2026 health");
        assertThat(GreenBook.EDITION_2026.lowerSensitivity()).hasToString("Green Book 2026 lower sensitivity");
        for (int year = 0; year <= 310; year++) {
            assertThat(GreenBook.EDITION_2026.standard().rate(year)).isEqualTo(STANDARD.rate(year));
        }
        assertThat(GreenBook.EDITION_2026.standard()).isNotEqualTo(STANDARD);
    }

    @Test
    void theTableHasNoGap() throws IOException {
        Map<String, Integer> next = new HashMap<>();
        try (InputStream in = Objects.requireNonNull(GreenBook.class.getResourceAsStream("discount_schedules.csv"));
                CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(in)) {
            for (NamedCsvRecord row : csv) {
                String schedule = row.getField("edition") + " " + row.getField("schedule");
                assertThat(Integer.parseInt(row.getField("from_year"))).isEqualTo(next.getOrDefault(schedule, 0));
                String last = row.getField("to_year");
                next.put(schedule, last.isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(last) + 1);
            }
        }
        assertThat(next).hasSize(6);
        assertThat(next.values()).containsOnly(Integer.MAX_VALUE);
    }

    @Test
    void aFlatRateMayBeZeroOrNegative() {
        assertThat(DiscountSchedule.flat(BigDecimal.ZERO).factor(40)).isEqualByComparingTo("1");
        DiscountSchedule negative = DiscountSchedule.flat(new BigDecimal("-0.5"));
        assertThat(negative).hasToString("flat -50%");
        assertThat(negative.factor(3)).isEqualByComparingTo("8");
        assertThat(DiscountSchedule.flat(new BigDecimal("0.0350"))).hasToString("flat 3.5%");
        assertThat(DiscountSchedule.flat(new BigDecimal("0.0350")))
                .isEqualTo(DiscountSchedule.flat(new BigDecimal("0.035")));
    }

    @Test
    void refusesWhatIsNoSchedule() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DiscountSchedule.flat(new BigDecimal("-1")))
                .withMessage("rate must be above -1: -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DiscountSchedule.stepped("late", ImmutableMap.of(1, BigDecimal.ONE)))
                .withMessage("the first rate must hold from year 0: [1]");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> DiscountSchedule.stepped("early", ImmutableMap.of(-1, BigDecimal.ONE, 0, BigDecimal.ONE)))
                .withMessage("the first rate must hold from year 0: [-1, 0]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DiscountSchedule.stepped("", ImmutableMap.of(0, BigDecimal.ONE)))
                .withMessage("name must not be blank: ''");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> STANDARD.factor(-1))
                .withMessage("year must not be negative: -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> STANDARD.factor(new BigDecimal("-0.5")))
                .withMessage("years must not be negative: -0.5");
    }

    @Test
    void equality() {
        EqualsVerifier.forClass(DiscountSchedule.class)
                .withPrefabValues(
                        ImmutableSortedMap.class,
                        ImmutableSortedMap.of(0, BigDecimal.ONE),
                        ImmutableSortedMap.of(0, BigDecimal.TEN))
                .withNonnullFields("name", "rates")
                .verify();
    }
}
