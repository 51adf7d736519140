package org.childrensservices.core.child;

import static com.google.common.base.Preconditions.checkNotNull;

/** What became of a referral. While nothing is decided there is none. */
public sealed interface ReferralOutcome {

    /** Nothing further was done. */
    record NoFurtherAction() implements ReferralOutcome {

        private static final NoFurtherAction INSTANCE = new NoFurtherAction();

        @Override
        public String toString() {
            return "no further action";
        }
    }

    /**
     * The referral was accepted.
     *
     * @param episode what followed
     */
    record Proceeded(SocialCareEpisode episode) implements ReferralOutcome {
        /**
         * Checks the episode.
         *
         * @param episode what followed
         */
        public Proceeded {
            checkNotNull(episode, "episode");
        }

        @Override
        public String toString() {
            return episode.toString();
        }
    }

    /** {@return that nothing further was done} */
    static ReferralOutcome noFurtherAction() {
        return NoFurtherAction.INSTANCE;
    }

    /**
     * Returns that a referral was accepted.
     *
     * @param episode what followed
     * @return the outcome
     */
    static ReferralOutcome proceeded(SocialCareEpisode episode) {
        return new Proceeded(episode);
    }
}
