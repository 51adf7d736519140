package org.childrensservices.examples;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What examples print on: lines of more than 100 columns are broken between words and go on below, further in than they
 * begin or, in a table, than their last column does.
 */
final class Terminal extends OutputStream {

    static final int WIDTH = 100;

    /** What goes before a sentence: a column begins after two blanks. */
    private static final Pattern BEFORE = Pattern.compile("(?:.* {2})? *");

    private final PrintStream out;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    private Terminal(PrintStream out) {
        this.out = out;
    }

    /** Prints on a stream, a whole line at a time. */
    static PrintStream on(PrintStream out) {
        return new PrintStream(new Terminal(out), true, StandardCharsets.UTF_8);
    }

    @Override
    public void write(int b) {
        if (b == '\n') {
            print(line.toString(StandardCharsets.UTF_8).stripTrailing());
            line.reset();
        } else {
            line.write(b);
        }
    }

    private void print(String whole) {
        int before = before(whole);
        String rest = whole;
        for (int end = end(rest, before); end > 0; end = end(rest, before + 2)) {
            out.println(rest.substring(0, end));
            rest = " ".repeat(before + 2) + rest.substring(end + 1);
        }
        out.println(rest);
    }

    private static int before(String whole) {
        Matcher before = BEFORE.matcher(whole.substring(0, Math.min(WIDTH, whole.length())));
        return before.lookingAt() ? before.end() : 0;
    }

    /** Where a line ends that is too long; 0 if it is not, or is one word. */
    private static int end(String line, int before) {
        int end = line.length() > WIDTH ? line.lastIndexOf(' ', WIDTH) : 0;
        return end > before ? end : 0;
    }
}
