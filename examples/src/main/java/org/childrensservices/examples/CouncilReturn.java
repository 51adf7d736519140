package org.childrensservices.examples;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Range;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.childrensservices.core.child.Child;
import org.childrensservices.core.placement.Placement;
import org.childrensservices.core.returns.Progress;
import org.childrensservices.core.returns.ReturnedChildren;
import org.childrensservices.core.returns.ssda903.Ssda903Reader;
import org.childrensservices.core.time.ReportingYear;
import org.childrensservices.core.value.Finding;
import org.childrensservices.core.value.Reason;
import org.childrensservices.stats.indicator.Indicator;
import org.childrensservices.stats.indicator.IndicatorEngine;
import org.childrensservices.stats.indicator.IndicatorFigure;
import org.childrensservices.stats.indicator.IndicatorTotals;
import org.childrensservices.stats.indicator.LookedAfter;
import org.childrensservices.stats.publish.PublicationRule;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * What does a council's own return say? Reads SSDA903 files of one or several years and prints the indicators of each
 * year, and what is the matter with the data.
 */
@Command(
        name = "council-return",
        sortOptions = false,
        description = "Reads SSDA903 files and prints the indicators of each year and the findings about the data.")
public final class CouncilReturn implements Callable<Integer> {

    static final int UNREADABLE_ARGUMENTS = 2;

    /** Shorter files are read before anybody has looked up. */
    private static final long BYTES_WORTH_A_BAR = 5_000_000;

    private static final Range<Integer> YEARS = Range.closed(1990, 2100);

    private final PrintStream out;

    @Parameters(arity = "1..*", paramLabel = "FOLDER", description = "a folder of CSV files, or a CSV file")
    private List<Path> sources = ImmutableList.of();

    @Option(
            names = "--population",
            paramLabel = "YEAR=PEOPLE",
            split = ",",
            description = "people aged 0 to 17 for the year that ends in March of YEAR, such as 2021=31851; each year"
                    + " named is printed. Official rates take the mid-year estimate of the year before.")
    private Map<Integer, Long> populations = ImmutableMap.of();

    private CouncilReturn(PrintStream out) {
        this.out = out;
    }

    /**
     * Runs the example and exits with its code.
     *
     * @param args one or more folders or files, and populations; nothing for the return of an invented council
     * @throws IOException if the files of the invented council cannot be copied
     */
    public static void main(String[] args) throws IOException {
        PrintStream out = Terminal.on(System.out);
        int code = args.length == 0 ? SampleReturn.run(out) : run(args, out);
        if (code != 0) {
            System.exit(code);
        }
    }

    /** Runs the example and returns its exit code: 0, or 2 with one line where the arguments cannot be read. */
    static int run(String[] args, PrintStream out) {
        return new CommandLine(new CouncilReturn(out))
                .setParameterExceptionHandler((e, unused) -> refuse(String.valueOf(e.getMessage()), out))
                .setExecutionExceptionHandler((e, command, parsed) -> {
                    if (e instanceof IOException) {
                        return refuse("cannot read " + e.getMessage(), out);
                    }
                    throw e;
                })
                .execute(args);
    }

    private static int refuse(String why, PrintStream out) {
        out.println(why.lines().findFirst().orElse("") + " (usage: FOLDER... [--population 2021=31851,...])");
        return UNREADABLE_ARGUMENTS;
    }

    @Override
    public Integer call() throws IOException {
        for (var population : populations.entrySet()) {
            if (!YEARS.contains(population.getKey()) || population.getValue() <= 0) {
                return refuse("a population needs a year and a number of people above zero: " + population, out);
            }
        }
        ReturnedChildren returned = read(sources);
        if (returned.account().rows() == 0) {
            return refuse("no rows of an SSDA903 header or episodes table in " + sources, out);
        }
        print(returned, populations, out);
        return 0;
    }

    private static ReturnedChildren read(List<Path> sources) throws IOException {
        try (Bar bar = new Bar()) {
            return Ssda903Reader.standard().withProgress(bar).readChildren(sources);
        }
    }

    /** Prints what a return says: the indicators of each year, then the account of its rows and the findings. */
    static void print(ReturnedChildren returned, Map<Integer, Long> populations, PrintStream out) {
        ImmutableList<Child> children = returned.children();
        ImmutableSortedSet<ReportingYear> years = populations.isEmpty()
                ? yearsOf(children)
                : populations.keySet().stream()
                        .map(ReportingYear::ending)
                        .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
        IndicatorTotals totals =
                IndicatorEngine.over(LookedAfter.INDICATORS, years).count(children);
        out.printf(Locale.ROOT, "%,d children%n", children.size());
        for (ReportingYear year : years) {
            OptionalLong population = populations.containsKey(year.endYear())
                    ? OptionalLong.of(populations.get(year.endYear()))
                    : OptionalLong.empty();
            String people = population.isPresent()
                    ? String.format(Locale.ROOT, "%,d aged 0 to 17", population.getAsLong())
                    : "no population given";
            out.printf(Locale.ROOT, "%n%-50s %9s   estimate%n", year + " (" + people + ")", "published");
            for (Indicator<Child> indicator : LookedAfter.INDICATORS) {
                IndicatorFigure figure = totals.figure(indicator, year, population);
                out.printf(
                        Locale.ROOT,
                        "  %-48s %9s   %s%n",
                        figure.definition().name(),
                        figure.published(PublicationRule.standard()),
                        figure.estimate().fold(words -> words, Reason::message));
            }
        }
        out.printf(Locale.ROOT, "%n%s%n", returned.account());
        printFindings(returned, out);
    }

    private static void printFindings(ReturnedChildren returned, PrintStream out) {
        ImmutableList<Finding> findings = returned.findings();
        out.printf(Locale.ROOT, "%,d findings%n", findings.size());
        returned.findingsByRule().forEach((rule, count) -> out.printf(Locale.ROOT, "  %,7d  %s%n", count, rule));
        out.println("one of each:");
        findings.stream()
                .collect(ImmutableListMultimap.toImmutableListMultimap(Finding::rule, finding -> finding))
                .asMap()
                .values()
                .forEach(ofRule -> out.println("  " + ofRule.iterator().next()));
    }

    /**
     * The years that a set of returns is about. A return holds who was looked after in its year, so that nothing in the
     * first one ended before that year began.
     */
    private static ImmutableSortedSet<ReportingYear> yearsOf(ImmutableList<Child> children) {
        Optional<LocalDate> first =
                placements(children).flatMap(p -> p.end().stream()).min(Comparator.naturalOrder());
        Optional<LocalDate> last = placements(children)
                .flatMap(p -> Stream.concat(Stream.of(p.start()), p.end().stream()))
                .max(Comparator.naturalOrder());
        return first.map(f -> IntStream.rangeClosed(
                                ReportingYear.containing(f).endYear(),
                                ReportingYear.containing(last.orElse(f)).endYear())
                        .mapToObj(ReportingYear::ending)
                        .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.<ReportingYear>naturalOrder())))
                .orElse(ImmutableSortedSet.of());
    }

    private static Stream<Placement> placements(ImmutableList<Child> children) {
        return children.stream()
                .flatMap(child -> child.periodsOfCare().stream())
                .flatMap(period -> period.placements().stream());
    }

    /** A bar on the error stream, for sources that take a while. */
    private static final class Bar implements Progress.Listener, AutoCloseable {
        private Optional<ProgressBar> bar = Optional.empty();

        @Override
        public void onProgress(Progress progress) {
            if (bar.isEmpty() && progress.bytesTotal() >= BYTES_WORTH_A_BAR) {
                bar = Optional.of(new ProgressBarBuilder()
                        .setTaskName("reading")
                        .setInitialMax(progress.bytesTotal())
                        .setUnit(" MB", 1_000_000)
                        .setStyle(ProgressBarStyle.ASCII)
                        .build());
            }
            bar.ifPresent(b -> b.stepTo(progress.bytesRead()));
        }

        @Override
        public void close() {
            bar.ifPresent(ProgressBar::close);
        }
    }
}
