package org.childrensservices.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
        String readme = Files.readString(Path.of("../README.md"));
        assertThat(readme).contains(LINES.splitToList(printed));
        String source = Files.readString(Path.of("src/main/java/org/childrensservices/examples/QuickStart.java"));
        String body = source.substring(source.indexOf("        Rate before"), source.lastIndexOf("    }"));
        assertThat(readme)
                .contains(body.replace("out.println", "System.out.println")
                        .stripTrailing()
                        .stripIndent());
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
                .contains("7 hubs, 60 people registered on 2014-10-01")
                .contains("an unborn child: midwife and health visitor, family support")
                .contains("the day before the 25th birthday: family support, into work")
                .contains("the 25th birthday: nothing");
    }

    @Test
    void whatIsDue() {
        assertThat(printed(WhatIsDue::print))
                .contains("from 2024-03-28: until 2024-06-05")
                .contains("48 deadlines");
    }

    @Test
    void frontDoor() {
        assertThat(printed(FrontDoor::print))
                .containsPattern("2023-09  273 +\\| +: +\\| +\\* +special cause concern, Above UCL\n")
                .containsPattern("2022-04  212 +\\| +: o +\\| +\n")
                .contains("mean 206.8, limits 161.1 to 252.5; last: special cause improvement (7 Points Below CL)")
                .contains("new limits might begin with: 2023-10")
                .contains("mean 179.8, limits 147.1 to 212.4 from 2023-10 on; last: common cause")
                .contains("Serious incidents: t chart: more than half of the 30 points have none")
                .contains("t chart, 9 values from event 2 to event 10: centre 84.03");
    }

    @Test
    void mainExampleSaysSomethingAtOnce() {
        String printed =
                printed(out -> assertThat(MainExample.run(new String[0], out)).isZero());
        assertThat(printed).contains("62 figures: ", "2023-24 (30,980 aged 0 to 17)", "findings");
        assertNoPersonalData(printed);
    }

    @Test
    void unreadableArgumentsGetOneLineAndCodeTwo() throws IOException {
        Files.writeString(folder.resolve("notes.csv"), "A,B\n1,2\n");
        assertRefused("no-such-folder");
        assertRefused("--no-such-option");
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
        assertThat(printed).contains("40 files: 5,860 rows = 5,860 typed + 0 kept raw", "820 children");
        assertNoPersonalData(printed);
    }

    @Test
    void aLargeDirtyReturn() {
        String printed = printed(out -> assertThat(MainExample.run(
                        new String[] {samples("ssda903-d2i").toString(), "--population", "2018=60000"}, out))
                .isZero());
        assertThat(printed).contains("2017-18 (60,000 aged 0 to 17)", "7,725 rows = 7,725 typed + 0 kept raw");
        assertNoPersonalData(printed);
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
