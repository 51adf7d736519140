package org.childrensservices.stats.benchmark;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.List;
import org.childrensservices.core.place.LocalAuthority;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.Reason;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.measure.Rounding;

/**
 * The average of what was published of several authorities, exact until it is rounded. Those without a value are left
 * out of it and kept in it, with the reason.
 *
 * @param averaging how it is averaged
 * @param members the authorities with their cells, each once
 */
public record GroupAverage(Averaging averaging, ImmutableList<AuthorityCell> members) {

    /**
     * Checks the members.
     *
     * @param averaging how it is averaged
     * @param members the authorities with their cells, each once
     */
    public GroupAverage {
        checkNotNull(averaging, "averaging");
        long different =
                members.stream().map(AuthorityCell::authority).distinct().count();
        checkArgument(different == members.size(), "members must be different: %s", members);
    }

    /** {@return the values that there are, in the order of the members} */
    public ImmutableList<BigDecimal> values() {
        return members.stream()
                .flatMap(member -> member.number().toOptional().stream())
                .collect(ImmutableList.toImmutableList());
    }

    /** {@return why the others have no value} */
    public ImmutableMap<LocalAuthority, Reason> missing() {
        ImmutableMap.Builder<LocalAuthority, Reason> missing = ImmutableMap.builder();
        members.forEach(
                member -> member.number().toReason().ifPresent(reason -> missing.put(member.authority(), reason)));
        return missing.buildOrThrow();
    }

    /**
     * Returns the average, divided and rounded once.
     *
     * @param rounding how it is rounded
     * @return the average; none with the code {@link ReasonCode#NOT_AVAILABLE} if no member has a value
     */
    public Outcome<BigDecimal> rounded(Rounding rounding) {
        return averaged().map(terms -> rounding.ratio(sum(terms), BigDecimal.valueOf(terms.size())));
    }

    /**
     * Returns how far a value is from the average, divided and rounded once.
     *
     * @param value the value, such as that of the authority whose neighbours these are
     * @param rounding how the difference is rounded
     * @return the value minus the average; none with the code {@link ReasonCode#NOT_AVAILABLE} if no member has a value
     */
    public Outcome<BigDecimal> differenceOf(BigDecimal value, Rounding rounding) {
        return averaged().map(terms -> {
            BigDecimal count = BigDecimal.valueOf(terms.size());
            return rounding.ratio(value.multiply(count).subtract(sum(terms)), count);
        });
    }

    /** {@return the average without each of those that have a value, which tells how much it hangs on one} */
    public ImmutableMap<LocalAuthority, GroupAverage> leavingOneOut() {
        ImmutableMap.Builder<LocalAuthority, GroupAverage> without = ImmutableMap.builder();
        for (AuthorityCell member : members) {
            if (member.number().isPresent()) {
                without.put(
                        member.authority(),
                        new GroupAverage(
                                averaging,
                                members.stream()
                                        .filter(other -> !other.equals(member))
                                        .collect(ImmutableList.toImmutableList())));
            }
        }
        return without.buildOrThrow();
    }

    /** The values of which the mean is the average: all of them, or those in the middle. */
    private Outcome<List<BigDecimal>> averaged() {
        List<BigDecimal> values = values();
        int count = values.size();
        if (count == 0) {
            return Outcome.none(ReasonCode.NOT_AVAILABLE, "none of " + members.size() + " has a value");
        }
        return Outcome.of(
                averaging == Averaging.MEAN
                        ? values
                        : values.stream().sorted().toList().subList((count - 1) / 2, count / 2 + 1));
    }

    private static BigDecimal sum(List<BigDecimal> terms) {
        return terms.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** {@return the average and of how many, such as {@code "64.3, mean of 9 of 10"}} */
    @Override
    public String toString() {
        return rounded(Rounding.ONE_DECIMAL)
                .fold(
                        average -> Rounding.ONE_DECIMAL.format(average) + ", " + averaging.text() + " of "
                                + values().size() + " of " + members.size(),
                        Reason::message);
    }
}
