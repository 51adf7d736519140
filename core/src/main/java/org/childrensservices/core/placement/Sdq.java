package org.childrensservices.core.placement;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import org.childrensservices.core.value.Coded;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.ReasonCode;

/**
 * The Strengths and Difficulties Questionnaire that the carer of a child in care fills in once a year: a score, or why
 * there is none, and never both.
 */
public sealed interface Sdq {

    /** The age from which there is a score. */
    int FIRST_AGE = 4;

    /** The last age at which there is one. */
    int LAST_AGE = 16;

    /** The greatest score. */
    int MOST = 40;

    /**
     * A total difficulties score.
     *
     * @param score 0 to 40
     */
    record Scored(int score) implements Sdq {

        private static final int BORDERLINE_FROM = 14;
        private static final int CONCERN_FROM = 17;

        /**
         * Checks the score.
         *
         * @param score 0 to 40
         */
        public Scored {
            checkArgument(score >= 0 && score <= MOST, "SDQ score must be 0 to %s: %s", MOST, score);
        }

        /** {@return the band of the score} */
        public SdqBand band() {
            if (score >= CONCERN_FROM) {
                return SdqBand.CONCERN;
            }
            return score >= BORDERLINE_FROM ? SdqBand.BORDERLINE : SdqBand.NORMAL;
        }

        @Override
        public String toString() {
            return "SDQ " + score + ", " + band();
        }
    }

    /**
     * That there is no score.
     *
     * @param reason why
     */
    record NotSubmitted(Coded<SdqReason> reason) implements Sdq {
        /**
         * Checks the reason.
         *
         * @param reason why
         */
        public NotSubmitted {
            checkNotNull(reason, "reason");
        }

        @Override
        public String toString() {
            return "no SDQ, " + reason;
        }
    }

    /**
     * Returns a score.
     *
     * @param score 0 to 40
     * @return the score
     */
    static Sdq scored(int score) {
        return new Scored(score);
    }

    /**
     * Returns that there is no score.
     *
     * @param reason why
     * @return the reason
     */
    static Sdq notSubmitted(SdqReason reason) {
        return new NotSubmitted(Coded.of(reason));
    }

    /**
     * Reads a score as it is found in data.
     *
     * @param text the text, with any white space around it
     * @return the score, or none with the code {@link ReasonCode#UNREADABLE} if it is no whole number of 0 to 40
     */
    static Outcome<Sdq> read(String text) {
        String plain = text.strip();
        boolean readable = plain.matches("[0-9]{1,2}") && Integer.parseInt(plain) <= MOST;
        return readable
                ? Outcome.of(scored(Integer.parseInt(plain)))
                : Outcome.none(ReasonCode.UNREADABLE, "SDQ score must be 0 to " + MOST);
    }
}
