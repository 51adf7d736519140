package org.childrensservices.examples;

import java.io.PrintStream;
import java.util.List;
import org.childrensservices.core.place.AreaCode;
import org.childrensservices.core.place.LocalAuthority;
import org.childrensservices.core.place.Region;
import org.childrensservices.core.time.ReportingYear;
import org.childrensservices.stats.measure.Cell;
import org.childrensservices.stats.measure.Rounding;
import org.childrensservices.stats.publish.Area;
import org.childrensservices.stats.publish.AreaTotal;
import org.childrensservices.stats.publish.AuthorityCount;
import org.childrensservices.stats.publish.PopulationEstimate;
import org.childrensservices.stats.publish.PublicationRule;
import org.childrensservices.stats.publish.PublicationTable;
import org.childrensservices.stats.publish.PublishedSeries;
import org.childrensservices.stats.publish.RateSeries;
import org.childrensservices.stats.publish.SeriesConventions;
import org.childrensservices.stats.publish.Suppression;
import org.childrensservices.stats.publish.TableDraft;
import org.childrensservices.stats.publish.TablePeriod;

/**
 * What may we publish, and what would it disclose? A table by hand, in which each small number is hidden for itself;
 * the same table with what protects them; and the totals that stand beside it. The counts are invented.
 */
public final class WhatMayWePublish {

    private static final ReportingYear YEAR = ReportingYear.ending(2024);
    private static final List<String> AGES = List.of("0 to 4", "5 to 9", "10 to 15");
    private static final List<String> PLACEMENTS = List.of("Foster care", "Children's home", "Secure unit");
    private static final long[][] COUNTS = {{41, 2, 0}, {63, 9, 0}, {88, 37, 4}};

    private WhatMayWePublish() {}

    /**
     * Prints the tables.
     *
     * @param args not used
     */
    public static void main(String[] args) {
        print(System.out);
    }

    static void print(PrintStream out) {
        Area council = Area.of(LocalAuthority.ofDfeNumber("393").orElseThrow());
        out.println("Each small number hidden for itself would disclose:");
        byHand(council).disclosures("number", Suppression.upTo(5)).orElseThrow().forEach(out::println);

        TableDraft draft = TableDraft.by("age", "placement");
        for (int age = 0; age < AGES.size(); age++) {
            for (int placement = 0; placement < PLACEMENTS.size(); placement++) {
                draft.count(
                        TablePeriod.of(YEAR),
                        council,
                        List.of(AGES.get(age), PLACEMENTS.get(placement)),
                        COUNTS[age][placement]);
            }
        }
        Rounding whole = SeriesConventions.EDITION_APRIL_2026
                .rounding(PublishedSeries.LOOKED_AFTER, 100)
                .orElseThrow();
        PublicationTable table = draft.publish(PublicationRule.standard(), whole);
        out.println("What may be published discloses "
                + table.disclosures("number", Suppression.upTo(5)).orElseThrow().size() + " of them:");
        out.print(table.toMarkdown());
        out.println("and leaves as:");
        table.toCsv().lines().limit(2).forEach(out::println);
        printBeside(Terminal.on(out));
    }

    /** The table as one would write it: each cell by the rule, and the totals beside. */
    private static PublicationTable byHand(Area council) {
        PublicationRule rule = PublicationRule.standard();
        PublicationTable.Builder table = PublicationTable.of("number").by("age", "placement");
        long[] all = new long[PLACEMENTS.size() + 1];
        for (int age = 0; age <= AGES.size(); age++) {
            String line = age < AGES.size() ? AGES.get(age) : PublicationTable.TOTAL;
            long sum = 0;
            for (int placement = 0; placement <= PLACEMENTS.size(); placement++) {
                boolean isInner = age < AGES.size() && placement < PLACEMENTS.size();
                long count = isInner ? COUNTS[age][placement] : age < AGES.size() ? sum : all[placement];
                sum += count;
                all[placement] += count;
                Cell cell = rule.count(count);
                table.add(
                        TablePeriod.of(YEAR),
                        council,
                        List.of(
                                line,
                                placement < PLACEMENTS.size() ? PLACEMENTS.get(placement) : PublicationTable.TOTAL),
                        cell);
            }
        }
        return table.build();
    }

    /** A region beside the council, and the year before. */
    private static void printBeside(PrintStream out) {
        AreaTotal region = AreaTotal.of(
                AreaCode.of(Region.NORTH_EAST),
                List.of(
                        new AuthorityCount(LocalAuthority.ofDfeNumber("390").orElseThrow(), 431, 39_100, false),
                        new AuthorityCount(LocalAuthority.ofDfeNumber("393").orElseThrow(), 244, 29_400, false),
                        new AuthorityCount(LocalAuthority.ofDfeNumber("394").orElseThrow(), 589, 53_800, true)));
        out.println("A region with an authority that did not return:");
        out.println(
                region + " -> " + region.count() + " children, " + region.per(10_000, Rounding.WHOLE) + " per 10,000");
        RateSeries series = RateSeries.of(List.of(
                new RateSeries.Point(YEAR.previous(), 251, new PopulationEstimate(2022, 28_100, "Census 2011")),
                new RateSeries.Point(YEAR, 244, new PopulationEstimate(2023, 29_400, "Census 2021"))));
        out.println("May the rates of two years stand side by side? " + series.inOneVintage());
    }
}
