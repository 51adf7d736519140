package org.childrensservices.examples;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.childrensservices.core.child.Child;
import org.childrensservices.core.hub.HubNetwork;
import org.childrensservices.core.person.PersonId;
import org.childrensservices.core.place.Locality;
import org.childrensservices.core.place.LocalityId;
import org.childrensservices.core.place.SmallArea;
import org.childrensservices.core.returns.ssda903.Ssda903Reader;
import org.childrensservices.core.testing.Life;
import org.childrensservices.core.testing.Lives;
import org.childrensservices.core.testing.Ssda903Census;
import org.childrensservices.core.time.ReportingYear;
import org.childrensservices.core.value.Reason;
import org.childrensservices.stats.indicator.ChildGroups;
import org.childrensservices.stats.indicator.Group;
import org.childrensservices.stats.indicator.GroupedTotals;
import org.childrensservices.stats.indicator.Indicator;
import org.childrensservices.stats.indicator.IndicatorEngine;
import org.childrensservices.stats.indicator.IndicatorFigure;
import org.childrensservices.stats.indicator.LookedAfter;
import org.childrensservices.stats.indicator.MissingFromCare;
import org.childrensservices.stats.indicator.PlacementMix;
import org.childrensservices.stats.publish.PublicationRule;

/**
 * How do localities differ, and which children are behind a figure? Reads two returns of an invented council, puts the
 * children into the localities in which their families are registered with hubs, and follows one figure to its
 * children.
 */
public final class IndicatorsByLocality {

    private static final ReportingYear YEAR = ReportingYear.ending(2024);
    private static final int LIVES = 4_000;
    private static final int LOCALITIES = 4;

    private static final ImmutableList<Indicator<Child>> INDICATORS = ImmutableList.of(
            LookedAfter.NUMBER_AT_31_MARCH, LookedAfter.THREE_PLACEMENTS, PlacementMix.FOSTER, MissingFromCare.MISSING);

    private IndicatorsByLocality() {}

    /**
     * Runs the example.
     *
     * @param args none
     */
    public static void main(String[] args) {
        print(Terminal.on(System.out));
    }

    static void print(PrintStream out) {
        ImmutableList<Life> lives =
                Lives.upTo(YEAR.lastDay()).seeded(8).limit(LIVES).collect(ImmutableList.toImmutableList());
        ImmutableList<Child> children = returned(lives);
        Map<PersonId, SmallArea> homes = homes(lives);
        var byLocality = IndicatorEngine.over(INDICATORS, List.of(YEAR.previous(), YEAR))
                .groupedBy(ChildGroups.locality(localities(), child -> Optional.ofNullable(homes.get(child.id()))));
        GroupedTotals totals = byLocality.count(children.parallelStream());

        for (Indicator<Child> indicator : INDICATORS) {
            out.printf(
                    Locale.ROOT,
                    "%s, %s: published, and for the council alone%n",
                    indicator.definition().name(),
                    YEAR);
            totals.groups().forEach(group -> line(out, group.toString(), figure(totals, group, indicator)));
            IndicatorFigure whole = totals.whole().figure(indicator, YEAR, OptionalLong.empty());
            line(out, "all", whole);
            out.println("  since the year before: "
                    + whole.changeSince(totals.whole().figure(indicator, YEAR.previous(), OptionalLong.empty()))
                            .fold(Object::toString, Reason::message));
        }
        Group first = totals.groups().first();
        out.println("Three or more placements in " + first + ": "
                + byLocality
                        .members(children.stream(), Child::id, LookedAfter.THREE_PLACEMENTS, YEAR, first)
                        .numerator());
    }

    private static IndicatorFigure figure(GroupedTotals totals, Group group, Indicator<Child> indicator) {
        return totals.of(group).figure(indicator, YEAR, OptionalLong.empty());
    }

    private static void line(PrintStream out, String group, IndicatorFigure figure) {
        out.printf(
                Locale.ROOT,
                "  %-12s %9s   %s%n",
                group,
                figure.published(PublicationRule.standard()),
                figure.estimate().fold(words -> words, Reason::message));
    }

    /** The children as the returns of two years have them. One alone knows nobody who left before its year. */
    private static ImmutableList<Child> returned(ImmutableList<Life> lives) {
        try {
            Path folder = Files.createTempDirectory("returns");
            try {
                Path before = Files.createDirectory(folder.resolve("before"));
                Path now = Files.createDirectory(folder.resolve("now"));
                Ssda903Census.of(YEAR.previous(), lives).write(before);
                Ssda903Census.of(YEAR, lives).write(now);
                return Ssda903Reader.readYears(ImmutableMap.of(YEAR.previous(), List.of(before), YEAR, List.of(now)))
                        .children();
            } finally {
                MoreFiles.deleteRecursively(folder, RecursiveDeleteOption.ALLOW_INSECURE);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The small area of the first registration of the family of a child. */
    private static ImmutableMap<PersonId, SmallArea> homes(ImmutableList<Life> lives) {
        ImmutableMap.Builder<PersonId, SmallArea> homes = ImmutableMap.builder();
        for (Life life : lives) {
            life.registrations().stream()
                    .flatMap(registration -> registration.area().stream())
                    .findFirst()
                    .ifPresent(area -> homes.put(life.child().id(), area));
        }
        return homes.buildOrThrow();
    }

    /** Localities that share a hundred small areas; two small areas are in none. */
    private static HubNetwork localities() {
        Stream<Locality> localities = IntStream.rangeClosed(1, LOCALITIES)
                .mapToObj(number -> Locality.builder()
                        .id(LocalityId.of("L" + number))
                        .name("Locality " + number)
                        .areas(IntStream.range(1_000, 1_098)
                                .filter(area -> area % LOCALITIES == number - 1)
                                .mapToObj(area -> SmallArea.of("E0100" + area))
                                .toList())
                        .build());
        return HubNetwork.builder().localities(localities.toList()).build();
    }
}
