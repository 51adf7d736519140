package org.childrensservices.stats.cost.uncertainty;

/** A beta distribution stretched over a range, by its mode. */
record Pert(double low, double mode, double high, double weight) implements Distribution {

    static final double USUAL_WEIGHT = 4;

    /** The distribution before it is stretched from 0 to 1 over the range. */
    Beta shape() {
        double width = high - low;
        return new Beta(1 + weight * (mode - low) / width, 1 + weight * (high - mode) / width);
    }

    @Override
    public double quantile(double probability) {
        return low + (high - low) * shape().quantile(probability);
    }

    @Override
    public double mean() {
        return (low + weight * mode + high) / (weight + 2);
    }

    @Override
    public double variance() {
        double width = high - low;
        return width * width * shape().variance();
    }

    @Override
    public double skewness() {
        return shape().skewness();
    }

    @Override
    public double base() {
        return mode;
    }

    @Override
    public String toString() {
        return "PERT " + Numbers.text(low) + ", " + Numbers.text(mode) + ", " + Numbers.text(high)
                + (weight == USUAL_WEIGHT ? "" : " with a mode of weight " + Numbers.text(weight));
    }
}
