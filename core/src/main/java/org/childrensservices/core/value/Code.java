package org.childrensservices.core.value;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Arrays;
import org.threeten.extra.LocalDateRange;

/**
 * An entry of a code set, such as the placement type {@code U4}. Each set is an enum of its own, even where two sets
 * use the same text for different things.
 */
public interface Code {

    /** {@return the code as it is exchanged} */
    String code();

    /** {@return what the code means} */
    String label();

    /** {@return the days on which the code may be used; unbounded where no change is recorded} */
    default LocalDateRange validity() {
        return LocalDateRange.ALL;
    }

    /**
     * Tells whether the code may be used on a day.
     *
     * @param date the day
     * @return whether the day is in the validity
     */
    default boolean isValidOn(LocalDate date) {
        return validity().contains(date);
    }

    /** {@return the codes of the set that came in place of this one; empty where none did} */
    default ImmutableSet<? extends Code> successors() {
        return ImmutableSet.of();
    }

    /**
     * Returns the codes of a set that may be used on some of the days.
     *
     * @param <E> the code set
     * @param set the code set
     * @param days the days, such as those of a year
     * @return the codes as they are exchanged
     */
    static <E extends Enum<E> & Code> ImmutableSet<String> usedIn(Class<E> set, LocalDateRange days) {
        return Arrays.stream(set.getEnumConstants())
                .filter(code -> code.validity().overlaps(days))
                .map(Code::code)
                .collect(ImmutableSet.toImmutableSet());
    }
}
