package org.childrensservices.stats.publish;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.childrensservices.core.value.Reason;
import org.childrensservices.core.value.ReasonCode;
import org.threeten.extra.LocalDateRange;

/**
 * What a figure counts: who, when, and by which definition if that is stated.
 *
 * <pre>{@code
 * Basis atYearEnd = Basis.of("children looked after").on(LocalDate.of(2021, 3, 31));
 * Basis inTheYear = Basis.of("children looked after").during(ReportingYear.ending(2021).range());
 * inTheYear.whyNotComparable(atYearEnd);   // one counts on a day and the other over a period: ...
 * }</pre>
 */
public final class Basis {

    private final String who;
    private final Reference when;
    private final Optional<String> definition;

    private Basis(String who, Reference when, Optional<String> definition) {
        this.who = checkNotBlank("who is counted", who);
        this.when = checkNotNull(when, "when");
        this.definition = definition.map(text -> checkNotBlank("definition", text));
    }

    /**
     * Starts a basis from who or what is counted.
     *
     * @param who the coverage, such as {@code "children in need, without plans"}; never blank. Two figures count the
     *     same only if it is the same text
     * @return the coverage, that still needs its time
     */
    public static Coverage of(String who) {
        return new Coverage(who);
    }

    /**
     * Who or what is counted, that still needs its time.
     *
     * @param who the coverage
     */
    public record Coverage(String who) {
        /**
         * Counts what stands on a day.
         *
         * @param day the day
         * @return the basis of a snapshot
         */
        public Basis on(LocalDate day) {
            return new Basis(who, new Reference.OnDay(day), Optional.empty());
        }

        /**
         * Counts what happens during a period.
         *
         * @param period the days, bounded and not empty
         * @return the basis of a flow
         */
        public Basis during(LocalDateRange period) {
            return new Basis(who, new Reference.During(period), Optional.empty());
        }
    }

    /**
     * Returns the same with a stated definition.
     *
     * @param definition the definition or its edition, never blank
     * @return the basis
     */
    public Basis withDefinition(String definition) {
        return new Basis(who, when, Optional.of(definition));
    }

    /** {@return who or what is counted} */
    public String who() {
        return who;
    }

    /** {@return when it is counted} */
    public Reference when() {
        return when;
    }

    /** {@return the definition, empty if none is stated} */
    public Optional<String> definition() {
        return definition;
    }

    /**
     * Returns why figures on this basis cannot be held against figures on another: the first of who is counted, a
     * period against a day, periods of different length, and two stated definitions that differ. Another year is no
     * other basis.
     *
     * @param other the other basis
     * @return the reason, with the code {@link ReasonCode#NOT_COMPARABLE}; empty if they count the same
     */
    public Optional<Reason> whyNotComparable(Basis other) {
        if (!who.equals(other.who)) {
            return notComparable("who is counted differs: " + who + ", and " + other.who);
        }
        if (when instanceof Reference.During mine && other.when instanceof Reference.During theirs) {
            if (!mine.isAsLongAs(theirs)) {
                return notComparable("the periods differ in length: " + mine.length() + " and " + theirs.length());
            }
        } else if (!(when instanceof Reference.OnDay && other.when instanceof Reference.OnDay)) {
            return notComparable("one counts on a day and the other over a period: " + when + ", and " + other.when);
        }
        if (definition.isPresent() && other.definition.isPresent() && !definition.equals(other.definition)) {
            return notComparable("the definitions differ: " + definition.get() + ", and " + other.definition.get());
        }
        return Optional.empty();
    }

    /**
     * Returns why there is no yearly figure on this basis: what was counted over other than a year is never beside a
     * yearly figure, nor is it made one by multiplying.
     *
     * @return the reason, with the code {@link ReasonCode#NOT_COMPARABLE}; empty for a day and for a year
     */
    public Optional<Reason> whyNotYearly() {
        return when instanceof Reference.During period && !period.isYear()
                ? notComparable(period.length() + " is not a year: a count " + period + " is never beside a yearly one")
                : Optional.empty();
    }

    private static Optional<Reason> notComparable(String message) {
        return Optional.of(new Reason(ReasonCode.NOT_COMPARABLE, message));
    }

    private static String checkNotBlank(String name, String text) {
        checkArgument(!text.isBlank(), "%s must not be blank: '%s'", name, text);
        return text;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Basis basis
                && who.equals(basis.who)
                && when.equals(basis.when)
                && definition.equals(basis.definition);
    }

    @Override
    public int hashCode() {
        return Objects.hash(who, when, definition);
    }

    /** {@return who, when and how, such as {@code "children looked after on 2021-03-31"}} */
    @Override
    public String toString() {
        return who + " " + when + definition.map(text -> " (" + text + ")").orElse("");
    }
}
