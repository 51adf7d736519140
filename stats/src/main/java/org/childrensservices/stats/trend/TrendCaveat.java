package org.childrensservices.stats.trend;

import com.google.common.collect.ImmutableList;
import java.util.stream.Collectors;

/** What a reader of a trend must know beside its figures. A later version may add kinds. */
public enum TrendCaveat {
    /** Points before the last break in the definition were left out. */
    EARLIER_POINTS_LEFT_OUT("points before the last break are left out"),
    /** The points are on both sides of a break, because the caller said so. */
    BREAK_CROSSED("a break in the definition is crossed"),
    /** There are fewer than eight values before a change or from it on. */
    FEW_POINTS_ON_A_SIDE("fewer than 8 values before or after"),
    /** Fewer than five areas made the change, or fewer than five did not. */
    FEW_AREAS_ON_A_SIDE("fewer than 5 areas on a side, so that errors may be too small"),
    /** The limits take the joinpoints as known, and are too narrow for it. */
    JOINPOINTS_TAKEN_AS_KNOWN("limits take the joinpoints as known"),
    /** The points rest on population estimates of several vintages. */
    POPULATION_REVISED("population estimates of several vintages are mixed"),
    /** Too few different values: even in perfect order they would not be significant. */
    SIGNIFICANCE_IMPOSSIBLE("no order of these values could be told from chance"),
    /** Neighbouring points resemble each other, and there are too few to allow for it: the p-value is too small. */
    TOO_SHORT_TO_CORRECT_FOR_AUTOCORRELATION("too few points to correct for autocorrelation"),
    /** There are too few points for limits at the level: the interval is all that the points allow. */
    INTERVAL_CLAMPED("the interval is the full range of the slopes");

    private final String text;

    TrendCaveat(String text) {
        this.text = text;
    }

    /** {@return the words for a reader} */
    public String text() {
        return text;
    }

    /**
     * Returns caveats as the end of a sentence.
     *
     * @param caveats the caveats
     * @return the words of each after a semicolon; nothing for none
     */
    public static String after(ImmutableList<TrendCaveat> caveats) {
        return caveats.stream().map(caveat -> "; " + caveat.text).collect(Collectors.joining());
    }
}
