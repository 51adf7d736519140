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
import org.childrensservices.core.returns.ElementForm;
import org.childrensservices.core.returns.Parsed;
import org.childrensservices.core.returns.PlainRows;
import org.childrensservices.core.returns.Progress;
import org.childrensservices.core.returns.RawBlock;
import org.childrensservices.core.returns.RawElement;
import org.childrensservices.core.returns.RawRow;
import org.childrensservices.core.returns.Reading;
import org.childrensservices.core.returns.ReadingRules;
import org.childrensservices.core.returns.Readings;
import org.childrensservices.core.returns.ReturnReader;
import org.childrensservices.core.returns.RowsByChild;
import org.childrensservices.core.returns.Table;
import org.childrensservices.core.returns.WritingRules;
import org.childrensservices.core.returns.XmlForm;
import org.childrensservices.core.returns.XmlTables;
import org.childrensservices.core.returns.cin.CinBlocks;
import org.childrensservices.core.returns.cin.CinCensusReader;
import org.childrensservices.core.returns.cin.CinCensusWriter;
import org.childrensservices.core.returns.cin.CinRules;
import org.childrensservices.core.returns.cin.rules.CinReturn;
import org.childrensservices.core.returns.cin.rules.CinRow;
import org.childrensservices.core.returns.cin.rules.CinRuleBook;
import org.childrensservices.core.returns.cohort.CohortColumns;
import org.childrensservices.core.returns.cohort.CohortPart;
import org.childrensservices.core.returns.cohort.CohortReader;
import org.childrensservices.core.returns.cohort.ReturnedColumns;
import org.childrensservices.core.returns.rules.CheckedField;
import org.childrensservices.core.returns.rules.CheckedReturn;
import org.childrensservices.core.returns.rules.CheckedRow;
import org.childrensservices.core.returns.rules.CheckedTable;
import org.childrensservices.core.returns.rules.RuleBook;
import org.childrensservices.core.returns.rules.RuleCatalogue;
import org.childrensservices.core.returns.rules.RuleCheck;
import org.childrensservices.core.returns.rules.RuleFinding;
import org.childrensservices.core.returns.rules.Validation;
import org.childrensservices.core.returns.rules.ValidationRule;
import org.childrensservices.core.returns.ssda903.Ssda903Reader;
import org.childrensservices.core.returns.ssda903.Ssda903Rows;
import org.childrensservices.core.returns.ssda903.Ssda903Rules;
import org.childrensservices.core.returns.ssda903.Ssda903Writer;
import org.childrensservices.core.returns.ssda903.rules.ChildRows;
import org.childrensservices.core.returns.ssda903.rules.PostcodeTable;
import org.childrensservices.core.returns.ssda903.rules.Postcodes;
import org.childrensservices.core.returns.ssda903.rules.ProviderRegister;
import org.childrensservices.core.returns.ssda903.rules.ReturnRow;
import org.childrensservices.core.returns.ssda903.rules.Ssda903Return;
import org.childrensservices.core.returns.ssda903.rules.Ssda903RuleBook;
import org.childrensservices.core.value.Code;
import org.childrensservices.core.value.Coded;
import org.childrensservices.stats.benchmark.CountedAreas;
import org.childrensservices.stats.benchmark.LaitTable;
import org.childrensservices.stats.benchmark.NeighbourModel;
import org.childrensservices.stats.cost.AppraisalCalculator;
import org.childrensservices.stats.cost.ModifiedInternalRate;
import org.childrensservices.stats.cost.UnitCostCatalogue;
import org.childrensservices.stats.cost.effectiveness.CostEffectiveness;
import org.childrensservices.stats.cost.uncertainty.Assumption;
import org.childrensservices.stats.cost.uncertainty.BootstrapRatios;
import org.childrensservices.stats.cost.uncertainty.Correlation;
import org.childrensservices.stats.cost.uncertainty.Distribution;
import org.childrensservices.stats.cost.uncertainty.EstimatedRatio;
import org.childrensservices.stats.cost.uncertainty.FiellerSet;
import org.childrensservices.stats.cost.uncertainty.MonteCarlo;
import org.childrensservices.stats.cost.uncertainty.OneWayAnalysis;
import org.childrensservices.stats.cost.uncertainty.PerfectInformation;
import org.childrensservices.stats.cost.uncertainty.Quantity;
import org.childrensservices.stats.cost.uncertainty.Scenario;
import org.childrensservices.stats.cost.uncertainty.ScenarioAnalysis;
import org.childrensservices.stats.cost.uncertainty.SimulatedValues;
import org.childrensservices.stats.cost.uncertainty.Simulation;
import org.childrensservices.stats.cost.uncertainty.SimulationProgress;
import org.childrensservices.stats.cost.uncertainty.SiteBootstrap;
import org.childrensservices.stats.cost.uncertainty.Tornado;
import org.childrensservices.stats.cost.uncertainty.TornadoBar;
import org.childrensservices.stats.cost.uncertainty.UncertainAppraisal;
import org.childrensservices.stats.cost.uncertainty.UncertainFlows;
import org.childrensservices.stats.cost.uncertainty.UncertainLine;
import org.childrensservices.stats.cost.uncertainty.UncertaintyCalculator;
import org.childrensservices.stats.indicator.CareLeavers;
import org.childrensservices.stats.indicator.ChildGroups;
import org.childrensservices.stats.indicator.ChildProtection;
import org.childrensservices.stats.indicator.CohortCare;
import org.childrensservices.stats.indicator.CohortCareColumns;
import org.childrensservices.stats.indicator.Counting;
import org.childrensservices.stats.indicator.EarlyHelp;
import org.childrensservices.stats.indicator.Events;
import org.childrensservices.stats.indicator.FrontDoor;
import org.childrensservices.stats.indicator.Grouping;
import org.childrensservices.stats.indicator.HubActivity;
import org.childrensservices.stats.indicator.InNeed;
import org.childrensservices.stats.indicator.Indicator;
import org.childrensservices.stats.indicator.IndicatorCatalogue;
import org.childrensservices.stats.indicator.IndicatorEngine;
import org.childrensservices.stats.indicator.LookedAfter;
import org.childrensservices.stats.indicator.Membership;
import org.childrensservices.stats.indicator.MissingFromCare;
import org.childrensservices.stats.indicator.OutcomesInCare;
import org.childrensservices.stats.indicator.Permanence;
import org.childrensservices.stats.indicator.PlacementMix;
import org.childrensservices.stats.indicator.SocialWorkers;
import org.childrensservices.stats.publish.FigureCheck;
import org.childrensservices.stats.publish.PublicationRule;
import org.childrensservices.stats.publish.SeriesConventions;
import org.childrensservices.stats.publish.TableDraft;
import org.childrensservices.stats.rate.ContrastColumn;
import org.childrensservices.stats.rate.CountLimits;
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
import org.childrensservices.stats.rate.standard.StratifiedRateColumn;
import org.childrensservices.stats.rate.standard.Stratum;
import org.childrensservices.stats.trend.ChangeCalculator;
import org.childrensservices.stats.trend.ChangeReport;
import org.childrensservices.stats.trend.ChangeReportCalculator;
import org.childrensservices.stats.trend.MannKendallCalculator;
import org.childrensservices.stats.trend.MannKendallColumn;
import org.childrensservices.stats.trend.Signed;
import org.childrensservices.stats.trend.TheilSenCalculator;
import org.childrensservices.stats.trend.ValueSeriesColumn;
import org.childrensservices.stats.trend.changepoint.AutocorrelationCalculator;
import org.childrensservices.stats.trend.changepoint.ChowCalculator;
import org.childrensservices.stats.trend.changepoint.PettittCalculator;
import org.childrensservices.stats.trend.control.ControlChart;
import org.childrensservices.stats.trend.control.ControlChartCalculator;
import org.childrensservices.stats.trend.control.ControlChartMethod;
import org.childrensservices.stats.trend.control.CusumChart;
import org.childrensservices.stats.trend.control.CusumPoint;
import org.childrensservices.stats.trend.control.EwmaChart;
import org.childrensservices.stats.trend.control.EwmaPoint;
import org.childrensservices.stats.trend.control.RareEvents;
import org.childrensservices.stats.trend.control.XmRCalculator;
import org.childrensservices.stats.trend.control.XmRChart;
import org.childrensservices.stats.trend.control.XmRSegment;
import org.childrensservices.stats.trend.count.AnnualChangeCalculator;
import org.childrensservices.stats.trend.count.CountSeriesColumn;
import org.childrensservices.stats.trend.count.CountTrendCalculator;
import org.childrensservices.stats.trend.count.CountTrendColumn;
import org.childrensservices.stats.trend.count.EndpointChange;
import org.childrensservices.stats.trend.count.ScoreTrendCalculator;
import org.childrensservices.stats.trend.forecast.DecompositionCalculator;
import org.childrensservices.stats.trend.forecast.Forecast;
import org.childrensservices.stats.trend.forecast.ForecastCalculator;
import org.childrensservices.stats.trend.forecast.ForecastMethod;
import org.childrensservices.stats.trend.interrupted.InterruptedCounts;
import org.childrensservices.stats.trend.interrupted.InterruptedCountsCalculator;
import org.childrensservices.stats.trend.interrupted.InterruptedSeries;
import org.childrensservices.stats.trend.interrupted.InterruptedSeriesCalculator;
import org.childrensservices.stats.trend.interrupted.SerialCorrelation;
import org.childrensservices.stats.trend.joinpoint.JoinpointCalculator;
import org.childrensservices.stats.trend.joinpoint.JoinpointCriterion;
import org.childrensservices.stats.trend.joinpoint.JoinpointModel;
import org.childrensservices.stats.trend.joinpoint.Joinpoints;
import org.childrensservices.stats.trend.panel.PanelCalculator;
import org.childrensservices.stats.trend.panel.PanelEffect;
import org.childrensservices.stats.trend.panel.PanelErrors;
import org.childrensservices.stats.trend.regression.FittedCoefficients;
import org.childrensservices.stats.trend.regression.LeastSquares;
import org.childrensservices.stats.trend.regression.PoissonRegression;
import org.childrensservices.stats.trend.regression.SandwichCovariance;
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
                            AnnualChangeCalculator.class,
                            AutocorrelationCalculator.class,
                            ChowCalculator.class,
                            ControlChartCalculator.class,
                            CountTrendCalculator.class,
                            DecompositionCalculator.class,
                            ForecastCalculator.class,
                            InterruptedCountsCalculator.class,
                            InterruptedSeriesCalculator.class,
                            JoinpointCalculator.class,
                            LeastSquares.class,
                            PanelCalculator.class,
                            PettittCalculator.class,
                            PoissonRegression.class,
                            SandwichCovariance.class,
                            ScoreTrendCalculator.class,
                            UncertaintyCalculator.class,
                            XmRCalculator.class,
                            AppraisalCalculator.class,
                            ChangeCalculator.class,
                            DirectStandardisation.class,
                            IndirectStandardisation.class,
                            CohortCareColumns.class,
                            IndicatorEngine.class,
                            IndicatorEngine.Grouped.class,
                            MannKendallCalculator.class,
                            ProportionCalculator.class,
                            RateCalculator.class,
                            SlopeIndexCalculator.class,
                            TheilSenCalculator.class)
                    .putAll(
                            "a step on the way to a value",
                            TableDraft.class,
                            ChangeCalculator.ProportionBaseline.class,
                            ChangeReportCalculator.ProportionBaseline.class,
                            ChangeReportCalculator.QuotedBaseline.class,
                            ChangeReportCalculator.RateBaseline.class,
                            LeastSquares.Weights.class,
                            PoissonRegression.Counts.class,
                            RateCalculator.ColumnComparison.class,
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
                            Signed.class,
                            SimulationProgress.class,
                            Code.class,
                            CohortCare.class,
                            Episodes.class,
                            FunnelAxis.class,
                            Indicator.class,
                            IndicatorCatalogue.class,
                            LookedAfter.class,
                            Membership.class,
                            CareLeavers.class,
                            ChildGroups.class,
                            ChildProtection.class,
                            Counting.class,
                            EarlyHelp.class,
                            Events.class,
                            FrontDoor.class,
                            Grouping.class,
                            HubActivity.class,
                            InNeed.class,
                            MissingFromCare.class,
                            OutcomesInCare.class,
                            Permanence.class,
                            PlacementMix.class,
                            SocialWorkers.class,
                            Progress.Listener.class)
                    .putAll(
                            "reads a return, of which the exchange is the return itself",
                            CheckedField.class,
                            CheckedReturn.class,
                            CheckedRow.class,
                            CheckedTable.class,
                            RuleBook.class,
                            RuleCatalogue.class,
                            RuleCheck.class,
                            RuleFinding.class,
                            Validation.class,
                            ValidationRule.class,
                            ChildRows.class,
                            Postcodes.class,
                            PostcodeTable.class,
                            ProviderRegister.class,
                            ReturnRow.class,
                            Ssda903Return.class,
                            Ssda903RuleBook.class,
                            CinReturn.class,
                            CinRow.class,
                            CinRuleBook.class,
                            RuleCheck.Report.class,
                            Assembler.class,
                            Cells.class,
                            CinBlocks.class,
                            CinCensusReader.class,
                            CinCensusWriter.class,
                            CinRules.class,
                            CohortReader.class,
                            ReturnedColumns.class,
                            Column.class,
                            ElementForm.class,
                            Parsed.class,
                            RawBlock.class,
                            RawElement.class,
                            PlainRows.class,
                            RawRow.class,
                            Reading.class,
                            Reading.KeptRaw.class,
                            Reading.Typed.class,
                            ReadingRules.class,
                            Readings.class,
                            ReturnReader.class,
                            RowsByChild.class,
                            RowsByChild.OfChild.class,
                            Ssda903Reader.class,
                            Ssda903Rules.class,
                            Ssda903Rows.class,
                            Ssda903Writer.class,
                            Table.class,
                            Table.Typing.class,
                            WritingRules.class,
                            XmlTables.class,
                            XmlForm.class,
                            XmlForm.Recognition.class)
                    .putAll(
                            "an index over values that have JSON, made again from them",
                            CountedAreas.class,
                            LaitTable.class,
                            NeighbourModel.class,
                            SeriesConventions.class,
                            Overdispersion.class,
                            Ranking.class)
                    .putAll(
                            "arrays without an object for each value, for many areas at once",
                            CohortColumns.class,
                            CohortPart.class,
                            ContrastColumn.class,
                            CountLimits.class,
                            CountSeriesColumn.class,
                            CountSeriesColumn.Events.class,
                            CountSeriesColumn.Quotients.class,
                            CountTrendColumn.class,
                            MannKendallColumn.class,
                            StratifiedRateColumn.class,
                            StratifiedRateColumn.Events.class,
                            StratifiedRateColumn.Quotient.class,
                            StratifiedRateColumn.Strata.class,
                            ValueSeriesColumn.class,
                            ValueSeriesColumn.Values.class,
                            EstimateColumn.class,
                            ProportionColumn.class,
                            ProportionColumn.Parts.class,
                            RateColumn.class,
                            RateColumn.Events.class,
                            RateColumn.Quotient.class)
                    .putAll(
                            "a value of the newest packages, for whose parts the module has no form yet",
                            Assumption.class,
                            BootstrapRatios.class,
                            ChangeReport.class,
                            ControlChart.class,
                            ControlChartMethod.class,
                            Correlation.class,
                            Correlation.Pair.class,
                            CostEffectiveness.class,
                            CusumChart.class,
                            CusumPoint.class,
                            Distribution.class,
                            EndpointChange.class,
                            EstimatedRatio.class,
                            EwmaChart.class,
                            EwmaPoint.class,
                            FiellerSet.class,
                            FiellerSet.Complement.class,
                            FittedCoefficients.class,
                            Forecast.class,
                            ForecastMethod.class,
                            InterruptedCounts.class,
                            InterruptedSeries.class,
                            JoinpointCriterion.class,
                            JoinpointCriterion.Information.class,
                            JoinpointModel.class,
                            Joinpoints.class,
                            MonteCarlo.class,
                            OneWayAnalysis.class,
                            PanelEffect.class,
                            PanelErrors.class,
                            PanelErrors.Kind.class,
                            PerfectInformation.class,
                            Quantity.class,
                            Quantity.Known.class,
                            Quantity.Unknown.class,
                            RareEvents.class,
                            Scenario.class,
                            ScenarioAnalysis.class,
                            SerialCorrelation.class,
                            SerialCorrelation.NeweyWest.class,
                            SimulatedValues.class,
                            Simulation.class,
                            SiteBootstrap.class,
                            Tornado.class,
                            TornadoBar.class,
                            UncertainAppraisal.class,
                            UncertainFlows.class,
                            UncertainFlows.Start.class,
                            UncertainLine.class,
                            UnitCostCatalogue.class,
                            XmRChart.class,
                            XmRSegment.class)
                    .build();

    /** The types of the library, but for invented lives, which are to test with and need jqwik. */
    static Stream<Class<?>> types() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.childrensservices.core", "org.childrensservices.stats")
                        .stream()
                        .filter(type -> !type.getPackageName().endsWith(".style")
                                && !type.getPackageName().endsWith(".json")
                                && !type.getPackageName().endsWith(".testing")
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
