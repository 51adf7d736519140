package org.childrensservices.examples;

import static com.google.common.base.Preconditions.checkNotNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Compiles and runs what the package pages show. A comment after an expression is what it gives, up to a colon and a
 * space, and {@code ...} stands for anything; other comments are in {@link #REMARKS}.
 */
class PackagePagesTest {

    private static final Pattern SNIPPET = Pattern.compile("<pre>\\{@code\\n(.*?)\\n \\* \\}</pre>", Pattern.DOTALL);
    private static final Pattern DECLARATION = Pattern.compile("[\\w<>\\[\\], ]+ \\w+ =.*", Pattern.DOTALL);
    private static final Pattern COMMENT = Pattern.compile("\\s*(?<!:)//(.*)");

    private static final String GIVENS = """
            private static Series<Double> years(int first, double... values) {
                Series.Builder<Double> series = Series.builder();
                for (int i = 0; i < values.length; i++) {
                    series.add(TimePeriod.of(ReportingYear.ending(first + i)), values[i]);
                }
                return series.build();
            }
            private static Series<Double> quarters(int year, int quarter, double... values) {
                Series.Builder<Double> series = Series.builder();
                for (int i = 0; i < values.length; i++) {
                    series.add(TimePeriod.of(YearQuarter.of(year, quarter).plusQuarters(i)), values[i]);
                }
                return series.build();
            }
            private static Series<Double> months(int first, double... values) {
                Series.Builder<Double> series = Series.builder();
                for (int i = 0; i < values.length; i++) {
                    series.add(TimePeriod.of(YearMonth.of(first, 4).plusMonths(i)), values[i]);
                }
                return series.build();
            }
            """;

    private static final String CENSUS = """
            Path file = temporary.resolve("census.xml");
            Files.writeString(file, CinCensus.of(ReportingYear.ending(2025),
                    Lives.upTo(LocalDate.of(2025, 3, 31)).seeded(1).limit(50).toList()).xml());
            """;

    private static final String RETURN = """
            LocalAuthority authority = LocalAuthority.ofDfeNumber("213").orElseThrow();
            Path folder = Files.createDirectory(temporary.resolve("current"));
            Path lastYear = Files.createDirectory(temporary.resolve("last-year"));
            Ssda903Census census = Ssda903Census.of(ReportingYear.ending(2025),
                    Lives.upTo(LocalDate.of(2025, 3, 31)).seeded(1).limit(50).toList());
            census.write(folder);
            census.lastYear().orElseThrow().write(lastYear);
            """;

    /** What a snippet takes from its reader, by package. */
    private static final ImmutableMap<String, String> GIVEN = ImmutableMap.<String, String>builder()
            .put("core.child", "")
            .put("core.family", "")
            .put("core.hub", "")
            .put(
                    "core.json",
                    "Child child = Child.builder().id(PersonId.of(\"C7\")).birth(Birth.on(LocalDate.of(2014, 7, 15))).build();")
            .put("core.place", "")
            .put("core.person", "")
            .put("core.placement", "")
            .put("core.plan", "")
            .put(
                    "core.returns",
                    "List<ImmutableList<String>> rows ="
                            + " List.of(ImmutableList.of(\"C1\", \"2024-05-07\"), ImmutableList.of(\"C2\", \"2024-02-30\"));")
            .put("core.returns.cin", CENSUS)
            .put("core.returns.cin.rules", CENSUS)
            .put("core.returns.cohort", """
                    Path file = temporary.resolve("cohort.csv");
                    Files.writeString(file, "CHILD,DOB,DECOM,DEC,LS,PLACE,PL_ID\\n"
                            + "C1,2010-01-28,2020-01-01,2020-02-01,C2,U1,7\\nC1,2010-01-28,2020-02-01,,C2,U4,8\\n");
                    """)
            .put("core.returns.rules", RETURN)
            .put("core.returns.ssda903", RETURN)
            .put("core.returns.ssda903.rules", RETURN)
            .put("core.strategy", "")
            .put("core.testing", "")
            .put("core.time", "")
            .put("core.value", "")
            .put("core.workforce", "")
            .put("stats.benchmark", """
                    LocalAuthority westminster = LocalAuthority.ofDfeNumber("213").orElseThrow();
                    Map<LocalAuthority, Outcome<Proportion>> counts = new LinkedHashMap<>();
                    PublishedHistory.Builder builder = PublishedHistory.of(new PublishedMeasure(
                            "care leavers in education (%)", Polarity.HIGH_IS_GOOD, Rounding.ONE_DECIMAL));
                    for (LocalAuthority authority : LocalAuthority.england()) {
                        if (authority.isCurrentOn(LocalDate.of(2025, 3, 31))) {
                            long leavers = 100 + counts.size();
                            counts.put(authority, Outcome.of(Proportion.of(60).outOf(leavers)));
                            builder.add(TimePeriod.of(ReportingYear.ending(2025)), AreaCode.of(authority),
                                    Cell.of(Proportion.of(60).outOf(leavers).roundedPercent(Rounding.WHOLE).orElseThrow()));
                        }
                    }
                    PublishedHistory history = builder.build();
                    """)
            .put("stats.cost", "")
            .put("stats.cost.effectiveness", "")
            .put("stats.cost.uncertainty", "")
            .put("stats.indicator", """
                    List<Child> children = Lives.upTo(LocalDate.of(2024, 3, 31)).seeded(1).limit(200)
                            .map(Life::child).toList();
                    ReportingYear year = ReportingYear.ending(2024);
                    ImmutableSortedSet<ReportingYear> years = ImmutableSortedSet.of(year);
                    long population = 10_000;
                    """)
            .put("stats.measure", "")
            .put("stats.publish", "")
            .put("stats.rate", "")
            .put(
                    "stats.rate.funnel",
                    "List<Proportion> areas = List.of(Proportion.of(444).outOf(1_043), Proportion.of(9_000).outOf(19_500));")
            .put("stats.rate.inequality", "")
            .put(
                    "stats.rate.rank",
                    "Map<String, Double> percentByArea ="
                            + " Map.of(\"E08000025\", 31.0, \"E09000033\", 24.0, \"E08000036\", 18.0, \"E09000016\", 12.0);")
            .put("stats.rate.standard", "")
            .put("stats.trend", "")
            .put("stats.trend.changepoint", """
                    Series<Double> series = years(2013, 60, 60, 61, 60, 62, 70, 71, 70, 72, 71);
                    TimePeriod firstOfNew = TimePeriod.of(ReportingYear.ending(2018));
                    """)
            .put("stats.trend.control", """
                    Series<Double> series = months(2022, 212, 205, 221, 198, 209, 217, 224, 190, 208, 203, 219, 201, 214,
                            226, 207, 211, 203, 196, 188, 181, 190, 178, 185, 191, 169, 181, 186, 174, 182, 120);
                    """)
            .put("stats.trend.count", """
                    long[] counts = {401, 388, 352, 330, 310, 289};
                    Series.Builder<Rate> builder = Series.builder();
                    for (int i = 0; i < counts.length; i++) {
                        builder.add(TimePeriod.of(ReportingYear.ending(2019 + i)), Rate.of(counts[i]).in(62_000).per10_000());
                    }
                    Series<Rate> plans = builder.build();
                    """)
            .put("stats.trend.forecast", """
                    Series<Double> rates = years(2015, 40.1, 44.8, 41.0, 43.9, 42.2, 46.7, 43.1, 45.2, 44.0, 46.5);
                    Series<Double> quarters = quarters(2022, 1, 50, 44, 61, 47, 52, 45, 63, 48, 55, 47, 64, 50);
                    """)
            .put("stats.trend.interrupted", "Series<Double> rates = quarters(2016, 3, 50, 52, 51, 53, 48, 46, 45, 43);")
            .put(
                    "stats.trend.joinpoint",
                    "Series<Double> rates = years(2013, 37.9, 42.1, 42.9, 43.1, 43.3, 45.3, 43.7, 42.8, 41.4, 42.1, 43.2, 41.6);")
            .put("stats.trend.panel", """
                    Series<Double> westminster = years(2014, 36, 36.5, 35.3, 32.1);
                    Series<Double> camden = years(2014, 54.4, 48.4, 48.4, 47.1);
                    Series<Double> islington = years(2014, 52.6, 49.3, 60.7, 58.1);
                    Series<Double> hackney = years(2014, 35.1, 34.6, 34.2, 30.8);
                    """)
            .put("stats.trend.regression", """
                    RealMatrix design = MatrixUtils.createRealMatrix(new double[][] {
                        {1, 0, 0, 0}, {1, 0, 1, 0}, {1, 0, 2, 0}, {1, 0, 3, 0},
                        {1, 0, 4, 1}, {1, 1, 5, 1}, {1, 2, 6, 1}, {1, 3, 7, 1}
                    });
                    double[] values = {50, 52, 51, 53, 48, 46, 45, 43};
                    """)
            .buildOrThrow();

    /** Comments that explain, and say nothing that could be wrong tomorrow. */
    private static final ImmutableSet<String> REMARKS = ImmutableSet.of(
            "as the interactive tool",
            "rank and band, which know no chance",
            "and the test",
            "how many findings each rule has",
            "rule, child, file, line, column, and the text unless it is personal",
            "the same million every time, without jqwik",
            "the inner lines at 250 people",
            "where a level shifted, if anywhere",
            "whether a line changed at a time that is named beforehand",
            "whether a trend test may take the points for independent",
            "the season's figure, the trend and what is left",
            "the same in children",
            "whether they moved apart before",
            "period by period");

    @TempDir
    private Path folder;

    private static Stream<Path> pages() throws IOException {
        List<Path> pages = new ArrayList<>();
        for (String module : ImmutableList.of("core", "stats")) {
            try (Stream<Path> files = Files.walk(Path.of("..", module, "src", "main", "java"))) {
                files.filter(file -> file.endsWith("package-info.java"))
                        .sorted()
                        .forEach(pages::add);
            }
        }
        return pages.stream().filter(page -> SNIPPET.matcher(read(page)).find());
    }

    @Test
    void pagesTeach() throws IOException {
        assertThat(pages()).hasSizeGreaterThan(38);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void showsWhatComesOut(Path page) throws Exception {
        String name = packageOf(read(page)).substring("org.childrensservices.".length());
        Snippet snippet = new Snippet();
        Matcher snippets = SNIPPET.matcher(read(page));
        while (snippets.find()) {
            snippet.add(snippets.group(1)
                    .lines()
                    .map(line -> line.replaceFirst("^ \\* ?", ""))
                    .toList());
        }
        List<String> shown = run(name, snippet);
        assertThat(shown).hasSameSizeAs(snippet.comments);
        for (int i = 0; i < shown.size(); i++) {
            String comment = snippet.comments.get(i);
            if (!comment.isEmpty() && !REMARKS.contains(comment)) {
                assertThat(shown.get(i)).as("%s shows %s", name, comment).matches(says(comment), "says it");
            }
        }
    }

    private static boolean says(String shown, String comment) {
        return shown.matches(pattern(comment)) || shown.matches(pattern(comment.replaceFirst("(?s): .*", "")));
    }

    private static Predicate<String> says(String comment) {
        return shown -> says(shown, comment);
    }

    private static String pattern(String comment) {
        return Splitter.on("...").splitToStream(comment).map(Pattern::quote).collect(Collectors.joining(".*"));
    }

    /** Statements, of which expressions are shown, and what the page says of each of these. */
    private static final class Snippet {
        private final StringBuilder code = new StringBuilder();
        private final StringBuilder members = new StringBuilder();
        private final List<String> comments = new ArrayList<>();

        void add(List<String> lines) {
            if (lines.get(0).startsWith("@")) {
                lines.forEach(line -> members.append(line).append('\n'));
                return;
            }
            StringBuilder statement = new StringBuilder();
            boolean shows = false;
            for (String line : lines) {
                Matcher matcher = COMMENT.matcher(line);
                boolean commented = matcher.find();
                String text = commented ? line.substring(0, matcher.start()) : line;
                if (text.isBlank() && commented && statement.isEmpty()) {
                    if (shows) {
                        say(matcher.group(1).strip());
                    }
                    continue;
                }
                statement.append(text).append('\n');
                if (text.stripTrailing().endsWith(";")) {
                    String whole = statement.toString().strip();
                    shows = !DECLARATION.matcher(whole).matches();
                    if (shows) {
                        code.append("shown.add(String.valueOf(")
                                .append(whole, 0, whole.length() - 1)
                                .append("));\n");
                        comments.add("");
                        if (commented) {
                            say(matcher.group(1).strip());
                        }
                    } else {
                        code.append(whole).append('\n');
                    }
                    statement.setLength(0);
                }
            }
        }

        private void say(String comment) {
            int last = comments.size() - 1;
            comments.set(last, (comments.get(last) + " " + comment).strip());
        }
    }

    /** Runs the snippet in its own package, so that the names of the page come first. */
    private List<String> run(String name, Snippet snippet) throws Exception {
        String packageName = "org.childrensservices." + name;
        String source = "package " + packageName + ";\n" + imports()
                + "public class Page {\n" + GIVENS + snippet.members
                + "public static List<String> run(Path temporary) throws Exception {\nList<String> shown = new ArrayList<>();\n"
                + checkNotNull(GIVEN.get(name), "nothing is given for %s", name)
                + "\n{\n" + snippet.code + "}\nreturn shown;\n}\n}\n";
        Path file = Files.createDirectories(folder.resolve(packageName.replace('.', '/')))
                .resolve("Page.java");
        Files.writeString(file, source);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        var errors = new ByteArrayOutputStream();
        int code = compiler.run(
                null,
                errors,
                errors,
                "-proc:none",
                "-nowarn",
                "-Xlint:none",
                "-d",
                folder.toString(),
                "-cp",
                System.getProperty("java.class.path"),
                file.toString());
        assertThat(code).as("%s%n%s", errors, snippet.code).isZero();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
            Object shown = loader.loadClass(packageName + ".Page")
                    .getMethod("run", Path.class)
                    .invoke(null, folder);
            return ((List<?>) shown).stream().map(String::valueOf).toList();
        }
    }

    private static String imports() throws IOException {
        List<String> packages = new ArrayList<>(ImmutableList.of(
                "java.math",
                "java.nio.file",
                "java.time",
                "java.util",
                "com.google.common.collect",
                "org.threeten.extra",
                "org.apache.commons.math3.linear"));
        pages().map(page -> packageOf(read(page))).forEach(packages::add);
        packages.addAll(ImmutableList.of(
                "org.childrensservices.core.child",
                "org.childrensservices.core.person",
                "org.childrensservices.core.returns",
                "org.childrensservices.core.place",
                "org.childrensservices.core.returns.rules",
                "org.childrensservices.core.time",
                "org.childrensservices.core.value",
                "org.childrensservices.stats.measure",
                "com.fasterxml.jackson.databind.json",
                "net.jqwik.api"));
        return packages.stream()
                .distinct()
                .map(name -> "import " + name + ".*;\n")
                .collect(Collectors.joining("", "import static org.assertj.core.api.Assertions.assertThat;\n", ""));
    }

    private static String packageOf(String page) {
        Matcher matcher = Pattern.compile("(?m)^package ([\\w.]+);").matcher(page);
        return matcher.find() ? matcher.group(1) : "";
    }

    private static String read(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
