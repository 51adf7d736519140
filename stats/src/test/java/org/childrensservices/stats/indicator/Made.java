package org.childrensservices.stats.indicator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.childrensservices.core.child.Child;
import org.childrensservices.core.child.Closure;
import org.childrensservices.core.child.ClosureReason;
import org.childrensservices.core.child.Referral;
import org.childrensservices.core.child.ReferralOutcome;
import org.childrensservices.core.child.SocialCareEpisode;
import org.childrensservices.core.person.Birth;
import org.childrensservices.core.person.PersonId;
import org.childrensservices.core.placement.EndOfCare;
import org.childrensservices.core.placement.PeriodOfCare;
import org.childrensservices.core.placement.Placement;
import org.childrensservices.core.placement.PlacementType;
import org.childrensservices.core.placement.ReasonEpisodeCeased;
import org.childrensservices.core.time.ReportingYear;
import org.childrensservices.core.value.Coded;

/** Children made by hand for a test. Days are ISO dates, empty for what goes on. */
final class Made {

    /** From 1 April 2023 to 31 March 2024. */
    static final ReportingYear YEAR = ReportingYear.ending(2024);

    static final PersonId ID = PersonId.of("A1");

    private Made() {}

    static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    static Optional<LocalDate> dayOrNone(String day) {
        return day.isEmpty() ? Optional.empty() : Optional.of(day(day));
    }

    static Child.Builder child() {
        return Child.builder().id(ID);
    }

    static Child.Builder born(String birth) {
        return child().birth(Birth.on(day(birth)));
    }

    /** A period of care in one placement of a type. */
    static PeriodOfCare care(String start, String end, String type) {
        return care(start, end, type, ReasonEpisodeCeased.OTHER);
    }

    static PeriodOfCare care(String start, String end, String type, ReasonEpisodeCeased reason) {
        return PeriodOfCare.builder()
                .start(day(start))
                .end(dayOrNone(end).map(date -> new EndOfCare(date, Optional.of(Coded.of(reason)))))
                .addPlacement(placement(start, end, type).build())
                .build();
    }

    static Placement.Builder placement(String start, String end, String type) {
        return Placement.builder()
                .type(Coded.read(PlacementType.class, type))
                .start(day(start))
                .end(dayOrNone(end));
    }

    /** A case that was closed for no special reason, or is open. */
    static Referral accepted(String date, String closed) {
        return accepted(date, closed, ClosureReason.OTHER, SocialCareEpisode.builder());
    }

    static Referral accepted(String date, String closed, ClosureReason reason, SocialCareEpisode.Builder episode) {
        return Referral.builder()
                .date(day(date))
                .outcome(ReferralOutcome.proceeded(episode.closure(
                                dayOrNone(closed).map(end -> new Closure(end, Optional.of(Coded.of(reason)))))
                        .build()))
                .build();
    }

    static Referral refused(String date) {
        return Referral.builder()
                .date(day(date))
                .decided(day(date))
                .outcome(ReferralOutcome.noFurtherAction())
                .build();
    }

    static Child referred(Referral... referrals) {
        return child().addReferrals(referrals).build();
    }

    /** What an indicator counts in {@link #YEAR}, as numerator/denominator. */
    static String counted(Indicator<Child> indicator, Child child) {
        return indicator.tally(child, YEAR).toString();
    }

    /** The same over several years that end in the years given. */
    static List<String> counted(Indicator<Child> indicator, Child child, int... endYears) {
        List<String> tallies = new ArrayList<>();
        for (int endYear : endYears) {
            tallies.add(indicator.tally(child, ReportingYear.ending(endYear)).toString());
        }
        return tallies;
    }
}
