package org.childrensservices.stats.golden;

import static org.assertj.core.api.Assertions.assertThat;

/** Nearness to a reference value: relative, and absolute where the reference is 0. */
public final class Near {

    private Near() {}

    /** Asserts that a value is within a relative tolerance of the reference, which is read from its text. */
    public static void assertNear(double actual, String reference, double relative) {
        assertNear(actual, reference, relative, 0);
    }

    /** Asserts that a value is within a relative tolerance of the reference, or within an absolute one. */
    public static void assertNear(double actual, String reference, double relative, double absolute) {
        double expected = switch (reference) {
            case "Inf", "Infinity" -> Double.POSITIVE_INFINITY;
            default -> Double.parseDouble(reference);
        };
        if (actual == expected) {
            return;
        }
        assertThat(Math.abs(actual - expected))
                .as("distance of %s from %s", actual, reference)
                .isLessThanOrEqualTo(Math.max(absolute, relative * Math.abs(expected)));
    }
}
