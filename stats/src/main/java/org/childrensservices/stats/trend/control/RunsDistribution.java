package org.childrensservices.stats.trend.control;

/** How likely each pair of crossings and longest run is in independent points on two sides of a line. */
final class RunsDistribution {

    /** By crossings, then by the most that the longest run may be. */
    private final double[][] withRunsUpTo;

    private RunsDistribution(double[][] withRunsUpTo) {
        this.withRunsUpTo = withRunsUpTo;
    }

    /** Of a number of points of which each is above with a probability. */
    static RunsDistribution of(int size, double up) {
        double[][] withRunsUpTo = new double[size][size + 1];
        for (int longest = 1; longest <= size; longest++) {
            double[][] ends = endings(size, longest, up);
            for (int crossings = 0; crossings < size; crossings++) {
                withRunsUpTo[crossings][longest] = ends[0][crossings] + ends[1][crossings];
            }
        }
        return new RunsDistribution(withRunsUpTo);
    }

    /** By the side of the last point and by crossings: no run is longer than a length. */
    private static double[][] endings(int size, int longest, double up) {
        double[] share = {up, 1 - up};
        double[] tooLong = {Math.pow(up, longest + 1.0), Math.pow(1 - up, longest + 1.0)};
        // By points, side of the last run and crossings, where that run is over.
        double[][][] ended = new double[size + 1][2][size + 1];
        for (int points = 1; points <= size; points++) {
            for (int side = 0; side < 2; side++) {
                for (int crossings = 0; crossings < points; crossings++) {
                    double value = share[side]
                            * (ended[points - 1][side][crossings] + begin(ended, points - 1, side, crossings));
                    if (points > longest) {
                        value -= tooLong[side] * begin(ended, points - 1 - longest, side, crossings);
                    }
                    ended[points][side][crossings] = value;
                }
            }
        }
        return ended[size];
    }

    /** A run of a side may begin where one of the other ended, or at the start. */
    private static double begin(double[][][] ended, int points, int side, int crossings) {
        if (points == 0) {
            return crossings == 0 ? 1 : 0;
        }
        return crossings == 0 ? 0 : ended[points][1 - side][crossings - 1];
    }

    int size() {
        return withRunsUpTo.length;
    }

    /** Whether so many crossings leave room for such a run, and such a run for no longer one. */
    boolean isPossible(int crossings, int longest) {
        return crossings >= 0
                && crossings < size()
                && longest >= 1
                && longest <= size() - crossings
                && (long) longest * (crossings + 1) >= size();
    }

    double at(int crossings, int longest) {
        return isPossible(crossings, longest)
                ? withRunsUpTo[crossings][longest] - withRunsUpTo[crossings][longest - 1]
                : 0;
    }

    /** As many crossings or more, and no longer run. */
    double box(int crossings, int longest) {
        double sum = 0;
        for (int c = crossings; c < size(); c++) {
            sum += withRunsUpTo[c][longest];
        }
        return sum;
    }

    /** Whether a pair is possible and no likelier than what may go. */
    boolean canSpare(int crossings, int longest, double atMost) {
        return isPossible(crossings, longest) && at(crossings, longest) <= atMost;
    }
}
