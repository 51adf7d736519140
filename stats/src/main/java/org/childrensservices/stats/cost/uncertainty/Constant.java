package org.childrensservices.stats.cost.uncertainty;

import static com.google.common.base.Preconditions.checkArgument;

/** A number that is taken as known. */
record Constant(double value) implements Distribution {

    Constant {
        checkArgument(Double.isFinite(value), "a constant must be finite: %s", value);
    }

    @Override
    public double quantile(double probability) {
        Probabilities.check(probability);
        return value;
    }

    @Override
    public double mean() {
        return value;
    }

    @Override
    public double variance() {
        return 0;
    }

    @Override
    public double skewness() {
        return 0;
    }

    @Override
    public double base() {
        return value;
    }

    @Override
    public double low() {
        return value;
    }

    @Override
    public double high() {
        return value;
    }

    @Override
    public String toString() {
        return Numbers.text(value);
    }
}
