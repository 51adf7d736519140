package org.childrensservices.stats.publish;

import static com.google.common.base.Preconditions.checkNotNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Multiset;
import com.google.common.collect.Range;
import com.google.common.collect.TreeMultiset;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.childrensservices.core.place.LocalAuthority;
import org.childrensservices.stats.measure.Cell;
import org.childrensservices.stats.measure.Rounding;
import org.junit.jupiter.api.Test;

/** The published rates and percentages, computed again from their published parts. */
class ConventionsTest {

    private static final ImmutableMap<String, String> LEVELS =
            ImmutableMap.of("Local authority", "L", "Regional", "R", "National", "N");

    /** Why a published value is not the rounded ratio of its published parts. */
    private enum Cause {
        /** It is. */
        MATCH,
        /** A tie that binary floating point put below itself. */
        TIE_LOST_IN_BINARY,
        /** The parts are rounded for print, and parts that round so give it. */
        PARTS_ROUNDED,
        /** The rate leaves out the authorities whose own is flagged, and their parts are in the total. */
        FLAGGED_LEFT_OUT,
        /** An authority is flagged and leaving it out, as far as its parts are known, does not give the value. */
        FLAGGED_NOT_REPRODUCED,
        /** None of these. */
        UNEXPLAINED
    }

    /** How the parts of a measure are printed at the levels other than that of authorities. */
    private enum Parts {
        /** Both as counts to the nearest ten. */
        COUNTS,
        /** The count to the nearest ten, the population exactly. */
        COUNT_OF_POPULATION,
        /** Both exactly, at all levels. */
        HEADCOUNTS,
        /** Both to one decimal, at all levels. */
        FULL_TIME,
        /** The count exactly and the denominator to one decimal, at all levels. */
        FULL_TIME_DENOMINATOR;

        boolean areFullTime() {
            return this == FULL_TIME || this == FULL_TIME_DENOMINATOR;
        }
    }

    /** A measure of {@code conventions_checks.csv} and where its parts stand. */
    private record Measure(
            String source,
            String name,
            String file,
            Predicate<NamedCsvRecord> rows,
            String numerator,
            List<String> denominator,
            String published,
            Parts parts) {

        Measure(String source, String name, String file, String numerator, String denominator, String published) {
            this(source, name, file, row -> true, numerator, List.of(denominator), published, Parts.COUNTS);
        }
    }

    private static final ImmutableList<Measure> MEASURES = measures();

    private static ImmutableList<Measure> measures() {
        ImmutableList.Builder<Measure> all = ImmutableList.builder();
        for (String kind : List.of("at_31_march", "started", "ceased")) {
            all.add(new Measure(
                    "cla_number_and_rate",
                    "cla_" + (kind.equals("at_31_march") ? "31_march" : kind) + "_rate",
                    "cla_rates.csv",
                    PublishedData.has("measure", kind),
                    "children_count",
                    List.of("population_0_17"),
                    "rate_per_10000",
                    Parts.COUNT_OF_POPULATION));
        }
        addReferrals(all);
        addPlans(all);
        addLait(all, "CIN", "cin_31_march_rate", "cin_rates.csv", "cin_at_31_march", "cin_rate_per_10000_published");
        addLait(
                all,
                "CPP_rate",
                "cpp_31_march_rate",
                "cpp.csv",
                "plans_at_31_march",
                "at_31_march_rate_per_10000_published");
        addLait(
                all,
                "CPP_Abuse_Rate",
                "cpp_started_rate",
                "cpp.csv",
                "plans_started",
                "started_rate_per_10000_published");
        addLait(
                all,
                "CPP_Total_Rateper10,000",
                "referral_rate",
                "referrals.csv",
                "referrals",
                "referral_rate_per_10000_published");
        ImmutableMap.of(
                        "same_placement_2y_of_2_5y_under16", "Living with the same carer for at least 2 years",
                        "three_plus_placements_2_years", "With 3 or more placements during the previous 2 years",
                        "three_plus_placements_year", "With 3 or more placements during the year")
                .forEach((measure, name) -> all.add(new Measure(
                        "cla_placement_stability",
                        name,
                        "placement_stability.csv",
                        PublishedData.has("measure", measure),
                        "numerator",
                        List.of("denominator"),
                        "percent",
                        Parts.COUNTS)));
        String leavers = "care_leavers.csv";
        all.add(new Measure(
                "care_leavers_activity",
                "Total in education, employment or training",
                leavers,
                "eet",
                "total",
                "eet_percent"));
        all.add(new Measure(
                "care_leavers_activity",
                "Total not in education, employment or training",
                leavers,
                "neet",
                "total",
                "neet_percent"));
        all.add(new Measure(
                "care_leavers_accommodation",
                "Accommodation considered suitable",
                leavers,
                "suitable",
                "suitability_total",
                "suitable_percent"));
        addWorkforce(all);
        return all.build();
    }

    private static void addReferrals(ImmutableList.Builder<Measure> all) {
        String source = "c1_referrals";
        String file = "referrals.csv";
        all.add(new Measure(source, "rereferral_percent", file, "rereferrals_12m", "referrals", "rereferral_percent"));
        all.add(new Measure(
                source,
                "no_further_action_percent",
                file,
                "no_further_action",
                "referrals",
                "no_further_action_percent"));
        all.add(new Measure(
                source,
                "not_in_need_percent",
                file,
                "assessed_not_in_need",
                "referrals",
                "assessed_not_in_need_percent"));
        all.add(new Measure(
                source,
                "rereferral_child_percent",
                file,
                "children_rereferred",
                "children_referred",
                "children_rereferred_percent"));
    }

    private static void addPlans(ImmutableList.Builder<Measure> all) {
        all.add(new Measure(
                "d3_subsequent",
                "CPP_subsequent_percent",
                "cpp.csv",
                "plans_started_subsequent",
                "plans_started",
                "subsequent_percent"));
        ImmutableMap.of(
                        "dur_0_3m", "3_months_or_less_percent",
                        "dur_3_6m", "more_than_3_months_6_months_percent",
                        "dur_6_12m", "more_than_6_months_less_than_1_year_percent",
                        "dur_1_2y", "1_year_less_than_2_years_percent",
                        "dur_2y_plus", "2_years_or_more_percent")
                .forEach((band, name) -> all.add(
                        new Measure("d5_duration", name, "cpp.csv", band, "plans_at_31_march", band + "_percent")));
    }

    private static void addLait(
            ImmutableList.Builder<Measure> all,
            String source,
            String name,
            String file,
            String count,
            String published) {
        all.add(new Measure(
                "LAIT/" + source,
                name,
                file,
                row -> true,
                count,
                List.of("population_0_17"),
                published,
                Parts.COUNT_OF_POPULATION));
    }

    private static void addWorkforce(ImmutableList.Builder<Measure> all) {
        addWorkforce(all, Parts.FULL_TIME, "turnover_rate_fte", "leavers_fte", "inpost_fte");
        addWorkforce(all, Parts.HEADCOUNTS, "turnover_rate_headcount", "leavers_headcount", "inpost_headcount");
        addWorkforce(all, Parts.FULL_TIME, "agency_rate_fte", "agency_fte", "agency_fte", "inpost_fte");
        addWorkforce(
                all,
                Parts.HEADCOUNTS,
                "agency_rate_headcount",
                "agency_headcount",
                "agency_headcount",
                "inpost_headcount");
        addWorkforce(all, Parts.FULL_TIME, "agency_cover_rate_fte", "agency_cover_fte", "agency_fte");
        addWorkforce(all, Parts.FULL_TIME, "vacancy_rate_fte", "vacancy_fte", "vacancy_fte", "inpost_fte");
        addWorkforce(all, Parts.FULL_TIME, "vacancy_agency_cover_rate_fte", "agency_cover_fte", "vacancy_fte");
        addWorkforce(all, Parts.FULL_TIME_DENOMINATOR, "caseload_fte", "cases", "case_holders_fte");
        addWorkforce(all, Parts.FULL_TIME_DENOMINATOR, "absence_rate_fte", "working_days_lost_fte", "inpost_fte");
    }

    private static void addWorkforce(
            ImmutableList.Builder<Measure> all,
            Parts parts,
            String published,
            String numerator,
            String... denominator) {
        all.add(new Measure(
                "workforce",
                published,
                "workforce.csv",
                row -> true,
                numerator,
                List.of(denominator),
                published,
                parts));
    }

    /** A published value with its parts; the multiplier as a fraction, since absence is per 253 or 254 days. */
    private record Value(
            Measure measure,
            NamedCsvRecord row,
            BigDecimal numerator,
            BigDecimal denominator,
            BigDecimal published,
            int decimals,
            BigDecimal per,
            BigDecimal days) {

        BigDecimal ratio(BigDecimal over, BigDecimal under, Rounding rounding) {
            return rounding.ratio(over.multiply(per), under.multiply(days));
        }

        Rounding rounding() {
            return Rounding.halfUp(decimals);
        }

        boolean isMatch() {
            return isPublished(ratio(numerator, denominator, rounding()));
        }

        boolean isPublished(BigDecimal value) {
            return value.compareTo(published) == 0;
        }

        /** Whether parts that are this far off at most can give the value. */
        boolean isWithin(BigDecimal over, BigDecimal under, BigDecimal overBy, BigDecimal underBy) {
            Range<BigDecimal> values =
                    RoundedValues.of(published, BigDecimal.ONE.movePointLeft(decimals), RoundingMode.HALF_UP);
            BigDecimal least = over.subtract(overBy).max(BigDecimal.ZERO).multiply(per);
            BigDecimal most = over.add(overBy).multiply(per);
            BigDecimal most1 = under.add(underBy).multiply(days);
            BigDecimal least1 = under.subtract(underBy).multiply(days);
            return least.compareTo(values.upperEndpoint().multiply(most1)) < 0
                    && (least1.signum() <= 0
                            || most.compareTo(values.lowerEndpoint().multiply(least1)) >= 0);
        }

        private boolean areRounded() {
            return measure.parts.areFullTime()
                    || (measure.parts != Parts.HEADCOUNTS && !PublishedData.isAuthority(row));
        }

        BigDecimal numeratorBy(int terms) {
            return switch (measure.parts) {
                case COUNTS, COUNT_OF_POPULATION -> BigDecimal.valueOf(5L * terms);
                case HEADCOUNTS, FULL_TIME_DENOMINATOR -> BigDecimal.ZERO;
                case FULL_TIME -> new BigDecimal("0.05").multiply(BigDecimal.valueOf(terms));
            };
        }

        BigDecimal denominatorBy(int terms) {
            BigDecimal sums = BigDecimal.valueOf((long) terms * measure.denominator.size());
            return switch (measure.parts) {
                case COUNTS -> BigDecimal.valueOf(5L * terms);
                case HEADCOUNTS, COUNT_OF_POPULATION -> BigDecimal.ZERO;
                case FULL_TIME, FULL_TIME_DENOMINATOR -> new BigDecimal("0.05").multiply(sums);
            };
        }
    }

    private static Optional<BigDecimal> sum(NamedCsvRecord row, List<String> columns) {
        BigDecimal sum = BigDecimal.ZERO;
        for (String column : columns) {
            Optional<BigDecimal> number = PublishedData.number(row, column);
            if (number.isEmpty()) {
                return Optional.empty();
            }
            sum = sum.add(number.get());
        }
        return Optional.of(sum);
    }

    private static Optional<Value> value(Measure measure, NamedCsvRecord row, int decimals, BigDecimal per) {
        Optional<BigDecimal> numerator = PublishedData.number(row, measure.numerator);
        Optional<BigDecimal> denominator = sum(row, measure.denominator);
        Optional<BigDecimal> published = PublishedData.number(row, measure.published);
        // Working days of the year that ends on 30 September.
        long days = !measure.name.equals("absence_rate_fte")
                ? 1
                : Integer.parseInt(row.getField("year")) % 4 == 0 ? 254 : 253;
        return numerator.isEmpty()
                        || denominator.isEmpty()
                        || published.isEmpty()
                        || denominator.get().signum() == 0
                ? Optional.empty()
                : Optional.of(new Value(
                        measure,
                        row,
                        numerator.get(),
                        denominator.get(),
                        published.get(),
                        decimals,
                        per,
                        BigDecimal.valueOf(days)));
    }

    private static List<Value> values(Measure measure, String level, int decimals, BigDecimal per) {
        return PublishedData.read(measure.file).stream()
                .filter(measure.rows.and(PublishedData.has("level", level)))
                .flatMap(row -> value(measure, row, decimals, per).stream())
                .toList();
    }

    /** 96 rows of the 204 are of sources that are here, with the same numbers of values and of matches. */
    @Test
    void asManyValuesAreTheRoundedRatioAsAreKnownToBe() {
        List<String> known = new ArrayList<>();
        List<String> found = new ArrayList<>();
        List<String> elsewhere = new ArrayList<>();
        for (NamedCsvRecord check : PublishedData.reference("conventions_checks.csv")) {
            Optional<Measure> measure = measure(check);
            if (measure.isEmpty()) {
                elsewhere.add(check.getField("source"));
                continue;
            }
            String level = checkNotNull(LEVELS.get(check.getField("level")));
            List<Value> values = values(
                    measure.get(),
                    level,
                    Integer.parseInt(check.getField("dp")),
                    new BigDecimal(check.getField("scale")));
            // Ten regional rows a year were checked of these, and here are eleven.
            long rows = level.equals("R") && measure.get().source.startsWith("LAIT/") ? 10 : 0;
            String name = measure.get().name + " " + level + " ";
            known.add(name + (Long.parseLong(check.getField("n")) + rows) + " "
                    + (Long.parseLong(check.getField("match_half_up")) + rows));
            found.add(name + values.size() + " "
                    + values.stream().filter(Value::isMatch).count());
        }
        assertThat(known).hasSize(96);
        assertThat(found).isEqualTo(known);
        assertThat(elsewhere).hasSize(108);
        assertThat(ImmutableSet.copyOf(elsewhere))
                .containsExactlyInAnyOrder(
                        "care_leavers_activity",
                        "care_leavers_accommodation",
                        "cla_school_moves",
                        "cla_swcount",
                        "cla_outcomes",
                        "absence",
                        "ks4",
                        "ks2");
    }

    private static Optional<Measure> measure(NamedCsvRecord check) {
        return MEASURES.stream()
                .filter(m -> m.source.equals(check.getField("source")) && m.name.equals(check.getField("measure")))
                .findFirst();
    }

    /** Every value that is not the rounded ratio is in a named class, and seven of an area with a flagged authority. */
    @Test
    void everyOtherValueIsOfANamedClass() {
        Multiset<String> classes = TreeMultiset.create();
        List<String> notReproduced = new ArrayList<>();
        for (NamedCsvRecord check : PublishedData.reference("conventions_checks.csv")) {
            measure(check).ifPresent(measure -> {
                String level = checkNotNull(LEVELS.get(check.getField("level")));
                for (Value value : values(
                        measure,
                        level,
                        Integer.parseInt(check.getField("dp")),
                        new BigDecimal(check.getField("scale")))) {
                    Cause of = classify(value);
                    classes.add(level + " " + of);
                    if (of.compareTo(Cause.FLAGGED_NOT_REPRODUCED) >= 0) {
                        notReproduced.add(measure.name + " " + value.row.getField("year") + " "
                                + value.row.getField("area_name"));
                    }
                }
            });
        }
        assertThat(classes.entrySet().stream().map(e -> e.getElement() + " " + e.getCount()))
                .containsExactlyInAnyOrder(
                        "L MATCH 44363",
                        "L PARTS_ROUNDED 498",
                        "L TIE_LOST_IN_BINARY 1",
                        "R MATCH 2853",
                        "R PARTS_ROUNDED 543",
                        "R FLAGGED_LEFT_OUT 20",
                        "R FLAGGED_NOT_REPRODUCED 4",
                        "N MATCH 289",
                        "N PARTS_ROUNDED 7",
                        "N FLAGGED_LEFT_OUT 12",
                        "N FLAGGED_NOT_REPRODUCED 3");
        assertThat(notReproduced)
                .containsExactlyInAnyOrder(
                        "agency_rate_fte 2024 England",
                        "agency_cover_rate_fte 2023 London",
                        "agency_cover_rate_fte 2023 Outer London",
                        "agency_cover_rate_fte 2023 England",
                        "vacancy_agency_cover_rate_fte 2017 London",
                        "vacancy_agency_cover_rate_fte 2017 Outer London",
                        "vacancy_agency_cover_rate_fte 2017 England");
    }

    private static Cause classify(Value value) {
        if (value.isMatch()) {
            return Cause.MATCH;
        }
        if (value.areRounded()
                && value.isWithin(value.numerator, value.denominator, value.numeratorBy(1), value.denominatorBy(1))) {
            return Cause.PARTS_ROUNDED;
        }
        if (isTieLostInBinary(value)) {
            return Cause.TIE_LOST_IN_BINARY;
        }
        List<NamedCsvRecord> authorities = authoritiesOf(value);
        if (authorities.stream().noneMatch(row -> isFlagged(value.measure, row))) {
            return Cause.UNEXPLAINED;
        }
        return isWithoutTheFlagged(value, authorities) || isLessTheFlagged(value, authorities)
                ? Cause.FLAGGED_LEFT_OUT
                : Cause.FLAGGED_NOT_REPRODUCED;
    }

    /** The exact ratio is half-way, and the published value is below it. */
    private static boolean isTieLostInBinary(Value value) {
        BigDecimal exact = value.numerator.multiply(value.per);
        BigDecimal halfway = value.published.add(new BigDecimal("0.5").movePointLeft(value.decimals));
        return exact.compareTo(halfway.multiply(value.denominator)) == 0
                && value.numerator.doubleValue() / value.denominator.doubleValue() * value.per.doubleValue()
                        < halfway.doubleValue();
    }

    private static List<NamedCsvRecord> authoritiesOf(Value value) {
        ImmutableSet<LocalAuthority> within =
                ImmutableSet.copyOf(PublishedData.area(value.row).authorities());
        return PublishedData.read(value.measure.file).stream()
                .filter(value.measure.rows.and(PublishedData::isAuthority))
                .filter(PublishedData.has("year", value.row.getField("year")))
                .filter(row -> within.contains(PublishedData.authority(row)))
                .toList();
    }

    private static boolean isFlagged(Measure measure, NamedCsvRecord row) {
        return ImmutableSet.of("u", "x").contains(row.getField(measure.published));
    }

    /** The authorities whose rate is shown, added up, give the value. */
    private static boolean isWithoutTheFlagged(Value value, List<NamedCsvRecord> authorities) {
        List<AuthorityCount> counts = authorities.stream()
                .flatMap(row -> value(value.measure, row, value.decimals, value.per).stream())
                .map(shown -> new AuthorityCount(
                        PublishedData.authority(shown.row),
                        shown.numerator.movePointRight(1).longValueExact(),
                        shown.denominator.multiply(value.days).movePointRight(1).longValueExact(),
                        false))
                .toList();
        AreaTotal total = AreaTotal.of(PublishedData.area(value.row), counts);
        Cell rate = total.per(value.per.longValueExact(), value.rounding());
        if (value.isPublished(rate.number().orElseThrow())) {
            return true;
        }
        boolean allAreKnown = authorities.stream()
                .allMatch(row -> isFlagged(value.measure, row)
                        || Stream.concat(Stream.of(value.measure.numerator), value.measure.denominator.stream())
                                .allMatch(column -> isKnown(row, column)));
        return allAreKnown
                && value.measure.parts.areFullTime()
                && value.isWithin(
                        BigDecimal.valueOf(total.ratedNumerator(), 1),
                        BigDecimal.valueOf(total.ratedDenominator(), 1).divide(value.days),
                        value.numeratorBy(authorities.size()),
                        value.denominatorBy(authorities.size()));
    }

    /** A part that is a number, or that rounds to none. */
    private static boolean isKnown(NamedCsvRecord row, String column) {
        return PublishedData.number(row, column).isPresent()
                || ImmutableSet.of("low", "k", "z").contains(row.getField(column));
    }

    /** The published parts, less those of the authorities of low reliability, give the value. */
    private static boolean isLessTheFlagged(Value value, List<NamedCsvRecord> authorities) {
        BigDecimal numerator = value.numerator;
        BigDecimal denominator = value.denominator;
        for (NamedCsvRecord row : authorities) {
            if (row.getField(value.measure.published).equals("u")) {
                numerator = numerator.subtract(
                        PublishedData.number(row, value.measure.numerator).orElse(BigDecimal.ZERO));
                for (String column : value.measure.denominator) {
                    denominator = denominator.subtract(
                            PublishedData.number(row, column).orElse(BigDecimal.ZERO));
                }
            }
        }
        return value.isWithin(numerator, denominator, value.numeratorBy(1), value.denominatorBy(1));
    }

    /** The published decimals of every source that was checked. */
    @Test
    void decimalsAreThoseOfTheSeries() {
        ImmutableMap<String, PublishedSeries> series = ImmutableMap.<String, PublishedSeries>builder()
                .put("cla_number_and_rate", PublishedSeries.LOOKED_AFTER)
                .put("cla_placement_stability", PublishedSeries.LOOKED_AFTER)
                .put("cla_school_moves", PublishedSeries.LOOKED_AFTER)
                .put("cla_swcount", PublishedSeries.LOOKED_AFTER)
                .put("cla_outcomes", PublishedSeries.LOOKED_AFTER)
                .put("care_leavers_activity", PublishedSeries.CARE_LEAVERS)
                .put("care_leavers_accommodation", PublishedSeries.CARE_LEAVERS)
                .put("c1_referrals", PublishedSeries.CHILDREN_IN_NEED)
                .put("d3_subsequent", PublishedSeries.CHILDREN_IN_NEED)
                .put("d5_duration", PublishedSeries.CHILDREN_IN_NEED)
                .put("LAIT/CIN", PublishedSeries.CHILDREN_IN_NEED)
                .put("LAIT/CPP_rate", PublishedSeries.CHILDREN_IN_NEED)
                .put("LAIT/CPP_Abuse_Rate", PublishedSeries.CHILDREN_IN_NEED)
                .put("LAIT/CPP_Total_Rateper10,000", PublishedSeries.CHILDREN_IN_NEED)
                .put("workforce", PublishedSeries.WORKFORCE)
                .put("absence", PublishedSeries.ABSENCE)
                .put("ks2", PublishedSeries.KEY_STAGE_2)
                .put("ks4", PublishedSeries.KEY_STAGE_4)
                .buildOrThrow();
        assertThat(PublishedData.reference("conventions_checks.csv"))
                .hasSize(204)
                .allSatisfy(check -> assertThat(SeriesConventions.EDITION_APRIL_2026
                                .rounding(
                                        checkNotNull(series.get(check.getField("source"))),
                                        Long.parseLong(check.getField("scale")))
                                .orElseThrow())
                        .isEqualTo(Rounding.halfUp(Integer.parseInt(check.getField("dp")))));
    }

    @Test
    void expectedRates() {
        List<NamedCsvRecord> rows = PublishedData.read("expected_rates.csv");
        PublicationRule rule = PublicationRule.standard().withSuppression(Suppression.none());
        assertThat(rows).hasSize(11_545).allSatisfy(row -> {
            Rounding rounding = Rounding.halfUp(Integer.parseInt(row.getField("dp")));
            Cell cell = rule.ratio(Long.parseLong(row.getField("numerator")))
                    .in(Long.parseLong(row.getField("denominator")))
                    .per(Long.parseLong(row.getField("scale")), rounding);
            BigDecimal expected = new BigDecimal(row.getField("expected"));
            if (expected.signum() == 0 && !row.getField("numerator").equals("0")) {
                assertThat(cell).hasToString("k");
            } else {
                assertThat(cell.number().orElseThrow()).isEqualTo(expected);
            }
        });
        assertThat(rows.stream().filter(row -> !row.getField("published").isEmpty()))
                .hasSize(10_651)
                .allSatisfy(row -> assertThat(new BigDecimal(row.getField("expected")))
                        .isEqualByComparingTo(row.getField("published")));
    }

    /** The five ratios of the seven ties that were published 0.1 low: in binary they are below half-way. */
    @Test
    void tiesThatBinaryArithmeticLoses() {
        for (long[] parts :
                new long[][] {{69, 240, 287}, {246, 480, 512}, {41, 80, 512}, {23, 80, 287}, {513, 3600, 142}}) {
            BigDecimal published = BigDecimal.valueOf(parts[2], 1);
            assertThat(Math.round((double) parts[0] / parts[1] * 100 * 10)).isEqualTo(parts[2]);
            assertThat(Rounding.ONE_DECIMAL.ratio(BigDecimal.valueOf(parts[0] * 100), BigDecimal.valueOf(parts[1])))
                    .isEqualTo(published.add(new BigDecimal("0.1")));
        }
    }

    /** Each way of rounding a tie, and the three of the published that are not half up. */
    @Test
    void ties() {
        List<NamedCsvRecord> rows = PublishedData.read("rounding_ties.csv");
        List<String> others = new ArrayList<>();
        int wrongInBinary = 0;
        for (NamedCsvRecord row : rows) {
            int decimals = Integer.parseInt(row.getField("dp"));
            BigDecimal numerator = new BigDecimal(row.getField("numerator"));
            BigDecimal denominator = new BigDecimal(row.getField("denominator"));
            BigDecimal scale = new BigDecimal(row.getField("scale"));
            BigDecimal halfUp = Rounding.halfUp(decimals).ratio(numerator.multiply(scale), denominator);
            assertThat(halfUp).isEqualByComparingTo(row.getField("half_up"));
            assertThat(new Rounding(decimals, RoundingMode.HALF_EVEN).ratio(numerator.multiply(scale), denominator))
                    .isEqualByComparingTo(row.getField("half_even"));
            double naive = numerator.doubleValue() / denominator.doubleValue() * scale.doubleValue();
            BigDecimal binary = BigDecimal.valueOf(Math.round(naive * Math.pow(10, decimals)), decimals);
            assertThat(binary).isEqualByComparingTo(row.getField("double_ratio_times_scale"));
            wrongInBinary += binary.compareTo(halfUp) == 0 ? 0 : 1;
            boolean published = halfUp.compareTo(new BigDecimal(row.getField("published"))) == 0;
            assertThat(row.getField("published_matches_half_up")).isEqualTo(published ? "1" : "0");
            if (!published) {
                others.add(Stream.of("measure", "time_period", "la_code", "numerator", "denominator", "published")
                        .map(row::getField)
                        .reduce((a, b) -> a + " " + b)
                        .orElseThrow());
            }
        }
        assertThat(rows).hasSize(284);
        assertThat(wrongInBinary).isEqualTo(5);
        assertThat(others)
                .containsExactlyInAnyOrder(
                        "persistent_10pc 202425 342 246 480 51.2",
                        "persistent_10pc 201819 894 23 80 28.7",
                        "pt_sess_unauthorised 201819 892 513 3600 14.2");
    }

    @Test
    void nearestTen() {
        List<NamedCsvRecord> rows = PublishedData.read("rounding_to_10.csv");
        assertThat(rows).hasSize(555).allSatisfy(row -> {
            long sum = Long.parseLong(row.getField("sum_of_local_authorities"));
            assertThat(PublicationRule.aggregates().count(sum)).hasToString(row.getField("published"));
        });
        assertThat(rows.stream()
                        .filter(row -> row.getField("sum_of_local_authorities").endsWith("5")))
                .as("ties")
                .hasSize(231);
    }
}
