package org.childrensservices.core.person;

import static com.google.common.base.Preconditions.checkNotNull;

import java.time.LocalDate;
import java.util.Optional;
import org.childrensservices.core.time.Age;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.ReasonCode;

/**
 * The birth of a person: it happened on a day, it is expected, or nothing is known of it. An unborn child has no age,
 * which is not the age of 0. The text form shows no date.
 */
public sealed interface Birth {

    /**
     * A birth that happened.
     *
     * @param dateOfBirth the day
     */
    record Born(LocalDate dateOfBirth) implements Birth {
        /**
         * Checks the day.
         *
         * @param dateOfBirth the day
         */
        public Born {
            checkNotNull(dateOfBirth, "dateOfBirth");
        }

        @Override
        public String toString() {
            return "born";
        }
    }

    /**
     * A birth that is expected.
     *
     * @param expectedDate the day on which it is expected
     */
    record Unborn(LocalDate expectedDate) implements Birth {
        /**
         * Checks the day.
         *
         * @param expectedDate the day on which it is expected
         */
        public Unborn {
            checkNotNull(expectedDate, "expectedDate");
        }

        @Override
        public String toString() {
            return "unborn";
        }
    }

    /** A birth of which nothing is known. */
    record BirthUnknown() implements Birth {

        private static final BirthUnknown INSTANCE = new BirthUnknown();

        @Override
        public String toString() {
            return "birth unknown";
        }
    }

    /**
     * Returns a birth that happened.
     *
     * @param dateOfBirth the day
     * @return the birth
     */
    static Birth on(LocalDate dateOfBirth) {
        return new Born(dateOfBirth);
    }

    /**
     * Returns a birth that is expected.
     *
     * @param expectedDate the day on which it is expected
     * @return the birth
     */
    static Birth expected(LocalDate expectedDate) {
        return new Unborn(expectedDate);
    }

    /** {@return a birth of which nothing is known} */
    static Birth unknown() {
        return BirthUnknown.INSTANCE;
    }

    /** {@return the date of birth, empty if the birth did not happen yet or is not known} */
    default Optional<LocalDate> date() {
        return this instanceof Born born ? Optional.of(born.dateOfBirth()) : Optional.empty();
    }

    /**
     * Returns the age on a day.
     *
     * @param day the day
     * @param rule how ages are counted
     * @return whole years; none with the code {@link ReasonCode#NOT_APPLICABLE} before the birth, and with the code
     *     {@link ReasonCode#NOT_STATED} if nothing is known of it
     */
    default Outcome<Integer> ageOn(LocalDate day, Age rule) {
        if (this instanceof BirthUnknown) {
            return Outcome.none(ReasonCode.NOT_STATED, "the date of birth is not known");
        }
        return this instanceof Born born && !day.isBefore(born.dateOfBirth())
                ? Outcome.of(rule.inYears(born.dateOfBirth(), day))
                : Outcome.none(ReasonCode.NOT_APPLICABLE, "there is no age before the birth");
    }
}
