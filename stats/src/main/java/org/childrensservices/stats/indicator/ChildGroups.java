package org.childrensservices.stats.indicator;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.childrensservices.core.child.Child;
import org.childrensservices.core.child.Referral;
import org.childrensservices.core.hub.HubId;
import org.childrensservices.core.hub.HubNetwork;
import org.childrensservices.core.person.Birth;
import org.childrensservices.core.person.Ethnicity;
import org.childrensservices.core.person.Sex;
import org.childrensservices.core.place.Locality;
import org.childrensservices.core.place.SmallArea;
import org.childrensservices.core.placement.CategoryOfNeed;
import org.childrensservices.core.placement.PeriodOfCare;
import org.childrensservices.core.time.Age;
import org.childrensservices.core.time.ReportingYear;
import org.childrensservices.core.value.Coded;

/** By what children are grouped. Whatever may change is looked at on 31 March. */
public final class ChildGroups {

    private static final int ADULT = 18;

    /** The authority that is responsible, such as {@code "Westminster (213)"}. */
    public static final Grouping<Child> AUTHORITY =
            (child, year) -> child.authority().map(Object::toString);

    /** The sex; a code that says that it is not known is as none. */
    public static final Grouping<Child> SEX = (child, year) ->
            child.sex().flatMap(Coded::known).filter(sex -> sex != Sex.UNKNOWN).map(Sex::label);

    /** The group in which the ethnic background is published; refused and not obtained are as none. */
    public static final Grouping<Child> ETHNICITY = (child, year) -> child.ethnicity()
            .flatMap(Coded::known)
            .map(Ethnicity::group)
            .filter(group -> group != Ethnicity.Group.NOT_STATED)
            .map(group -> capitalised(group.name()));

    /**
     * The age on 31 March in the bands of the Department: under 1, 1 to 4, 5 to 9, 10 to 15, 16 and 17, and 18 and
     * over, beside the unborn.
     */
    public static final Grouping<Child> AGE_BAND = ChildGroups::ageBand;

    /**
     * The category of need: that of the last period of care that started by 31 March, and where there is none the
     * primary need of the last referral by then.
     */
    public static final Grouping<Child> NEED = (child, year) -> care(child, year.lastDay())
            .or(() -> referral(child, year.lastDay()))
            .flatMap(Coded::known)
            .map(CategoryOfNeed::label);

    private ChildGroups() {}

    /**
     * Returns a grouping by the locality in which a child lives.
     *
     * @param network the localities and their small areas
     * @param home the small area in which a child lives, empty where it is not known
     * @return the names of localities; not stated for a small area that is in none or in several
     */
    public static Grouping<Child> locality(HubNetwork network, Function<Child, Optional<SmallArea>> home) {
        return (child, year) -> home.apply(child)
                .flatMap(area ->
                        network.localityOf(area, year.lastDay()).toOptional().map(Locality::name));
    }

    /**
     * Returns a grouping by the hub in whose catchment a child lives.
     *
     * @param network the hubs and their catchments
     * @param home the small area in which a child lives, empty where it is not known
     * @return the ids of hubs; not stated for a small area that is in the catchment of none or of several
     */
    public static Grouping<Child> hub(HubNetwork network, Function<Child, Optional<SmallArea>> home) {
        return (child, year) -> home.apply(child).flatMap(area -> {
            ImmutableSet<HubId> hubs = network.hubsFor(area, year.lastDay());
            return hubs.size() == 1 ? hubs.stream().findFirst().map(HubId::toString) : Optional.empty();
        });
    }

    private static Optional<String> ageBand(Child child, ReportingYear year) {
        LocalDate day = year.lastDay();
        if (child.birth() instanceof Birth.Unborn) {
            return Optional.of("unborn");
        }
        return child.birth()
                .date()
                .map(birth ->
                        birth.isAfter(day) ? "unborn" : band(Age.standard().inYears(birth, day)));
    }

    private static String band(int age) {
        if (age < 1) {
            return "0";
        } else if (age < 5) {
            return "1 to 4";
        } else if (age < 10) {
            return "5 to 9";
        } else if (age < 16) {
            return "10 to 15";
        }
        return age < ADULT ? "16 and 17" : "18 and over";
    }

    private static Optional<Coded<CategoryOfNeed>> care(Child child, LocalDate day) {
        return child.periodsOfCare().reverse().stream()
                .filter(period -> !period.start().isAfter(day))
                .findFirst()
                .flatMap(PeriodOfCare::categoryOfNeed);
    }

    private static Optional<Coded<CategoryOfNeed>> referral(Child child, LocalDate day) {
        return child.referrals().reverse().stream()
                .filter(referral -> !referral.date().isAfter(day))
                .findFirst()
                .flatMap(Referral::primaryNeed);
    }

    private static String capitalised(String name) {
        return name.charAt(0) + Ascii.toLowerCase(name.substring(1));
    }
}
