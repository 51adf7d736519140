package org.childrensservices.stats.indicator;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.stream.Stream;
import org.childrensservices.core.child.Child;
import org.childrensservices.core.value.IndicatorId;
import org.childrensservices.stats.measure.Polarity;
import org.childrensservices.stats.measure.Rounding;

/** The indicators of children's services in England, as they are defined where they are published. */
public final class IndicatorCatalogue {

    private static final String RESOURCE = "indicators.csv";
    private static final ImmutableMap<IndicatorId, IndicatorDefinition> ENGLAND = read();

    private IndicatorCatalogue() {}

    /** {@return all definitions of England, by domain} */
    public static ImmutableList<IndicatorDefinition> england() {
        return ENGLAND.values().asList();
    }

    /**
     * Returns a definition of England.
     *
     * @param id the id, such as {@code "cla_31_march_rate"}
     * @return the definition
     * @throws IllegalArgumentException if the catalogue has none with that id
     */
    public static IndicatorDefinition definition(String id) {
        IndicatorDefinition definition = ENGLAND.get(IndicatorId.of(id));
        checkArgument(definition != null, "id must be of an indicator in the catalogue: '%s'", id);
        return definition;
    }

    /**
     * Returns the indicators that are counted from children, in the order of the catalogue within each domain.
     *
     * @return all that {@link Counted#FROM_CHILDREN} says of
     */
    public static ImmutableList<Indicator<Child>> ofChildren() {
        return Stream.of(
                        LookedAfter.INDICATORS,
                        PlacementMix.INDICATORS,
                        MissingFromCare.INDICATORS,
                        OutcomesInCare.INDICATORS,
                        Permanence.INDICATORS,
                        FrontDoor.INDICATORS,
                        InNeed.INDICATORS,
                        ChildProtection.INDICATORS,
                        CareLeavers.INDICATORS,
                        EarlyHelp.INDICATORS)
                .flatMap(ImmutableList::stream)
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * Returns indicators for all definitions of England that add up figures which somebody else has counted, also for
     * those that can be counted from records.
     *
     * @return one for each definition, in the order of the catalogue
     */
    public static ImmutableList<Indicator<ReportedTally>> ofReportedFigures() {
        return england().stream().map(Indicator::reported).collect(ImmutableList.toImmutableList());
    }

    private static ImmutableMap<IndicatorId, IndicatorDefinition> read() {
        try (InputStream in = checkNotNull(IndicatorCatalogue.class.getResourceAsStream(RESOURCE), RESOURCE);
                CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(in)) {
            return csv.stream()
                    .map(IndicatorCatalogue::definition)
                    .collect(ImmutableMap.toImmutableMap(IndicatorDefinition::id, definition -> definition));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static IndicatorDefinition definition(NamedCsvRecord row) {
        return IndicatorDefinition.builder()
                .id(IndicatorId.of(row.getField("id")))
                .domain(Domain.valueOf(row.getField("domain")))
                .name(row.getField("name"))
                .numerator(row.getField("numerator"))
                .denominator(row.getField("denominator"))
                .scale(Scale.valueOf(row.getField("scale")))
                .reference(ReferencePeriod.valueOf(row.getField("reference")))
                .polarity(Polarity.valueOf(row.getField("polarity")))
                .rounding(Rounding.halfUp(Integer.parseInt(row.getField("decimals"))))
                .standing(Standing.valueOf(row.getField("standing")))
                .source(row.getField("source"))
                .isOfPopulation(Boolean.parseBoolean(row.getField("of_population")))
                .counted(Counted.valueOf(row.getField("counted")))
                .whyReported(row.getField("why_reported"))
                .laitCode(row.getField("lait_code"))
                .laitMeasure(row.getField("lait_measure"))
                .note(row.getField("note"))
                .build();
    }
}
