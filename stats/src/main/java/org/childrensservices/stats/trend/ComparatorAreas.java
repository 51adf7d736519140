package org.childrensservices.stats.trend;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import org.apache.commons.statistics.distribution.TDistribution;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.Reason;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.measure.ConfidenceLevel;
import org.childrensservices.stats.measure.Interval;
import org.childrensservices.stats.measure.Polarity;
import org.childrensservices.stats.measure.Rounding;
import org.childrensservices.stats.measure.SignificanceTest;

/**
 * The change of one area beside those of several comparators, such as its statistical neighbours, over the same time.
 * How much the comparators differ from each other says how far the area may lie from their mean by chance, which counts
 * and populations alone cannot say.
 *
 * <pre>{@code
 * ComparatorAreas.of(changesOfNeighbours).against(changeOfArea);
 * }</pre>
 *
 * @param change the change of the area
 * @param comparators the changes of the comparators, in the same unit; at least one
 * @param level the level of the interval
 */
public record ComparatorAreas(BigDecimal change, ImmutableList<BigDecimal> comparators, ConfidenceLevel level) {
    /**
     * Checks the changes.
     *
     * @param change the change of the area
     * @param comparators the changes of the comparators, at least one
     * @param level the level of the interval
     */
    public ComparatorAreas {
        checkNotNull(change, "change");
        checkArgument(!comparators.isEmpty(), "comparators must not be empty");
        checkNotNull(level, "level");
    }

    /**
     * Starts from the changes of the comparators.
     *
     * @param comparators the changes, in one unit; at least one
     * @return the comparators, at 95%, to be set {@code against} the change of the area
     */
    public static Comparators of(Collection<BigDecimal> comparators) {
        return new Comparators(ImmutableList.copyOf(comparators), ConfidenceLevel.P95);
    }

    /**
     * Comparators that still need the change of the area.
     *
     * @param changes the changes of the comparators
     * @param level the level of the interval
     */
    public record Comparators(ImmutableList<BigDecimal> changes, ConfidenceLevel level) {
        /**
         * Returns the same with another level.
         *
         * @param other the level of the interval
         * @return the comparators
         */
        public Comparators withLevel(ConfidenceLevel other) {
            return new Comparators(changes, other);
        }

        /**
         * Completes the comparison.
         *
         * @param change the change of the area, in the unit of the comparators
         * @return the comparison
         */
        public ComparatorAreas against(BigDecimal change) {
            return new ComparatorAreas(change, changes, level);
        }
    }

    /** {@return the mean change of the comparators} */
    public double mean() {
        return total().doubleValue() / comparators.size();
    }

    private BigDecimal total() {
        return comparators.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** {@return the change of the area minus the mean of the comparators: the difference in differences} */
    public double difference() {
        return beyondTotal(change).doubleValue() / comparators.size();
    }

    /** As many times the distance from the mean as there are comparators: exact, so that equal distances are equal. */
    private BigDecimal beyondTotal(BigDecimal one) {
        return one.multiply(BigDecimal.valueOf(comparators.size())).subtract(total());
    }

    /**
     * Returns the standard deviation of the comparators' changes.
     *
     * @return the standard deviation, or none with the code {@link ReasonCode#TOO_FEW_POINTS} for one comparator
     */
    public Outcome<Double> standardDeviation() {
        int m = comparators.size();
        if (m < 2) {
            return Outcome.none(ReasonCode.TOO_FEW_POINTS, "one comparator does not say how much comparators differ");
        }
        double squares = comparators.stream()
                .mapToDouble(one -> {
                    double distance = beyondTotal(one).doubleValue() / m;
                    return distance * distance;
                })
                .sum();
        return Outcome.of(Math.sqrt(squares / (m - 1)));
    }

    /**
     * Returns the interval of the difference in differences, by Student's distribution with one degree of freedom less
     * than there are comparators (Crawford and Howell 1998, The Clinical Neuropsychologist 12:482).
     *
     * @return the interval; none with the code {@link ReasonCode#TOO_FEW_POINTS} for one comparator, and
     *     {@link ReasonCode#NOT_APPLICABLE} if all comparators changed the same
     */
    public Outcome<Interval> interval() {
        return whereTheyDiffer(() -> {
            double half = distribution().inverseSurvivalProbability(level.tail()) * standardError();
            return new Interval(difference() - half, difference() + half, level, "t");
        });
    }

    /** {@return the test that the area changed as the comparators did, or none as for the interval} */
    public Outcome<SignificanceTest> test() {
        return whereTheyDiffer(() -> {
            double t = difference() / standardError();
            return new SignificanceTest(t, Math.min(1, 2 * distribution().survivalProbability(Math.abs(t))), "t");
        });
    }

    /**
     * Says what the difference amounts to.
     *
     * @param polarity whether more is better
     * @return better or worse than the comparators, or an increase or a decrease beside them where the polarity is
     *     neutral, only if the difference can be told from chance; or none as for the interval
     */
    public Outcome<ComparatorVerdict> verdict(Polarity polarity) {
        return test().map(test -> ComparatorVerdict.of(test.isSignificant(level), difference() > 0, polarity));
    }

    private <T> Outcome<T> whereTheyDiffer(Supplier<T> value) {
        return standardDeviation()
                .fold(
                        deviation -> deviation > 0
                                ? Outcome.of(value.get())
                                : Outcome.none(ReasonCode.NOT_APPLICABLE, "all comparators changed the same"),
                        reason -> Outcome.none(reason.code(), reason.message()));
    }

    private TDistribution distribution() {
        return TDistribution.of(comparators.size() - 1.0);
    }

    /** Holds the deviation of the area itself and that of the mean. */
    private double standardError() {
        return standardDeviation().orElseThrow() * Math.sqrt(1 + 1.0 / comparators.size());
    }

    /** {@return the rank of the area among all of them from the lowest change, 1, up; the mean rank of equal ones} */
    public double rank() {
        long lower = count(compared -> compared < 0);
        long equal = count(compared -> compared == 0);
        return 1 + lower + equal / 2.0;
    }

    private long count(IntPredicate compared) {
        return comparators.stream()
                .filter(one -> compared.test(one.compareTo(change)))
                .count();
    }

    /**
     * Returns the placebo p-value: the share of all areas, this one among them, that lie as far from the mean of the
     * comparators as it does. It can be no smaller than one by the number of areas.
     *
     * @return the share, above 0
     */
    public double placeboP() {
        BigDecimal distance = beyondTotal(change).abs();
        long asFar = comparators.stream()
                .filter(one -> beyondTotal(one).abs().compareTo(distance) >= 0)
                .count();
        return (1.0 + asFar) / (comparators.size() + 1);
    }

    /** {@return the share of all areas, this one among them, of which the change is as low as this one's or lower} */
    public double placeboLowerP() {
        return (1.0 + count(compared -> compared <= 0)) / (comparators.size() + 1);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%s against a mean of %s in %d %s: %s (%s); %s; placebo p %s",
                Signed.format(change),
                Signed.format(mean(), Rounding.ONE_DECIMAL),
                comparators.size(),
                comparators.size() == 1 ? "comparator" : "comparators",
                Signed.format(difference(), Rounding.ONE_DECIMAL),
                interval().fold(found -> level + " " + Signed.format(found, Rounding.ONE_DECIMAL, ""), Reason::message),
                test().fold(SignificanceTest::toString, reason -> "no test"),
                Rounding.halfUp(3).format(placeboP()));
    }
}
