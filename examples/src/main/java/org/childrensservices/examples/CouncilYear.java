package org.childrensservices.examples;

import com.google.common.collect.ImmutableMap;
import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.childrensservices.core.place.LocalAuthority;
import org.childrensservices.core.returns.ReturnedChildren;
import org.childrensservices.core.returns.rules.Validation;
import org.childrensservices.core.returns.ssda903.Ssda903Reader;
import org.childrensservices.core.returns.ssda903.rules.Ssda903Return;
import org.childrensservices.core.returns.ssda903.rules.Ssda903RuleBook;
import org.childrensservices.core.testing.Life;
import org.childrensservices.core.testing.Lives;
import org.childrensservices.core.testing.Ssda903Census;
import org.childrensservices.core.time.ReportingYear;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.stats.benchmark.CountedAreas;
import org.childrensservices.stats.benchmark.Neighbour;
import org.childrensservices.stats.benchmark.NeighbourModel;
import org.childrensservices.stats.indicator.ChildGroups;
import org.childrensservices.stats.indicator.IndicatorEngine;
import org.childrensservices.stats.indicator.LookedAfter;
import org.childrensservices.stats.measure.Rounding;
import org.childrensservices.stats.publish.Area;
import org.childrensservices.stats.publish.PublicationRule;
import org.childrensservices.stats.publish.TableDraft;
import org.childrensservices.stats.publish.TablePeriod;
import org.childrensservices.stats.rate.Rate;

/**
 * A council's year: its returns are read and checked, the indicators counted, compared with the statistical neighbours,
 * and made into a table that may be published. The children are invented, and so are the neighbours' counts.
 */
public final class CouncilYear {

    private static final ReportingYear YEAR = ReportingYear.ending(2024);
    private static final long POPULATION = 61_800;

    private CouncilYear() {}

    /**
     * Prints the year.
     *
     * @param args not used
     * @throws IOException if the returns cannot be written to a folder and read from it
     */
    public static void main(String[] args) throws IOException {
        print(Terminal.on(System.out));
    }

    static void print(PrintStream out) throws IOException {
        Path folder = Files.createTempDirectory("council-year");
        try {
            Path lastYear = Files.createDirectory(folder.resolve("last-year"));
            Path thisYear = Files.createDirectory(folder.resolve("this-year"));
            List<Life> lives =
                    Lives.upTo(YEAR.lastDay()).seeded(21).limit(4_000).toList();
            Ssda903Census.of(YEAR.previous(), lives).write(lastYear);
            Ssda903Census.of(YEAR, lives).write(thisYear);
            print(out, lastYear, thisYear);
        } finally {
            MoreFiles.deleteRecursively(folder, RecursiveDeleteOption.ALLOW_INSECURE);
        }
    }

    private static void print(PrintStream out, Path lastYear, Path thisYear) throws IOException {
        ReturnedChildren returned =
                Ssda903Reader.readYears(ImmutableMap.of(YEAR.previous(), List.of(lastYear), YEAR, List.of(thisYear)));
        out.println(returned.account());
        Validation validation = Ssda903RuleBook.forYear(YEAR)
                .check(Ssda903Return.read(YEAR, List.of(thisYear))
                        .withLastYear(Ssda903Return.read(YEAR.previous(), List.of(lastYear))));
        out.println(validation);

        var byAge = IndicatorEngine.over(LookedAfter.INDICATORS, List.of(YEAR.previous(), YEAR))
                .groupedBy(ChildGroups.AGE_BAND)
                .count(returned.children());
        var totals = byAge.whole();
        for (var indicator : List.of(LookedAfter.RATE_AT_31_MARCH, LookedAfter.STARTED, LookedAfter.THREE_PLACEMENTS)) {
            var figure = totals.figure(indicator, YEAR, OptionalLong.of(POPULATION));
            out.println(figure);
            out.println("  since the year before: "
                    + figure.changeSince(totals.figure(indicator, YEAR.previous(), OptionalLong.of(POPULATION))));
        }

        LocalAuthority council = LocalAuthority.ofDfeNumber("213").orElseThrow();
        Rate ours = totals.rate(LookedAfter.RATE_AT_31_MARCH, YEAR, POPULATION);
        out.println(CountedAreas.ofRates(withNeighbours(council, ours))
                .againstNeighbours(council, NeighbourModel.EDITION_2025));

        TableDraft draft = TableDraft.by("age");
        for (var band : byAge.groups()) {
            draft.count(
                    TablePeriod.of(YEAR),
                    Area.of(council),
                    List.of(band.toString()),
                    byAge.of(band).count(LookedAfter.NUMBER_AT_31_MARCH, YEAR));
        }
        out.println("Children looked after at 31 March by age, as it may be published:");
        out.print(draft.publish(PublicationRule.standard(), Rounding.WHOLE).toMarkdown());
    }

    /** The rate of the council and, for each neighbour, one that is invented. */
    private static Map<LocalAuthority, Outcome<Rate>> withNeighbours(LocalAuthority council, Rate ours) {
        Map<LocalAuthority, Outcome<Rate>> rates = new HashMap<>();
        rates.put(council, Outcome.of(ours));
        List<Neighbour> neighbours =
                NeighbourModel.EDITION_2025.neighbours(council).orElseThrow();
        for (int i = 0; i < neighbours.size(); i++) {
            rates.put(
                    neighbours.get(i).authority(),
                    Outcome.of(Rate.ofStock(250 + 17L * i).in(48_000 + 900L * i).per10_000()));
        }
        return rates;
    }
}
