package org.childrensservices.stats.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.childrensservices.stats.golden.Near.assertNear;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.Year;
import java.util.List;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.Reason;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.golden.GoldenFile;
import org.childrensservices.stats.measure.Polarity;
import org.junit.jupiter.api.Test;

/** The change from the year before, beside that of the local authority interactive tool. */
class LatestChangeTest {

    private static final ImmutableMap<DirectionOfTravel, String> COLOURS = ImmutableMap.of(
            DirectionOfTravel.BETTER, "green",
            DirectionOfTravel.WORSE, "red",
            DirectionOfTravel.NEUTRAL, "black",
            DirectionOfTravel.UNCHANGED, "black");

    /** The tool subtracts across missing years, though its own documentation says that it does not. */
    private static boolean isAcrossAGap(NamedCsvRecord row) {
        List<Integer> years = Splitter.on(';')
                .splitToStream(row.getField("years"))
                .map(Integer::valueOf)
                .sorted()
                .toList();
        int last = years.size() - 1;
        return last > 0 && years.get(last) - years.get(last - 1) > 1;
    }

    @Test
    void agreesWithTheTool() {
        GoldenFile.read("trend/lait_change.csv")
                .where(row -> !isAcrossAGap(row))
                .check(37, LatestChangeTest::check);
    }

    @Test
    void doesNotCrossMissingYears() {
        GoldenFile.read("trend/lait_change.csv")
                .where(LatestChangeTest::isAcrossAGap)
                .check(
                        15,
                        row -> assertThat(change(row).toReason().map(Reason::code))
                                .contains(ReasonCode.NOT_STATED));
    }

    private static void check(NamedCsvRecord row) {
        Outcome<LatestChange> change = change(row);
        String reference = row.getField("change_from_previous_year");
        assertThat(change.isPresent()).isEqualTo(!reference.equals("NA"));
        change.ifPresent(found -> {
            assertNear(found.absolute(), reference, 0);
            assertThat(row.getField("arrow"))
                    .isEqualTo(
                            found.absolute() > 0
                                    ? "arrow-up"
                                    : found.absolute() < 0 ? "arrow-down" : "arrows-left-right");
            Polarity polarity = switch (row.getField("polarity")) {
                case "High" -> Polarity.HIGH_IS_GOOD;
                case "Low" -> Polarity.LOW_IS_GOOD;
                default -> Polarity.NEUTRAL;
            };
            assertThat(COLOURS.get(found.direction(polarity))).isEqualTo(row.getField("colour"));
        });
    }

    private static Outcome<LatestChange> change(NamedCsvRecord row) {
        List<String> years = Splitter.on(';').splitToList(row.getField("years"));
        List<String> values = Splitter.on(';').splitToList(row.getField("values"));
        Series.Builder<Double> series = Series.builder();
        for (int i = 0; i < years.size(); i++) {
            TimePeriod year = TimePeriod.of(Year.of(Integer.parseInt(years.get(i))));
            if (values.get(i).equals("NA")) {
                series.addMissing(year, new Reason(ReasonCode.NOT_AVAILABLE, "not available"));
            } else {
                series.add(year, Double.parseDouble(values.get(i)));
            }
        }
        return LatestChange.of(series.build());
    }

    @Test
    void saysItself() {
        Series<Double> series = Series.<Double>builder()
                .add(TimePeriod.of(Year.of(2023)), 60.0)
                .add(TimePeriod.of(Year.of(2024)), 58.5)
                .build();
        assertThat(LatestChange.of(series).orElseThrow()).hasToString("-1.5 from 2023 to 2024");
    }

    @Test
    void doesNotCrossABreakUnlessTold() {
        Series<Double> series = Series.<Double>builder()
                .add(TimePeriod.of(Year.of(2023)), 60.0)
                .add(TimePeriod.of(Year.of(2024)), 58.5)
                .breakAt(TimePeriod.of(Year.of(2024)), "counted by child")
                .build();
        assertThat(LatestChange.of(series).toReason().map(Reason::message)).contains("The definition changed in 2024");
        assertThat(LatestChange.of(series.acrossBreaks()).isPresent()).isTrue();
        assertThat(LatestChange.of(Series.<Double>builder().build()).toReason().map(Reason::code))
                .contains(ReasonCode.TOO_FEW_POINTS);
    }
}
