package org.childrensservices.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.google.common.collect.ImmutableSetMultimap;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Modifier;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.childrensservices.core.hub.AgeRange;
import org.childrensservices.core.json.ChildrensServicesModule;
import org.childrensservices.core.placement.Episodes;
import org.childrensservices.core.returns.Assembler;
import org.childrensservices.core.returns.Cells;
import org.childrensservices.core.returns.Column;
import org.childrensservices.core.returns.Parsed;
import org.childrensservices.core.returns.Progress;
import org.childrensservices.core.returns.RawRow;
import org.childrensservices.core.returns.Reading;
import org.childrensservices.core.returns.ReadingRules;
import org.childrensservices.core.returns.Readings;
import org.childrensservices.core.returns.ReturnReader;
import org.childrensservices.core.returns.Table;
import org.childrensservices.core.returns.cohort.CohortReader;
import org.childrensservices.core.returns.ssda903.Ssda903Reader;
import org.childrensservices.core.returns.ssda903.Ssda903Rules;
import org.childrensservices.core.value.Code;
import org.childrensservices.core.value.Coded;
import org.childrensservices.stats.cost.AppraisalCalculator;
import org.childrensservices.stats.cost.ModifiedInternalRate;
import org.childrensservices.stats.indicator.CohortCare;
import org.childrensservices.stats.indicator.Indicator;
import org.childrensservices.stats.indicator.IndicatorCatalogue;
import org.childrensservices.stats.indicator.IndicatorEngine;
import org.childrensservices.stats.indicator.LookedAfter;
import org.childrensservices.stats.indicator.Membership;
import org.childrensservices.stats.publish.FigureCheck;
import org.childrensservices.stats.publish.PublicationRule;
import org.childrensservices.stats.rate.EstimateColumn;
import org.childrensservices.stats.rate.ProportionCalculator;
import org.childrensservices.stats.rate.ProportionColumn;
import org.childrensservices.stats.rate.RateCalculator;
import org.childrensservices.stats.rate.RateColumn;
import org.childrensservices.stats.rate.funnel.FunnelAxis;
import org.childrensservices.stats.rate.funnel.Overdispersion;
import org.childrensservices.stats.rate.inequality.SlopeIndexCalculator;
import org.childrensservices.stats.rate.rank.Ranking;
import org.childrensservices.stats.rate.standard.DirectStandardisation;
import org.childrensservices.stats.rate.standard.IndirectStandardisation;
import org.childrensservices.stats.rate.standard.Stratum;
import org.childrensservices.stats.trend.ChangeCalculator;
import org.childrensservices.stats.trend.MannKendallCalculator;
import org.childrensservices.stats.trend.TheilSenCalculator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every public type of the library is written in JSON and read back equal, or stands below with the reason why it is
 * not.
 *
 * <p>Where a new type fails: a record, a built type, a sealed one of such kinds, a constant, and a final class that is
 * equal by value and whose private constructor takes its fields by their names need nothing; text that reads back is
 * the text form of a type with {@code parse}. Where only an example is missing, give one in {@link ExampleValues}. What
 * is no value goes into the table below.
 */
class JsonTest {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().addModule(new ChildrensServicesModule()).build();

    private static final ImmutableSetMultimap<String, Class<?>> WITHOUT_JSON =
            ImmutableSetMultimap.<String, Class<?>>builder()
                    .putAll(
                            "computes, and is configured in code",
                            AppraisalCalculator.class,
                            ChangeCalculator.class,
                            DirectStandardisation.class,
                            IndirectStandardisation.class,
                            IndicatorEngine.class,
                            MannKendallCalculator.class,
                            ProportionCalculator.class,
                            RateCalculator.class,
                            SlopeIndexCalculator.class,
                            TheilSenCalculator.class)
                    .putAll(
                            "a step on the way to a value",
                            AgeRange.Start.class,
                            ChangeCalculator.Baseline.class,
                            FigureCheck.AgainstReference.class,
                            FigureCheck.Figure.class,
                            FigureCheck.FigureOnBasis.class,
                            FigureCheck.RangeCheck.class,
                            IndirectStandardisation.Observed.class,
                            ModifiedInternalRate.Financed.class,
                            ModifiedInternalRate.Flows.class,
                            ProportionCalculator.Comparison.class,
                            ProportionCalculator.Test.class,
                            PublicationRule.Numerator.class,
                            PublicationRule.Quotient.class,
                            RateCalculator.Comparison.class,
                            RateCalculator.Test.class,
                            Stratum.Events.class)
                    .putAll(
                            "a function or a place for functions",
                            Code.class,
                            CohortCare.class,
                            Episodes.class,
                            FunnelAxis.class,
                            Indicator.class,
                            IndicatorCatalogue.class,
                            LookedAfter.class,
                            Membership.class,
                            Progress.Listener.class)
                    .putAll(
                            "reads a return, of which the exchange is the return itself",
                            Assembler.class,
                            Cells.class,
                            CohortReader.class,
                            Column.class,
                            Parsed.class,
                            RawRow.class,
                            Reading.class,
                            Reading.KeptRaw.class,
                            Reading.Typed.class,
                            ReadingRules.class,
                            Readings.class,
                            ReturnReader.class,
                            Ssda903Reader.class,
                            Ssda903Rules.class,
                            Table.class,
                            Table.Typing.class)
                    .putAll(
                            "an index over values that have JSON, made again from them",
                            Overdispersion.class,
                            Ranking.class)
                    .putAll(
                            "arrays without an object for each value, for many areas at once",
                            EstimateColumn.class,
                            ProportionColumn.class,
                            ProportionColumn.Parts.class,
                            RateColumn.class,
                            RateColumn.Events.class,
                            RateColumn.Quotient.class)
                    .build();

    static Stream<Class<?>> types() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.childrensservices.core", "org.childrensservices.stats")
                        .stream()
                        .filter(type -> !type.getPackageName().endsWith(".style")
                                && !type.getPackageName().endsWith(".json")
                                && !type.getSimpleName().equals("Builder"))
                        .filter(type -> type.isTopLevelClass() || type.isMemberClass())
                        .sorted(Comparator.comparing(JavaClass::getName))
                        .<Class<?>>map(JavaClass::reflect)
                        .filter(JsonTest::isPublic);
    }

    private static boolean isPublic(Class<?> type) {
        return Modifier.isPublic(type.getModifiers())
                && (type.getEnclosingClass() == null || isPublic(type.getEnclosingClass()));
    }

    @ParameterizedTest
    @MethodSource("types")
    void isReadBackEqualOrHasAReason(Class<?> type) throws JsonProcessingException {
        if (WITHOUT_JSON.containsValue(type)) {
            assertThatThrownBy(() -> readBack(type))
                    .as("it has JSON, and the reason is no more")
                    .isNotNull();
        } else {
            readBack(type);
        }
    }

    private static void readBack(Class<?> raw) throws JsonProcessingException {
        JavaType type = ExampleValues.withArguments(raw);
        Set<String> properties = new LinkedHashSet<>();
        boolean isObject = false;
        for (Object example : ExampleValues.of(type)) {
            String json = MAPPER.writerFor(type).writeValueAsString(example);
            Object read = MAPPER.readValue(json, type);
            assertThat(read).as(json).isEqualTo(example);
            assertThat(MAPPER.writerFor(type).writeValueAsString(read)).isEqualTo(json);
            if (!(example instanceof Coded<?>)) {
                // An unknown code alone does not tell its set.
                assertThat(MAPPER.writeValueAsString(example))
                        .as("by its own class")
                        .isEqualTo(json);
            }
            JsonNode tree = MAPPER.readTree(json);
            isObject |= tree.isObject() && !(example instanceof Coded<?>);
            tree.fieldNames().forEachRemaining(properties::add);
        }
        if (isObject) {
            assertThat(properties)
                    .as("an example with each part; give one in ExampleValues")
                    .containsAll(ExampleValues.parts(raw));
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void unknownPropertiesAreRefusedByName(Class<?> type) {
        JavaType argued = ExampleValues.withArguments(type);
        assertThatThrownBy(() -> MAPPER.readValue("{\"bogus\":\"secret\"}", argued))
                .isInstanceOf(JsonProcessingException.class)
                .hasMessageNotContaining("secret");
    }
}
