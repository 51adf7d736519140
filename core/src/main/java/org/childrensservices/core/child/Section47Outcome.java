package org.childrensservices.core.child;

import static com.google.common.base.Preconditions.checkArgument;

/** What a section 47 enquiry led to. While nothing is decided there is none. */
public sealed interface Section47Outcome {

    /** No conference was required. */
    record ConferenceNotRequired() implements Section47Outcome {

        private static final ConferenceNotRequired INSTANCE = new ConferenceNotRequired();

        @Override
        public String toString() {
            return "conference not required";
        }
    }

    /**
     * An initial child protection conference was held.
     *
     * @param conference the conference
     */
    record ConferenceHeld(Conference conference) implements Section47Outcome {
        /**
         * Checks the conference.
         *
         * @param conference the conference, an initial one
         */
        public ConferenceHeld {
            checkArgument(
                    conference.kind() == ConferenceKind.INITIAL,
                    "conference after an enquiry must be initial: %s",
                    conference);
        }

        @Override
        public String toString() {
            return conference.toString();
        }
    }

    /** {@return that no conference was required} */
    static Section47Outcome conferenceNotRequired() {
        return ConferenceNotRequired.INSTANCE;
    }

    /**
     * Returns that a conference was held.
     *
     * @param conference the conference, an initial one
     * @return the outcome
     */
    static Section47Outcome held(Conference conference) {
        return new ConferenceHeld(conference);
    }
}
