package org.childrensservices.stats.cost.uncertainty;

import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.statistics.distribution.ContinuousDistribution;

/** Turns a column of uniform numbers into quantiles of a distribution, in place. */
interface Sampler {

    void transform(double[] column, int size);

    /** The sampler of a distribution, from a table where its quantile has to be searched and tables are allowed. */
    static Sampler of(Distribution distribution, boolean tabulated) {
        if (distribution instanceof Triangular triangular) {
            return new OfTriangular(triangular);
        }
        if (distribution instanceof Pert pert) {
            return ofSearched(pert.shape().standard(), pert.low(), pert.high() - pert.low(), tabulated);
        }
        if (distribution instanceof Beta beta) {
            return ofSearched(beta.standard(), 0, 1, tabulated);
        }
        if (distribution instanceof Gamma gamma) {
            return ofSearched(gamma.standard(), 0, gamma.scale(), tabulated);
        }
        if (distribution instanceof Discrete discrete) {
            return new OfDiscrete(discrete);
        }
        return each(distribution::quantile);
    }

    private static Sampler ofSearched(ContinuousDistribution standard, double start, double width, boolean tabulated) {
        DoubleUnaryOperator quantile = u -> start + width * Probabilities.quantile(standard, u);
        return tabulated
                ? QuantileTable.of(standard)
                        .<Sampler>map(table -> table.stretched(start, width))
                        .orElse(each(quantile))
                : each(quantile);
    }

    private static Sampler each(DoubleUnaryOperator quantile) {
        return (column, size) -> {
            for (int row = 0; row < size; row++) {
                column[row] = quantile.applyAsDouble(column[row]);
            }
        };
    }

    /** Without a branch, which a processor would guess wrongly for one draw in two or three. */
    final class OfTriangular implements Sampler {
        private final double modeProbability;
        private final double[] end;
        private final double[] probability;
        private final double[] spread;
        private final double[] sign;

        OfTriangular(Triangular triangular) {
            double width = triangular.high() - triangular.low();
            this.modeProbability = triangular.modeProbability();
            this.end = new double[] {triangular.low(), triangular.high()};
            this.probability = new double[] {0, 1};
            this.spread = new double[] {
                width * (triangular.mode() - triangular.low()), width * (triangular.high() - triangular.mode())
            };
            this.sign = new double[] {1, -1};
        }

        @Override
        public void transform(double[] column, int size) {
            double mode = modeProbability;
            double[] ends = end;
            double[] probabilities = probability;
            double[] spreads = spread;
            double[] signs = sign;
            for (int row = 0; row < size; row++) {
                double u = column[row];
                int side = (int) (~Double.doubleToRawLongBits(u - mode) >>> 63);
                column[row] = ends[side] + signs[side] * Math.sqrt(Math.abs(probabilities[side] - u) * spreads[side]);
            }
        }
    }

    /** By the running totals of the probabilities. */
    final class OfDiscrete implements Sampler {
        private final double[] values;
        private final double[] totals;

        OfDiscrete(Discrete discrete) {
            int size = discrete.probabilities().size();
            values = new double[size];
            totals = new double[size];
            int next = 0;
            double sum = 0;
            for (Map.Entry<Double, Double> entry : discrete.probabilities().entrySet()) {
                sum += entry.getValue();
                values[next] = entry.getKey();
                totals[next] = sum;
                next++;
            }
        }

        @Override
        public void transform(double[] column, int size) {
            int last = values.length - 1;
            for (int row = 0; row < size; row++) {
                int found = 0;
                while (found < last && totals[found] < column[row]) {
                    found++;
                }
                column[row] = values[found];
            }
        }
    }
}
