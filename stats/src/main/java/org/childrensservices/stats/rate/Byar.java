package org.childrensservices.stats.rate;

import org.childrensservices.stats.measure.ConfidenceLevel;
import org.childrensservices.stats.measure.Interval;

/** Byar's limits, the lower one clamped to 0 where the cube turns negative (one event at 99.8%). */
record Byar() implements RateMethod {

    static final Byar INSTANCE = new Byar();

    @Override
    public Interval limits(long count, ConfidenceLevel level) {
        double z = level.z();
        return new Interval(lower(count, z), upper(count, z), level, "Byar");
    }

    static double lower(long count, double z) {
        return count == 0 ? 0 : Math.max(0, cubed((double) count, -z));
    }

    static double upper(long count, double z) {
        return cubed(count + 1.0, z);
    }

    private static double cubed(double events, double z) {
        double root = 1 - 1 / (9 * events) + z / (3 * Math.sqrt(events));
        return events * root * root * root;
    }

    @Override
    public String toString() {
        return "Byar";
    }
}
