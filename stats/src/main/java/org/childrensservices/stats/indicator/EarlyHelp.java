package org.childrensservices.stats.indicator;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.childrensservices.core.child.Child;
import org.childrensservices.core.plan.EarlyHelpEndReason;
import org.childrensservices.core.plan.EarlyHelpPlan;
import org.childrensservices.core.plan.PlanStatus;
import org.childrensservices.core.time.ReportingYear;

/**
 * Early help, counted from plans of early help. There is no national definition: figures are local and are to be
 * labelled so. A plan that ended on a day is not open on it; drafts are no plans.
 */
public final class EarlyHelp {

    private static final int MONTHS_TO_RETURN = 12;

    /** Children with a plan of early help that is open on 31 March, each once, per 10,000. Local. */
    public static final Indicator<Child> AT_31_MARCH = Indicator.counting(
            IndicatorCatalogue.definition("early_help_rate"),
            (child, year) -> plans(child)
                    .anyMatch(plan -> !plan.start().isAfter(year.lastDay())
                            && plan.end()
                                    .filter(end -> !end.isAfter(year.lastDay()))
                                    .isEmpty()));

    /** Of the plans of early help that ended in the year, those that stepped up to social care. Local. */
    public static final Indicator<Child> STEPPED_UP = Indicator.shareOfEvents(
            IndicatorCatalogue.definition("early_help_step_up_percent"),
            EarlyHelp::ended,
            (plan, year) -> plan.earlyHelpEndReason()
                    .filter(reason -> reason.is(EarlyHelpEndReason.STEPPED_UP_TO_SOCIAL_CARE))
                    .isPresent());

    /**
     * Of the plans of early help that ended in the year before, those followed within 12 months by another plan of
     * early help or a referral to social care: all were followed for 12 months by 31 March. The day 12 months later is
     * within; what comes on the day of the end, as a step up does, follows too. Local.
     */
    public static final Indicator<Child> RETURNED = Indicator.shareOfEvents(
            IndicatorCatalogue.definition("early_help_rereferral_percent"),
            (child, year) -> ended(child, year.previous()).map(plan -> new Closed(child, plan)),
            (closed, year) -> closed.isFollowed());

    /** All of them, in the order of the catalogue. */
    public static final ImmutableList<Indicator<Child>> INDICATORS =
            ImmutableList.of(AT_31_MARCH, STEPPED_UP, RETURNED);

    private EarlyHelp() {}

    private record Closed(Child child, EarlyHelpPlan plan) {
        boolean isFollowed() {
            LocalDate end = plan.end().orElseThrow();
            Stream<LocalDate> plans =
                    plans(child).filter(other -> !other.equals(plan)).map(EarlyHelpPlan::start);
            Stream<LocalDate> referrals = child.referrals().stream().map(referral -> referral.date());
            return Stream.concat(plans, referrals)
                    .anyMatch(day -> !day.isBefore(end) && !day.isAfter(end.plusMonths(MONTHS_TO_RETURN)));
        }
    }

    private static Stream<EarlyHelpPlan> plans(Child child) {
        return child.plans().stream()
                .filter(plan -> plan.status() != PlanStatus.DRAFT)
                .flatMap(plan -> plan instanceof EarlyHelpPlan own ? Stream.of(own) : Stream.empty());
    }

    private static Stream<EarlyHelpPlan> ended(Child child, ReportingYear year) {
        return plans(child).filter(plan -> plan.end().filter(year::contains).isPresent());
    }
}
