package org.childrensservices.stats.cost.uncertainty;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSortedMap;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;

/** A few values with their probabilities. */
record Discrete(ImmutableSortedMap<Double, Double> probabilities) implements Distribution {

    /** What decimals such as three times 0.333 leave over. */
    private static final double CLOSE = 1e-9;

    Discrete {
        checkArgument(!probabilities.isEmpty(), "a distribution needs a value: %s", probabilities);
        for (Map.Entry<Double, Double> entry : probabilities.entrySet()) {
            checkArgument(Double.isFinite(entry.getKey()), "value must be finite: %s", entry.getKey());
            checkArgument(entry.getValue() > 0, "probability must be positive: %s", entry);
        }
        double sum =
                probabilities.values().stream().mapToDouble(Double::doubleValue).sum();
        checkArgument(Math.abs(sum - 1) <= CLOSE, "probabilities must sum to 1: %s", sum);
    }

    /** The smallest value whose probability, with that of all smaller ones, reaches the one that is asked for. */
    @Override
    public double quantile(double probability) {
        Probabilities.check(probability);
        double sum = 0;
        for (Map.Entry<Double, Double> entry : probabilities.entrySet()) {
            sum += entry.getValue();
            if (sum >= probability) {
                return entry.getKey();
            }
        }
        return high();
    }

    private double expected(DoubleUnaryOperator of) {
        return probabilities.entrySet().stream()
                .mapToDouble(entry -> entry.getValue() * of.applyAsDouble(entry.getKey()))
                .sum();
    }

    @Override
    public double mean() {
        return expected(value -> value);
    }

    @Override
    public double variance() {
        double mean = mean();
        return expected(value -> (value - mean) * (value - mean));
    }

    @Override
    public double skewness() {
        double mean = mean();
        double deviation = standardDeviation();
        return deviation == 0 ? 0 : expected(value -> Math.pow((value - mean) / deviation, 3));
    }

    @Override
    public double base() {
        return quantile(0.5);
    }

    @Override
    public double low() {
        return probabilities.firstKey();
    }

    @Override
    public double high() {
        return probabilities.lastKey();
    }

    @Override
    public String toString() {
        return probabilities.entrySet().stream()
                .map(entry -> Numbers.text(entry.getKey()) + " (" + Numbers.text(entry.getValue()) + ")")
                .collect(Collectors.joining(", ", "one of ", ""));
    }
}
