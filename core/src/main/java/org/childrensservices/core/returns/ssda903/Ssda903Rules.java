package org.childrensservices.core.returns.ssda903;

import static org.childrensservices.core.value.Severity.ERROR;
import static org.childrensservices.core.value.Severity.NOTE;
import static org.childrensservices.core.value.Severity.QUERY;

import org.childrensservices.core.returns.Rule;

/** The rules of reading the return of looked-after children and of assembling its rows. */
public final class Ssda903Rules {

    /** The pupil number is not well formed or its check letter is wrong. */
    public static final Rule UPN_INVALID = new Rule("upn.invalid", ERROR, "the UPN is wrong");
    /** A yes or no is neither 0 nor 1. */
    public static final Rule FLAG_UNREADABLE = new Rule("flag.unreadable", ERROR, "the text is neither 0 nor 1");
    /** A yes or no is written as a decimal. */
    public static final Rule FLAG_DECIMAL =
            new Rule("flag.decimal", NOTE, "0 or 1 was written as a decimal, and read as meant");
    /** There is a birth of a first child, but nothing says that this is a mother. */
    public static final Rule MOTHER_CONTRADICTION =
            new Rule("mother.contradiction", QUERY, "a first child is given, but MOTHER is not 1");
    /** There is a reason why the episode ended, but no end. */
    public static final Rule REASON_WITHOUT_END =
            new Rule("episode.reason.open", ERROR, "the episode has a reason to have ended, but no end");
    /** There is an end, but no reason for it. */
    public static final Rule END_WITHOUT_REASON =
            new Rule("episode.reason.missing", ERROR, "the episode has an end, but no reason for it");

    /** Two rows of one file are about the same header or episode. */
    public static final Rule ROW_REPEATED =
            new Rule("row.repeated", QUERY, "another row of the same file is about the same");
    /** Two headers of a child differ. */
    public static final Rule HEADER_DISAGREES = new Rule("header.disagrees", QUERY, "the headers of a child differ");
    /** A child has an episode but no header. */
    public static final Rule HEADER_MISSING =
            new Rule("header.missing", ERROR, "the child has an episode, but no header");
    /** Two versions of an episode differ. */
    public static final Rule EPISODE_DISAGREES =
            new Rule("episode.disagrees", QUERY, "two versions of the episode differ");
    /** An episode had ended and is open in a later file. */
    public static final Rule EPISODE_REOPENED = new Rule(
            "episode.reopened", QUERY, "an earlier file gives the episode an end, which is kept, and this one none");
    /** An episode starts before an earlier one ends. */
    public static final Rule EPISODE_OVERLAP =
            new Rule("episode.overlap", ERROR, "the episode starts before an earlier one ends");
    /** An episode was never ended, and another starts after it. */
    public static final Rule EPISODE_NEVER_ENDED = new Rule(
            "episode.never.ended", ERROR, "the episode has no end; it is taken to end where the next one starts");
    /** An episode starts a new period of care where the one before goes on. */
    public static final Rule START_CONTINUES =
            new Rule("start.continues", ERROR, "the child starts to be looked after, but the episode before goes on");
    /** An episode goes on where there is nothing to go on from. */
    public static final Rule START_MISSING = new Rule(
            "start.missing", ERROR, "the episode is not said to start a period of care, but the one before had ended");
    /** The first episode of a child that the files hold does not start a period of care. */
    public static final Rule START_UNSEEN =
            new Rule("start.unseen", NOTE, "the period of care started before the first episode in the files");
    /** An episode ends with X1 and none starts on that day. */
    public static final Rule CONTINUATION_MISSING = new Rule(
            "continuation.missing", QUERY, "the episode ends with X1, but no episode of care starts on that day");

    private Ssda903Rules() {}
}
