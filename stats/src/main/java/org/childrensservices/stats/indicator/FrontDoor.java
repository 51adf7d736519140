package org.childrensservices.stats.indicator;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.childrensservices.core.child.Assessment;
import org.childrensservices.core.child.Child;
import org.childrensservices.core.child.Closure;
import org.childrensservices.core.child.ClosureReason;
import org.childrensservices.core.child.Referral;
import org.childrensservices.core.child.ReferralOutcome;
import org.childrensservices.core.plan.Deadline;
import org.childrensservices.core.time.ReportingYear;
import org.childrensservices.core.time.WorkingDays;
import org.childrensservices.core.value.Outcome;

/**
 * Referrals and assessments, as "Children in need" counts them from the census. Events are counted: a child referred
 * twice in the year has two referrals. What is received while a case is open because of an earlier referral of the
 * child is no referral but news about that case, and is not counted, neither itself nor as the earlier one.
 *
 * <p>What became of a referral is what was known on 31 March: a decision or a closure after that day is of the next
 * year.
 */
public final class FrontDoor {

    private static final int MONTHS_TO_REREFERRAL = 12;

    /** Referrals received in the year, per 10,000. */
    public static final Indicator<Child> REFERRALS =
            Indicator.countingEvents(IndicatorCatalogue.definition("referral_rate"), FrontDoor::referrals);

    /**
     * Of the referrals of the year, those within 12 months of an earlier referral of the child, whatever became of that
     * one. The day 12 months later is within; an earlier referral is one of an earlier day.
     */
    public static final Indicator<Child> REREFERRALS = Indicator.shareOfEvents(
            IndicatorCatalogue.definition("rereferral_percent"),
            FrontDoor::sequence,
            (referral, year) -> referral.isRereferral());

    /** Of the referrals of the year, those on which no further action was taken, as it was decided by 31 March. */
    public static final Indicator<Child> NO_FURTHER_ACTION = Indicator.shareOfEvents(
            IndicatorCatalogue.definition("referral_nfa_percent"), FrontDoor::referrals, FrontDoor::hasNoFurtherAction);

    /**
     * Of the referrals of the year, those whose case was closed by 31 March because the assessment found no need of
     * social care (RC8, and RC9 to early help).
     */
    public static final Indicator<Child> NOT_IN_NEED = Indicator.shareOfEvents(
            IndicatorCatalogue.definition("referral_not_in_need_percent"),
            FrontDoor::referrals,
            FrontDoor::isFoundNotInNeed);

    /**
     * Of the assessments completed in the year, those within 45 working days: the first of a case counted from the
     * referral, a later one from its own start. The 45th working day is within. An assessment in a time for which the
     * bank holidays are not known is left out.
     */
    public static final Indicator<Child> ASSESSED_IN_45_DAYS = Indicator.shareOfEvents(
            IndicatorCatalogue.definition("assessment_45_days_percent"),
            FrontDoor::assessments,
            (assessment, year) -> !assessment.authorised().isAfter(assessment.due()));

    /** All of them, in the order of the catalogue. */
    public static final ImmutableList<Indicator<Child>> INDICATORS =
            ImmutableList.of(REFERRALS, REREFERRALS, NO_FURTHER_ACTION, NOT_IN_NEED, ASSESSED_IN_45_DAYS);

    private FrontDoor() {}

    /** A referral, and the day of the one before if that is of an earlier day. */
    private record InSequence(Referral referral, Optional<LocalDate> before) {
        boolean isRereferral() {
            return before.filter(day -> !referral.date().isAfter(day.plusMonths(MONTHS_TO_REREFERRAL)))
                    .isPresent();
        }
    }

    /** An assessment that is complete, and its last day in time. */
    private record Completed(LocalDate authorised, LocalDate due) {}

    /** The referrals of any year that are counted, in order. */
    private static ImmutableList<Referral> counted(Child child) {
        List<Referral> all = child.referrals();
        return IntStream.range(0, all.size())
                .filter(i -> all.subList(0, i).stream()
                        .noneMatch(earlier -> earlier.isOpenOn(all.get(i).date())))
                .mapToObj(all::get)
                .collect(ImmutableList.toImmutableList());
    }

    static Stream<Referral> referrals(Child child, ReportingYear year) {
        return counted(child).stream().filter(referral -> year.contains(referral.date()));
    }

    private static Stream<InSequence> sequence(Child child, ReportingYear year) {
        ImmutableList<Referral> counted = counted(child);
        return counted.stream()
                .filter(referral -> year.contains(referral.date()))
                .map(referral -> new InSequence(
                        referral,
                        counted.stream()
                                .map(Referral::date)
                                .filter(day -> day.isBefore(referral.date()))
                                .reduce((one, later) -> later)));
    }

    private static boolean hasNoFurtherAction(Referral referral, ReportingYear year) {
        return referral.outcome()
                        .filter(ReferralOutcome.NoFurtherAction.class::isInstance)
                        .isPresent()
                && referral.decided().filter(day -> day.isAfter(year.lastDay())).isEmpty();
    }

    /** Whether the case of a referral was closed by the end of the year because the assessment found no need. */
    static boolean isFoundNotInNeed(Referral referral, ReportingYear year) {
        return closure(referral)
                .filter(closure -> !closure.date().isAfter(year.lastDay())
                        && closure.reason()
                                .filter(reason -> reason.is(ClosureReason::endsAfterAssessment))
                                .isPresent())
                .isPresent();
    }

    static Optional<Closure> closure(Referral referral) {
        return referral.episode().flatMap(episode -> episode.closure());
    }

    private static Stream<Completed> assessments(Child child, ReportingYear year) {
        return child.referrals().stream()
                .flatMap(referral -> referral.episode().stream()
                        .flatMap(episode -> assessments(referral, episode.assessments(), year)));
    }

    private static Stream<Completed> assessments(Referral referral, List<Assessment> ofCase, ReportingYear year) {
        return IntStream.range(0, ofCase.size()).boxed().flatMap(i -> {
            Assessment assessment = ofCase.get(i);
            LocalDate from = i == 0 ? referral.date() : assessment.start();
            return assessment.authorised().filter(year::contains).stream()
                    .flatMap(day -> due(from).stream().map(due -> new Completed(day, due)));
        });
    }

    private static Optional<LocalDate> due(LocalDate from) {
        Outcome<LocalDate> due = Deadline.dueWithin("ASSESSMENT").limit().after(from, WorkingDays.england());
        return due.toOptional();
    }
}
