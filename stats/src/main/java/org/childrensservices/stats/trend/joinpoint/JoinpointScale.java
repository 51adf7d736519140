package org.childrensservices.stats.trend.joinpoint;

/** On which scale the lines are straight. */
public enum JoinpointScale {
    /** That of logarithms: the same percentage each period. */
    LOGARITHMIC {
        @Override
        double from(double value) {
            return Math.log(value);
        }

        @Override
        double back(double height) {
            return Math.exp(height);
        }

        @Override
        double weight(MeasuredValue measured) {
            double relative = measured.value() / measured.standardError();
            return relative * relative;
        }
    },
    /** That of the values: the same amount each period. */
    LINEAR {
        @Override
        double from(double value) {
            return value;
        }

        @Override
        double back(double height) {
            return height;
        }

        @Override
        double weight(MeasuredValue measured) {
            return 1 / (measured.standardError() * measured.standardError());
        }
    };

    abstract double from(double value);

    abstract double back(double height);

    /** The inverse of the variance on this scale. */
    abstract double weight(MeasuredValue measured);
}
