package org.childrensservices.core.hub;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.childrensservices.core.person.Birth;
import org.childrensservices.core.time.Age;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.ReasonCode;

/**
 * The ages that a service is for. Whether the last age is itself inside is said by the method that gives it:
 *
 * <pre>{@code
 * AgeRange.fromBeforeBirth().upTo(25);   // until the day before the 25th birthday
 * AgeRange.from(16).through(25);         // until the day before the 26th birthday
 * }</pre>
 *
 * <p>{@code through(25)} and {@code upTo(26)} are the same range and equal.
 */
public final class AgeRange {

    /** The days of a pregnancy, as the children in need census counts them back from the expected date of birth. */
    private static final int DAYS_BEFORE_BIRTH = 280;

    private static final Pattern FORM = Pattern.compile(
            "(?:before birth|([0-9]{1,3})) to under ([0-9]{1,3})(?:, with SEND to under ([0-9]{1,3}))?");

    private final boolean beforeBirth;
    private final int from;
    private final int upTo;
    private final int sendUpTo;

    private AgeRange(Start start, int upTo, int sendUpTo) {
        this.beforeBirth = start.beforeBirth;
        this.from = start.from;
        this.upTo = upTo;
        this.sendUpTo = sendUpTo;
        checkArgument(upTo > from, "age range must end above the age at which it starts, %s: up to %s", from, upTo);
        checkArgument(
                sendUpTo >= upTo, "range with SEND must not end below that without, %s: up to %s", upTo, sendUpTo);
    }

    /** {@return the start of a range that begins before birth, with the pregnancy} */
    public static Start fromBeforeBirth() {
        return new Start(true, 0);
    }

    /**
     * Returns the start of a range that begins with a birthday.
     *
     * @param age the age, 0 for birth itself; not negative
     * @return the start
     */
    public static Start from(int age) {
        checkArgument(age >= 0, "age must not be negative: %s", age);
        return new Start(false, age);
    }

    /**
     * Reads what {@link #toString()} writes, such as {@code "16 to under 26"}.
     *
     * @param text the age at which it starts, or {@code before birth}, and the birthdays before which it ends
     * @return the range
     * @throws IllegalArgumentException if the text has another form
     */
    public static AgeRange parse(String text) {
        Matcher ages = FORM.matcher(text);
        checkArgument(ages.matches(), "age range must read like '16 to under 26': '%s'", text);
        Start start = ages.group(1) == null ? fromBeforeBirth() : from(Integer.parseInt(ages.group(1)));
        AgeRange range = start.upTo(Integer.parseInt(ages.group(2)));
        return ages.group(3) == null ? range : range.withSendUpTo(Integer.parseInt(ages.group(3)));
    }

    /** A range of ages that still needs its end. */
    public static final class Start {
        private final boolean beforeBirth;
        private final int from;

        private Start(boolean beforeBirth, int from) {
            this.beforeBirth = beforeBirth;
            this.from = from;
        }

        /**
         * Ends the range before a birthday.
         *
         * @param age the age that is outside, above the age at which the range starts
         * @return the range until the day before that birthday
         */
        public AgeRange upTo(int age) {
            return new AgeRange(this, age, age);
        }

        /**
         * Ends the range with an age.
         *
         * @param age the last age that is inside, not below the age at which the range starts
         * @return the range until the day before the birthday after
         */
        public AgeRange through(int age) {
            return upTo(Math.addExact(age, 1));
        }
    }

    /**
     * Returns the same range, but longer for those with special educational needs or disabilities: the usual promise of
     * a family hub is 19, and 25 with SEND (Family hubs and start for life programme guide, 2022).
     *
     * @param age the age that is outside, not below the age at which the range ends for others
     * @return the range
     */
    public AgeRange withSendUpTo(int age) {
        return new AgeRange(new Start(beforeBirth, from), upTo, age);
    }

    /** {@return the range that holds for those with special educational needs or disabilities} */
    public AgeRange forSend() {
        return sendUpTo == upTo ? this : new AgeRange(new Start(beforeBirth, from), sendUpTo, sendUpTo);
    }

    /**
     * Tells whether somebody is of these ages on a day; for somebody with special educational needs or disabilities ask
     * {@link #forSend()}. Before birth that is so in the 280 days up to the birth or the day on which it is expected,
     * and for as long as an expected birth is not recorded, if the range begins before birth.
     *
     * @param birth the birth
     * @param day the day
     * @param rule how ages are counted
     * @return whether the day falls in the range, or none with the code {@link ReasonCode#NOT_STATED} if nothing is
     *     known of the birth
     */
    public Outcome<Boolean> includes(Birth birth, LocalDate day, Age rule) {
        if (birth instanceof Birth.Born born) {
            LocalDate dateOfBirth = born.dateOfBirth();
            return Outcome.of(
                    day.isBefore(dateOfBirth)
                            ? includesUnborn(dateOfBirth, day)
                            : rule.hasAttained(dateOfBirth, from, day) && !rule.hasAttained(dateOfBirth, upTo, day));
        }
        return birth instanceof Birth.Unborn unborn
                ? Outcome.of(includesUnborn(unborn.expectedDate(), day))
                : Outcome.none(ReasonCode.NOT_STATED, "the date of birth is not known");
    }

    private boolean includesUnborn(LocalDate dateOfBirth, LocalDate day) {
        return beforeBirth && !day.isBefore(dateOfBirth.minusDays(DAYS_BEFORE_BIRTH));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AgeRange range
                && beforeBirth == range.beforeBirth
                && from == range.from
                && upTo == range.upTo
                && sendUpTo == range.sendUpTo;
    }

    @Override
    public int hashCode() {
        return 31 * (31 * (31 * Boolean.hashCode(beforeBirth) + from) + upTo) + sendUpTo;
    }

    /**
     * {@return the range, such as {@code "before birth to under 25"} or {@code "0 to under 20, with SEND to under 26"}}
     */
    @Override
    public String toString() {
        String send = sendUpTo == upTo ? "" : ", with SEND to under " + sendUpTo;
        return (beforeBirth ? "before birth" : from) + " to under " + upTo + send;
    }
}
