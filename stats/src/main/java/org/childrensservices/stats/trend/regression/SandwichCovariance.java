package org.childrensservices.stats.trend.regression;

import static com.google.common.base.Preconditions.checkArgument;

import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Covariances of coefficients that hold although the residuals are not independent: the scores of the points, their
 * products summed over those that may go together, between the inverse of the products of the columns.
 */
public final class SandwichCovariance {

    private SandwichCovariance() {}

    /**
     * Returns the covariance of Newey and West (1987, Econometrica 55:703) with Bartlett's weights, for points that
     * resemble those shortly before. Points are paired by their times, so that a gap is not bridged.
     *
     * @param inverse the inverse of the products of the columns
     * @param scores the score of each point
     * @param times the time of each point, rising
     * @param lag up to how many periods apart points resemble each other; 0 for points of unequal variance only
     * @return the covariance
     */
    public static RealMatrix neweyWest(RealMatrix inverse, RealMatrix scores, long[] times, int lag) {
        checkArgument(lag >= 0, "lag must not be negative: %s", lag);
        RealMatrix meat = scores.transpose().multiply(scores);
        for (int i = 0; i < times.length; i++) {
            for (int j = i - 1; j >= 0 && times[i] - times[j] <= lag; j--) {
                double weight = 1 - (times[i] - times[j]) / (lag + 1.0);
                RealMatrix pair = scores.getRowVector(i).outerProduct(scores.getRowVector(j));
                meat = meat.add(pair.add(pair.transpose()).scalarMultiply(weight));
            }
        }
        return inverse.multiply(meat).multiply(inverse);
    }

    /**
     * Returns the usual lag for a number of points: four times the ninth root of the square of a hundredth of them,
     * rounded down (Newey and West 1994, Review of Economic Studies 61:631).
     *
     * @param points how many points
     * @return the lag
     */
    public static int lagFor(int points) {
        return (int) Math.floor(4 * Math.pow(points / 100.0, 2 / 9.0));
    }

    /**
     * Returns the covariance for points that come in clusters, independent of each other (Liang and Zeger 1986,
     * Biometrika 73:13), without a correction for few clusters.
     *
     * @param inverse the inverse of the products of the columns
     * @param scores the score of each point
     * @param clusters the number of the cluster of each point, from 0 up
     * @return the covariance
     */
    public static RealMatrix clustered(RealMatrix inverse, RealMatrix scores, int[] clusters) {
        int count = 0;
        for (int cluster : clusters) {
            count = Math.max(count, cluster + 1);
        }
        RealMatrix sums = MatrixUtils.createRealMatrix(count, scores.getColumnDimension());
        for (int i = 0; i < clusters.length; i++) {
            sums.setRowVector(clusters[i], sums.getRowVector(clusters[i]).add(scores.getRowVector(i)));
        }
        RealMatrix half = sums.multiply(inverse);
        return half.transpose().multiply(half);
    }
}
