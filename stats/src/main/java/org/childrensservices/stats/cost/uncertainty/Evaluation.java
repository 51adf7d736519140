package org.childrensservices.stats.cost.uncertainty;

import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.childrensservices.stats.cost.Discounting;
import org.childrensservices.stats.cost.RatioBasis;

/**
 * Works out benefit and cost for many sets of values at once: a column for each assumption goes in, two columns come
 * out. Columns that fit in a processor's cache, and short loops over them, are what makes a million draws cheap. For
 * one thread.
 */
final class Evaluation {

    private final UncertainAppraisal appraisal;
    private final RatioBasis basis;
    private final DiscountFactors discount;
    private final Map<Assumption, double[]> columns = new HashMap<>();
    private final Deque<double[]> spare = new ArrayDeque<>();
    private final int capacity;
    private final double[] benefit;
    private final double[] cost;
    private int size;

    Evaluation(UncertainAppraisal appraisal, Discounting discounting, RatioBasis basis, int capacity) {
        this.appraisal = appraisal;
        this.basis = basis;
        this.discount = new DiscountFactors(discounting);
        this.capacity = capacity;
        this.benefit = new double[capacity];
        this.cost = new double[capacity];
        for (Assumption assumption : appraisal.assumptions()) {
            columns.put(assumption, new double[capacity]);
        }
    }

    /** The column of an assumption, to be filled. */
    double[] column(Assumption assumption) {
        return checkNotNull(columns.get(assumption), "%s", assumption);
    }

    /** The columns in the order of the assumptions. */
    ImmutableList<double[]> columns() {
        return appraisal.assumptions().stream().map(this::column).collect(ImmutableList.toImmutableList());
    }

    double[] benefit() {
        return benefit;
    }

    double[] cost() {
        return cost;
    }

    BenefitAndCost at(int row) {
        return new BenefitAndCost(benefit[row], cost[row]);
    }

    /** Works out the first rows. */
    void run(int rows) {
        size = rows;
        Arrays.fill(benefit, 0, size, 0);
        Arrays.fill(cost, 0, size, 0);
        for (UncertainLine line : appraisal.lines()) {
            boolean added = basis.benefits().contains(line.component());
            boolean deducted = basis.deductions().contains(line.component());
            boolean divides = basis.divisor().contains(line.component());
            if (added || deducted || divides) {
                double[] value = take();
                presentValue(line.flows(), value);
                if (added) {
                    add(value, benefit);
                }
                if (deducted) {
                    subtract(value, benefit);
                }
                if (divides) {
                    add(value, cost);
                }
                spare.push(value);
            }
        }
    }

    private double[] take() {
        double[] column = spare.poll();
        return column == null ? new double[capacity] : column;
    }

    private void presentValue(UncertainFlows flows, double[] into) {
        evaluate(flows.amount(), into);
        double[] factor = take();
        if (appraisal.discountRate().isEmpty() && flows.years() instanceof Quantity.Known years) {
            double[] weights = discount.weights(flows.firstYear(), years.value());
            if (flows.dropOff() instanceof Quantity.Known dropOff) {
                Arrays.fill(factor, 0, size, polynomial(weights, 1 - dropOff.value()));
            } else {
                polynomial(weights, flows.dropOff(), factor);
            }
        } else {
            factors(flows, factor);
        }
        multiply(factor, into);
        spare.push(factor);
    }

    /** Horner's rule in what each year keeps of the one before. */
    private static double polynomial(double[] weights, double kept) {
        double sum = 0;
        for (int year = weights.length - 1; year >= 0; year--) {
            sum = sum * kept + weights[year];
        }
        return sum;
    }

    private void polynomial(double[] weights, Quantity dropOff, double[] into) {
        double[] kept = take();
        evaluate(dropOff.complement(), kept);
        Arrays.fill(into, 0, size, 0);
        for (int year = weights.length - 1; year >= 0; year--) {
            double weight = weights[year];
            for (int row = 0; row < size; row++) {
                into[row] = into[row] * kept[row] + weight;
            }
        }
        spare.push(kept);
    }

    /** The general case, in which the years or the rate may differ from row to row. */
    private void factors(UncertainFlows flows, double[] into) {
        double[] years = take();
        double[] dropOff = take();
        double[] rate = take();
        evaluate(flows.years(), years);
        evaluate(flows.dropOff(), dropOff);
        appraisal.discountRate().ifPresent(quantity -> evaluate(quantity, rate));
        for (int row = 0; row < size; row++) {
            if (!(years[row] <= UncertainFlows.MOST_YEARS)) {
                throw new IllegalArgumentException(
                        "years must be at most " + UncertainFlows.MOST_YEARS + ": " + years[row]);
            }
            double[] weights = appraisal.discountRate().isPresent()
                    ? discount.weights(flows.firstYear(), years[row], rate[row])
                    : discount.weights(flows.firstYear(), years[row]);
            into[row] = polynomial(weights, 1 - dropOff[row]);
        }
        spare.push(rate);
        spare.push(dropOff);
        spare.push(years);
    }

    private void evaluate(Quantity quantity, double[] into) {
        if (quantity instanceof Formula formula) {
            evaluate(formula.left(), into);
            double[] right = read(formula.right());
            switch (formula.operator()) {
                case PLUS -> add(right, into);
                case MINUS -> subtract(right, into);
                case TIMES -> multiply(right, into);
                case OVER -> divide(right, into);
            }
            if (!(formula.right() instanceof Assumption)) {
                spare.push(right);
            }
        } else if (quantity instanceof Assumption assumption) {
            System.arraycopy(column(assumption), 0, into, 0, size);
        } else if (quantity instanceof Quantity.Known known) {
            Arrays.fill(into, 0, size, known.value());
        } else {
            throw new IllegalStateException("a model with a number that is not known must not be evaluated");
        }
    }

    private double[] read(Quantity quantity) {
        if (quantity instanceof Assumption assumption) {
            return column(assumption);
        }
        double[] values = take();
        evaluate(quantity, values);
        return values;
    }

    private void add(double[] from, double[] into) {
        for (int row = 0; row < size; row++) {
            into[row] += from[row];
        }
    }

    private void subtract(double[] from, double[] into) {
        for (int row = 0; row < size; row++) {
            into[row] -= from[row];
        }
    }

    private void multiply(double[] from, double[] into) {
        for (int row = 0; row < size; row++) {
            into[row] *= from[row];
        }
    }

    private void divide(double[] from, double[] into) {
        for (int row = 0; row < size; row++) {
            into[row] /= from[row];
        }
    }

    /** What 1 in each year is worth in year 0. */
    private static final class DiscountFactors {

        private final Discounting discounting;
        private double[] known = new double[0];

        DiscountFactors(Discounting discounting) {
            this.discounting = discounting;
        }

        /** The factor of each year in which money flows; of the last, as much as flows. */
        double[] weights(int firstYear, double years) {
            int last = (int) Math.ceil(Math.max(years, 0));
            double[] weights = new double[last];
            for (int year = 0; year < last; year++) {
                weights[year] = factor(firstYear + year) * Math.min(1, years - year);
            }
            return weights;
        }

        /** The same for one rate for all years. */
        double[] weights(int firstYear, double years, double rate) {
            int last = (int) Math.ceil(Math.max(years, 0));
            double[] weights = new double[last];
            double factor = Math.pow(
                    1 + rate, -(firstYear + discounting.timing().offset().doubleValue()));
            for (int year = 0; year < last; year++) {
                weights[year] = factor * Math.min(1, years - year);
                factor /= 1 + rate;
            }
            return weights;
        }

        private double factor(int year) {
            if (year >= known.length) {
                int before = known.length;
                known = Arrays.copyOf(known, year + 1);
                for (int next = before; next <= year; next++) {
                    BigDecimal time = discounting.timing().offset().add(BigDecimal.valueOf(next));
                    known[next] = discounting.schedule().factor(time).doubleValue();
                }
            }
            return known[year];
        }
    }
}
