package org.childrensservices.stats.performance;

import static com.google.common.base.Preconditions.checkState;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import org.childrensservices.core.place.LocalAuthority;
import org.childrensservices.core.returns.Account;
import org.childrensservices.core.returns.Readings;
import org.childrensservices.core.returns.ReturnedChildren;
import org.childrensservices.core.returns.rules.RuleBook;
import org.childrensservices.core.returns.rules.Validation;
import org.childrensservices.core.returns.ssda903.Ssda903Reader;
import org.childrensservices.core.returns.ssda903.rules.Postcodes;
import org.childrensservices.core.returns.ssda903.rules.Ssda903Return;
import org.childrensservices.core.returns.ssda903.rules.Ssda903RuleBook;
import org.childrensservices.core.time.ReportingYear;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * W8: a million episodes of looked-after children from CSV files to typed lives, with the rules that the indicators
 * rest on. The files are invented here, from a fixed seed: a header for each child and four episodes on average, of
 * which each goes on from the one before. The return of last year has the first episode of every tenth child.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(java.util.concurrent.TimeUnit.NANOSECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx1g")
@Warmup(iterations = 3)
@Measurement(iterations = 5)
public class W8Returns {

    private static final int EPISODES = 1_000_000;
    private static final long SEED = 903;
    private static final ReportingYear YEAR = ReportingYear.parse("2024-25");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final LocalAuthority AUTHORITY =
            LocalAuthority.ofDfeNumber("213").orElseThrow();
    private static final Postcodes PLACES = postcode -> Optional.empty();
    private static final ImmutableSet<String> RULES = ImmutableSet.of(
            "101", "102", "141", "142", "143", "144", "145", "146", "147", "148", "149", "501", "502", "503A", "503B",
            "503C", "503D", "503E", "503F", "503G", "503H", "503J");

    private List<Path> sources = List.of();
    private Ssda903Return lastYear =
            Ssda903Return.of(YEAR.previous(), new Readings<>(ImmutableList.of(), new Account(ImmutableList.of())));
    private RuleBook<Ssda903Return> book = Ssda903RuleBook.forYear(YEAR);
    private long children;

    /**
     * Writes the files and checks what is read of them.
     *
     * @throws IOException if they cannot be written
     */
    @Setup
    public void write() throws IOException {
        Path folder = Files.createTempDirectory("w8");
        children = writeFiles(folder);
        sources = ImmutableList.of(folder.resolve("header.csv"), folder.resolve("episodes.csv"));
        lastYear = Ssda903Return.read(YEAR.previous(), ImmutableList.of(folder.resolve("last_year.csv")));
        book = book.only(rule -> RULES.contains(rule.code()));
        folder.toFile().deleteOnExit();
        try (Stream<Path> files = Files.list(folder)) {
            files.forEach(file -> file.toFile().deleteOnExit());
        }
        ReturnedChildren returned = Ssda903Reader.of(YEAR).readChildren(sources);
        checkState(returned.account().typed() == EPISODES + children, "every row must be typed: %s", returned);
        checkState(returned.children().size() == children, "every child must be there: %s", returned);
        checkState(returned.findings().isEmpty(), "there must be no finding: %s", returned.findingsByRule());
    }

    private static long writeFiles(Path folder) throws IOException {
        SplittableRandom random = new SplittableRandom(SEED);
        String[] placements = {"U1", "U4", "U5", "K2", "R2", "R3", "P1"};
        String[] providers = {"PR1", "PR2", "PR4", "PR5"};
        String[] needs = {"N1", "N2", "N4", "N5", "N8"};
        String[] backgrounds = {"WBRI", "MWBC", "BAFR", "AIND"};
        long child = 0;
        try (BufferedWriter headers = Files.newBufferedWriter(folder.resolve("header.csv"));
                BufferedWriter episodes = Files.newBufferedWriter(folder.resolve("episodes.csv"));
                BufferedWriter before = Files.newBufferedWriter(folder.resolve("last_year.csv"))) {
            headers.write("CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n");
            String headings =
                    "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN\n";
            episodes.write(headings);
            before.write(headings);
            for (int written = 0; written < EPISODES; child++) {
                String id = "C" + (1_000_000 + child);
                LocalDate born = LocalDate.of(2006, 1, 1).plusDays(random.nextInt(6_000));
                boolean girl = random.nextBoolean();
                headers.write(String.join(
                                ",",
                                id,
                                girl ? "F" : "M",
                                DATE.format(born),
                                backgrounds[random.nextInt(backgrounds.length)],
                                "UN1",
                                girl ? "0" : "",
                                "")
                        + "\n");
                int count = Math.min(1 + random.nextInt(7), EPISODES - written);
                LocalDate start = born.plusDays(random.nextInt(300));
                String need = needs[random.nextInt(needs.length)];
                String postcode = "AB" + random.nextInt(1, 40) + " " + random.nextInt(1, 10) + "CD";
                for (int i = 0; i < count; i++) {
                    LocalDate end = start.plusDays(20 + random.nextInt(200));
                    boolean open = i == count - 1 && random.nextInt(3) == 0;
                    String beginning = String.join(
                            ",",
                            id,
                            DATE.format(start),
                            i == 0 ? "S" : "P",
                            "C2",
                            need,
                            placements[random.nextInt(placements.length)],
                            providers[random.nextInt(providers.length)]);
                    String ending = String.join(
                            ",",
                            open ? "" : DATE.format(end),
                            open ? "" : i == count - 1 ? "E4A" : "X1",
                            i == count - 1 ? "" : "CARPL");
                    String places = String.join(
                            ",",
                            postcode,
                            "AB" + random.nextInt(1, 40) + " " + random.nextInt(1, 10) + "EF",
                            "SC" + random.nextInt(100_000, 1_000_000));
                    episodes.write(beginning + "," + ending + "," + places + "\n");
                    if (i == 0 && child % 10 == 0) {
                        before.write(beginning + ",,,," + places + "\n");
                    }
                    start = end;
                }
                written += count;
            }
        }
        return child;
    }

    /**
     * Reads the rows and keeps none.
     *
     * @return the account
     * @throws IOException if the files cannot be read
     */
    @Benchmark
    @OperationsPerInvocation(EPISODES)
    public Account rows() throws IOException {
        return Ssda903Reader.of(YEAR).read(sources, row -> {});
    }

    /**
     * Makes children and keeps them.
     *
     * @return the children
     * @throws IOException if the files cannot be read
     */
    @Benchmark
    @OperationsPerInvocation(EPISODES)
    public ReturnedChildren livesKept() throws IOException {
        return Ssda903Reader.of(YEAR).readChildren(sources);
    }

    /**
     * Makes children one after the other.
     *
     * @return the account
     * @throws IOException if the files cannot be read
     */
    @Benchmark
    @OperationsPerInvocation(EPISODES)
    public Account lives() throws IOException {
        Ssda903Return current = Ssda903Return.read(YEAR, sources);
        long made = 0;
        for (Ssda903Return part : current.parts()) {
            made += part.assemble().children().size();
        }
        checkState(made == children, "every child must be there: %s", made);
        return current.account();
    }

    /**
     * Makes children one after the other and checks their rows by the rules.
     *
     * @return what was found
     * @throws IOException if the files cannot be read
     */
    @Benchmark
    @OperationsPerInvocation(EPISODES)
    public Validation livesWithRules() throws IOException {
        Ssda903Return current = Ssda903Return.read(YEAR, sources)
                .withLastYear(lastYear)
                .ofAuthority(AUTHORITY)
                .withPostcodes(PLACES);
        LongAdder made = new LongAdder();
        Validation validation =
                book.check(current, part -> made.add(part.assemble().children().size()));
        checkState(made.sum() == children, "every child must be there: %s", made);
        checkState(current.account().typed() == EPISODES + children, "every row must be typed: %s", current.account());
        checkState(validation.findings().isEmpty(), "there must be no finding: %s", validation.countsByRule());
        checkState(validation.notEvaluated().isEmpty(), "no rule must be left out: %s", validation.notEvaluated());
        return validation;
    }
}
