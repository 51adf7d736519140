package org.childrensservices.stats.rate;

/** How a rate or a proportion is set against a benchmark that is known without error, such as a target. */
public sealed interface BenchmarkMethod permits BenchmarkMethods {

    /**
     * Returns the exact method, the default: twice the smaller tail, beside the exact interval that it inverts.
     *
     * @return the method
     */
    static BenchmarkMethod exact() {
        return BenchmarkMethods.EXACT;
    }

    /**
     * Returns the sum of all probabilities that are not larger than that of the count, which R's {@code poisson.test}
     * and {@code binom.test} print. No interval is shown beside it, for the exact one, which R shows, contradicts it in
     * about 1 case of 100.
     *
     * @return the method
     */
    static BenchmarkMethod minimumLikelihood() {
        return BenchmarkMethods.MINIMUM_LIKELIHOOD;
    }

    /**
     * Returns the mid-P method.
     *
     * @return the method
     */
    static BenchmarkMethod midP() {
        return BenchmarkMethods.MID_P;
    }

    /**
     * Returns the score method: the distance from what is expected in standard deviations.
     *
     * @return the method
     */
    static BenchmarkMethod score() {
        return BenchmarkMethods.SCORE;
    }

    /**
     * Returns the method of public health practice: whether the benchmark is in the interval of the calculator's own
     * method, without a test.
     *
     * @return the method
     */
    static BenchmarkMethod interval() {
        return BenchmarkMethods.INTERVAL;
    }
}
