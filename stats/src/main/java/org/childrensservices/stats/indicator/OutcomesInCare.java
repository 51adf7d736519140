package org.childrensservices.stats.indicator;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.childrensservices.core.child.Child;
import org.childrensservices.core.placement.CareOutcomes;
import org.childrensservices.core.placement.Sdq;
import org.childrensservices.core.placement.SubstanceMisuse;
import org.childrensservices.core.time.Age;
import org.childrensservices.core.time.ReportingYear;

/**
 * How children fare who were looked after for the whole year, as "Children looked after in England including adoptions"
 * counts it from the outcomes of the return (OC2). The denominator are the children looked after on every day of the
 * year in one period of care: since 1 April or longer, and still on 31 March. Ages are those on 31 March. A child of
 * whom an answer is not recorded is in the denominator and not in the numerator, as the Department has it.
 */
public final class OutcomesInCare {

    private static final int CRIMINAL_RESPONSIBILITY = 10;
    private static final int SCHOOL_AGE = 5;
    private static final int ADULT = 18;

    /** Of those aged 10 to 17, those convicted or given a youth caution in the year. */
    public static final Indicator<Child> CONVICTED = Indicator.share(
            IndicatorCatalogue.definition("cla_convicted_percent"),
            (child, year) -> isOfYear(child, year) && isAged(child, year, CRIMINAL_RESPONSIBILITY, ADULT - 1),
            flag(CareOutcomes::convicted));

    /** Of all, those whose health was assessed as often as it has to be: once, and twice under five. */
    public static final Indicator<Child> HEALTH_ASSESSMENT =
            share("cla_health_assessment_percent", CareOutcomes::healthAssessment);

    /** Of all, those whose immunisations are up to date. */
    public static final Indicator<Child> IMMUNISED = share("cla_immunised_percent", CareOutcomes::immunised);

    /** Of all, those whose teeth were checked by a dentist in the year. */
    public static final Indicator<Child> DENTAL_CHECK = share("cla_dental_percent", CareOutcomes::dentalCheck);

    /** Of all, those identified as having a problem with substances in the year. */
    public static final Indicator<Child> SUBSTANCE_MISUSE = share(
            "cla_substance_percent", outcomes -> outcomes.substanceMisuse().map(SubstanceMisuse::isMisuse));

    /**
     * The mean score of the Strengths and Difficulties Questionnaire, of those aged 5 to 16 for whom a score was
     * received. Those without a score are not in it.
     */
    public static final Indicator<Child> STRENGTHS_AND_DIFFICULTIES =
            Indicator.mean(IndicatorCatalogue.definition("cla_sdq_mean"), OutcomesInCare::score);

    /** All of them, in the order of the catalogue. */
    public static final ImmutableList<Indicator<Child>> INDICATORS = ImmutableList.of(
            CONVICTED, HEALTH_ASSESSMENT, IMMUNISED, DENTAL_CHECK, SUBSTANCE_MISUSE, STRENGTHS_AND_DIFFICULTIES);

    private OutcomesInCare() {}

    private static Indicator<Child> share(String id, Function<CareOutcomes, Optional<Boolean>> answer) {
        return Indicator.share(IndicatorCatalogue.definition(id), OutcomesInCare::isOfYear, flag(answer));
    }

    private static Membership<Child> flag(Function<CareOutcomes, Optional<Boolean>> answer) {
        return (child, year) -> outcomes(child, year).flatMap(answer).orElse(false);
    }

    private static boolean isOfYear(Child child, ReportingYear year) {
        return child.isLookedAfterThroughout(year.range());
    }

    private static boolean isAged(Child child, ReportingYear year, int from, int to) {
        return child.ageOn(year.lastDay(), Age.standard()).fold(age -> age >= from && age <= to, unknown -> false);
    }

    private static Optional<CareOutcomes> outcomes(Child child, ReportingYear year) {
        return child.careOutcomes().stream()
                .filter(outcomes -> outcomes.year().equals(year))
                .findFirst();
    }

    private static Stream<Long> score(Child child, ReportingYear year) {
        return isOfYear(child, year) && isAged(child, year, SCHOOL_AGE, Sdq.LAST_AGE)
                ? outcomes(child, year).flatMap(CareOutcomes::sdq).stream()
                        .flatMap(sdq ->
                                sdq instanceof Sdq.Scored scored ? Stream.of((long) scored.score()) : Stream.of())
                : Stream.of();
    }
}
