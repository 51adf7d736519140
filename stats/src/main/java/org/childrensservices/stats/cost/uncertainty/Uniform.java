package org.childrensservices.stats.cost.uncertainty;

/** Every value of a range as likely as any other. */
record Uniform(double low, double high) implements Distribution {

    @Override
    public double quantile(double probability) {
        Probabilities.check(probability);
        return low + probability * (high - low);
    }

    @Override
    public double mean() {
        return (low + high) / 2;
    }

    @Override
    public double variance() {
        double width = high - low;
        return width * width / 12;
    }

    @Override
    public double skewness() {
        return 0;
    }

    @Override
    public double base() {
        return mean();
    }

    @Override
    public String toString() {
        return "uniform " + Numbers.text(low) + " to " + Numbers.text(high);
    }
}
