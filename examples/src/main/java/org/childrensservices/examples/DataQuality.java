package org.childrensservices.examples;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.childrensservices.core.returns.rules.RuleBook;
import org.childrensservices.core.returns.rules.RuleFinding;
import org.childrensservices.core.returns.rules.Validation;
import org.childrensservices.core.returns.rules.ValidationRule;
import org.childrensservices.core.returns.ssda903.rules.Ssda903Return;
import org.childrensservices.core.returns.ssda903.rules.Ssda903RuleBook;
import org.childrensservices.core.testing.Fault;
import org.childrensservices.core.testing.Lives;
import org.childrensservices.core.testing.SpoiledCensus;
import org.childrensservices.core.testing.Ssda903Census;
import org.childrensservices.core.testing.Ssda903Faults;
import org.childrensservices.core.testing.Ssda903Table;
import org.childrensservices.core.time.ReportingYear;

/**
 * Is a return fit to be sent? The SSDA903 of invented children, spoiled in places that are known, checked by the rules
 * of its year: what is found, grouped by rule, and whether every fault that was put in came out.
 */
public final class DataQuality {

    private static final ReportingYear YEAR = ReportingYear.ending(2024);
    private static final int CHILDREN = 1_500;

    private DataQuality() {}

    /**
     * Prints what is the matter.
     *
     * @param args not used
     * @throws IOException if the return cannot be written to a folder and read from it
     */
    public static void main(String[] args) throws IOException {
        print(Terminal.on(System.out));
    }

    static void print(PrintStream out) throws IOException {
        Ssda903Census census = Ssda903Census.of(
                YEAR, Lives.upTo(YEAR.lastDay()).seeded(903).limit(CHILDREN).toList());
        RuleBook<Ssda903Return> book = Ssda903RuleBook.forYear(YEAR);
        List<Fault> put = new ArrayList<>();
        out.println("put in:");
        for (Fault fault : faults(book)) {
            Optional<SpoiledCensus> spoiled = fault.spoil(census);
            if (spoiled.isPresent()) {
                put.add(fault);
                census = spoiled.get().census();
                out.println("  " + spoiled.get());
            }
        }
        Validation validation = book.check(read(census));
        out.printf("%nfound by %s:%n", validation);
        validation.countsByRule().forEach((rule, count) -> {
            RuleFinding first = validation.ofRule(rule).get(0);
            out.printf(
                    Locale.ROOT,
                    "  %,4d  %-8s %s (%s%s)%n",
                    count,
                    rule,
                    first.rule().meaning(),
                    first.child().map(child -> "child " + child + ", ").orElse(""),
                    first.finding().origin());
        });
        long found = put.stream()
                .filter(fault -> !validation.ofRule(fault.rule()).isEmpty())
                .count();
        out.printf("%n%d of %d faults were found%n", found, put.size());
    }

    /** The first fault of each table whose rule is checked in the year. */
    private static List<Fault> faults(RuleBook<Ssda903Return> book) {
        return Stream.of(Ssda903Table.values())
                .flatMap(table -> Ssda903Faults.all().stream()
                        .filter(fault -> fault.table() == table)
                        .filter(fault -> book.find(fault.rule())
                                .filter(ValidationRule::isImplemented)
                                .isPresent())
                        .limit(1))
                .toList();
    }

    /** Writes the return as a council would upload it, and reads it with that of the year before. */
    private static Ssda903Return read(Ssda903Census census) throws IOException {
        Path folder = Files.createTempDirectory("data-quality");
        try {
            Ssda903Census lastYear = census.lastYear().orElseThrow();
            Path current = Files.createDirectory(folder.resolve("current"));
            Path before = Files.createDirectory(folder.resolve("last-year"));
            census.write(current);
            lastYear.write(before);
            return Ssda903Return.read(YEAR, List.of(current))
                    .withLastYear(Ssda903Return.read(lastYear.year(), List.of(before)));
        } finally {
            MoreFiles.deleteRecursively(folder, RecursiveDeleteOption.ALLOW_INSECURE);
        }
    }
}
