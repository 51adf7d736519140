package org.childrensservices.examples;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;

/**
 * The first thing to run. Without arguments it recomputes five council papers, reads the return of an invented council
 * and writes a report to look at; with a folder it reads the SSDA903 files in it.
 */
public final class MainExample {

    private static final String REPORT = "--report";

    private MainExample() {}

    /**
     * Runs the example and exits with its code.
     *
     * @param args nothing, {@code --report FILE} for where the report goes, or what {@link CouncilReturn} takes
     */
    public static void main(String[] args) {
        int code = run(args, Terminal.on(System.out));
        if (code != 0) {
            System.exit(code);
        }
    }

    /** Runs the example and returns its exit code: 0, or 2 with one line where the arguments cannot be read. */
    static int run(String[] args, PrintStream out) {
        boolean reports = args.length == 2 && args[0].equals(REPORT);
        if (args.length > 0 && !reports) {
            return CouncilReturn.run(args, out);
        }
        try {
            return run(reports ? Path.of(args[1]) : SixPictures.file(), out);
        } catch (IOException e) {
            out.println("cannot write the report: " + e);
            return CouncilReturn.UNREADABLE_ARGUMENTS;
        }
    }

    private static int run(Path report, PrintStream out) throws IOException {
        out.println("1. The five papers, recomputed");
        FivePapers.print(out);
        out.printf("%n2. A council's own return (invented; give a folder to read another)%n");
        int code = SampleReturn.run(out);
        out.printf("%n3. Six questions with their pictures%n");
        SixPictures.write(report, out);
        return code;
    }
}
