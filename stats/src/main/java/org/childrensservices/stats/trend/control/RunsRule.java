package org.childrensservices.stats.trend.control;

/**
 * When runs on one side of the centre line tell of a shift.
 *
 * <p>The boxes are computed, for 10 to 100 useful points, from the joint distribution of crossings and the longest run
 * as Anhøj and Wentzel-Larsen (2020) describe; outside that range they are the rules of 2014.
 */
public enum RunsRule {
    /** A longest run or too few crossings, each by a limit of its own: Anhøj and Olesen 2014. */
    ANHOEJ,
    /**
     * The pair of limits that finds a shift of 0.8 standard deviations most surely among those that leave 92.5% of
     * series without a shift in peace. It is even from one number of points to the next, where the rules of 2014 jump.
     */
    BEST_BOX,
    /** The same less what can be cut from the edges of the box at its corner: more shifts are found, none too often. */
    CUT_BOX
}
