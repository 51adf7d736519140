package org.childrensservices.stats.cost.uncertainty;

/** What it is worth to know, before a decision between two choices, where a simulation is not needed. */
public final class PerfectInformation {

    private PerfectInformation() {}

    /**
     * Returns what it would be worth at most to know for sure what one choice brings more than the other, where the
     * estimate of that is normal (Raiffa and Schlaifer, Applied Statistical Decision Theory, 1961): s phi(k) - |m|
     * Phi(-|k|) with k = m/s.
     *
     * @param difference what one choice brings more than the other
     * @return the value, not negative; 0 where the difference is known
     */
    public static double value(Distribution.Estimate difference) {
        double error = difference.standardError();
        double distance = Math.abs(difference.mean());
        return error == 0
                ? 0
                : Math.max(
                        0,
                        error * Normal.STANDARD.density(distance / error)
                                - distance * Normal.STANDARD.survivalProbability(distance / error));
    }
}
