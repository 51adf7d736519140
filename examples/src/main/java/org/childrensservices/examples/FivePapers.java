package org.childrensservices.examples;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMultiset;
import com.google.common.collect.Multiset;
import java.io.PrintStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.childrensservices.core.value.Reason;
import org.childrensservices.examples.papers.Paper;
import org.childrensservices.examples.papers.Papers;
import org.childrensservices.stats.publish.Verdict;

/** What do five council papers say, and does it hold? Every figure that they quote, with what the library computes. */
public final class FivePapers {

    /** The column where what is computed begins. */
    private static final int BELOW = 24;

    private FivePapers() {}

    /**
     * Prints every figure and its check.
     *
     * @param args not used
     */
    public static void main(String[] args) {
        print(Terminal.on(System.out));
    }

    static void print(PrintStream out) {
        ImmutableList<Paper> papers = Papers.all();
        for (Paper paper : papers) {
            out.printf("%n%s, %s%n", paper.council(), paper.date());
            paper.figures().forEach(figure -> print(figure, out));
        }
        out.printf("%n%s%n", summary(papers));
    }

    private static void print(Paper.Figure figure, PrintStream out) {
        out.printf("  %-19s %s: %s%n", figure.check().verdict().text(), figure.wording(), figure.published());
        if (figure.check().verdict() == Verdict.STATED) {
            return;
        }
        ImmutableList<String> computed = figure.check().computed();
        computed.forEach(line -> printBelow(line, out));
        figure.check()
                .reason()
                .map(Reason::message)
                .filter(why -> computed.stream().noneMatch(line -> line.contains(why)))
                .ifPresent(why -> printBelow(why, out));
    }

    private static void printBelow(String line, PrintStream out) {
        out.println(" ".repeat(BELOW) + line);
    }

    private static String summary(ImmutableList<Paper> papers) {
        Multiset<Verdict> verdicts = papers.stream()
                .flatMap(paper -> paper.figures().stream())
                .map(figure -> figure.check().verdict())
                .collect(ImmutableMultiset.toImmutableMultiset());
        return verdicts.size() + " figures: "
                + Stream.of(Verdict.values())
                        .map(verdict -> verdicts.count(verdict) + " " + verdict.text())
                        .collect(Collectors.joining(", "));
    }
}
