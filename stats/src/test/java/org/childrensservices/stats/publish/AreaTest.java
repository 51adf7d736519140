package org.childrensservices.stats.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.childrensservices.core.place.AreaCode;
import org.childrensservices.core.place.LocalAuthority;
import org.childrensservices.core.place.LondonPart;
import org.childrensservices.core.place.Region;
import org.childrensservices.core.time.AcademicYear;
import org.childrensservices.core.time.FinancialYear;
import org.childrensservices.core.time.ReportingYear;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.measure.Rounding;
import org.childrensservices.stats.publish.RateSeries.Point;
import org.junit.jupiter.api.Test;

/** Areas, periods and populations of published rows, and totals of areas. */
class AreaTest {

    private static LocalAuthority authority(String number) {
        return LocalAuthority.ofDfeNumber(number).orElseThrow();
    }

    @Test
    void areasAreJoinedByTheirCodes() {
        assertThat(Area.england().code().orElseThrow()).isEqualTo(AreaCode.ENGLAND);
        assertThat(Area.of(LondonPart.INNER).code().orElseThrow()).isEqualTo(AreaCode.of(LondonPart.INNER));
        assertThat(Area.of(authority("202")).code().orElseThrow()).isEqualTo(AreaCode.of(authority("202")));
        assertThat(new Area(GeographicLevel.LOCAL_AUTHORITY, "E12000007", "London", "", "314 / 318", "Kingston")
                        .code()
                        .orElseThrow()
                        .kind())
                .isEqualTo(AreaCode.Kind.JOINT_RETURN);
        assertThat(new Area(GeographicLevel.REGIONAL, "E12000099", "Nowhere", "", "", "")
                        .code()
                        .isPresent())
                .isFalse();
    }

    @Test
    void authorityHasTheCodeOfTheTime() {
        LocalAuthority buckinghamshire = authority("825");
        assertThat(Area.of(buckinghamshire).newLaCode()).isEqualTo("E06000060");
        assertThat(Area.of(buckinghamshire, LocalDate.of(2019, 3, 31))
                        .orElseThrow()
                        .newLaCode())
                .isEqualTo("E10000002");
        assertThat(Area.of(buckinghamshire)).hasToString("Buckinghamshire (825)");
        assertThat(Area.of(authority("838"), LocalDate.of(2018, 3, 31))
                        .toReason()
                        .orElseThrow()
                        .code())
                .isEqualTo(ReasonCode.NOT_APPLICABLE);
        assertThat(Area.of(LondonPart.INNER)).hasToString("Inner London (E13000001)");
        assertThat(Area.england()).hasToString("England");
    }

    @Test
    void areaHasWhatBelongsToItsLevel() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Area(GeographicLevel.NATIONAL, "E12000007", "London", "", "", ""))
                .withMessage("England must have no region: 'E12000007'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Area(GeographicLevel.REGIONAL, "", "London", "", "", ""))
                .withMessage("region must have a code");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Area(GeographicLevel.LOCAL_AUTHORITY, "", "", "E09000007", "", "Camden"))
                .withMessage("an authority, and nothing else, must have a number: ''");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Area(GeographicLevel.REGIONAL, "E12000007", "London", "E09000007", "", ""))
                .withMessage("only an authority must have a code and name: 'E09000007'");
    }

    @Test
    void periodsAreWrittenAsTheyAreNamed() {
        assertThat(TablePeriod.of(ReportingYear.ending(2024))).hasToString("2024, Reporting year");
        assertThat(TablePeriod.of(AcademicYear.ending(2000))).hasToString("199900, Academic year");
        assertThat(TablePeriod.of(FinancialYear.starting(2023))).hasToString("202324, Financial year");
        assertThat(TablePeriod.of(ReportingYear.ending(2023))).isLessThan(TablePeriod.of(ReportingYear.ending(2024)));
        assertThat(new TablePeriod("2024", "Calendar year")).isLessThan(new TablePeriod("2024", "Reporting year"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TablePeriod("24", "Reporting year"))
                .withMessage("time period must be four or six digits: '24'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TablePeriod("2024", " "))
                .withMessageContaining("' '");
    }

    /** An authority whose rate is flagged counts in the number and not in the rate. */
    @Test
    void totalLeavesFlaggedAuthoritiesOutOfItsRate() {
        List<AuthorityCount> counts = List.of(
                new AuthorityCount(authority("390"), 31, 1_000, true),
                new AuthorityCount(authority("391"), 104, 2_000, false),
                new AuthorityCount(authority("202"), 7, 500, false));
        AreaTotal northEast = AreaTotal.of(AreaCode.of(Region.NORTH_EAST), counts);
        assertThat(northEast).hasToString("North East: 135 of 3,000; rate without Gateshead");
        assertThat(northEast.count()).hasToString("140");
        assertThat(northEast.per(100, Rounding.ONE_DECIMAL)).hasToString("5.2");
        AreaTotal inner = AreaTotal.of(AreaCode.of(LondonPart.INNER), counts);
        assertThat(inner).hasToString("Inner London: 7 of 500");
        assertThat(inner.per(100, Rounding.ONE_DECIMAL)).hasToString("1.4");
        assertThat(AreaTotal.of(AreaCode.of(Region.SOUTH_WEST), counts).per(100, Rounding.WHOLE))
                .hasToString("z");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AreaTotal.of(AreaCode.ENGLAND, List.of(counts.get(0), counts.get(0))))
                .withMessage("authority must be given once: Gateshead (390)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AuthorityCount(authority("390"), -1, 3, false))
                .withMessage("counts must not be negative: -1, 3");
    }

    @Test
    void seriesFlagsAChangeOfVintage() {
        ReportingYear year = ReportingYear.ending(2018);
        Point before = new Point(year, 204, new PopulationEstimate(2017, 45_300, "Census 2011"));
        Point after = new Point(year.plusYears(1), 210, new PopulationEstimate(2018, 33_326, "Census 2021"));
        RateSeries mixed = RateSeries.of(List.of(after, before));
        assertThat(mixed.vintageBreaks()).containsExactly(year.plusYears(1));
        assertThat(mixed.inOneVintage())
                .hasToString(
                        "the populations of mid-2017 and mid-2018 are of two vintages: Census 2011, and Census 2021"
                                + " (NOT_COMPARABLE)");
        RateSeries whole = RateSeries.of(List.of(after));
        assertThat(whole.vintageBreaks()).isEmpty();
        assertThat(whole.inOneVintage().orElseThrow()).isEqualTo(whole);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RateSeries.of(List.of(after, after)))
                .withMessageStartingWith("years must be in order and each once");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Point(year, 1, new PopulationEstimate(2018, 33_326, "Census 2021")))
                .withMessage("a rate of 2017-18 takes the population of mid-2017, not of mid-2018");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PopulationEstimate(2018, 0, "Census 2021"))
                .withMessage("population must be positive: 0");
        assertThat(after.population()).hasToString("33,326 at mid-2018 (Census 2021)");
    }

    @Test
    void seriesPublishWithTheirOwnDecimals() {
        SeriesConventions now = SeriesConventions.EDITION_APRIL_2026;
        assertThat(now.rounding(PublishedSeries.LOOKED_AFTER, 10_000).orElseThrow())
                .isEqualTo(Rounding.WHOLE);
        assertThat(now.rounding(PublishedSeries.CHILDREN_IN_NEED, 10_000).orElseThrow())
                .isEqualTo(Rounding.ONE_DECIMAL);
        assertThat(now.rounding(PublishedSeries.SUSPENSIONS, 100).orElseThrow()).isEqualTo(Rounding.TWO_DECIMALS);
        assertThat(now.rounding(PublishedSeries.KEY_STAGE_2, 10_000))
                .hasToString("Key stage 2 attainment of 2026-04 publishes nothing per 10000 (BEYOND_TABLE)");
        assertThat(now).hasToString("conventions of 2026-04, 12 quotients");
    }
}
