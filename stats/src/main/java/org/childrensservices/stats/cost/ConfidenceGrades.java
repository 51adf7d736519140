package org.childrensservices.stats.cost;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;
import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Ordering;
import com.google.common.collect.Streams;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Map;

/**
 * A table of how much optimism bias goes with how little confidence: grade 1 is the best evidence, and each grade after
 * it has at least the bias of the one before.
 */
public final class ConfidenceGrades {

    private final String title;
    private final ImmutableSortedMap<Integer, BigDecimal> shares;

    private ConfidenceGrades(String title, ImmutableSortedMap<Integer, BigDecimal> shares) {
        checkArgument(!title.isBlank(), "title must not be blank");
        checkArgument(!shares.isEmpty(), "confidence grades must have at least one grade: %s", title);
        checkArgument(
                Ordering.<BigDecimal>natural().isOrdered(shares.values()),
                "optimism bias must not fall from a grade to the next: %s",
                shares);
        shares.values().forEach(share -> Shares.check("optimism bias", share));
        this.title = title;
        this.shares = shares;
    }

    /**
     * Returns the six grades of Greater Manchester Combined Authority's model (HM Treasury, supporting public service
     * transformation, 2014): 0, 5, 10, 15, 25 and 40%. Their source is second-hand, so that they are to be checked
     * before anything rests on them.
     *
     * @return the table
     */
    public static ConfidenceGrades gmca2014() {
        return Gmca2014.TABLE;
    }

    /**
     * Returns a table of one's own.
     *
     * @param title the edition, which every result names
     * @param shares the share of optimism bias by grade, from 0 to 1, not falling from a grade to the next
     * @return the table
     */
    public static ConfidenceGrades of(String title, Map<Integer, BigDecimal> shares) {
        return new ConfidenceGrades(title, ImmutableSortedMap.copyOf(shares));
    }

    /** {@return the edition} */
    public String title() {
        return title;
    }

    /** {@return the share of optimism bias by grade, best first} */
    public ImmutableSortedMap<Integer, BigDecimal> shares() {
        return shares;
    }

    /**
     * Returns the bias of a grade.
     *
     * @param grade a grade of this table
     * @return the bias, not mitigated
     */
    public OptimismBias bias(int grade) {
        BigDecimal share = shares.get(grade);
        checkArgument(share != null, "grade must be one of %s: %s", shares.keySet(), grade);
        return OptimismBias.of(checkNotNull(share), title + ", grade " + grade);
    }

    /**
     * Returns the bias of what is composed of parts: that of its worst.
     *
     * @param grades the grades of the parts, at least one, all of this table
     * @return the bias, not mitigated
     */
    public OptimismBias biasOfWorst(Iterable<Integer> grades) {
        return Streams.stream(grades)
                .map(this::bias)
                .max(Comparator.comparing(OptimismBias::share))
                .orElseThrow(() -> new IllegalArgumentException("grades must have at least one"));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ConfidenceGrades grades && title.equals(grades.title) && shares.equals(grades.shares);
    }

    @Override
    public int hashCode() {
        return 31 * title.hashCode() + shares.hashCode();
    }

    @Override
    public String toString() {
        return title + " " + shares;
    }

    /** The table, read when it is first asked for. */
    private static final class Gmca2014 {

        private static final ConfidenceGrades TABLE = of(
                "GMCA confidence grades 2014",
                CostTable.read("confidence_grades.csv").stream()
                        .collect(toImmutableMap(
                                row -> Integer.valueOf(row.getField("grade")),
                                row -> new BigDecimal(row.getField("optimism_bias_percent")).movePointLeft(2))));
    }
}
