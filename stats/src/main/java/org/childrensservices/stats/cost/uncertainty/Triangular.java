package org.childrensservices.stats.cost.uncertainty;

/** A density that falls in straight lines from the mode to both ends. */
record Triangular(double low, double mode, double high) implements Distribution {

    @Override
    public double quantile(double probability) {
        Probabilities.check(probability);
        double width = high - low;
        return probability < modeProbability()
                ? low + Math.sqrt(probability * (width * (mode - low)))
                : high - Math.sqrt((1 - probability) * (width * (high - mode)));
    }

    /** The probability of being below the mode. */
    double modeProbability() {
        return (mode - low) / (high - low);
    }

    @Override
    public double mean() {
        return (low + mode + high) / 3;
    }

    @Override
    public double variance() {
        double below = mode - low;
        double above = high - mode;
        return (below * below + above * above + below * above) / 18;
    }

    @Override
    public double skewness() {
        double deviation = standardDeviation();
        double skew = (low + high - 2 * mode) * (2 * low - high - mode) * (low - 2 * high + mode) / 270;
        return skew / (deviation * deviation * deviation);
    }

    @Override
    public double base() {
        return mode;
    }

    @Override
    public String toString() {
        return "triangular " + Numbers.text(low) + ", " + Numbers.text(mode) + ", " + Numbers.text(high);
    }
}
