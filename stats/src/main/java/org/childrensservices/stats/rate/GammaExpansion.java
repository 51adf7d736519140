package org.childrensservices.stats.rate;

/**
 * Quantiles of gamma variables expanded in the normal one: powers of the root of the shape with polynomials of the
 * normal quantile, which follow from the density one after another (Cornish and Fisher 1938; six of them in Goldberg
 * and Levine 1946, Annals of Mathematical Statistics 17:216). For large shapes they are right to the last digits of a
 * double, and {@link #isExact()} says whether they are.
 */
final class GammaExpansion {

    /** Of each power from the second on the polynomial in the square of z, constant first; for odd powers times z. */
    private static final double[][] POLYNOMIALS = {
        over(3, -1, 1),
        over(36, -7, 1),
        over(810, 16, -7, -3),
        over(38_880, -433, 256, 9),
        over(204_120, 1_472, -923, -243, 12),
        over(146_966_400, 289_717, 289_517, -4_353, -3_753),
        over(55_112_400, 35_968, -104_989, -9_513, 4_614, 270),
        over(21_163_161_600.0, 37_501_325, 7_016_224, -2_742_210, -547_848, -5_139),
        over(1_964_205_936_000.0, -2_432_820_224.0, -672_186_949, 303_753_831, 125_735_778, 6_208_146, -364_176),
        over(
                2_639_892_777_984_000.0,
                487_855_454_729.0,
                -556_030_221_167.0,
                -287_542_736_226.0,
                -31_857_434_154.0,
                1_885_396_761,
                199_112_985),
        over(
                3_217_369_323_168_000.0,
                -1_450_997_651_456.0,
                1_069_525_622_411.0,
                513_668_682_855.0,
                83_165_906_220.0,
                -4_153_930_200.0,
                -1_564_552_044,
                -47_364_912)
    };

    /** The first term that is left out is smaller than the last one, which then is beyond the digits of a double. */
    private static final double NEGLIGIBLE = 2e-17;

    private final double quantile;
    private final boolean exact;

    /** The value that a gamma variable of a shape is below as often as a normal one is below z. */
    GammaExpansion(double shape, double z) {
        double s = 1 / Math.sqrt(shape);
        double sum = 0;
        double last = 0;
        for (int i = POLYNOMIALS.length - 1; i >= 0; i--) {
            double[] polynomial = POLYNOMIALS[i];
            double value = CountTail.polynomial(polynomial, z * z) * (i % 2 == 0 ? 1 : z);
            if (i >= POLYNOMIALS.length - 2) {
                last = Math.abs(value) + s * last;
            }
            sum = value + s * sum;
        }
        quantile = shape + Math.sqrt(shape) * z + sum;
        exact = last * Math.pow(s, POLYNOMIALS.length) < NEGLIGIBLE;
    }

    private static double[] over(double denominator, double... numerators) {
        double[] quotients = new double[numerators.length];
        for (int i = 0; i < numerators.length; i++) {
            quotients[i] = numerators[i] / denominator;
        }
        return quotients;
    }

    double quantile() {
        return quantile;
    }

    /** Whether what is left out is beyond the digits of a double. */
    boolean isExact() {
        return exact;
    }
}
