package org.childrensservices.stats.trend.control;

/**
 * What a point of a chart is made of.
 *
 * @param count the value, or the events
 * @param size how many they are counted in; 1 for a value that is counted in nothing
 * @param per what the quotient is multiplied by for a reader
 */
record Reading(double count, double size, long per) {

    static Reading of(double value) {
        return new Reading(value, 1, 1);
    }

    double value() {
        return count / size;
    }
}
