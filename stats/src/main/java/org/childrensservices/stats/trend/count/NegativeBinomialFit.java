package org.childrensservices.stats.trend.count;

import org.apache.commons.math3.analysis.solvers.BrentSolver;

/**
 * The negative binomial trend of greatest likelihood: for each shape the line by weighted least squares, iterated, and
 * the shape at which the likelihood of that line no longer rises.
 */
final class NegativeBinomialFit {

    private static final int MOST_STEPS = 200;
    private static final double CLOSE = 1e-13;
    private static final double LARGEST = 1e12;
    private static final double LONGEST_STEP = 1;

    private final CountPoints points;
    private final double[] means;
    private double level;
    private double slope;
    private double standardError;
    private double shape;

    private NegativeBinomialFit(CountPoints points, double level, double slope) {
        this.points = points;
        this.means = new double[points.size()];
        this.level = level;
        this.slope = slope;
        this.shape = Double.POSITIVE_INFINITY;
    }

    /** From the Poisson trend, which it stays where counts vary no more than by chance. */
    static NegativeBinomialFit of(CountPoints points, double level, double slope) {
        var fit = new NegativeBinomialFit(points, level, slope);
        fit.setMeans();
        double excess = 0;
        double squares = 0;
        for (int i = 0; i < fit.means.length; i++) {
            double rest = points.count(i) - fit.means[i];
            excess += rest * rest - points.count(i);
            squares += fit.means[i] * fit.means[i];
        }
        // The likelihood rises from the Poisson limit exactly if this is positive.
        if (excess > 0) {
            fit.findShape(squares / excess);
        }
        return fit;
    }

    private void findShape(double start) {
        double low = start;
        while (score(low) <= 0) {
            low /= 4;
        }
        double high = low;
        while (high < LARGEST && score(high) > 0) {
            high *= 4;
        }
        if (high < LARGEST) {
            double found = Math.exp(new BrentSolver(1e-14, 1e-14)
                    .solve(MOST_STEPS, log -> score(Math.exp(log)), Math.log(low), Math.log(high)));
            score(found);
            shape = found;
        }
    }

    /** The derivative of the likelihood by the shape, at the likeliest line for it. */
    private double score(double theta) {
        fitLine(theta);
        double sum = 0;
        for (int i = 0; i < means.length; i++) {
            double x = points.count(i);
            double mean = means[i];
            sum += CountLikelihood.digamma(theta + x)
                    - CountLikelihood.digamma(theta)
                    - Math.log1p(mean / theta)
                    + (mean - x) / (mean + theta);
        }
        return sum;
    }

    private void fitLine(double theta) {
        for (int step = 0; step < MOST_STEPS; step++) {
            setMeans();
            double s0 = 0;
            double s1 = 0;
            double s2 = 0;
            double u0 = 0;
            double u1 = 0;
            for (int i = 0; i < means.length; i++) {
                double weight = means[i] / (1 + means[i] / theta);
                double rest = (points.count(i) - means[i]) / (1 + means[i] / theta);
                double t = points.time(i);
                s0 += weight;
                s1 += weight * t;
                s2 += weight * t * t;
                u0 += rest;
                u1 += rest * t;
            }
            double mean = s1 / s0;
            double spread = s2 - s1 * mean;
            double change = (u1 - u0 * mean) / spread;
            double shift = u0 / s0;
            double span = points.time(points.size() - 1);
            double shorter = Math.min(1, LONGEST_STEP / Math.max(Math.abs(change) * span, Math.abs(shift)));
            slope += shorter * change;
            level += shorter * (shift - change * mean);
            standardError = 1 / Math.sqrt(spread);
            if (Math.abs(change) + Math.abs(shift) <= CLOSE) {
                break;
            }
        }
        setMeans();
    }

    private void setMeans() {
        for (int i = 0; i < means.length; i++) {
            means[i] = points.exposure(i) * Math.exp(level + slope * points.time(i));
        }
    }

    double shape() {
        return shape;
    }

    double slope() {
        return slope;
    }

    double level() {
        return level;
    }

    double standardError() {
        return standardError;
    }
}
