package org.childrensservices.core.testing;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.childrensservices.core.child.AssessmentFactor;
import org.childrensservices.core.child.Child;
import org.childrensservices.core.person.Sex;
import org.childrensservices.core.person.Upn;
import org.childrensservices.core.placement.AdoptersSex;
import org.childrensservices.core.placement.AdoptionJourney;
import org.childrensservices.core.placement.CareLeaverContact;
import org.childrensservices.core.placement.CategoryOfNeed;
import org.childrensservices.core.placement.EndOfCare;
import org.childrensservices.core.placement.Episode;
import org.childrensservices.core.placement.Episodes;
import org.childrensservices.core.placement.MissingSpell;
import org.childrensservices.core.placement.PeriodOfCare;
import org.childrensservices.core.placement.PlacementProvider;
import org.childrensservices.core.placement.PlacementType;
import org.childrensservices.core.placement.PreviousPermanence;
import org.childrensservices.core.placement.ReasonEpisodeCeased;
import org.childrensservices.core.placement.ReasonNewEpisode;
import org.childrensservices.core.placement.ShortBreak;
import org.childrensservices.core.plan.CarePlan;
import org.childrensservices.core.plan.Review;
import org.childrensservices.core.time.Age;
import org.childrensservices.core.time.PartialDate;
import org.childrensservices.core.time.ReportingYear;
import org.childrensservices.core.value.Code;
import org.childrensservices.core.value.Coded;
import org.childrensservices.core.value.SourceText;
import org.childrensservices.core.workforce.Involvement;

/** Writes the rows in which a year of a life is returned, as it was known on the last day of that year. */
final class Ssda903Rows {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);
    private static final Age AGE = Age.standard();
    private static final int LETTERS_FOR_SEX = 2025;
    private static final int SOCIAL_WORKERS = 2024;
    private static final int LIBERTY = 2027;

    private final ReportingYear year;
    private final LocalDate first;
    private final LocalDate last;
    private final ImmutableListMultimap.Builder<Ssda903Table, ImmutableMap<String, String>> rows =
            ImmutableListMultimap.builder();

    private Ssda903Rows(ReportingYear year) {
        this.year = year;
        this.first = year.firstDay();
        this.last = year.lastDay();
    }

    static ImmutableListMultimap<Ssda903Table, ImmutableMap<String, String>> of(ReportingYear year, List<Life> lives) {
        Ssda903Rows rows = new Ssda903Rows(year);
        lives.forEach(rows::add);
        return rows.rows.build();
    }

    /** Whether the return of a year has a table. */
    static boolean has(Ssda903Table table, ReportingYear year) {
        return switch (table) {
            case SOCIAL_WORKERS -> year.endYear() >= SOCIAL_WORKERS;
            case DEPRIVATIONS_OF_LIBERTY -> year.endYear() >= LIBERTY;
            default -> true;
        };
    }

    private void add(Life life) {
        Child child = life.child();
        ImmutableList<Episode> care = child.periodsOfCare().stream()
                .flatMap(period -> Episodes.from(period).orElseThrow().stream())
                .filter(episode -> inYear(episode.start(), episode.end()))
                .collect(ImmutableList.toImmutableList());
        ImmutableList<ShortBreak> breaks = child.shortBreaks().stream()
                .filter(one -> inYear(one.start(), one.end()))
                .collect(ImmutableList.toImmutableList());
        ImmutableList<CareLeaverContact> leaver = leaver(child);
        if (care.isEmpty() && breaks.isEmpty() && leaver.isEmpty()) {
            return;
        }
        header(child, !care.isEmpty());
        care.forEach(episode -> episode(child, episode));
        breaks.forEach(one -> shortBreak(child, one));
        leaver.forEach(contact -> row(
                Ssda903Table.OC3,
                id(child),
                dob(child),
                text(contact.inTouch()),
                code(contact.activity()),
                code(contact.accommodation())));
        if (!care.isEmpty()) {
            inCare(life, child);
        }
    }

    private boolean inYear(LocalDate start, Optional<LocalDate> end) {
        return !start.isAfter(last) && end.map(day -> !day.isBefore(first)).orElse(true);
    }

    /** What the return asks of who has left care in this year or the last, on a birthday of this one. */
    private ImmutableList<CareLeaverContact> leaver(Child child) {
        boolean leftLately = child.periodsOfCare().stream()
                .flatMap(period -> period.end().stream())
                .map(EndOfCare::date)
                .anyMatch(day -> !day.isBefore(first.minusYears(1)));
        return child.careLeaverContacts().stream()
                .filter(contact -> leftLately && year.contains(contact.date()))
                .collect(ImmutableList.toImmutableList());
    }

    private void header(Child child, boolean inCare) {
        boolean female = child.sex().filter(sex -> sex.is(Sex.FEMALE)).isPresent();
        Optional<LocalDate> firstChild =
                child.birthOfFirstChild().flatMap(birth -> birth.date()).filter(day -> inCare && !day.isAfter(last));
        row(
                Ssda903Table.HEADER,
                id(child),
                sex(child),
                dob(child),
                code(child.ethnicity()),
                child.upn().map(Upn::reveal).orElseGet(() -> code(child.upnUnknown())),
                female && inCare ? (firstChild.isPresent() ? "1" : "0") : "",
                date(firstChild));
    }

    private void episode(Child child, Episode episode) {
        Optional<LocalDate> end = known(episode.end());
        row(
                Ssda903Table.EPISODES,
                id(child),
                date(episode.start()),
                code(episode.reasonNewEpisode()),
                text(episode.legalStatus()),
                code(episode.categoryOfNeed()),
                text(episode.placementType()),
                code(episode.provider()),
                date(end),
                end.isPresent() ? code(episode.reasonCeased()) : "",
                end.isPresent() ? code(episode.reasonPlaceChange()) : "",
                postcode(episode.homePostcode()),
                postcode(episode.placementPostcode()),
                episode.urn().orElse(""));
    }

    private void shortBreak(Child child, ShortBreak one) {
        Optional<LocalDate> end = known(one.end());
        row(
                Ssda903Table.EPISODES,
                id(child),
                date(one.start()),
                ReasonNewEpisode.STARTED_TO_BE_LOOKED_AFTER.code(),
                text(one.status()),
                CategoryOfNeed.CHILDS_DISABILITY.code(),
                PlacementType.FOSTER_OTHER.code(),
                PlacementProvider.OWN_AUTHORITY.code(),
                date(end),
                end.isPresent() ? ReasonEpisodeCeased.OTHER.code() : "",
                "",
                "",
                "",
                "");
    }

    private void inCare(Life life, Child child) {
        reviews(child);
        if (isUnaccompanied(child)) {
            row(Ssda903Table.UASC, id(child), sex(child), dob(child), date(AGE.birthday(born(child), 18)));
        }
        if (child.periodsOfCare().stream().anyMatch(this::coversTheYear)) {
            outcomes(child);
        }
        child.adoption().ifPresent(journey -> adoption(child, journey));
        child.periodsOfCare().stream()
                .filter(period -> year.contains(period.start()))
                .reduce((one, next) -> next)
                .flatMap(PeriodOfCare::previousPermanence)
                .ifPresent(before -> previousPermanence(child, before));
        for (MissingSpell spell : child.missingSpells()) {
            if (inYear(spell.start(), spell.end())) {
                row(
                        Ssda903Table.MISSING,
                        id(child),
                        dob(child),
                        text(spell.kind()),
                        date(spell.start()),
                        date(known(spell.end())));
            }
        }
        if (has(Ssda903Table.SOCIAL_WORKERS, year)) {
            life.involvements().forEach(involvement -> socialWorker(child, involvement));
        }
        if (has(Ssda903Table.DEPRIVATIONS_OF_LIBERTY, year)) {
            child.deprivationsOfLiberty().stream()
                    .filter(one -> inYear(one.start(), one.end()))
                    .forEach(one -> row(
                            Ssda903Table.DEPRIVATIONS_OF_LIBERTY,
                            id(child),
                            dob(child),
                            date(one.start()),
                            date(known(one.end()))));
        }
    }

    private void reviews(Child child) {
        child.plans().stream()
                .filter(CarePlan.class::isInstance)
                .flatMap(plan -> plan.reviews().stream())
                .filter(review -> year.contains(review.date())
                        && child.periodOfCareOn(review.date()).isPresent())
                .forEach(review -> review(child, review));
    }

    private void review(Child child, Review review) {
        row(Ssda903Table.REVIEWS, id(child), dob(child), date(review.date()), code(review.participation()));
    }

    private static boolean isUnaccompanied(Child child) {
        return child.referrals().stream()
                .flatMap(referral -> referral.episode().stream())
                .flatMap(episode -> episode.assessments().stream())
                .flatMap(assessment -> assessment.factors().stream())
                .anyMatch(factor -> factor.is(AssessmentFactor.UNACCOMPANIED_ASYLUM_SEEKER));
    }

    private boolean coversTheYear(PeriodOfCare period) {
        return !period.start().isAfter(first) && period.includes(last);
    }

    private void outcomes(Child child) {
        LocalDate born = born(child);
        boolean scored = AGE.hasAttained(born, 4, last) && !AGE.hasAttained(born, 17, first);
        row(
                Ssda903Table.OC2,
                id(child),
                dob(child),
                scored ? "12" : "",
                "",
                AGE.hasAttained(born, 10, last) ? "0" : "",
                AGE.hasAttained(born, 5, last) ? "" : "1",
                "1",
                "1",
                "1",
                "0",
                "",
                "");
    }

    private void adoption(Child child, AdoptionJourney journey) {
        Optional<LocalDate> reversed = known(journey.reversed().map(decision -> decision.date()));
        boolean open = !journey.decided().isAfter(last)
                && reversed.map(day -> !day.isBefore(first)).orElse(true);
        if (open) {
            row(
                    Ssda903Table.PLACED_FOR_ADOPTION,
                    id(child),
                    dob(child),
                    date(journey.decided()),
                    date(reversed),
                    reversed.isPresent() ? code(journey.reversed().map(decision -> decision.reason())) : "");
        }
        if (journey.ordered().filter(year::contains).isPresent()) {
            row(
                    Ssda903Table.AD1,
                    id(child),
                    dob(child),
                    date(journey.decided()),
                    date(journey.matched()),
                    journey.byFormerCarer().orElse(false) ? "1" : "0",
                    journey.adopters()
                            .flatMap(Coded::known)
                            .map(AdoptersSex::adopters)
                            .map(String::valueOf)
                            .orElse(""),
                    code(journey.adopters()),
                    code(journey.adoptersStatus()));
        }
    }

    private void previousPermanence(Child child, PreviousPermanence before) {
        row(
                Ssda903Table.PREVIOUS_PERMANENCE,
                id(child),
                dob(child),
                text(before.option()),
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
                    Ssda903Table.SOCIAL_WORKERS,
                    id(child),
                    dob(child),
                    involvement.professional().value(),
                    date(involvement.start()),
                    date(known(involvement.end())),
                    code(involvement.changeReason()));
        }
    }

    private void row(Ssda903Table table, String... cells) {
        ImmutableMap.Builder<String, String> row = ImmutableMap.builder();
        for (int i = 0; i < cells.length; i++) {
            row.put(table.headings().get(i), cells[i]);
        }
        rows.put(table, row.buildOrThrow());
    }

    /** A day that has come by the end of the year. */
    private Optional<LocalDate> known(Optional<LocalDate> day) {
        return day.filter(d -> !d.isAfter(last));
    }

    private static String id(Child child) {
        return child.id().value();
    }

    private static LocalDate born(Child child) {
        return child.birth().date().orElseThrow();
    }

    private static String dob(Child child) {
        return date(born(child));
    }

    private String sex(Child child) {
        String letter = code(child.sex());
        if (year.endYear() >= LETTERS_FOR_SEX) {
            return letter;
        }
        return letter.equals("M") ? "1" : "2";
    }

    static String date(LocalDate day) {
        return DATE.format(day);
    }

    static String date(Optional<LocalDate> day) {
        return day.map(DATE::format).orElse("");
    }

    static LocalDate read(String date) {
        return LocalDate.parse(date, DATE);
    }

    private static String partial(PartialDate date) {
        String whole = date(date.earliest());
        return switch (date.toString().length()) {
            case 4 -> "zz/zz" + whole.substring(5);
            case 7 -> "zz" + whole.substring(2);
            default -> whole;
        };
    }

    private static <E extends Enum<E> & Code> String code(Optional<Coded<E>> code) {
        return code.map(Coded::text).orElse("");
    }

    private static String text(Coded<?> code) {
        return code.text();
    }

    private static String postcode(Optional<SourceText> postcode) {
        return postcode.map(SourceText::reveal).orElse("");
    }
}
