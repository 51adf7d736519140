package org.childrensservices.core.returns.cohort;

import com.google.common.collect.ImmutableList;
import java.util.function.Predicate;
import org.childrensservices.core.placement.LegalStatus;
import org.childrensservices.core.placement.PlacementType;
import org.childrensservices.core.value.Code;
import org.childrensservices.core.value.Coded;

/**
 * What a row says, but for its child and its placement, in one number: from the highest bits down the start, the end,
 * the birth, the legal status and the type of placement, so that words are in the order of start and end.
 */
final class EpisodeWord {

    /** The legal statuses by number. */
    static final ImmutableList<LegalStatus> STATUSES = ImmutableList.copyOf(LegalStatus.values());

    /** The types of placement by number. */
    static final ImmutableList<PlacementType> TYPES = ImmutableList.copyOf(PlacementType.values());

    /** Stands for text that is no legal status. */
    static final int UNKNOWN_STATUS = 15;

    /** Stands for text that is no type of placement. */
    static final int UNKNOWN_TYPE = 63;

    private static final int TYPE_BITS = 6;
    private static final int STATUS_BITS = 4;
    private static final int BIRTH_SHIFT = TYPE_BITS + STATUS_BITS;
    private static final int END_SHIFT = BIRTH_SHIFT + Days.BITS;
    private static final int START_SHIFT = END_SHIFT + Days.BITS;
    private static final long SHORT_BREAKS = numbersOf(STATUSES, LegalStatus::isShortBreak);
    private static final long TEMPORARY = numbersOf(TYPES, PlacementType::isTemporary);

    private EpisodeWord() {}

    static long of(int start, int end, int birth, int status, int type) {
        return ((long) start << START_SHIFT)
                | ((long) end << END_SHIFT)
                | ((long) birth << BIRTH_SHIFT)
                | ((long) status << TYPE_BITS)
                | type;
    }

    static long of(CohortRow row) {
        return of(
                Days.of(row.episode().start()),
                row.episode().end().map(Days::of).orElse(Days.NONE),
                row.birth().date().map(Days::of).orElse(Days.NONE),
                number(STATUSES, row.episode().legalStatus(), UNKNOWN_STATUS),
                number(TYPES, row.episode().placementType(), UNKNOWN_TYPE));
    }

    private static <E extends Enum<E> & Code> int number(ImmutableList<E> set, Coded<E> coded, int unknown) {
        return coded.known().map(set::indexOf).orElse(unknown);
    }

    /** A bit for the number of each code for which something holds. */
    private static <E> long numbersOf(ImmutableList<E> set, Predicate<E> condition) {
        return set.stream()
                .filter(condition)
                .mapToLong(code -> 1L << set.indexOf(code))
                .sum();
    }

    static int start(long word) {
        return (int) (word >>> START_SHIFT);
    }

    static int end(long word) {
        return (int) (word >>> END_SHIFT) & Days.NONE;
    }

    static int birth(long word) {
        return (int) (word >>> BIRTH_SHIFT) & Days.NONE;
    }

    static int status(long word) {
        return (int) (word >>> TYPE_BITS) & UNKNOWN_STATUS;
    }

    static int type(long word) {
        return (int) word & UNKNOWN_TYPE;
    }

    /** The start and the end alone, in whose order words are. */
    static long span(long word) {
        return word >>> END_SHIFT;
    }

    static boolean isShortBreak(long word) {
        return ((SHORT_BREAKS >>> status(word)) & 1) != 0;
    }

    static boolean isTemporary(long word) {
        return ((TEMPORARY >>> type(word)) & 1) != 0;
    }
}
