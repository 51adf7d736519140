package org.childrensservices.core.returns.ssda903;

import static org.childrensservices.core.value.Severity.ERROR;
import static org.childrensservices.core.value.Severity.NOTE;
import static org.childrensservices.core.value.Severity.QUERY;

import org.childrensservices.core.returns.Rule;

/** The rules of reading the return of looked-after children and of assembling its rows. */
public final class Ssda903Rules {

    /** A yes or no is neither 0 nor 1. */
    public static final Rule FLAG_UNREADABLE = new Rule("flag.unreadable", ERROR, "the text is neither 0 nor 1");
    /** A yes or no is written as a decimal. */
    public static final Rule FLAG_DECIMAL =
            new Rule("flag.decimal", NOTE, "0 or 1 was written as a decimal, and read as meant");
    /** The score of the questionnaire is no number from 0 to 40. */
    public static final Rule SDQ_UNREADABLE = new Rule("sdq.unreadable", ERROR, "the text is no score from 0 to 40");
    /** The number of adopters is neither 1 nor 2. */
    public static final Rule ADOPTERS_UNREADABLE =
            new Rule("adopters.unreadable", ERROR, "the number of adopters is neither 1 nor 2");
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
    /** A child has rows in other tables but no header. */
    public static final Rule HEADER_MISSING =
            new Rule("header.missing", ERROR, "the child has a row in another table, but no header");
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

    /** A row gives another date of birth than the header. */
    public static final Rule BIRTH_DISAGREES =
            new Rule("birth.disagrees", QUERY, "the date of birth differs from that of the header");
    /** A row holds no date, and that of its year or of the child is not known. */
    public static final Rule DATE_UNKNOWN =
            new Rule("date.unknown", NOTE, "the row holds no date, and its year, or what else it needs, was not given");
    /** A review was held while the child was not looked after. */
    public static final Rule REVIEW_OUTSIDE_CARE =
            new Rule("review.outside.care", QUERY, "the review was held while the child was not looked after");
    /** Previous permanence of a child that has no period of care, or without saying which. */
    public static final Rule PERMANENCE_APART = new Rule(
            "permanence.apart", QUERY, "previous permanence is given for no period of care, or its kind is not");
    /** There was no previous permanence, but a date or an authority is given. */
    public static final Rule PERMANENCE_CONTRADICTION = new Rule(
            "permanence.contradiction", QUERY, "there was no previous permanence, but its date or authority is given");
    /** Social workers are no part of a child: they are read as rows. */
    public static final Rule SOCIAL_WORKER_APART =
            new Rule("worker.apart", NOTE, "social workers are read as rows, and no part of a child");

    private Ssda903Rules() {}
}
