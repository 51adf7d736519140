package org.childrensservices.examples.report;

import java.util.Locale;

/** The colours of a report, on white paper and on a dark screen. */
enum Colour {
    /** The ground. */
    PAPER("#ffffff", "#14181d"),
    /** Text, and what a chart is about. */
    INK("#1b1f24", "#e9ecef"),
    /** Text of less weight, and axes. */
    QUIET("#57606a", "#a6afb9"),
    /** Lines to guide the eye. */
    RULE("#dfe3e8", "#2f363e"),
    /** Areas behind the marks, such as those of an interval. */
    TINT("#e4eef8", "#1e3043"),
    /** The subject, and improvement. */
    MAIN("#1f5f99", "#79b8f3"),
    /** Concern and loss. */
    SIGNAL("#b3440e", "#f4a06a"),
    /** What the subject is compared with. */
    OTHERS("#7d8794", "#7f8a97");

    private final String light;
    private final String dark;

    Colour(String light, String dark) {
        this.light = light;
        this.dark = dark;
    }

    String light() {
        return light;
    }

    String dark() {
        return dark;
    }

    /** The name in the style sheet. */
    String variable() {
        return "--" + name().toLowerCase(Locale.ROOT);
    }

    /** The class of what is filled with it. */
    String fill() {
        return "fill-" + name().toLowerCase(Locale.ROOT);
    }

    /** The class of what is drawn with it. */
    String stroke() {
        return "stroke-" + name().toLowerCase(Locale.ROOT);
    }
}
