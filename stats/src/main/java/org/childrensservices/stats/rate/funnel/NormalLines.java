package org.childrensservices.stats.rate.funnel;

import org.childrensservices.stats.measure.ConfidenceLevel;
import org.childrensservices.stats.measure.Interval;

/** Lines by the normal approximation at the target. */
record NormalLines() implements ProportionLines, RatioLines {

    static final NormalLines INSTANCE = new NormalLines();

    @Override
    public Interval limits(double target, long total, ConfidenceLevel level) {
        double half = level.z() * Math.sqrt(target * (1 - target) / total);
        return new Interval(Math.max(0, target - half), Math.min(1, target + half), level, toString());
    }

    @Override
    public Interval limits(ObservedRatio area, ConfidenceLevel level) {
        double expected = area.expected();
        double half = level.z() / Math.sqrt(expected);
        return new Interval(Math.max(0, 1 - half), 1 + half, level, toString());
    }

    @Override
    public String toString() {
        return "normal";
    }
}
