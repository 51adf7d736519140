package org.childrensservices.stats.rate.funnel;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import org.childrensservices.stats.measure.ConfidenceLevel;
import org.childrensservices.stats.measure.Interval;
import org.childrensservices.stats.rate.RateMethod;
import org.childrensservices.stats.rate.standard.StandardisedRatio;

/**
 * A funnel of observed over expected events, around 1.
 *
 * @param lines how the lines are drawn
 */
public record RatioFunnel(RatioLines lines) {

    private static final RatioFunnel STANDARD = new RatioFunnel(RatioLines.ownInterval(RateMethod.exact()));

    /**
     * Checks the lines.
     *
     * @param lines how the lines are drawn
     */
    public RatioFunnel {
        checkNotNull(lines, "lines");
    }

    /** {@return the funnel of the areas' own exact intervals} */
    public static RatioFunnel standard() {
        return STANDARD;
    }

    /**
     * Returns the same with other lines.
     *
     * @param lines how the lines are drawn
     * @return the funnel
     */
    public RatioFunnel withLines(RatioLines lines) {
        return new RatioFunnel(lines);
    }

    /**
     * Starts from the events observed in an area.
     *
     * @param count the events, not negative
     * @return the events, to be held {@code against} what is expected
     */
    public Observed observed(long count) {
        return new Observed(count);
    }

    /**
     * Holds a standardised ratio in the funnel.
     *
     * @param ratio the ratio
     * @return the events in the funnel
     */
    public Place observed(StandardisedRatio ratio) {
        return observed(ratio.observed()).against(ratio.expected());
    }

    /** Observed events that still need what is expected. */
    public final class Observed {
        private final long count;

        private Observed(long count) {
            checkArgument(count >= 0, "count must not be negative: %s", count);
            this.count = count;
        }

        /**
         * Holds the events against what is expected.
         *
         * @param expected the events expected, above 0
         * @return the place in the funnel
         */
        public Place against(double expected) {
            return new Place(count, expected);
        }
    }

    /** A place in the funnel. */
    public final class Place {
        private final long observed;
        private final double expected;

        private Place(long observed, double expected) {
            checkArgument(
                    expected > 0 && expected < Double.POSITIVE_INFINITY,
                    "expected count must be positive and finite: %s",
                    expected);
            this.observed = observed;
            this.expected = expected;
        }

        /**
         * Returns the lines here.
         *
         * @param level the level: 95% for the inner lines, 99.8% for the outer
         * @return the lines of observed over expected
         */
        public Interval limits(ConfidenceLevel level) {
            return lines.limits(observed, expected, level);
        }

        /** {@return where the area stands, by the lines of the funnel} */
        public FunnelPosition position() {
            return FunnelPosition.of(level -> lines.side(observed, expected, level));
        }
    }
}
