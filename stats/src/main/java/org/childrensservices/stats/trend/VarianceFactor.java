package org.childrensservices.stats.trend;

/** What is made of an estimated correction of a variance for autocorrelation. */
public enum VarianceFactor {
    /** It is never below 1: a correction may make a test more careful, not bolder. The default. */
    AT_LEAST_ONE {
        @Override
        double of(double sum) {
            return Math.max(1, 1 + sum);
        }
    },
    /** As estimated, also below 1, and not usable at 0 or less. As modifiedmk 1.6 for R. */
    AS_ESTIMATED {
        @Override
        double of(double sum) {
            return 1 + sum;
        }
    },
    /** 1 and the magnitude of the sum, whatever its sign. As pyMannKendall 1.4.3. */
    MAGNITUDE {
        @Override
        double of(double sum) {
            return 1 + Math.abs(sum);
        }
    };

    abstract double of(double sum);
}
