package org.childrensservices.core.child;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import org.childrensservices.core.person.PersonId;
import org.threeten.extra.LocalDateRange;

/**
 * The promise of contact at least every so often, and the question for whom it was kept.
 *
 * <pre>{@code
 * RegularContact.everyWeeks(4).check(careLeavers, window);   // 271 of 271
 * }</pre>
 *
 * <p>It is kept for somebody if no more than those weeks lie between the first day in window and group, each contact in
 * it, and the last day.
 *
 * @param weeks how many weeks at most, positive
 */
public record RegularContact(int weeks) {
    /**
     * Checks the promise.
     *
     * @param weeks how many weeks at most
     */
    public RegularContact {
        checkArgument(weeks > 0, "weeks between contacts must be positive: %s", weeks);
    }

    /**
     * Returns a promise.
     *
     * @param weeks how many weeks at most, positive
     * @return the promise
     */
    public static RegularContact everyWeeks(int weeks) {
        return new RegularContact(weeks);
    }

    /**
     * For whom a promise was kept in a window of time.
     *
     * @param promise the promise
     * @param window the window
     * @param kept for whom it was kept
     * @param broken for whom it was not
     */
    public record Check(
            RegularContact promise,
            LocalDateRange window,
            ImmutableList<PersonId> kept,
            ImmutableList<PersonId> broken) {
        /**
         * Checks the answer.
         *
         * @param promise the promise
         * @param window the window
         * @param kept for whom it was kept
         * @param broken for whom it was not
         */
        public Check {
            checkNotNull(promise, "promise");
            checkNotNull(window, "window");
            checkNotNull(kept, "kept");
            checkNotNull(broken, "broken");
        }

        /** {@return how many belonged to the group in the window} */
        public long members() {
            return (long) kept.size() + broken.size();
        }

        /**
         * {@return the answer, such as {@code "270 of 271 had contact at least every 4 weeks, 2020-04-01 to
         * 2021-03-31"}}
         */
        @Override
        public String toString() {
            return kept.size() + " of " + members() + " had contact at least every " + promise.weeks() + " weeks, "
                    + window.getStart() + " to " + window.getEndInclusive();
        }
    }

    /**
     * Asks for whom the promise was kept. Who was not in the group in the window is left out.
     *
     * @param group the histories
     * @param window the window, bounded
     * @return for whom it was kept and for whom not, in the order of the group
     */
    public Check check(Iterable<ContactHistory> group, LocalDateRange window) {
        checkArgument(!window.isUnboundedStart() && !window.isUnboundedEnd(), "window must be bounded: %s", window);
        ImmutableList.Builder<PersonId> kept = ImmutableList.builder();
        ImmutableList.Builder<PersonId> broken = ImmutableList.builder();
        for (ContactHistory history : group) {
            if (history.inGroup().overlaps(window)) {
                boolean ok = isKept(history, history.inGroup().intersection(window));
                (ok ? kept : broken).add(history.person());
            }
        }
        return new Check(this, window, kept.build(), broken.build());
    }

    private boolean isKept(ContactHistory history, LocalDateRange days) {
        LocalDate previous = days.getStart();
        ImmutableList<LocalDate> contacts =
                history.contacts().stream().filter(days::contains).sorted().collect(ImmutableList.toImmutableList());
        for (LocalDate contact : contacts) {
            if (contact.isAfter(previous.plusWeeks(weeks))) {
                return false;
            }
            previous = contact;
        }
        return !days.getEndInclusive().isAfter(previous.plusWeeks(weeks));
    }
}
