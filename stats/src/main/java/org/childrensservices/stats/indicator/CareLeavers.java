package org.childrensservices.stats.indicator;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.childrensservices.core.child.Child;
import org.childrensservices.core.placement.CareLeaverAccommodation;
import org.childrensservices.core.placement.CareLeaverActivity;
import org.childrensservices.core.placement.CareLeaverContact;
import org.childrensservices.core.placement.CareLeaverEligibility;
import org.childrensservices.core.placement.CareLeaverInTouch;
import org.childrensservices.core.placement.EndOfCare;
import org.childrensservices.core.placement.PeriodOfCare;
import org.childrensservices.core.placement.PlacementType;
import org.childrensservices.core.placement.ReasonEpisodeCeased;
import org.childrensservices.core.time.Age;
import org.childrensservices.core.time.ReportingYear;

/**
 * How care leavers fare, as "Children looked after in England including adoptions" counts them: young people, each
 * once, around the birthday that falls in the year.
 *
 * <p>A care leaver is who has an answer of the return (OC3) around that birthday, from three months before to one month
 * after, of several the nearest; or who has none and was, by the days of care in the records, relevant (17) or former
 * relevant (18 to 21) on it, of whom then nothing is known. Who died, or returned home for six months or more, is not
 * counted. Nothing known is in the denominator and in no numerator.
 */
public final class CareLeavers {

    private static final int MONTHS_BEFORE = 3;
    private static final int MONTHS_AFTER = 1;
    private static final int ADULT = 18;

    private static final ImmutableSet<CareLeaverAccommodation> NOT_TO_JUDGE = Sets.immutableEnumSet(
            CareLeaverAccommodation.ABROAD_SUITABLE,
            CareLeaverAccommodation.ABROAD_UNSUITABLE,
            CareLeaverAccommodation.DEPORTED_SUITABLE,
            CareLeaverAccommodation.DEPORTED_UNSUITABLE,
            CareLeaverAccommodation.RESIDENCE_NOT_KNOWN_SUITABLE,
            CareLeaverAccommodation.RESIDENCE_NOT_KNOWN_UNSUITABLE);

    private static final ImmutableSet<CareLeaverActivity> NOT_IN_EMPLOYMENT = Sets.immutableEnumSet(
            CareLeaverActivity.NEET_ILLNESS_OR_DISABILITY,
            CareLeaverActivity.NEET_OTHER,
            CareLeaverActivity.NEET_PREGNANCY_OR_PARENTING);

    /** Of those whose 19th, 20th or 21st birthday fell in the year, those in education, employment or training. */
    public static final Indicator<Child> IN_EDUCATION_EMPLOYMENT_OR_TRAINING =
            activity("care_leaver_eet_19_21", 19, 21, CareLeaverActivity::isEducationEmploymentOrTraining);

    /**
     * Of those whose 19th, 20th or 21st birthday fell in the year, those whose accommodation was judged suitable. Who
     * went abroad, was deported or lives nobody knows where is not in the denominator, so that it is smaller than that
     * of activities.
     */
    public static final Indicator<Child> IN_SUITABLE_ACCOMMODATION = suitable("care_leaver_suitable_19_21", 19, 21);

    /** As {@link #IN_EDUCATION_EMPLOYMENT_OR_TRAINING}, for 17th and 18th birthdays. */
    public static final Indicator<Child> IN_EDUCATION_EMPLOYMENT_OR_TRAINING_AT_17_AND_18 =
            activity("care_leaver_eet_17_18", 17, 18, CareLeaverActivity::isEducationEmploymentOrTraining);

    /** As {@link #IN_SUITABLE_ACCOMMODATION}, for 17th and 18th birthdays. */
    public static final Indicator<Child> IN_SUITABLE_ACCOMMODATION_AT_17_AND_18 =
            suitable("care_leaver_suitable_17_18", 17, 18);

    /**
     * Of those whose 19th, 20th or 21st birthday fell in the year, those known to be in no education, employment or
     * training (G4 to G6). Of whom nothing is known is not among them.
     */
    public static final Indicator<Child> NOT_IN_EDUCATION_EMPLOYMENT_OR_TRAINING =
            activity("care_leaver_neet", 19, 21, NOT_IN_EMPLOYMENT::contains);

    /** Of those whose 19th, 20th or 21st birthday fell in the year, those who study beyond A level (F1, P1). */
    public static final Indicator<Child> IN_HIGHER_EDUCATION = activity(
            "care_leaver_he",
            19,
            21,
            activity -> activity == CareLeaverActivity.FULL_TIME_HIGHER_EDUCATION
                    || activity == CareLeaverActivity.PART_TIME_HIGHER_EDUCATION);

    /**
     * Of those whose 19th, 20th or 21st birthday fell in the year, those with whom the authority is not in touch (NO)
     * and whose activity it does not know from others either. Who refuses contact or needs no services is not among
     * them.
     */
    public static final Indicator<Child> NOT_IN_TOUCH = share(
            "care_leaver_not_in_touch",
            19,
            21,
            contact -> true,
            contact -> contact.inTouch().is(CareLeaverInTouch.NOT_IN_TOUCH)
                    && !has(contact, activity -> activity != CareLeaverActivity.NONE));

    /**
     * Of those whose 18th, 19th or 20th birthday fell in the year and whose care ended on the 18th birthday from a
     * foster placement, those who still live with the former foster carer: at 18 if care ended because they stay (E17),
     * at any age if the accommodation around the birthday is with that carer (Z1, Z2).
     */
    public static final Indicator<Child> STAYING_PUT = Indicator.share(
            IndicatorCatalogue.definition("care_leaver_staying_put"),
            (child, year) -> birthday(child, year, ADULT, 20).isPresent()
                    && endOfFostering(child).isPresent(),
            CareLeavers::staysPut);

    /** All of them, in the order of the catalogue. */
    public static final ImmutableList<Indicator<Child>> INDICATORS = ImmutableList.of(
            IN_EDUCATION_EMPLOYMENT_OR_TRAINING,
            IN_SUITABLE_ACCOMMODATION,
            IN_EDUCATION_EMPLOYMENT_OR_TRAINING_AT_17_AND_18,
            IN_SUITABLE_ACCOMMODATION_AT_17_AND_18,
            NOT_IN_EDUCATION_EMPLOYMENT_OR_TRAINING,
            IN_HIGHER_EDUCATION,
            NOT_IN_TOUCH,
            STAYING_PUT);

    private CareLeavers() {}

    private static Indicator<Child> activity(String id, int from, int to, Predicate<CareLeaverActivity> condition) {
        return share(id, from, to, contact -> true, contact -> has(contact, condition));
    }

    private static boolean has(CareLeaverContact contact, Predicate<CareLeaverActivity> condition) {
        return contact.activity().filter(activity -> activity.is(condition)).isPresent();
    }

    private static Indicator<Child> suitable(String id, int from, int to) {
        return share(
                id,
                from,
                to,
                contact -> !lives(contact, NOT_TO_JUDGE::contains),
                contact -> lives(contact, CareLeaverAccommodation::isSuitable));
    }

    private static boolean lives(CareLeaverContact contact, Predicate<CareLeaverAccommodation> condition) {
        return contact.accommodation()
                .filter(accommodation -> accommodation.is(condition))
                .isPresent();
    }

    /** A share of the care leavers of some birthdays; the denominator is asked only of those with an answer. */
    private static Indicator<Child> share(
            String id,
            int from,
            int to,
            Predicate<CareLeaverContact> denominator,
            Predicate<CareLeaverContact> numerator) {
        return Indicator.share(
                IndicatorCatalogue.definition(id),
                (child, year) -> birthday(child, year, from, to)
                        .filter(day -> child.death()
                                .filter(death -> !death.isAfter(day))
                                .isEmpty())
                        .filter(day -> contact(child, day)
                                .map(contact -> isCounted(contact) && denominator.test(contact))
                                .orElseGet(() -> isLeaver(child, day)))
                        .isPresent(),
                (child, year) -> birthday(child, year, from, to)
                        .flatMap(day -> contact(child, day))
                        .filter(numerator)
                        .isPresent());
    }

    /** The one of the birthdays of an age range that falls in the year. */
    private static Optional<LocalDate> birthday(Child child, ReportingYear year, int from, int to) {
        return child.birth()
                .date()
                .flatMap(birth -> IntStream.rangeClosed(from, to)
                        .mapToObj(age -> Age.standard().birthday(birth, age))
                        .filter(year::contains)
                        .findFirst());
    }

    private static Optional<CareLeaverContact> contact(Child child, LocalDate birthday) {
        return child.careLeaverContacts().stream()
                .filter(contact -> !contact.date().isBefore(birthday.minusMonths(MONTHS_BEFORE))
                        && !contact.date().isAfter(birthday.plusMonths(MONTHS_AFTER)))
                .min(Comparator.comparing(contact -> Math.abs(ChronoUnit.DAYS.between(contact.date(), birthday))));
    }

    private static boolean isCounted(CareLeaverContact contact) {
        return !contact.inTouch().is(CareLeaverInTouch.DIED_AFTER_LEAVING_CARE)
                && !contact.inTouch().is(CareLeaverInTouch.HOME_WITH_PARENT_SIX_MONTHS_OR_MORE);
    }

    private static boolean isLeaver(Child child, LocalDate day) {
        return !child.periodsOfCare().isEmpty()
                && child.careLeaverEligibilityOn(day, Age.standard())
                        .fold(
                                is -> is == CareLeaverEligibility.RELEVANT
                                        || is == CareLeaverEligibility.FORMER_RELEVANT,
                                unknown -> false);
    }

    /** The end of care on the 18th birthday, if that was out of a foster placement. */
    private static Optional<EndOfCare> endOfFostering(Child child) {
        return child.birth()
                .date()
                .map(birth -> Age.standard().birthday(birth, ADULT))
                .flatMap(adult -> child.periodsOfCare().stream()
                        .filter(period -> isFosteredUntil(period, adult))
                        .flatMap(period -> period.end().stream())
                        .findFirst());
    }

    private static boolean isFosteredUntil(PeriodOfCare period, LocalDate day) {
        return period.end().filter(end -> end.date().equals(day)).isPresent()
                && period.placementOn(day.minusDays(1))
                        .filter(placement -> placement.type().is(PlacementType::isFoster))
                        .isPresent();
    }

    private static boolean staysPut(Child child, ReportingYear year) {
        Optional<EndOfCare> end = endOfFostering(child);
        boolean stayedAt18 = end.filter(e -> year.contains(e.date()))
                .flatMap(EndOfCare::reason)
                .filter(reason -> reason.is(ReasonEpisodeCeased.STAYED_WITH_CARERS))
                .isPresent();
        return stayedAt18
                || birthday(child, year, ADULT, 20)
                        .flatMap(day -> contact(child, day))
                        .filter(contact -> lives(
                                contact,
                                accommodation ->
                                        accommodation == CareLeaverAccommodation.WITH_FORMER_FOSTER_CARER_SUITABLE
                                                || accommodation
                                                        == CareLeaverAccommodation.WITH_FORMER_FOSTER_CARER_UNSUITABLE))
                        .isPresent();
    }
}
