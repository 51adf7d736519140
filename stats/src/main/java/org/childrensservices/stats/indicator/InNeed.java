package org.childrensservices.stats.indicator;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.childrensservices.core.child.Child;
import org.childrensservices.core.child.Closure;
import org.childrensservices.core.child.Referral;
import org.childrensservices.core.time.ReportingYear;

/**
 * Episodes of need, as "Children in need" counts them from the census. An episode begins with a referral that was
 * accepted and lasts until the case is closed, with all that is done in it: plans, protection, care and leaving care,
 * for disabled, unborn and grown-up children too. A child with two episodes counts twice;
 * {@link IndicatorEngine#members} tells the children.
 *
 * <p>A case that the assessment closed by 31 March because there is no need (RC8, RC9) was no episode of need; while
 * the assessment goes on it is one. So published episodes started are referrals less those without further action and
 * those found not in need, and those open on 31 March are those at any point less those ended. Care of which no
 * referral is recorded makes no episode.
 */
public final class InNeed {

    /** Episodes open on 31 March, per 10,000. One closed on that day is not open. */
    public static final Indicator<Child> AT_31_MARCH = Indicator.countingEvents(
            IndicatorCatalogue.definition("cin_31_march_rate"),
            (child, year) -> atAnyPoint(child, year).filter(episode -> !hasEnded(episode, year)));

    /** Episodes open at any point of the year. One closed on 1 April was. */
    public static final Indicator<Child> AT_ANY_POINT =
            Indicator.countingEvents(IndicatorCatalogue.definition("cin_any_point"), InNeed::atAnyPoint);

    /** Episodes of which the referral was received in the year. */
    public static final Indicator<Child> STARTED = Indicator.countingEvents(
            IndicatorCatalogue.definition("cin_started"),
            (child, year) -> atAnyPoint(child, year).filter(episode -> year.contains(episode.date())));

    /** Episodes closed in the year. */
    public static final Indicator<Child> ENDED = Indicator.countingEvents(
            IndicatorCatalogue.definition("cin_ended"),
            (child, year) -> atAnyPoint(child, year).filter(episode -> hasEnded(episode, year)));

    /** All of them, in the order of the catalogue. */
    public static final ImmutableList<Indicator<Child>> INDICATORS =
            ImmutableList.of(AT_31_MARCH, AT_ANY_POINT, STARTED, ENDED);

    private InNeed() {}

    private static Stream<Referral> atAnyPoint(Child child, ReportingYear year) {
        return child.referrals().stream()
                .filter(referral -> referral.episode().isPresent()
                        && !referral.date().isAfter(year.lastDay())
                        && closed(referral)
                                .filter(day -> day.isBefore(year.firstDay()))
                                .isEmpty()
                        && !FrontDoor.isFoundNotInNeed(referral, year));
    }

    private static boolean hasEnded(Referral referral, ReportingYear year) {
        return closed(referral).filter(day -> !day.isAfter(year.lastDay())).isPresent();
    }

    private static Optional<LocalDate> closed(Referral referral) {
        return FrontDoor.closure(referral).map(Closure::date);
    }
}
