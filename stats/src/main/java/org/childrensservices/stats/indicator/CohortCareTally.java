package org.childrensservices.stats.indicator;

import com.google.common.collect.ImmutableMap;
import org.childrensservices.core.child.Child;
import org.childrensservices.core.returns.cohort.CohortPart;
import org.childrensservices.core.time.ReportingYear;

/**
 * Counts the indicators of {@link CohortCare} for up to 62 successive years in one pass: what holds for a child is a
 * set of years, and a row adds years to it.
 */
final class CohortCareTally {

    private static final int ADULT_BUT_TWO = 16;

    private final ReportingYear first;
    private final ReportingYear last;
    private final YearBits years;
    private final long asked;

    private final long[] atYearEnd = new long[Long.SIZE];
    private final long[] during = new long[Long.SIZE];
    private final long[] started = new long[Long.SIZE];
    private final long[] ceased = new long[Long.SIZE];
    private final long[] manyPlacements = new long[Long.SIZE];
    private final long[] longLookedAfter = new long[Long.SIZE];
    private final long[] settled = new long[Long.SIZE];

    CohortCareTally(ReportingYear first, ReportingYear last) {
        this.first = first;
        this.last = last;
        this.years = new YearBits(first, last);
        this.asked = years.all();
    }

    boolean covers(ReportingYear year) {
        return year.compareTo(first) >= 0 && year.compareTo(last) <= 0;
    }

    ImmutableMap<Indicator<Child>, Tally> of(ReportingYear year) {
        int bit = year.endYear() - first.endYear() + 1;
        return ImmutableMap.of(
                CohortCare.AT_31_MARCH, counted(atYearEnd[bit]),
                CohortCare.DURING, counted(during[bit]),
                CohortCare.STARTED, counted(started[bit]),
                CohortCare.CEASED, counted(ceased[bit]),
                CohortCare.THREE_PLACEMENTS, new Tally.Counts(manyPlacements[bit], atYearEnd[bit]),
                CohortCare.SAME_PLACEMENT, new Tally.Counts(settled[bit], longLookedAfter[bit]));
    }

    private static Tally counted(long count) {
        return new Tally.Counts(count, count);
    }

    void add(CohortPart part) {
        for (int child = 0; child < part.children(); child++) {
            if (part.firstRow(child) < part.endRow(child)) {
                add(part, child);
            }
        }
    }

    private void add(CohortPart part, int child) {
        int firstRow = part.firstRow(child);
        int endRow = part.endRow(child);
        long under16 = under16(part.birth(child));
        long atEnd = 0;
        long touched = 0;
        long starts = 0;
        long ends = 0;
        long stays = 0;
        long staysSettled = 0;
        long one = 0;
        long two = 0;
        long three = 0;
        long spellIsLong = 0;
        long runIsLong = 0;
        long endOfSpell = 0;
        int previousEnd = CohortPart.GOES_ON;
        int previousPlacement = 0;
        for (int row = firstRow; row < endRow; row++) {
            int start = part.start(row);
            int end = part.end(row);
            int placement = part.placement(row);
            int startBit = years.ofDay(start);
            int endBit = years.ofDay(end);
            boolean newSpell = start != previousEnd;
            boolean newRun = newSpell || placement != previousPlacement;
            starts |= newSpell ? 1L << startBit : 0;
            ends |= newSpell ? endOfSpell : 0;
            spellIsLong = newSpell ? YearBits.from(years.ofDayToSeptember(start, 3)) : spellIsLong;
            runIsLong = newRun ? YearBits.from(years.ofDay(start, 2)) : runIsLong;
            endOfSpell = 1L << endBit;
            previousEnd = end;
            previousPlacement = placement;
            long covers = YearBits.from(startBit) & YearBits.before(endBit);
            long touches = covers | endOfSpell;
            atEnd |= covers;
            touched |= touches;
            // Of two spells that cover one day the later one decides.
            stays = (stays & ~covers) | (covers & under16 & spellIsLong);
            staysSettled = (staysSettled & ~covers) | (covers & under16 & spellIsLong & runIsLong);
            long counts = part.isTemporary(row) ? 0 : touches;
            three |= two & counts;
            two |= one & counts;
            one |= counts;
        }
        ends |= endOfSpell;
        if ((touched & asked) == 0) {
            return;
        }
        count(atYearEnd, atEnd);
        count(during, touched);
        count(started, starts);
        count(ceased, ends);
        count(longLookedAfter, stays);
        count(settled, staysSettled);
        count(manyPlacements, withThreePlacements(part, firstRow, endRow, atEnd & three & asked));
    }

    /** The years at the end of which somebody born on a day is under 16; none if the day is not known. */
    private long under16(int birth) {
        return birth == CohortPart.BIRTH_UNKNOWN ? 0 : YearBits.before(years.ofDay(birth, ADULT_BUT_TWO));
    }

    /** Of some years, those in which the placements of a child that are not temporary had three different keys. */
    private long withThreePlacements(CohortPart part, int firstRow, int endRow, long candidates) {
        long left = candidates;
        long found = 0;
        while (left != 0) {
            int bit = Long.numberOfTrailingZeros(left);
            left &= left - 1;
            if (hasThreePlacements(part, firstRow, endRow, bit)) {
                found |= 1L << bit;
            }
        }
        return found;
    }

    private boolean hasThreePlacements(CohortPart part, int firstRow, int endRow, int bit) {
        int known = 0;
        int one = 0;
        int two = 0;
        for (int row = firstRow; row < endRow; row++) {
            boolean counts =
                    !part.isTemporary(row) && years.ofDay(part.start(row)) <= bit && years.ofDay(part.end(row)) >= bit;
            if (!counts) {
                continue;
            }
            int placement = part.placement(row);
            if (known == 0) {
                one = placement;
                known = 1;
            } else if (known == 1 && placement != one) {
                two = placement;
                known = 2;
            } else if (known == 2 && placement != one && placement != two) {
                return true;
            }
        }
        return false;
    }

    /** Counts a child in each year of a set that is asked for. */
    private void count(long[] counts, long set) {
        for (long left = set & asked; left != 0; left &= left - 1) {
            counts[Long.numberOfTrailingZeros(left)]++;
        }
    }
}
