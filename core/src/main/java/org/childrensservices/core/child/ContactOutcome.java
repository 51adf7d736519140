package org.childrensservices.core.child;

/** What became of a contact; there is no national code set. */
public enum ContactOutcome {
    /** Nothing further was done. */
    NO_FURTHER_ACTION,
    /** Information or advice was given. */
    INFORMATION_AND_ADVICE,
    /** Early help was offered. */
    EARLY_HELP,
    /** The contact became a referral to social care. */
    REFERRAL
}
