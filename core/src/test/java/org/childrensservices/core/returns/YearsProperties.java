package org.childrensservices.core.returns;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.io.ByteSource;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.childrensservices.core.child.Child;
import org.childrensservices.core.returns.ssda903.Ssda903Reader;
import org.childrensservices.core.returns.ssda903.Ssda903Row;
import org.childrensservices.core.time.ReportingYear;

/** What a council returned year by year makes the same children as the whole history at once. */
class YearsProperties {

    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final LocalDate BEGIN = LocalDate.of(2017, 4, 1);
    private static final LocalDate TODAY = LocalDate.of(2022, 3, 31);
    private static final String HEADINGS =
            "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE," + "HOME_POST,PL_POST,URN\n";

    /** So many days of an episode, whether care ends with it, and how many days later it begins again. */
    private record Step(int days, boolean endsCare, int away, String legalStatus, String place) {}

    /** A clean episode; {@code end} may lie in the future. */
    private record Fact(String child, LocalDate start, LocalDate end, String rne, String rec, Step step) {

        /** The row as it is returned on a day. */
        String asOf(LocalDate day) {
            boolean ended = !end.isAfter(day);
            return String.join(
                            ",",
                            child,
                            WRITTEN.format(start),
                            rne,
                            step.legalStatus(),
                            "N1",
                            step.place(),
                            "PR1",
                            ended ? WRITTEN.format(end) : "",
                            ended ? rec : "",
                            "",
                            "",
                            "",
                            "")
                    + "\n";
        }
    }

    private static List<Fact> history(String child, List<Step> steps) {
        List<Fact> facts = new ArrayList<>();
        LocalDate start = BEGIN;
        String rne = "S";
        for (Step step : steps) {
            LocalDate end = start.plusDays(step.days());
            facts.add(new Fact(child, start, end, rne, step.endsCare() ? "E4A" : "X1", step));
            start = step.endsCare() ? end.plusDays(step.away()) : end;
            rne = step.endsCare() ? "S" : "P";
        }
        // The last known episode has not ended yet: an X1 would promise another.
        Fact last = facts.remove(facts.size() - 1);
        facts.add(new Fact(child, last.start(), LocalDate.MAX, last.rne(), "", last.step()));
        return facts.stream().filter(f -> !f.start().isAfter(TODAY)).toList();
    }

    private static void read(Assembler<Ssda903Row> assembler, String file, List<String> rows) throws IOException {
        byte[] text = (HEADINGS + String.join("", rows)).getBytes(UTF_8);
        FileAccount account = Ssda903Reader.standard()
                .readFile(SourceFile.meant(file, ByteSource.wrap(text), 0), 0, 0, assembler::accept);
        assertThat(account.typed()).isEqualTo(rows.size());
    }

    private static Assembly assembled(List<Fact> facts) throws IOException {
        Assembler<Ssda903Row> whole = Ssda903Reader.standard().newAssembler();
        read(whole, "whole.csv", facts.stream().map(f -> f.asOf(TODAY)).toList());
        return whole.assemble();
    }

    @Property
    void yearsMakeTheSameChildrenAsTheWhole(
            @ForAll("lives") List<List<Step>> lives, @ForAll boolean latestFirst, @ForAll Random random)
            throws IOException {
        List<Fact> facts = facts(lives);
        List<ReportingYear> years = new ArrayList<>();
        for (int end = 2018; end <= 2022; end++) {
            years.add(ReportingYear.ending(end));
        }
        if (latestFirst) {
            Collections.reverse(years);
        }
        Assembler<Ssda903Row> yearly = Ssda903Reader.standard().newAssembler();
        long returned = 0;
        for (ReportingYear year : years) {
            List<String> rows = new ArrayList<>(facts.stream()
                    .filter(f -> !f.start().isAfter(year.lastDay()) && !f.end().isBefore(year.firstDay()))
                    .map(f -> f.asOf(year.lastDay()))
                    .toList());
            Collections.shuffle(rows, random);
            returned += rows.size();
            read(yearly, year + ".csv", rows);
        }
        Assembly inYears = yearly.assemble();
        Assembly whole = assembled(facts);
        assertThat(inYears.children()).isEqualTo(whole.children());
        assertThat(inYears.rows()).isEqualTo(returned);
        assertThat(inYears.used()).isEqualTo(whole.used()).isEqualTo(facts.size());
        assertThat(inYears.findings()).extracting(f -> f.rule()).containsOnly("header.missing");
    }

    @Property
    void periodsOfCareAreAsLived(@ForAll("lives") List<List<Step>> lives) throws IOException {
        List<Fact> facts = facts(lives);
        Assembly whole = assembled(facts);
        long starts = facts.stream().filter(f -> f.rne().equals("S")).count();
        assertThat(whole.children().stream()
                        .mapToLong(c -> c.periodsOfCare().size())
                        .sum())
                .isEqualTo(starts);
        for (Child child : whole.children()) {
            long placements = facts.stream()
                    .filter(f -> f.child().equals(child.id().value()))
                    .count();
            assertThat(child.periodsOfCare().stream()
                            .mapToLong(p -> p.placements().size())
                            .sum())
                    .isEqualTo(placements);
        }
    }

    private static List<Fact> facts(List<List<Step>> lives) {
        List<Fact> facts = new ArrayList<>();
        for (int i = 0; i < lives.size(); i++) {
            facts.addAll(history("C" + i, lives.get(i)));
        }
        return facts;
    }

    @Provide
    Arbitrary<List<List<Step>>> lives() {
        Arbitrary<Step> step = Combinators.combine(
                        Arbitraries.integers().between(1, 700),
                        Arbitraries.of(true, false, false),
                        Arbitraries.integers().between(1, 500),
                        Arbitraries.of("C1", "C2", "V2"),
                        Arbitraries.of("U4", "K2", "T0", "A5"))
                .as(Step::new);
        return step.list().ofMinSize(1).ofMaxSize(8).list().ofMinSize(1).ofMaxSize(5);
    }
}
