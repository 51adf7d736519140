package org.childrensservices.core.returns.cin;

import static org.childrensservices.core.value.Severity.ERROR;
import static org.childrensservices.core.value.Severity.QUERY;

import org.childrensservices.core.returns.Rule;

/** The rules of reading the children in need census and of assembling its blocks. */
public final class CinRules {

    /** There is a pupil number, and a reason why there is none. */
    public static final Rule UPN_CONTRADICTION =
            new Rule("upn.contradiction", QUERY, "there is a UPN, and a reason why there is none");
    /** There is a day of birth, and one on which it is expected. */
    public static final Rule BIRTH_CONTRADICTION = new Rule(
            "birth.contradiction", QUERY, "there are both a date of birth, which is taken, and an expected one");
    /** The number is no whole number from 0 to 9,999. */
    public static final Rule COUNT_UNREADABLE =
            new Rule("count.unreadable", ERROR, "the text is no whole number from 0 to 9999");
    /** The year of the census is no year. */
    public static final Rule YEAR_UNREADABLE =
            new Rule("year.unreadable", ERROR, "the text is no year from 1901 to 2100");
    /** The year of the census and its reference date differ. */
    public static final Rule HEADER_CONTRADICTION =
            new Rule("header.contradiction", QUERY, "the reference date is not 31 March of the year");
    /** The case was closed, but nothing says why. */
    public static final Rule CLOSURE_WITHOUT_REASON =
            new Rule("closure.reason.missing", ERROR, "the case was closed, but there is no reason for it");
    /** There is a reason why the case was closed, but it was not. */
    public static final Rule REASON_WITHOUT_CLOSURE =
            new Rule("closure.reason.open", ERROR, "there is a reason for a closure, but no date of it");
    /** There was a conference, though none was required. */
    public static final Rule CONFERENCE_CONTRADICTION =
            new Rule("conference.contradiction", QUERY, "a conference was held, though none was required");

    /** Something followed on a referral of which it is said that nothing did. */
    public static final Rule NFA_CONTRADICTION = new Rule(
            "nfa.contradiction", QUERY, "there is no further action, but something followed; the latter is taken");
    /** Two blocks of one file are about the same child. */
    public static final Rule CHILD_REPEATED =
            new Rule("child.repeated", QUERY, "another block of the same file is about the same child");
    /** Two censuses differ in who a child is. */
    public static final Rule CHILD_DISAGREES =
            new Rule("child.disagrees", QUERY, "the blocks about a child differ in who it is");
    /** Two versions of a block differ. */
    public static final Rule BLOCK_DISAGREES = new Rule("block.disagrees", QUERY, "two versions of the block differ");
    /** Something had ended, and goes on in a later census. */
    public static final Rule END_WITHDRAWN =
            new Rule("end.withdrawn", QUERY, "an earlier census gives an end, which is kept, and this one none");
    /** The authority in the header is none of England's. */
    public static final Rule AUTHORITY_UNKNOWN =
            new Rule("authority.unknown", QUERY, "the number is that of no local authority in England");

    private CinRules() {}
}
