package org.childrensservices.stats.indicator;

import static com.google.common.base.Preconditions.checkNotNull;
import static com.google.common.collect.ImmutableMap.toImmutableMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableMap;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import org.childrensservices.core.child.Child;
import org.childrensservices.stats.measure.Polarity;
import org.childrensservices.stats.measure.Rounding;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** The catalogue, and the reference from which it was made. */
class IndicatorCatalogueTest {

    private static final ImmutableMap<Polarity, String> POLARITIES = ImmutableMap.of(
            Polarity.LOW_IS_GOOD, "lower", Polarity.NEUTRAL, "neutral", Polarity.HIGH_IS_GOOD, "higher");

    private static final ImmutableMap<String, ReferencePeriod> REFERENCES =
            ImmutableMap.<String, ReferencePeriod>builder()
                    .put("snapshot 31 March", ReferencePeriod.AT_31_MARCH)
                    .put("year ending 31 March", ReferencePeriod.YEAR_ENDING_31_MARCH)
                    .put("two years to 31 March", ReferencePeriod.TWO_YEARS_TO_31_MARCH)
                    .put(
                            "around the birthday, year ending 31 March",
                            ReferencePeriod.AROUND_BIRTHDAY_IN_YEAR_ENDING_31_MARCH)
                    .put("snapshot 30 September", ReferencePeriod.AT_30_SEPTEMBER)
                    .put("year ending 30 September", ReferencePeriod.YEAR_ENDING_30_SEPTEMBER)
                    .put("academic year", ReferencePeriod.ACADEMIC_YEAR)
                    .put("calendar year", ReferencePeriod.CALENDAR_YEAR)
                    .put("Dec-Feb average", ReferencePeriod.DECEMBER_TO_FEBRUARY)
                    .put("snapshot", ReferencePeriod.ON_A_DAY)
                    .put("rolling 12 months", ReferencePeriod.ROLLING_12_MONTHS)
                    .put("year", ReferencePeriod.YEAR)
                    .put("quarter or year", ReferencePeriod.QUARTER_OR_YEAR)
                    .put("period", ReferencePeriod.PERIOD)
                    .buildOrThrow();

    @Test
    void holdsEightySixDefinitions() {
        assertThat(IndicatorCatalogue.england()).hasSize(86);
        assertThat(IndicatorCatalogue.england().stream().filter(d -> d.standing() == Standing.LOCAL))
                .hasSize(9)
                .allMatch(d -> d.domain() == Domain.EARLY_HELP || d.domain() == Domain.QUALITY);
        assertThat(IndicatorCatalogue.england().stream()
                        .filter(d -> d.laitMeasure().isEmpty()))
                .hasSize(20);
    }

    @Test
    void aFigureOfItsOwnHasNoDenominatorAndEveryOtherHasOne() {
        for (IndicatorDefinition definition : IndicatorCatalogue.england()) {
            if (definition.scale() != Scale.COUNT) {
                assertThat(definition.denominator()).as("%s", definition.id()).isNotEmpty();
            }
            assertThat(definition.numerator()).as("%s", definition.id()).isNotEmpty();
        }
    }

    @Test
    void whatIsCountedFromCareIsDefinedThere() {
        for (Indicator<Child> indicator : IndicatorCatalogue.ofChildren()) {
            assertThat(indicator.definition())
                    .isSameAs(IndicatorCatalogue.definition(indicator.id().value()));
            assertThat(indicator.definition().counted()).isEqualTo(Counted.FROM_CHILDREN);
        }
        for (Indicator<Child> indicator : LookedAfter.INDICATORS) {
            assertThat(indicator.definition().rounding()).isEqualTo(Rounding.WHOLE);
            assertThat(indicator.definition().standing()).isEqualTo(Standing.NATIONAL);
        }
        for (Indicator<Child> indicator : CohortCare.INDICATORS) {
            assertThat(indicator.definition().standing()).isEqualTo(Standing.LOCAL);
            assertThat(IndicatorCatalogue.england()).doesNotContain(indicator.definition());
        }
    }

    @Test
    void polarityCanBeOverridden() {
        IndicatorDefinition started = IndicatorCatalogue.definition("cpp_started_rate");
        assertThat(started.polarity()).isEqualTo(Polarity.LOW_IS_GOOD);
        assertThat(started.toBuilder().polarity(Polarity.NEUTRAL).build().polarity())
                .isEqualTo(Polarity.NEUTRAL);
        assertThat(started.reference().isStock()).isFalse();
        assertThat(IndicatorCatalogue.definition("cpp_31_march_rate")
                        .reference()
                        .isStock())
                .isTrue();
    }

    @Test
    void anUnknownIdIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IndicatorCatalogue.definition("cla_happiness"))
                .withMessageContaining("'cla_happiness'");
    }

    @Test
    void agreesWithTheReference() throws IOException {
        String shared = System.getProperty("childrens.shared");
        Assumptions.assumeTrue(shared != null, "childrens.shared is not set");
        ImmutableMap<String, NamedCsvRecord> reference;
        try (CsvReader<NamedCsvRecord> csv =
                CsvReader.builder().ofNamedCsvRecord(Path.of(shared, "reference/indicators/indicators.csv"))) {
            reference = csv.stream().collect(toImmutableMap(row -> row.getField("id"), row -> row));
        }
        assertThat(reference).hasSize(IndicatorCatalogue.england().size());
        for (IndicatorDefinition definition : IndicatorCatalogue.england()) {
            NamedCsvRecord row = checkNotNull(reference.get(definition.id().value()), "%s", definition.id());
            assertThat(definition.name()).isEqualTo(row.getField("name"));
            assertThat(definition.source()).isEqualTo(row.getField("source"));
            assertThat(definition.laitMeasure()).isEqualTo(row.getField("lait_measure"));
            assertThat(definition.laitCode()).isEqualTo(row.getField("lait_code"));
            assertThat(definition.domain().name()).isEqualToIgnoringCase(row.getField("domain"));
            assertThat(definition.standing() == Standing.LOCAL)
                    .isEqualTo(row.getField("source").startsWith("local"));
            assertThat(POLARITIES.get(definition.polarity())).isEqualTo(row.getField("polarity"));
            assertThat(Integer.toString(definition.rounding().decimals())).isEqualTo(row.getField("published_dp"));
            assertThat(definition.reference().isStock())
                    .as("%s", definition.id())
                    .isEqualTo(row.getField("reference").matches("snapshot.*|.*average"));
            assertThat(definition.scale() == Scale.COUNT)
                    .isEqualTo(row.getField("scale").equals("count"));
            assertThat(definition.scale()).as("%s", definition.id()).isEqualTo(scale(row));
            assertThat(REFERENCES).containsEntry(row.getField("reference"), definition.reference());
            assertThat(definition.isOfPopulation())
                    .as("%s", definition.id())
                    .isEqualTo(row.getField("denominator").matches("(?i).*(population|mid-year|resident).*"));
        }
    }

    /** What the reference says of a scale; what can exceed 100 is no percentage. */
    private static Scale scale(NamedCsvRecord row) {
        String scale = row.getField("scale");
        if (scale.equals("%") && row.getField("notes").startsWith("can exceed 100")) {
            return Scale.PER_100;
        }
        return switch (scale) {
            case "count" -> Scale.COUNT;
            case "%" -> Scale.PERCENT;
            case "% (per 100 pupils)" -> Scale.PER_100;
            case "per 10,000" -> Scale.PER_10_000;
            case "per 100,000" -> Scale.PER_100_000;
            case "mean" -> Scale.MEAN;
            case "mean (YY:MM)" -> Scale.MEAN_MONTHS;
            case "mean per FTE" -> Scale.MEAN_PER_FULL_TIME_EQUIVALENT;
            default -> throw new AssertionError(scale);
        };
    }
}
