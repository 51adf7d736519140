package org.childrensservices.examples;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;

/**
 * The first thing to run. Without arguments it recomputes five council papers and reads the return of an invented
 * council; with a folder it reads the SSDA903 files in it.
 */
public final class MainExample {

    private MainExample() {}

    /**
     * Runs the example and exits with its code.
     *
     * @param args nothing, or what {@link CouncilReturn} takes
     */
    public static void main(String[] args) {
        int code = run(args, System.out);
        if (code != 0) {
            System.exit(code);
        }
    }

    /** Runs the example and returns its exit code: 0, or 2 with one line where the arguments cannot be read. */
    static int run(String[] args, PrintStream out) {
        if (args.length > 0) {
            return CouncilReturn.run(args, out);
        }
        out.println("1. The five papers, recomputed");
        FivePapers.print(out);
        out.printf("%n2. A council's own return (invented; give a folder to read another)%n");
        try {
            return SampleReturn.run(out);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot unpack the sample return", e);
        }
    }
}
