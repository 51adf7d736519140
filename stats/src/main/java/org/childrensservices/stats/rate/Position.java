package org.childrensservices.stats.rate;

import org.childrensservices.stats.measure.Interval;
import org.childrensservices.stats.measure.Polarity;

/** Where an area lies beside a benchmark, as far as it can be told from chance. */
public enum Position {
    /** Higher than the benchmark. */
    HIGHER,
    /** Not to be told from the benchmark; also where a limit of the interval is the benchmark. */
    SIMILAR,
    /** Lower than the benchmark. */
    LOWER;

    /** What a position amounts to. */
    public enum Judgement {
        /** Better than the benchmark. */
        BETTER,
        /** Worse than the benchmark. */
        WORSE,
        /** Higher, where neither direction is better. */
        HIGHER,
        /** Lower, where neither direction is better. */
        LOWER,
        /** Not to be told from the benchmark. */
        SIMILAR
    }

    /**
     * Says what the position amounts to. Only a stated polarity turns higher or lower into better or worse.
     *
     * @param polarity whether more is better
     * @return the judgement
     */
    public Judgement judge(Polarity polarity) {
        if (this == SIMILAR) {
            return Judgement.SIMILAR;
        }
        return switch (polarity) {
            case HIGH_IS_GOOD -> this == HIGHER ? Judgement.BETTER : Judgement.WORSE;
            case LOW_IS_GOOD -> this == HIGHER ? Judgement.WORSE : Judgement.BETTER;
            case NEUTRAL -> this == HIGHER ? Judgement.HIGHER : Judgement.LOWER;
        };
    }

    /**
     * Returns the position of an interval beside a fixed benchmark.
     *
     * @param interval the interval
     * @param benchmark the benchmark, in the same unit
     * @return higher if all of the interval is above the benchmark, lower if all of it is below, otherwise similar
     */
    public static Position of(Interval interval, double benchmark) {
        if (interval.contains(benchmark)) {
            return SIMILAR;
        }
        return interval.lower() > benchmark ? HIGHER : LOWER;
    }

    /**
     * Returns the position of an interval beside another by the rule that they must not overlap, only to reproduce what
     * others have published by it. It is not a test at the level of the intervals: two 95% intervals of the same width
     * are apart only if a test of their difference gives p below 0.0056, so that the rule misses many differences.
     * Compare the rates or the proportions instead.
     *
     * @param interval the interval
     * @param benchmark the interval of the benchmark
     * @return higher or lower if the intervals have no point in common, otherwise similar
     */
    public static Position byOverlap(Interval interval, Interval benchmark) {
        if (interval.lower() > benchmark.upper()) {
            return HIGHER;
        }
        return interval.upper() < benchmark.lower() ? LOWER : SIMILAR;
    }
}
