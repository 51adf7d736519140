package org.childrensservices.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.google.common.base.Splitter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs every example and checks what it prints. */
class ExamplesTest {

    private static final Splitter LINES = Splitter.on('\n').omitEmptyStrings();

    @TempDir
    private Path folder;

    @Test
    void quickStartPrintsWhatTheReadmeShows() throws IOException {
        String printed = printed(QuickStart::print);
        assertThat(printed)
                .contains("46.5 per 10,000 (289 of 62,200; 95% 41.3 to 52.1, Byar)")
                .contains("-28.4% (95% -38.4% to -16.7%)");
        assertReadmeShows("QuickStart", "        Rate before", printed);
    }

    @Test
    void jsonExchangePrintsWhatTheReadmeShows() throws IOException {
        String printed = printed(out -> {
            try {
                JsonExchange.print(out);
            } catch (JsonProcessingException e) {
                throw new UncheckedIOException(e);
            }
        });
        assertThat(printed).contains("\ntrue\n");
        assertReadmeShows("JsonExchange", "        JsonMapper mapper", printed);
    }

    @Test
    void threeCalculatorsPrintWhatTheReadmeShows() throws IOException {
        String printed = printed(ThreeCalculators::print);
        assertThat(printed)
                .startsWith("63.7 per 10,000, standardised to European Standard Population 2013")
                .contains("(6 values from 2018 to 2023): BETTER\n")
                .contains("ratio 3.14 (95% of draws 1.62 to 5.31)");
        assertReadmeShows("ThreeCalculators", "        // Rates:", printed);
    }

    @Test
    void modelTourPrintsWhatTheReadmeShows() throws IOException {
        String printed = printed(ModelTour::print);
        assertThat(printed)
                .startsWith("child C7, age 16, NHS number [redacted]\n2024-06-04, late by 10 days: First review")
                .contains("plan.child_in_need_beside_child_protection")
                .endsWith("ENDED, findings: []\n");
        assertReadmeShows("ModelTour", "        LocalDate today", printed);
    }

    /** The lines that the example prints, and its code from a place on. */
    private static void assertReadmeShows(String example, String from, String printed) throws IOException {
        String readme = Files.readString(Path.of("../README.md"));
        assertThat(readme).contains(LINES.splitToList(printed));
        String source = Files.readString(
                Path.of("src/main/java/org/childrensservices/examples").resolve(example + ".java"));
        String body = source.substring(source.indexOf(from), source.lastIndexOf("    }"));
        assertThat(readme)
                .contains(body.replace("out.println", "System.out.println")
                        .replace("out::println", "System.out::println")
                        .stripTrailing()
                        .stripIndent());
    }

    @Test
    void birminghamLocalities() {
        assertThat(printed(BirminghamLocalities::print))
                .contains("75 centres in 16 localities, 4.69 a locality; 16 family support teams; 13 day nursery staff")
                .contains("findings about the network: []")
                .contains("is in locality 7: centre 7, centre 23")
                .contains("integrated family support team 7")
                .contains("for a young person of 22 with autism: true")
                .contains("saved by 2012-13: what the council is to save by 2012-13 is not stated")
                .contains("saved by 2013-14: GBP 308,000,000.00; GBP 68,300,000.00");
    }

    @Test
    void haveringFamilies() {
        assertThat(printed(HaveringFamilies::print))
                .contains("GBP 2,400,000.00 over 2 years from 2017-18 for Leaving care and Families Together")
                .contains("that ended in 2017-18: together 15, local foster carer 4, other placement 1\n")
                .contains("in 2017-18: the split of")
                .contains("stayed together: 75.0% (15 of 20; 95% 53.1% to 88.8%, Wilson)")
                .contains("enhanced package: 3 of 6")
                .contains("child C1, ELIGIBLE: pathway plan of C1, 2017-09-30 onwards, goals of their own: 2")
                .contains("child C3 has no pathway plan on 2018-03-31")
                .doesNotContain("apprenticeship");
    }

    @Test
    void westminsterConsultations() {
        assertThat(printed(WestminsterConsultations::print))
                .contains("2015-01: responses not stated")
                .contains("between them: 335 to 395 days")
                .contains("progress, 2016-08-11: 0 complete, 0 in progress, 0 not started, 4 not stated")
                .contains("open on 2017-08-11: [family hub H3, outreach H4 of H3]");
    }

    @Test
    void westminsterFamilyHubs() {
        assertThat(printed(WestminsterFamilyHubs::print))
                .contains("care leavers: 271 of 271 had contact at least every 4 weeks, 2020-04-01 to 2021-03-31")
                .contains("looked after children: 194 of 194")
                .contains("children on a child protection plan: 45 of 45")
                .contains("children in need: 590 of 590")
                .contains("with a visit a day late: 193 of 194")
                .contains("5 navigators worked with 200 families in the year")
                .contains("priorities: 6, actions: 26")
                .contains("all, 2021-04-19: 8 complete, 8 in progress, 0 not started, 10 not stated")
                .contains("all, 2020-12-01: 0 complete, 0 in progress, 1 not started, 25 not stated")
                .contains("City for All, priorities: 12");
    }

    @Test
    void fivePapers() {
        assertThat(printed(FivePapers::print))
                .contains("62 figures: ")
                .contains("consistent          children subject to child protection plans: 1,408")
                .contains("inconsistent        audits with the child's voice clearly evidenced: 72.3% (181)");
    }

    @Test
    void wakefieldHubs() {
        assertThat(printed(WakefieldHubs::print))
                .contains("from 2014-07-15, between 78 and 108 days long, after cabinet on 2014-07-08")
                .contains("7 hubs, 60 people registered on 2014-10-01")
                .contains("an unborn child: midwife and health visitor, family support")
                .contains("the day before the 25th birthday: family support, into work")
                .contains("the 25th birthday: nothing");
    }

    @Test
    void haveringInvestment() {
        assertThat(printed(HaveringInvestment::print))
                .contains("With each at its base: 1,543,163 for 2,359,420, net -816,257, ratio 0.65")
                .contains("years of care avoided from 0.5 to 4: -1,839,168 to 1,596,200  <- decides")
                .contains("ratio 0.93 (95% of draws 0.29 to 2.09)")
                .contains("a gain in 36.4% (se 0.48; 3,642 of 10,000 draws); 10,000 draws, SplitMix64, seed 2017")
                .contains("in cash alone: ratio 0.51, a gain in 7.4%")
                .contains("worth at most GBP 364,456");
    }

    @Test
    void whatIsDue() {
        assertThat(printed(WhatIsDue::print))
                .contains("from 2024-03-28: until 2024-06-05")
                .contains("48 deadlines");
    }

    @Test
    void heapOfLives() {
        assertThat(printed(out -> HeapOfLives.print(out, 2_000)))
                .contains("periods of care 2, placements 12, legal statuses 20, episodes 30, reviews 40, visits 120: ")
                .contains("periods of care 1, placements 3, legal statuses 4, episodes 6, reviews 4, visits 12: ")
                .contains("2,000 of those: ");
        assertThat(HeapOfLives.bytesEach(5_000, HeapOfLives::longHistory)).isBetween(1_000L, 10_000L);
        assertThat(HeapOfLives.bytesEach(20_000, HeapOfLives::typicalHistory)).isBetween(500L, 2_000L);
    }

    @Test
    void indicatorsByLocality() {
        String printed = printed(IndicatorsByLocality::print);
        assertThat(printed)
                .contains("  Locality 1          12   12.4% (13 of 105; 95% 7.4% to 20.0%, Wilson)")
                .contains("  Locality 2           c   1.4% (1 of 71; 95% 0.2% to 7.6%, Wilson)")
                .contains("  not stated          14   14.1% (48 of 341; 95% 10.8% to 18.2%, Wilson)")
                .contains("  since the year before: 445 to 722: +277.0 (95% +210.4 to +344.5)")
                .endsWith("Three or more placements in Locality 1: [C112, C1164, C1455, C176, C1845, C2278, C2978,"
                        + " C3108, C3295, C418, C642, C709, C92]\n");
        assertNoPersonalData(printed);
    }

    @Test
    void didOurChangeWork() {
        String printed = printed(DidOurChangeWork::print);
        assertThat(printed)
                .contains("from 2015-16 level -8.63 (95% -13.92 to -3.33; p 0.009, least squares)")
                .contains("in children on 31 March 2021: -110.10 (95% -160.32 to -59.89;")
                .contains("before and after: from 2015-16 +0.3% (95% -33.6% to +51.5%; p 0.987, quasi-Poisson,")
                .contains("2014-15: a change at 2014-15 needs at least 3 values before it and from it on: 2 and 7")
                .contains("2016-17: level -4.26 (95% -13.67 to +5.16; p 0.298, least squares)")
                .contains("-10.9 (one comparator does not say how much comparators differ)")
                .contains("1 joinpoint, 2019-20 (weighted BIC, of at most 2)");
        assertThat(LINES.splitToList(printed)).hasSizeLessThan(25);
    }

    @Test
    void statisticalNeighbours() {
        assertThat(printed(StatisticalNeighbours::print))
                .contains("Neighbours: Camden (202), close; Islington (206), close; Southwark (210), somewhat close")
                .contains("2024-25: 61, 0.6 above 60.4, mean of 10 of 10 statistical neighbours (2025);")
                .contains("2024-25: 61, 2.5 above 58.5, median of 10 of 10 statistical neighbours (2025);")
                .contains("rank 3= of 11, band B")
                .contains("60% to 61%, +1 percentage point (+1.7%) from 2023-24 to 2024-25: better")
                .contains("together: 0.6 percentage points (95% -6.8 to 7.5); ratio 1.01 (0.89 to 1.13); p 0.878")
                .contains("rank 4 of 11, could be 1 to 11 (95% for all at once), band A to D")
                .contains("no significant change (99.8%); allowing for variation between years p 0.270");
    }

    @Test
    void frontDoor() {
        assertThat(printed(FrontDoor::print))
                .containsPattern("2023-09  273 +\\| +: +\\| +\\* +special cause concern, Above UCL\n")
                .containsPattern("2022-04  212 +\\| +: o +\\| +\n")
                .contains("mean 206.8, limits 161.1 to 252.5; last: special cause improvement (7 Points Below CL)")
                .contains("new limits might begin with: 2023-10")
                .contains("mean 179.8, limits 147.1 to 212.4 from 2023-10 on; last: common cause")
                .contains("days between them: t chart: more than half of the 30 points have none")
                .contains("t chart, 9 values from event 2 to event 10: centre 84.03");
    }

    @Test
    void councilYear() throws IOException {
        String printed = printed(out -> {
            try {
                CouncilYear.print(out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        assertThat(printed)
                .contains("Children looked after at 31 March, 2023-24: 116.7 per 10,000 (721 of 61,800;")
                .contains("Westminster (213) against 10 of 10 statistical neighbours (2025) together:")
                .endsWith("| 2024 | Westminster | Total | 721 | 100 |\n");
        String readme = Files.readString(Path.of("../README.md"));
        assertThat(readme).contains(LINES.splitToList(printed).subList(0, 2));
        String source = Files.readString(Path.of("src/main/java/org/childrensservices/examples/CouncilYear.java"));
        String shown = source.substring(
                source.indexOf("        ReturnedChildren returned"), source.indexOf("        var byAge"));
        assertThat(readme)
                .contains(shown.replace("out.println", "System.out.println")
                        .stripTrailing()
                        .stripIndent());
        assertNoPersonalData(printed);
    }

    @Test
    void whatMayWePublish() {
        assertThat(printed(WhatMayWePublish::print))
                .contains("would disclose:\n2024, South Tyneside, 0 to 4, Children's home: is 2\n")
                .contains("discloses 0 of them:\n")
                .contains("| 2024 | South Tyneside | 0 to 4 | Foster care | c | c |\n");
    }

    @Test
    void funnelOfAuthorities() {
        assertThat(printed(FunnelOfAuthorities::print))
                .contains("24 authorities together: 44.0 per 10,000 (6,226 of 1,415,500; 95% 42.9 to 45.1, Byar)")
                .contains("funnel around 44.0 per 10,000 (exact, interpolated), rates and lines per 10,000\n")
                .containsPattern("Northmoor +46.5  38.8 to 49.2   Not significant")
                .containsPattern("Ravensea +76.2  34.9 to 53.0   High \\(0.001\\)")
                .containsPattern("Castlemoor +21.2  35.9 to 52.1   Low \\(0.001\\)")
                .doesNotContain("Ashmere");
    }

    @Test
    void dataQuality() {
        String printed = printed(out -> {
            try {
                DataQuality.print(out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        assertThat(printed)
                .contains("101 (a sex that is no code) at header.csv:2:SEX")
                .contains(
                        "1  101      Sex must be a listed code (1/2; M/F/U from 2024-25) (child C5, header.csv:2:SEX)")
                .endsWith("\n11 of 11 faults were found\n");
        assertNoPersonalData(printed);
    }

    @Test
    void plainNumbers() {
        assertThat(printed(PlainNumbers::print))
                .contains("North      46.5 (41.3 to 52.1)\n")
                .contains("South       0.0 (0.0 to 119.0)\n")
                .contains("New town  no children, no rate\n")
                .contains("the same bits: true\n")
                .contains("North     six years: Mann-Kendall S -15, p 0.003\n");
    }

    @Test
    void mainExampleSaysSomethingAtOnce() {
        Path report = folder.resolve("report.html");
        String printed = printed(out -> assertThat(MainExample.run(new String[] {"--report", report.toString()}, out))
                .isZero());
        assertThat(printed)
                .contains("62 figures: ", "2023-24 (30,980 aged 0 to 17)", "findings")
                .endsWith("a report to look at: " + report.toAbsolutePath() + "\n");
        assertThat(report).isNotEmptyFile();
        assertNoPersonalData(printed);
    }

    @Test
    void aReportThatCannotBeWrittenIsSaidInOneLine() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        String printed = printed(out -> assertThat(MainExample.run(
                        new String[] {"--report", file.resolve("report.html").toString()}, out))
                .isEqualTo(2));
        assertThat(printed.lines().reduce((one, two) -> two).orElseThrow()).startsWith("cannot write the report: ");
    }

    @Test
    void unreadableArgumentsGetOneLineAndCodeTwo() throws IOException {
        Files.writeString(folder.resolve("notes.csv"), "A,B\n1,2\n");
        assertRefused("no-such-folder");
        assertRefused("--no-such-option");
        assertRefused("--report");
        assertRefused(folder.toString(), "--population", "2021");
        assertRefused(folder.toString(), "--population", "2021=many");
        assertRefused(folder.toString(), "--population", "2021=0");
        assertRefused(folder.toString(), "--population", "21=31851");
        assertRefused(folder.toString());
        assertRefused("--population", "2021=31851");
    }

    @Test
    void severalYearsOfACouncilsReturn() {
        String printed = printed(out -> assertThat(MainExample.run(
                        new String[] {samples("ssda903-multiyear").toString()}, out))
                .isZero());
        assertThat(printed).contains("40 files: 21,441 rows = 21,441 typed + 0 kept raw", "820 children");
        assertNoPersonalData(printed);
    }

    @Test
    void aLargeDirtyReturn() {
        String printed = printed(out -> assertThat(MainExample.run(
                        new String[] {samples("ssda903-d2i").toString(), "--population", "2018=60000"}, out))
                .isZero());
        // 25,975 rows in CSV and 2,454 in the XML file beside them.
        assertThat(printed).contains("2017-18 (60,000 aged 0 to 17)", "28,429 rows = 28,429 typed + 0 kept raw");
        assertNoPersonalData(printed);
    }

    @Test
    void councilReturnWithoutArgumentsIsThatOfTheInventedCouncil() throws Exception {
        assertThat(printedByMain(CouncilReturn.class))
                .startsWith("68 children\n")
                .contains("2023-24 (30,980 aged 0 to 17)", " findings\n");
    }

    /** Rows of a table of data are no sentences. */
    @ParameterizedTest
    @ValueSource(
            classes = {
                BirminghamLocalities.class,
                CouncilReturn.class,
                CouncilYear.class,
                DataQuality.class,
                DidOurChangeWork.class,
                FivePapers.class,
                FrontDoor.class,
                FunnelOfAuthorities.class,
                HaveringFamilies.class,
                HaveringInvestment.class,
                IndicatorsByLocality.class,
                ModelTour.class,
                PlainNumbers.class,
                QuickStart.class,
                StatisticalNeighbours.class,
                ThreeCalculators.class,
                WakefieldHubs.class,
                WestminsterConsultations.class,
                WestminsterFamilyHubs.class,
                WhatIsDue.class,
                WhatMayWePublish.class
            })
    void fitsATerminal(Class<?> example) throws Exception {
        assertThat(printedByMain(example).lines())
                .hasSizeGreaterThan(2)
                .allMatch(line ->
                        line.length() <= Terminal.WIDTH || line.startsWith("time_period,") || line.startsWith("2024,"));
    }

    private static String printedByMain(Class<?> example, String... args) throws ReflectiveOperationException {
        PrintStream before = System.out;
        var bytes = new ByteArrayOutputStream();
        try (var out = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
            System.setOut(out);
            example.getMethod("main", String[].class).invoke(null, (Object) args);
        } finally {
            System.setOut(before);
        }
        return bytes.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }

    private static Path samples(String name) {
        String shared = System.getProperty("childrens.shared");
        Assumptions.assumeTrue(shared != null, "childrens.shared is not set");
        return Path.of(shared).resolve("samples").resolve(name);
    }

    /** No date of birth, UPN or postcode in the forms in which returns write them. */
    private static void assertNoPersonalData(String printed) {
        assertThat(printed)
                .doesNotContainPattern("(?m):(DOB|UPN|MC_DOB|HOME_POST|PL_POST):(?!.*\\['\\[redacted\\]'\\]$)")
                .doesNotContainPattern("\\b[A-Z]\\d{12}\\b")
                .doesNotContainPattern("\\b[A-Z]{1,2}\\d{1,2} \\d[A-Z]{2}\\b");
    }

    private static void assertRefused(String... args) {
        String printed = printed(out -> assertThat(MainExample.run(args, out)).isEqualTo(2));
        assertThat(printed.lines()).as("%s", (Object) args).hasSize(1);
    }

    private static String printed(Consumer<PrintStream> example) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
            example.accept(out);
        }
        return bytes.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }
}
