package org.childrensservices.stats.publish;

import java.util.regex.Pattern;

/**
 * Text that a spreadsheet shows and does not execute: where it would begin a formula, an apostrophe goes before it
 * (OWASP, CSV injection). What reads the text back takes the apostrophe off. Numbers are not text: -3.2 stays as it is.
 */
final class SpreadsheetText {

    /** What begins a formula, also in full width, after any apostrophes of the text itself. */
    private static final Pattern FORMULA =
            Pattern.compile("'*[=+\\-@\\t\\r\\n\uFF1D\uFF0B\uFF0D\uFF20].*", Pattern.DOTALL);

    private SpreadsheetText() {}

    static String write(String text) {
        return FORMULA.matcher(text).matches() ? "'" + text : text;
    }

    static String read(String text) {
        return text.startsWith("'") && FORMULA.matcher(text).matches() ? text.substring(1) : text;
    }
}
