package org.childrensservices.core.returns.ssda903;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableListMultimap.toImmutableListMultimap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.childrensservices.core.child.Child;
import org.childrensservices.core.person.ImmigrationSpell;
import org.childrensservices.core.person.PersonId;
import org.childrensservices.core.person.Sex;
import org.childrensservices.core.person.Upn;
import org.childrensservices.core.placement.AdoptersSex;
import org.childrensservices.core.placement.AdoptionJourney;
import org.childrensservices.core.placement.CareLeaverContact;
import org.childrensservices.core.placement.CareOutcomes;
import org.childrensservices.core.placement.Episode;
import org.childrensservices.core.placement.PeriodOfCare;
import org.childrensservices.core.placement.PreviousPermanence;
import org.childrensservices.core.placement.Sdq;
import org.childrensservices.core.placement.ShortBreak;
import org.childrensservices.core.placement.SubstanceMisuse;
import org.childrensservices.core.plan.CarePlan;
import org.childrensservices.core.plan.Review;
import org.childrensservices.core.returns.Readings;
import org.childrensservices.core.returns.Rule;
import org.childrensservices.core.returns.Table;
import org.childrensservices.core.returns.WritingRules;
import org.childrensservices.core.time.Age;
import org.childrensservices.core.time.PartialDate;
import org.childrensservices.core.time.ReportingYear;
import org.childrensservices.core.value.Code;
import org.childrensservices.core.value.Coded;
import org.childrensservices.core.value.Finding;
import org.childrensservices.core.value.Origin;
import org.childrensservices.core.value.SourceText;
import org.childrensservices.core.workforce.Involvement;
import org.childrensservices.core.workforce.InvolvementRole;

/**
 * Makes the return of looked-after children (SSDA903) of a year out of children: the rows of all tables that the return
 * of the year has, which {@link Ssda903Writer} writes and the rules of validation check as they stand.
 *
 * <pre>{@code
 * Readings<Ssda903Row> rows = Ssda903Rows.of(ReportingYear.parse("2024-25"), children);
 * rows.findings();                              // what is missing, and what the return cannot hold
 * Ssda903Writer.writeCsv(rows, folder);
 * }</pre>
 *
 * <p>Reading the rows of a return, making children of them, and rows of the children again gives the same children.
 *
 * <h2>What belongs to a year</h2>
 *
 * <p>All is returned as it was known on 31 March: what ended later goes on.
 *
 * <ul>
 *   <li>Episodes of care and short breaks of which a day falls in the year; who has neither, and is no care leaver, is
 *       not returned at all. One that ended on 1 April is in.
 *   <li>Of who was in care in the year, short breaks apart: reviews in the year on a day of care; times missing and
 *       deprivations of liberty of which a day falls in the year; the time as an unaccompanied child, unless it was
 *       over before the year; outcomes of the year; whether a girl is a mother; a decision for adoption that was not
 *       reversed before the year; the adoption (AD1) if it was ordered in the year; previous permanence of the last
 *       period of care, if that began since 1 April 2016; and the social workers of this year and, since 2024-25, of
 *       the year before.
 *   <li>Of care leavers who turn 17 to 21 in the year: of what was known from three months before to one month after
 *       the birthday, what is nearest to it.
 * </ul>
 *
 * <h2>What the return cannot hold</h2>
 *
 * <p>Names, addresses, plans beside the reviews of care plans, referrals, where a placement is and how far away, local
 * keys of placements, interviews after a return, when a child became unaccompanied and when it was placed for adoption
 * have no column. A care plan reads as one that lasts as long as the period of care, what was known of a care leaver as
 * of the birthday, and a journey to adoption without what AD1 tells until the order is made. A UPN whose check letter
 * is wrong is none to the model, so that it is missing here.
 *
 * <p>A finding says where the return asks for a record and has no row for it, and where periods of care, placements or
 * legal statuses overlap or are told apart so that those of the year read otherwise. A cell that has no value is blank
 * and found as in a file that is read; so is a row that no reader could type.
 */
public final class Ssda903Rows {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);
    private static final Age AGE = Age.standard();
    private static final int LETTERS_FOR_SEX = 2025;
    private static final int SOCIAL_WORKERS = 2024;
    private static final int DEPRIVATIONS_OF_LIBERTY = 2027;
    private static final LocalDate PREVIOUS_PERMANENCE = LocalDate.of(2016, 4, 1);
    private static final int YOUNGEST_LEAVER = 17;
    private static final int OLDEST_LEAVER = 21;
    private static final int MONTHS_BEFORE_BIRTHDAY = 3;
    private static final int MONTHS_AFTER_BIRTHDAY = 1;

    private final ReportingYear year;
    private final LocalDate first;
    private final LocalDate last;
    private final ReturnedDays days;
    private final ImmutableListMultimap<PersonId, Involvement> socialWorkers;
    private final ImmutableListMultimap.Builder<Table<?>, ImmutableList<String>> rows = ImmutableListMultimap.builder();
    private final ImmutableList.Builder<Finding> findings = ImmutableList.builder();

    private Ssda903Rows(ReportingYear year, Collection<Involvement> involvements) {
        this.year = year;
        this.first = year.firstDay();
        this.last = year.lastDay();
        this.days = ReturnedDays.of(year);
        this.socialWorkers = involvements.stream()
                .filter(involvement -> involvement.role() == InvolvementRole.ALLOCATED_SOCIAL_WORKER)
                .collect(toImmutableListMultimap(Involvement::child, involvement -> involvement));
    }

    /**
     * Returns the rows of children whose social workers are not known.
     *
     * @param year the year of the return
     * @param children the children, each once
     * @return the rows, table by table, in the order of the children
     */
    public static Readings<Ssda903Row> of(ReportingYear year, Collection<Child> children) {
        return of(year, children, ImmutableList.of());
    }

    /**
     * Returns the rows of children.
     *
     * @param year the year of the return
     * @param children the children, each once
     * @param involvements who works with them; social workers to whom they are allocated are returned
     * @return the rows, table by table, in the order of the children
     */
    public static Readings<Ssda903Row> of(
            ReportingYear year, Collection<Child> children, Collection<Involvement> involvements) {
        Ssda903Rows made = new Ssda903Rows(year, involvements);
        children.forEach(made::add);
        return made.readings();
    }

    private Readings<Ssda903Row> readings() {
        ImmutableListMultimap<Table<?>, ImmutableList<String>> byTable = rows.build();
        ImmutableList<Finding> unwritten = findings.build();
        return Ssda903Writer.FILES.entrySet().stream()
                .filter(file -> isReturned(file.getKey()))
                .map(file -> readings(file, byTable, unwritten))
                .reduce(Readings::merge)
                .orElseThrow();
    }

    /** The rows of a table; what is to be said about children goes with their headers. */
    private static Readings<Ssda903Row> readings(
            Map.Entry<Table<? extends Ssda903Row>, String> file,
            ImmutableListMultimap<Table<?>, ImmutableList<String>> rows,
            ImmutableList<Finding> unwritten) {
        Table<? extends Ssda903Row> table = file.getKey();
        return Readings.of(
                table,
                file.getValue(),
                rows.get(table),
                table.equals(Ssda903Tables.HEADER) ? unwritten : ImmutableList.of());
    }

    private boolean isReturned(Table<?> table) {
        return !(table.equals(Ssda903Tables.SOCIAL_WORKERS) && year.endYear() < SOCIAL_WORKERS)
                && !(table.equals(Ssda903Tables.DEPRIVATIONS_OF_LIBERTY) && year.endYear() < DEPRIVATIONS_OF_LIBERTY);
    }

    private void add(Child child) {
        ReturnedEpisodes episodes = new ReturnedEpisodes(days, child);
        report(child, episodes);
        ImmutableList<Episode> care = episodes.all();
        ImmutableList<ShortBreak> breaks = child.shortBreaks().stream()
                .filter(one -> days.include(one.start(), one.end()))
                .collect(toImmutableList());
        Optional<CareLeaverContact> leaver = leaver(child);
        if (care.isEmpty() && breaks.isEmpty() && leaver.isEmpty()) {
            return;
        }
        header(child, !care.isEmpty());
        care.forEach(episode -> episode(child, episode));
        breaks.forEach(one -> shortBreak(child, one));
        leaver.ifPresent(contact -> row(
                Ssda903Tables.OC3,
                id(child),
                dob(child),
                contact.inTouch().text(),
                code(contact.activity()),
                code(contact.accommodation())));
        if (!care.isEmpty()) {
            inCare(child);
        }
    }

    /** Says what the return asks for and has no row for, and what reads otherwise. */
    private void report(Child child, ReturnedEpisodes episodes) {
        if (episodes.missPeriod()) {
            report(WritingRules.RECORD_UNWRITTEN, child, "periodsOfCare");
        }
        if (!episodes.comeBack()) {
            report(WritingRules.RECORD_CHANGED, child, "periodsOfCare");
        }
    }

    private void report(Rule rule, Child child, String records) {
        findings.add(rule.finding(Origin.ofRecord(child.toString()).at(records), SourceText.empty()));
    }

    /** What was known nearest to the birthday in the year. */
    private Optional<CareLeaverContact> leaver(Child child) {
        return child.birth().date().filter(born -> !born.isAfter(last)).flatMap(born -> {
            int age = AGE.inYears(born, last);
            LocalDate birthday = AGE.birthday(born, age);
            return child.careLeaverContacts().stream()
                    .filter(contact -> age >= YOUNGEST_LEAVER
                            && age <= OLDEST_LEAVER
                            && !contact.date().isBefore(birthday.minusMonths(MONTHS_BEFORE_BIRTHDAY))
                            && !contact.date().isAfter(birthday.plusMonths(MONTHS_AFTER_BIRTHDAY)))
                    .min(Comparator.comparingLong(
                            contact -> Math.abs(ChronoUnit.DAYS.between(birthday, contact.date()))));
        });
    }

    private void header(Child child, boolean inCare) {
        boolean female = child.sex().filter(sex -> sex.is(Sex.FEMALE)).isPresent();
        boolean mother = child.birthOfFirstChild()
                .filter(birth -> birth.date().map(day -> !day.isAfter(last)).orElse(true))
                .isPresent();
        row(
                Ssda903Tables.HEADER,
                id(child),
                sex(child),
                dob(child),
                code(child.ethnicity()),
                child.upn().map(Upn::reveal).orElseGet(() -> code(child.upnUnknown())),
                inCare && (female || mother) ? flag(mother) : "",
                inCare && mother ? date(child.birthOfFirstChild().flatMap(birth -> birth.date())) : "");
    }

    private void episode(Child child, Episode episode) {
        row(
                Ssda903Tables.EPISODES,
                id(child),
                date(episode.start()),
                code(episode.reasonNewEpisode()),
                episode.legalStatus().text(),
                code(episode.categoryOfNeed()),
                episode.placementType().text(),
                code(episode.provider()),
                date(episode.end()),
                code(episode.reasonCeased()),
                code(episode.reasonPlaceChange()),
                personal(episode.homePostcode()),
                personal(episode.placementPostcode()),
                episode.urn().orElse(""));
    }

    private void shortBreak(Child child, ShortBreak one) {
        boolean known = days.knows(one.end());
        row(
                Ssda903Tables.EPISODES,
                id(child),
                date(one.start()),
                code(one.startReason()),
                one.status().text(),
                code(one.categoryOfNeed()),
                code(one.placementType()),
                code(one.provider()),
                date(days.known(one.end())),
                known ? code(one.endReason()) : "",
                known ? code(one.changeReason()) : "",
                personal(one.homePostcode()),
                personal(one.postcode()),
                one.urn().orElse(""));
    }

    private void inCare(Child child) {
        reviews(child);
        child.immigrationSpells().stream()
                .filter(ImmigrationSpell::isUnaccompanied)
                .filter(spell -> days.include(spell.start().orElse(first), spell.end()))
                .reduce((one, next) -> next)
                .ifPresent(spell -> row(Ssda903Tables.UASC, id(child), sex(child), dob(child), date(spell.end())));
        child.careOutcomes().stream()
                .filter(outcomes -> outcomes.year().equals(year))
                .forEach(outcomes -> outcomes(child, outcomes));
        child.adoption().ifPresent(journey -> adoption(child, journey));
        previousPermanence(child);
        child.missingSpells().stream()
                .filter(spell -> days.include(spell.start(), spell.end()))
                .forEach(spell -> row(
                        Ssda903Tables.MISSING_SPELLS,
                        id(child),
                        dob(child),
                        spell.kind().text(),
                        date(spell.start()),
                        date(days.known(spell.end()))));
        socialWorkers.get(child.id()).forEach(involvement -> socialWorker(child, involvement));
        child.deprivationsOfLiberty().stream()
                .filter(one -> days.include(one.start(), one.end()))
                .forEach(one -> row(
                        Ssda903Tables.DEPRIVATIONS_OF_LIBERTY,
                        id(child),
                        dob(child),
                        date(one.start()),
                        date(days.known(one.end()))));
    }

    /** Periods of care may overlap, and a review then stands in the plans of both. */
    private void reviews(Child child) {
        ImmutableList<Review> held = child.plans().stream()
                .filter(CarePlan.class::isInstance)
                .flatMap(plan -> plan.reviews().stream())
                .filter(review -> year.contains(review.date()))
                .distinct()
                .collect(toImmutableList());
        boolean outside = false;
        for (Review review : held) {
            if (child.periodOfCareOn(review.date()).isPresent()) {
                row(Ssda903Tables.REVIEWS, id(child), dob(child), date(review.date()), code(review.participation()));
            } else {
                outside = true;
            }
        }
        if (outside) {
            report(WritingRules.RECORD_UNWRITTEN, child, "plans");
        }
    }

    private void outcomes(Child child, CareOutcomes outcomes) {
        Optional<Sdq> sdq = outcomes.sdq();
        Optional<SubstanceMisuse> misuse = outcomes.substanceMisuse();
        row(
                Ssda903Tables.OC2,
                id(child),
                dob(child),
                sdq.map(one -> one instanceof Sdq.Scored scored ? String.valueOf(scored.score()) : "")
                        .orElse(""),
                sdq.map(one -> one instanceof Sdq.NotSubmitted none
                                ? none.reason().text()
                                : "")
                        .orElse(""),
                flag(outcomes.convicted()),
                flag(outcomes.healthPromotion()),
                flag(outcomes.immunised()),
                flag(outcomes.dentalCheck()),
                flag(outcomes.healthAssessment()),
                flag(misuse.map(SubstanceMisuse::isMisuse)),
                flag(misuse.flatMap(SubstanceMisuse::interventionReceived)),
                flag(misuse.flatMap(SubstanceMisuse::interventionOffered)));
    }

    private void adoption(Child child, AdoptionJourney journey) {
        Optional<LocalDate> reversed = days.known(journey.reversed().map(decision -> decision.date()));
        if (days.include(journey.decided(), reversed)) {
            row(
                    Ssda903Tables.PLACED_FOR_ADOPTION,
                    id(child),
                    dob(child),
                    date(journey.decided()),
                    date(reversed),
                    reversed.isPresent() ? code(journey.reversed().map(decision -> decision.reason())) : "");
        }
        if (journey.ordered().filter(year::contains).isPresent()) {
            row(
                    Ssda903Tables.AD1,
                    id(child),
                    dob(child),
                    date(journey.decided()),
                    date(journey.matched()),
                    flag(journey.byFormerCarer()),
                    journey.adopters()
                            .flatMap(Coded::known)
                            .map(AdoptersSex::adopters)
                            .map(String::valueOf)
                            .orElse(""),
                    code(journey.adopters()),
                    code(journey.adoptersStatus()));
        }
    }

    /** The table has one row for a child, so that of several periods that began in the year the last has it. */
    private void previousPermanence(Child child) {
        ImmutableList<PeriodOfCare> begun = child.periodsOfCare().stream()
                .filter(period -> !period.start().isAfter(last))
                .collect(toImmutableList());
        begun.stream()
                .skip(begun.size() - 1L)
                .filter(period -> !period.start().isBefore(PREVIOUS_PERMANENCE))
                .flatMap(period -> period.previousPermanence().stream())
                .forEach(before -> previousPermanence(child, before));
        boolean earlier = begun.stream()
                .limit(Math.max(0, begun.size() - 1L))
                .anyMatch(period -> year.contains(period.start())
                        && period.previousPermanence().isPresent());
        if (earlier) {
            report(WritingRules.RECORD_UNWRITTEN, child, "periodsOfCare.previousPermanence");
        }
    }

    private void previousPermanence(Child child, PreviousPermanence before) {
        row(
                Ssda903Tables.PREVIOUS_PERMANENCE,
                id(child),
                dob(child),
                before.option().text(),
                before.authority().orElse(""),
                before.date().map(Ssda903Rows::partial).orElse(""));
    }

    /** The worker of this year or the one before, of which the return has asked since 2024-25. */
    private void socialWorker(Child child, Involvement involvement) {
        LocalDate from = year.endYear() > SOCIAL_WORKERS ? first.minusYears(1) : first;
        boolean asked = !involvement.start().isAfter(last)
                && involvement.end().map(day -> !day.isBefore(from)).orElse(true);
        if (asked) {
            row(
                    Ssda903Tables.SOCIAL_WORKERS,
                    id(child),
                    dob(child),
                    involvement.professional().value(),
                    date(involvement.start()),
                    date(days.known(involvement.end())),
                    code(involvement.changeReason()));
        }
    }

    private void row(Table<?> table, String... cells) {
        rows.put(table, ImmutableList.copyOf(cells));
    }

    private static String id(Child child) {
        return child.id().value();
    }

    private static String dob(Child child) {
        return date(child.birth().date());
    }

    /** Letters since 2024-25, digits before. */
    private String sex(Child child) {
        boolean letters = year.endYear() >= LETTERS_FOR_SEX;
        return child.sex()
                .map(sex -> {
                    if (sex.is(Sex.MALE)) {
                        return letters ? "M" : "1";
                    }
                    return sex.is(Sex.FEMALE) ? (letters ? "F" : "2") : sex.text();
                })
                .orElse("");
    }

    private static String date(LocalDate day) {
        return DATE.format(day);
    }

    private static String date(Optional<LocalDate> day) {
        return day.map(DATE::format).orElse("");
    }

    private static String partial(PartialDate date) {
        String whole = date(date.earliest());
        return switch (date.toString().length()) {
            case 4 -> "zz/zz" + whole.substring(5);
            case 7 -> "zz" + whole.substring(2);
            default -> whole;
        };
    }

    private static String flag(boolean value) {
        return value ? "1" : "0";
    }

    private static String flag(Optional<Boolean> value) {
        return value.map(Ssda903Rows::flag).orElse("");
    }

    private static <E extends Enum<E> & Code> String code(Optional<Coded<E>> code) {
        return code.map(Coded::text).orElse("");
    }

    private static String personal(Optional<SourceText> text) {
        return text.map(SourceText::reveal).orElse("");
    }
}
