package org.childrensservices.examples;

import java.io.PrintStream;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.childrensservices.core.plan.Deadline;
import org.childrensservices.core.plan.ReviewSchedule;
import org.childrensservices.core.time.WorkingDays;

/** What is due for a child, by which rule, and how late is it? The law's clocks, asked on a day. */
public final class WhatIsDue {

    private static final LocalDate TODAY = LocalDate.of(2024, 6, 14);

    private WhatIsDue() {}

    /**
     * Prints the answers.
     *
     * @param args not used
     */
    public static void main(String[] args) {
        print(Terminal.on(System.out));
    }

    static void print(PrintStream out) {
        LocalDate referral = LocalDate.of(2024, 3, 28);
        out.println("an assessment may take 45 working days from " + referral + ": until "
                + WorkingDays.england().after(referral, 45));
        LocalDate care = LocalDate.of(2023, 11, 30);
        out.println("looked after since " + care + ", reviewed on 29 December and 5 April:");
        ReviewSchedule.lookedAfterReviews()
                .all(care, List.of(LocalDate.of(2023, 12, 29), LocalDate.of(2024, 4, 5)), TODAY)
                .ifPresent(reviews -> reviews.forEach(due -> out.println("  " + due)));
        out.println("visited on 4 December and 20 May:");
        ReviewSchedule.lookedAfterVisits()
                .next(care, List.of(LocalDate.of(2023, 12, 4), LocalDate.of(2024, 5, 20)), TODAY)
                .ifPresent(due -> out.println("  " + due));
        out.println("an answer beyond the proclaimed bank holidays: "
                + WorkingDays.england().after(LocalDate.of(2027, 12, 1), 45));
        out.println(Deadline.england().size() + " deadlines, such as:");
        Stream.of("EHC_DECIDE", "RCPC_1", "PATHWAY_REVIEW")
                .map(Deadline::of)
                .forEach(deadline -> out.println("  " + deadline));
    }
}
