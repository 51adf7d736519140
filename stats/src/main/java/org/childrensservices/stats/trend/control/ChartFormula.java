package org.childrensservices.stats.trend.control;

import java.util.Arrays;

/** Centre and limits of each chart, in units of the quotient before it is multiplied. */
enum ChartFormula {
    RUN {
        @Override
        double centre(ChartBase base) {
            return base.median();
        }

        @Override
        double[] sigmas(ChartBase base, double centre) {
            return same(base, Double.NaN);
        }
    },
    I {
        @Override
        double[] sigmas(ChartBase base, double centre) {
            return same(base, base.averageRange(base::value) / SIGMAS_PER_RANGE);
        }
    },
    MR {
        @Override
        double[] sigmas(ChartBase base, double centre) {
            return same(base, LARGEST_RANGE * centre / 3);
        }

        @Override
        double lower(double centre, double reach) {
            return 0;
        }

        @Override
        double upper(double centre, double reach) {
            return reach;
        }
    },
    C {
        @Override
        double[] sigmas(ChartBase base, double centre) {
            return same(base, Math.sqrt(centre));
        }

        @Override
        double lower(double centre, double reach) {
            return Math.max(0, centre - reach);
        }
    },
    P {
        @Override
        double centre(ChartBase base) {
            return base.pooled();
        }

        @Override
        double[] sigmas(ChartBase base, double centre) {
            return bySize(base, Math.sqrt(centre * (1 - centre)));
        }

        @Override
        double lower(double centre, double reach) {
            return Math.max(0, centre - reach);
        }

        @Override
        double upper(double centre, double reach) {
            return Math.min(1, centre + reach);
        }
    },
    P_PRIME {
        @Override
        double centre(ChartBase base) {
            return P.centre(base);
        }

        @Override
        double[] sigmas(ChartBase base, double centre) {
            return widened(base, centre, P.sigmas(base, centre));
        }

        @Override
        double lower(double centre, double reach) {
            return P.lower(centre, reach);
        }

        @Override
        double upper(double centre, double reach) {
            return P.upper(centre, reach);
        }
    },
    U {
        @Override
        double centre(ChartBase base) {
            return base.pooled();
        }

        @Override
        double[] sigmas(ChartBase base, double centre) {
            return bySize(base, Math.sqrt(centre));
        }

        @Override
        double lower(double centre, double reach) {
            return Math.max(0, centre - reach);
        }
    },
    U_PRIME {
        @Override
        double centre(ChartBase base) {
            return U.centre(base);
        }

        @Override
        double[] sigmas(ChartBase base, double centre) {
            return widened(base, centre, U.sigmas(base, centre));
        }

        @Override
        double lower(double centre, double reach) {
            return U.lower(centre, reach);
        }
    },
    I_PRIME {
        @Override
        double centre(ChartBase base) {
            return base.pooled();
        }

        @Override
        double[] sigmas(ChartBase base, double centre) {
            return bySize(
                    base,
                    base.average((one, other) -> Math.sqrt(Math.PI / 2)
                            * Math.abs(base.value(other) - base.value(one))
                            / Math.sqrt(1 / base.sizeOf(one) + 1 / base.sizeOf(other))));
        }
    },
    G {
        @Override
        double[] sigmas(ChartBase base, double centre) {
            return same(base, Math.sqrt(centre * (centre + 1)));
        }

        /** Half of the events come sooner than it. */
        @Override
        double shownCentre(ChartBase base, double centre) {
            return base.median();
        }

        @Override
        double lower(double centre, double reach) {
            return Math.max(0, centre - reach);
        }
    },
    T {
        @Override
        double centre(ChartBase base) {
            return base.mean(i -> root(base, i));
        }

        @Override
        double[] sigmas(ChartBase base, double centre) {
            return same(base, base.averageRange(i -> root(base, i)) / SIGMAS_PER_RANGE);
        }

        @Override
        double shownCentre(ChartBase base, double centre) {
            return Math.pow(centre, NELSON);
        }

        @Override
        double lower(double centre, double reach) {
            return Math.pow(Math.max(0, centre - reach), NELSON);
        }

        @Override
        double upper(double centre, double reach) {
            return Math.pow(centre + reach, NELSON);
        }

        private double root(ChartBase base, int i) {
            return Math.pow(base.value(i), 1 / NELSON);
        }
    };

    private static final double SIGMAS_PER_RANGE = 1.128;
    private static final double LARGEST_RANGE = 3.267;
    private static final double NELSON = 3.6;

    double centre(ChartBase base) {
        return base.mean(base::value);
    }

    /** The line of which runs are counted on either side. */
    double shownCentre(ChartBase base, double centre) {
        return centre;
    }

    /** The standard deviation of each point; NaN where the chart or the points allow none. */
    abstract double[] sigmas(ChartBase base, double centre);

    double lower(double centre, double reach) {
        return centre - reach;
    }

    double upper(double centre, double reach) {
        return centre + reach;
    }

    private static double[] same(ChartBase base, double sigma) {
        double[] sigmas = new double[base.size()];
        Arrays.fill(sigmas, sigma);
        return sigmas;
    }

    private static double[] bySize(ChartBase base, double sigmaOfOne) {
        double[] sigmas = new double[base.size()];
        Arrays.setAll(sigmas, i -> sigmaOfOne / Math.sqrt(base.sizeOf(i)));
        return sigmas;
    }

    /** By how much standard scores vary from one point to the next, beside the 1 of chance alone. */
    private static double[] widened(ChartBase base, double centre, double[] sigmas) {
        double factor =
                base.averageRange(i -> sigmas[i] == 0 ? 0 : (base.value(i) - centre) / sigmas[i]) / SIGMAS_PER_RANGE;
        return Arrays.stream(sigmas).map(sigma -> sigma * factor).toArray();
    }
}
