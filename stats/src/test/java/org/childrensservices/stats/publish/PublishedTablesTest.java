package org.childrensservices.stats.publish;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Multiset;
import com.google.common.collect.TreeMultiset;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.childrensservices.core.place.AreaCode;
import org.childrensservices.core.time.ReportingYear;
import org.childrensservices.stats.measure.Cell;
import org.childrensservices.stats.measure.Rounding;
import org.junit.jupiter.api.Test;

/** What the Department's tables do about populations, symbols, small numbers and areas, and where they fail. */
class PublishedTablesTest {

    private static final ImmutableList<String> DURATIONS =
            ImmutableList.of("dur_0_3m", "dur_3_6m", "dur_6_12m", "dur_1_2y", "dur_2y_plus");

    private static final ImmutableList<String> SUITABILITY =
            ImmutableList.of("suitable", "unsuitable", "suitability_no_information");

    /** A count, what it is counted in and its percentage, of the files that hold all three. */
    private record Percentage(String numerator, String denominator, String percent, int decimals) {}

    private static void percentages(BiConsumer<NamedCsvRecord, Percentage> check) {
        each(
                "referrals.csv",
                check,
                new Percentage("rereferrals_12m", "referrals", "rereferral_percent", 1),
                new Percentage("no_further_action", "referrals", "no_further_action_percent", 1),
                new Percentage("assessed_not_in_need", "referrals", "assessed_not_in_need_percent", 1),
                new Percentage("children_rereferred", "children_referred", "children_rereferred_percent", 1));
        each("cpp.csv", check, new Percentage("plans_started_subsequent", "plans_started", "subsequent_percent", 1));
        for (String band : DURATIONS) {
            each("cpp.csv", check, new Percentage(band, "plans_at_31_march", band + "_percent", 1));
        }
        each("placement_stability.csv", check, new Percentage("numerator", "denominator", "percent", 0));
        each(
                "care_leavers.csv",
                check,
                new Percentage("eet", "total", "eet_percent", 0),
                new Percentage("neet", "total", "neet_percent", 0),
                new Percentage("suitable", "suitability_total", "suitable_percent", 0));
    }

    private static void each(String file, BiConsumer<NamedCsvRecord, Percentage> check, Percentage... percentages) {
        for (NamedCsvRecord row : PublishedData.read(file)) {
            for (Percentage percentage : percentages) {
                check.accept(row, percentage);
            }
        }
    }

    private static Map<String, BigDecimal> populations() {
        Map<String, BigDecimal> populations = new HashMap<>();
        for (NamedCsvRecord row : PublishedData.read("population_0_17.csv")) {
            PublishedData.number(row, "population_0_17")
                    .ifPresent(people ->
                            populations.put(row.getField("area_code") + " " + row.getField("mid_year"), people));
        }
        return populations;
    }

    /** The file of looked-after children carries the population that its rates take. */
    @Test
    void populationIsOfTheYearBefore() {
        Map<String, BigDecimal> populations = populations();
        long[] equal = new long[3];
        long[] compared = new long[3];
        for (NamedCsvRecord row : PublishedData.read("cla_rates.csv")) {
            Optional<BigDecimal> carried = PublishedData.number(row, "population_0_17");
            ReportingYear year = ReportingYear.ending(Integer.parseInt(row.getField("year")));
            assertThat(row.getField("population_mid_year"))
                    .isEqualTo(Integer.toString(PopulationEstimate.midYearFor(year)));
            for (int lag = 0; lag < 3 && row.getField("measure").equals("at_31_march"); lag++) {
                BigDecimal population = populations.get(row.getField("area_code") + " " + (year.endYear() - lag));
                if (population != null && carried.isPresent()) {
                    compared[lag]++;
                    equal[lag] += population.compareTo(carried.get()) == 0 ? 1 : 0;
                }
            }
        }
        assertThat(compared).containsExactly(654, 821, 817);
        assertThat(equal).containsExactly(1, 821, 2);
    }

    /** Rates per 10,000 of children in need with the population of that year, of the one before and of two before. */
    @Test
    void ratesTakeThePopulationOfTheYearBefore() {
        assertThat(ratesByLag("cin_rates.csv", "cin_at_31_march", "cin_rate_per_10000_published"))
                .isEqualTo("28/1457 1624/1624 25/1618");
        assertThat(ratesByLag("cpp.csv", "plans_at_31_march", "at_31_march_rate_per_10000_published"))
                .isEqualTo("143/1447 1612/1612 162/1606");
        assertThat(ratesByLag("cpp.csv", "plans_started", "started_rate_per_10000_published"))
                .isEqualTo("109/1448 1613/1613 127/1607");
        assertThat(ratesByLag("referrals.csv", "referrals", "referral_rate_per_10000_published"))
                .isEqualTo("21/1456 1623/1623 20/1617");
    }

    private static String ratesByLag(String file, String count, String rate) {
        Map<String, BigDecimal> populations = populations();
        StringBuilder found = new StringBuilder();
        for (int lag = 0; lag < 3; lag++) {
            int equal = 0;
            int compared = 0;
            for (NamedCsvRecord row : PublishedData.read(file)) {
                Optional<BigDecimal> counted = PublishedData.number(row, count);
                Optional<BigDecimal> published = PublishedData.number(row, rate);
                BigDecimal population = populations.get(
                        row.getField("area_code") + " " + (Integer.parseInt(row.getField("year")) - lag));
                if (counted.isPresent() && published.isPresent() && population != null) {
                    BigDecimal computed =
                            Rounding.ONE_DECIMAL.ratio(counted.get().movePointRight(4), population);
                    compared++;
                    equal += computed.compareTo(published.get()) == 0 ? 1 : 0;
                }
            }
            found.append(equal).append('/').append(compared).append(' ');
        }
        return found.toString().strip();
    }

    /** Until 2018 the looked-after rates are of an older population; which ones the published figures tell. */
    @Test
    void vintageChangesBefore2019() {
        Multiset<String> found = TreeMultiset.create();
        for (NamedCsvRecord row : PublishedData.read("cla_rates_2016_2020.csv")) {
            if (PublishedData.isAuthority(row) && row.getField("measure").equals("at_31_march")) {
                Optional<BigDecimal> count = PublishedData.number(row, "children_count");
                Optional<BigDecimal> population = PublishedData.number(row, "population_0_17_current_vintage");
                Optional<BigDecimal> rate = PublishedData.number(row, "rate_per_10000");
                if (count.isPresent() && population.isPresent() && rate.isPresent()) {
                    boolean fits = PublishedFigure.rate(rate.get())
                            .per10_000()
                            .withNumerator(count.get().longValueExact())
                            .solutions()
                            .map(people -> people.contains(population.get().longValueExact()))
                            .orElseThrow();
                    found.add(row.getField("year") + (fits ? " now" : " then"));
                }
            }
        }
        assertThat(found.entrySet().stream().map(e -> e.getElement() + " " + e.getCount()))
                .containsExactly(
                        "2016 now 65",
                        "2016 then 84",
                        "2017 now 52",
                        "2017 then 97",
                        "2018 now 41",
                        "2018 then 108",
                        "2019 now 149",
                        "2020 now 150");
    }

    /** Westminster: 204 children at 45, then 210 at 63: the population fell, not the children. */
    @Test
    void changeOfVintageIsNotAChangeInTheRate() {
        PopulationEstimate now = new PopulationEstimate(2018, 33_326, "Census 2021");
        assertThat(PublishedFigure.rate("45")
                        .per10_000()
                        .withNumerator(204)
                        .solutions()
                        .orElseThrow())
                .accepts(45_300L)
                .rejects(now.people());
        assertThat(PublishedFigure.rate("63")
                        .per10_000()
                        .withNumerator(210)
                        .solutions()
                        .orElseThrow())
                .accepts(now.people());
    }

    /** Never 0 and never missing without a sign: a percentage of nobody is {@code z}. */
    @Test
    void percentageOfNobodyIsNotApplicable() {
        Multiset<String> found = TreeMultiset.create();
        percentages((row, of) -> {
            if (row.getField(of.denominator()).equals("0")) {
                found.add(row.getField(of.numerator()) + " of 0: " + row.getField(of.percent()));
            }
        });
        assertThat(found.entrySet().stream().map(e -> e.getElement() + " " + e.getCount()))
                .containsExactly("0 of 0: z 81", "z of 0: z 19");
        assertThat(PublicationRule.standard().ratio(0).in(0).per(100, Rounding.WHOLE))
                .hasToString("z");
    }

    /** A positive count is never published as 0%, and in these files none would round to it. */
    @Test
    void zeroPercentIsATrueZero() {
        Multiset<String> found = TreeMultiset.create();
        percentages((row, of) -> {
            Optional<BigDecimal> count = PublishedData.number(row, of.numerator());
            Optional<BigDecimal> total = PublishedData.number(row, of.denominator());
            Optional<BigDecimal> percent = PublishedData.number(row, of.percent());
            if (percent.isPresent() && percent.get().signum() == 0) {
                found.add(count.isPresent() && count.get().signum() == 0 ? "zero" : "not zero");
            }
            if (count.isPresent()
                    && total.isPresent()
                    && count.get().signum() > 0
                    && total.get().signum() > 0) {
                String cell = PublicationRule.aggregates()
                        .ratio(count.get().longValueExact())
                        .in(total.get().longValueExact())
                        .per(100, Rounding.halfUp(of.decimals()))
                        .toString();
                found.add(cell.equals("k") ? "k" : "shown");
            }
        });
        assertThat(found.elementSet()).containsExactly("shown", "zero");
        assertThat(found.count("zero")).isGreaterThan(500);
    }

    /** A hidden number hides its percentage; a true zero keeps its 0% also where the total is hidden. */
    @Test
    void percentageIsHiddenWithItsNumerator() {
        Multiset<String> found = TreeMultiset.create();
        percentages((row, of) -> {
            if (row.getField(of.numerator()).equals("c")) {
                found.add("number c, percentage " + row.getField(of.percent()));
            }
            if (row.getField(of.numerator()).equals("0")
                    && row.getField(of.denominator()).equals("c")) {
                found.add("0 of c, percentage " + row.getField(of.percent()));
            }
        });
        assertThat(found.entrySet().stream().map(e -> e.getElement() + ": " + e.getCount()))
                .containsExactly("0 of c, percentage 0: 74", "number c, percentage c: 1786");
    }

    @Test
    void oneToFiveIsNotShown() {
        percentages((row, of) -> {
            if (PublishedData.isAuthority(row)) {
                PublishedData.number(row, of.numerator())
                        .ifPresent(count -> assertThat(Suppression.upTo(5).hides(count.longValueExact()))
                                .isFalse());
            }
        });
        long[] shown = new long[2];
        for (NamedCsvRecord row : PublishedData.read("care_leavers.csv")) {
            if (PublishedData.isAuthority(row)) {
                shown[0] += isSmall(row, "activity_not_known") ? 1 : 0;
                shown[1] += isSmall(row, "suitability_no_information") ? 1 : 0;
            }
        }
        assertThat(shown).as("what the Department shows though it is small").containsExactly(574, 259);
    }

    private static boolean isSmall(NamedCsvRecord row, String column) {
        return PublishedData.number(row, column)
                .filter(count -> Suppression.upTo(5).hides(count.longValueExact()))
                .isPresent();
    }

    /** Rows of authorities whose total is shown, by how many of the parts are hidden. */
    private static Stream<PublishedGrid> grids(String file, List<String> parts, String total) {
        return PublishedData.read(file).stream()
                .filter(PublishedData::isAuthority)
                .map(row -> Stream.concat(parts.stream(), Stream.of(total))
                        .map(row::getField)
                        .map(Cell::parse)
                        .toList())
                .filter(cells -> cells.get(parts.size()) instanceof Cell.Figure
                        && cells.stream()
                                .allMatch(cell -> cell instanceof Cell.Figure
                                        || cell.toString().equals("c")))
                .map(cells -> PublishedGrid.of(List.of(cells), Suppression.upTo(5)));
    }

    private static long hidden(PublishedGrid grid) {
        return grid.cells().get(0).stream()
                .filter(Cell.Symbol.class::isInstance)
                .count();
    }

    @Test
    void neverOnePartAloneIsHidden() {
        Multiset<Long> durations = TreeMultiset.create();
        grids("cpp.csv", DURATIONS, "plans_at_31_march").forEach(grid -> durations.add(hidden(grid)));
        assertThat(durations.entrySet().stream().map(e -> e.getElement() + ": " + e.getCount()))
                .containsExactly("0: 1236", "2: 718", "3: 1");
        Multiset<Long> suitability = TreeMultiset.create();
        grids("care_leavers.csv", SUITABILITY, "suitability_total").forEach(grid -> suitability.add(hidden(grid)));
        assertThat(suitability.entrySet().stream().map(e -> e.getElement() + ": " + e.getCount()))
                .containsExactly("0: 845", "2: 608", "3: 62");
    }

    @Test
    void partsThatAreAllShownAddUp() {
        assertThat(grids("cpp.csv", DURATIONS, "plans_at_31_march").filter(grid -> hidden(grid) == 0))
                .hasSize(1_236)
                .allSatisfy(grid -> assertThat(grid.isProtected().orElseThrow()).isTrue());
    }

    /** The remainder of the hidden parts: 58 rows hide a 0 and a 1, one hides two zeros. */
    @Test
    void tablesDiscloseWhatTheyHide() {
        Multiset<String> found = TreeMultiset.create();
        grids("care_leavers.csv", SUITABILITY, "suitability_total")
                .forEach(grid -> grid.disclosures().orElseThrow().forEach(d -> found.add(d.toString())));
        assertThat(found.entrySet().stream().map(e -> e.getElement() + ": " + e.getCount()))
                .containsExactly("is 0: 2", "is from 0 to 1: 116", "is from 0 to 3: 170", "is from 0 to 4: 152");
        Multiset<String> plans = TreeMultiset.create();
        grids("cpp.csv", DURATIONS, "plans_at_31_march")
                .forEach(grid -> grid.disclosures().orElseThrow().forEach(d -> plans.add(d.toString())));
        assertThat(plans.entrySet().stream().map(e -> e.getElement() + ": " + e.getCount()))
                .containsExactly("is from 0 to 3: 8", "is from 0 to 4: 14");
    }

    /** Fourteen miss three authorities that have no estimate before 2019: Bournemouth, Dorset and Poole. */
    @Test
    void populationsOfAuthoritiesAddUpToTheirRegions() {
        List<NamedCsvRecord> rows = PublishedData.read("population_0_17.csv");
        Multiset<String> misses = TreeMultiset.create();
        int equal = 0;
        for (NamedCsvRecord row : rows) {
            if (!PublishedData.isAuthority(row)) {
                AreaCode area = PublishedData.area(row);
                AreaTotal total = AreaTotal.of(
                        area,
                        rows.stream()
                                .filter(PublishedData::isAuthority)
                                .filter(PublishedData.has("mid_year", row.getField("mid_year")))
                                .flatMap(authority -> PublishedData.number(authority, "population_0_17").stream()
                                        .map(people -> new AuthorityCount(
                                                PublishedData.authority(authority), people.longValueExact(), 0, false)))
                                .toList());
                if (total.numerator() == Long.parseLong(row.getField("population_0_17"))) {
                    equal++;
                } else {
                    misses.add(area.label());
                }
            }
        }
        assertThat(equal).isEqualTo(142);
        assertThat(misses.entrySet().stream().map(e -> e.getElement() + ": " + e.getCount()))
                .containsExactly("England: 7", "South West: 7");
    }

    /** Eleven regional rows a year: added up they count London twice. */
    @Test
    void regionalRowsCountLondonTwice() {
        List<NamedCsvRecord> rows = PublishedData.read("cla_rates.csv").stream()
                .filter(PublishedData.has("year", "2025").and(PublishedData.has("measure", "at_31_march")))
                .filter(row -> !PublishedData.isAuthority(row))
                .toList();
        List<AreaCode> regions = rows.stream()
                .map(PublishedData::area)
                .filter(area -> area.kind() != AreaCode.Kind.ENGLAND)
                .toList();
        assertThat(regions).hasSize(11);
        assertThat(AreaCode.disjoint(regions)).hasToString("London and Inner London overlap (NOT_COMPARABLE)");
        assertThat(AreaCode.disjoint(regions.stream()
                                .filter(area -> area.kind() == AreaCode.Kind.REGION)
                                .toList())
                        .isPresent())
                .isTrue();
    }

    /** What is not known of accommodation is no denominator of activity, though the two differ by few. */
    @Test
    void careLeaversHaveTwoDenominators() {
        int fromActivity = 0;
        int fromAccommodation = 0;
        int both = 0;
        for (NamedCsvRecord row : PublishedData.read("care_leavers.csv")) {
            Optional<BigDecimal> count = PublishedData.number(row, "eet");
            Optional<BigDecimal> activity = PublishedData.number(row, "total");
            Optional<BigDecimal> accommodation = PublishedData.number(row, "suitability_total");
            Optional<BigDecimal> percent = PublishedData.number(row, "eet_percent");
            if (PublishedData.isAuthority(row)
                    && count.isPresent()
                    && activity.isPresent()
                    && accommodation.isPresent()
                    && percent.isPresent()) {
                both++;
                fromActivity += isPercent(count.get(), activity.get(), percent.get()) ? 1 : 0;
                fromAccommodation += isPercent(count.get(), accommodation.get(), percent.get()) ? 1 : 0;
            }
        }
        assertThat(both).isEqualTo(1_504);
        assertThat(fromActivity).isEqualTo(1_504);
        assertThat(fromAccommodation).isEqualTo(1_173);
    }

    private static boolean isPercent(BigDecimal count, BigDecimal of, BigDecimal percent) {
        return of.signum() > 0
                && Rounding.WHOLE.ratio(count.movePointRight(2), of).compareTo(percent) == 0;
    }

    /** The bands of days to the conference do not always add up to all conferences. */
    @Test
    void conferenceBandsAreNotAllConferences() {
        List<String> bands = List.of("icpc_0_10_days", "icpc_11_15_days", "icpc_16_20_days", "icpc_21_plus_days");
        int compared = 0;
        int equal = 0;
        for (NamedCsvRecord row : PublishedData.read("conferences_reviews.csv")) {
            Optional<BigDecimal> people = PublishedData.number(row, "population_0_17");
            Optional<BigDecimal> rate = PublishedData.number(row, "icpc_rate_per_10000");
            List<BigDecimal> counts = bands.stream()
                    .flatMap(band -> PublishedData.number(row, band).stream())
                    .toList();
            if (PublishedData.isAuthority(row) && people.isPresent() && rate.isPresent() && counts.size() == 4) {
                BigDecimal sum = counts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
                compared++;
                equal += Rounding.ONE_DECIMAL
                                        .ratio(sum.movePointRight(4), people.get())
                                        .compareTo(rate.get())
                                == 0
                        ? 1
                        : 0;
            }
        }
        assertThat(compared).isEqualTo(1_330);
        assertThat(equal).isEqualTo(1_259);
    }
}
