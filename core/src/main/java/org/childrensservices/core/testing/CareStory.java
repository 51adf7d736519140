package org.childrensservices.core.testing;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.childrensservices.core.placement.AdoptersSex;
import org.childrensservices.core.placement.AdoptersStatus;
import org.childrensservices.core.placement.AdoptionJourney;
import org.childrensservices.core.placement.CategoryOfNeed;
import org.childrensservices.core.placement.DecisionReversed;
import org.childrensservices.core.placement.DeprivationOfLiberty;
import org.childrensservices.core.placement.EndOfCare;
import org.childrensservices.core.placement.LegalStatus;
import org.childrensservices.core.placement.LegalStatusSpell;
import org.childrensservices.core.placement.MissingKind;
import org.childrensservices.core.placement.MissingSpell;
import org.childrensservices.core.placement.PeriodOfCare;
import org.childrensservices.core.placement.PlacedCeasedReason;
import org.childrensservices.core.placement.Placement;
import org.childrensservices.core.placement.PlacementProvider;
import org.childrensservices.core.placement.PlacementType;
import org.childrensservices.core.placement.PreviousPermanence;
import org.childrensservices.core.placement.PreviousPermanenceOption;
import org.childrensservices.core.placement.ReasonEpisodeCeased;
import org.childrensservices.core.placement.ReasonNewEpisode;
import org.childrensservices.core.placement.ReasonPlaceChange;
import org.childrensservices.core.time.Age;
import org.childrensservices.core.time.PartialDate;
import org.childrensservices.core.value.Coded;
import org.childrensservices.core.value.SourceText;

/**
 * Tells a period of care: placements and legal statuses that each cover every day once, in the order and at the ages in
 * which the return of looked-after children takes them.
 */
final class CareStory {

    private static final int MOST_STEPS = 12;
    private static final Age AGE = Age.standard();

    private static final ImmutableList<ImmutableList<LegalStatus>> PATHS = ImmutableList.of(
            ImmutableList.of(LegalStatus.SECTION_20),
            ImmutableList.of(LegalStatus.INTERIM_CARE_ORDER, LegalStatus.FULL_CARE_ORDER),
            ImmutableList.of(LegalStatus.SECTION_20, LegalStatus.INTERIM_CARE_ORDER, LegalStatus.FULL_CARE_ORDER),
            ImmutableList.of(
                    LegalStatus.EMERGENCY_PROTECTION_ORDER,
                    LegalStatus.INTERIM_CARE_ORDER,
                    LegalStatus.FULL_CARE_ORDER));

    private static final ImmutableList<ReasonPlaceChange> CHANGES = ImmutableList.of(
            ReasonPlaceChange.CARE_PLAN,
            ReasonPlaceChange.CLOSED,
            ReasonPlaceChange.CARER_ASKED_BEHAVIOUR,
            ReasonPlaceChange.CHILD_ASKED,
            ReasonPlaceChange.OTHER);

    private static final ImmutableList<ReasonNewEpisode> REASONS = ImmutableList.of(
            ReasonNewEpisode.PLACEMENT_AND_CARER,
            ReasonNewEpisode.LEGAL_STATUS,
            ReasonNewEpisode.PLACEMENT,
            ReasonNewEpisode.LEGAL_STATUS_PLACEMENT_AND_CARER,
            ReasonNewEpisode.LEGAL_STATUS_AND_PLACEMENT);

    private static final Optional<ReasonPlaceChange> STATUS_ONLY = Optional.of(ReasonPlaceChange.STATUS);

    /** The letters that the second part of a postcode may have. */
    private static final String LETTERS = "ABDEFGHJLNPQRSTUWXYZ";

    private static final ImmutableList<PlacementType> TEMPORARY = ImmutableList.of(
            PlacementType.TEMPORARY_OTHER, PlacementType.TEMPORARY_HOSPITAL, PlacementType.TEMPORARY_CHILD_ON_HOLIDAY);

    /** What a story of care is about. */
    record Told(
            PeriodOfCare period,
            Optional<AdoptionJourney> adoption,
            ImmutableList<MissingSpell> missing,
            ImmutableList<DeprivationOfLiberty> liberty) {}

    /** A place where a child lives, whoever the child. */
    private record Place(
            PlacementType type, Optional<PlacementProvider> provider, Optional<String> urn, SourceText postcode) {

        /** The same carer under another type. */
        Place as(PlacementType other) {
            return new Place(other, provider, urn, postcode);
        }
    }

    private final Choices choices;
    private final LocalDate start;
    private final LocalDate birth;
    private final LocalDate asOf;
    private final boolean unaccompanied;

    private final SourceText home;
    private final List<Placement> placements = new ArrayList<>();
    private final List<LegalStatusSpell> statuses = new ArrayList<>();
    private final boolean toBeAdopted;
    private final ImmutableList<LegalStatus> path;
    private Optional<AdoptionJourney> adoption = Optional.empty();
    private int onPath;
    private int places;
    private Place place;
    private LocalDate cursor;

    /**
     * Prepares a story.
     *
     * @param choices what is chosen
     * @param start the first day of care, before the 18th birthday and not after the last day that is known
     * @param birth the date of birth
     * @param asOf the last day that is known
     * @param unaccompanied whether the child seeks asylum without a parent
     * @param first whether there was no period of care before
     */
    CareStory(Choices choices, LocalDate start, LocalDate birth, LocalDate asOf, boolean unaccompanied, boolean first) {
        this.choices = choices;
        this.start = start;
        this.birth = birth;
        this.asOf = asOf;
        this.unaccompanied = unaccompanied;
        this.home = postcode();
        boolean young = first && !unaccompanied && !AGE.hasAttained(birth, 5, start);
        this.toBeAdopted = young && choices.oneIn(3);
        this.path = toBeAdopted ? PATHS.get(1) : unaccompanied ? PATHS.get(0) : choices.of(PATHS);
        this.cursor = start;
        this.place = newPlace(PlacementType.FOSTER_OTHER);
    }

    /** Tells the story. */
    Told tell() {
        Coded<CategoryOfNeed> need = Coded.of(
                unaccompanied
                        ? CategoryOfNeed.ABSENT_PARENTING
                        : choices.of(ImmutableList.of(
                                CategoryOfNeed.ABUSE_OR_NEGLECT,
                                CategoryOfNeed.FAMILY_IN_ACUTE_STRESS,
                                CategoryOfNeed.FAMILY_DYSFUNCTION,
                                CategoryOfNeed.PARENTS_DISABILITY_OR_ILLNESS)));
        move(suitablePlace(), ReasonNewEpisode.STARTED_TO_BE_LOOKED_AFTER, Optional.empty());
        status(path.get(0));
        int steps = choices.below(MOST_STEPS);
        boolean going = true;
        if (path.get(0) == LegalStatus.EMERGENCY_PROTECTION_ORDER) {
            going = advance(cursor.plusDays(choices.between(1, 8)));
            if (going) {
                status(path.get(++onPath));
            }
        }
        for (int i = 0; i < steps && going; i++) {
            going = step();
        }
        Optional<EndOfCare> end = toBeAdopted && going ? adopt() : end(going);
        return new Told(
                PeriodOfCare.builder()
                        .start(start)
                        .end(end)
                        .categoryOfNeed(need)
                        .homePostcode(unaccompanied ? Optional.empty() : Optional.of(home))
                        .previousPermanence(before())
                        .placements(placements)
                        .legalStatuses(statuses)
                        .build(),
                adoption,
                missing(),
                liberty());
    }

    /** Makes a change of placement or status, or both; false if there is no time left for one. */
    private boolean step() {
        LocalDate last = lastDay();
        LocalDate next = choices.day(cursor.plusDays(1), cursor.plusDays(400));
        if (!next.isBefore(last) || !advance(next)) {
            return false;
        }
        boolean canChangeStatus = onPath + 1 < path.size();
        if (choices.oneIn(5)) {
            return goAway();
        }
        ReasonNewEpisode reason = choices.of(REASONS);
        if (reason.changesLegalStatus() && !canChangeStatus) {
            reason = ReasonNewEpisode.PLACEMENT_AND_CARER;
        }
        boolean sameCarer =
                reason == ReasonNewEpisode.PLACEMENT || reason == ReasonNewEpisode.LEGAL_STATUS_AND_PLACEMENT;
        if (sameCarer && place.type() != PlacementType.FOSTER_OTHER) {
            reason = ReasonNewEpisode.PLACEMENT_AND_CARER;
            sameCarer = false;
        }
        if (reason.changesLegalStatus()) {
            status(path.get(++onPath));
        }
        if (sameCarer) {
            move(place.as(PlacementType.FOSTER_LONG_TERM), reason, STATUS_ONLY);
        } else if (reason.changesPlacement()) {
            move(suitablePlace(), reason, Optional.of(choices.of(CHANGES)));
        }
        return true;
    }

    /** A temporary placement and the return from it. */
    private boolean goAway() {
        LocalDate back = cursor.plusDays(choices.between(1, 7));
        if (!back.isBefore(lastDay())) {
            return true;
        }
        Place before = place;
        move(
                new Place(choices.of(TEMPORARY), Optional.empty(), Optional.empty(), postcode()),
                ReasonNewEpisode.PLACEMENT_AND_CARER,
                Optional.empty());
        boolean known = advance(back);
        move(before, ReasonNewEpisode.PLACEMENT_AND_CARER, Optional.empty());
        return known;
    }

    /** The way to adoption from where a child is, as far as it goes before the last day that is known. */
    private Optional<EndOfCare> adopt() {
        LocalDate decided = cursor.plusDays(choices.between(1, 120));
        if (!advance(decided)) {
            return end(false);
        }
        AdoptionJourney.Builder journey = AdoptionJourney.builder().decided(decided);
        Optional<EndOfCare> end = choices.oneIn(4) ? reverse(journey) : follow(journey);
        adoption = Optional.of(journey.build());
        return end;
    }

    private Optional<EndOfCare> reverse(AdoptionJourney.Builder journey) {
        LocalDate reversed = cursor.plusDays(choices.between(1, 200));
        if (!advance(reversed)) {
            return Optional.empty();
        }
        journey.reversed(new DecisionReversed(
                reversed, Coded.of(choices.of(ImmutableList.copyOf(PlacedCeasedReason.values())))));
        return end(true);
    }

    private Optional<EndOfCare> follow(AdoptionJourney.Builder journey) {
        if (!advance(cursor.plusDays(choices.between(1, 60)))) {
            return Optional.empty();
        }
        status(LegalStatus.PLACEMENT_ORDER);
        if (!advance(cursor.plusDays(choices.between(1, 60)))) {
            return Optional.empty();
        }
        journey.matched(cursor);
        if (!advance(cursor.plusDays(choices.between(1, 60)))) {
            return Optional.empty();
        }
        boolean sameCarer = choices.oneIn(4);
        boolean single = choices.oneIn(3);
        journey.placed(cursor)
                .byFormerCarer(sameCarer)
                .adopters(Coded.of(single ? AdoptersSex.SINGLE_FEMALE : AdoptersSex.MALE_AND_FEMALE_COUPLE))
                .adoptersStatus(Coded.of(single ? AdoptersStatus.SINGLE : AdoptersStatus.MARRIED_DIFFERENT_SEX));
        if (sameCarer) {
            move(place.as(PlacementType.ADOPTION_ORDER_CURRENT_CARER), ReasonNewEpisode.PLACEMENT, STATUS_ONLY);
        } else {
            move(
                    newPlace(PlacementType.ADOPTION_ORDER_NOT_CURRENT_CARER),
                    ReasonNewEpisode.PLACEMENT_AND_CARER,
                    Optional.of(ReasonPlaceChange.CARE_PLAN));
        }
        if (!advance(cursor.plusDays(choices.between(70, 300)))) {
            return Optional.empty();
        }
        journey.ordered(cursor);
        return close(
                cursor,
                choices.oneIn(2)
                        ? ReasonEpisodeCeased.ADOPTED_CONSENT_DISPENSED_WITH
                        : ReasonEpisodeCeased.ADOPTED_UNOPPOSED);
    }

    private Optional<EndOfCare> end(boolean going) {
        LocalDate adult = AGE.birthday(birth, 18);
        LocalDate end = choices.day(cursor.plusDays(1), cursor.plusDays(700));
        if (!going || !end.isBefore(adult)) {
            end = adult;
        }
        boolean stays = adult.isAfter(asOf) && choices.oneIn(2);
        return stays || end.isAfter(asOf) ? Optional.empty() : close(end, reasonToEnd(end, adult));
    }

    private ReasonEpisodeCeased reasonToEnd(LocalDate end, LocalDate adult) {
        boolean foster = place.type().isFoster();
        if (!end.isBefore(adult)) {
            return foster ? ReasonEpisodeCeased.STAYED_WITH_CARERS : ReasonEpisodeCeased.INDEPENDENT_SUPPORTED;
        }
        ReasonEpisodeCeased reason = choices.of(ImmutableList.of(
                ReasonEpisodeCeased.HOME_PLANNED,
                ReasonEpisodeCeased.HOME_UNPLANNED,
                ReasonEpisodeCeased.HOME_WITHOUT_PARENTAL_RESPONSIBILITY,
                ReasonEpisodeCeased.CHILD_ARRANGEMENTS_ORDER,
                ReasonEpisodeCeased.SPECIAL_GUARDIANSHIP_FORMER_CARER_KIN,
                ReasonEpisodeCeased.INDEPENDENT_SUPPORTED,
                ReasonEpisodeCeased.OTHER));
        boolean guardian = reason == ReasonEpisodeCeased.SPECIAL_GUARDIANSHIP_FORMER_CARER_KIN;
        boolean independent = reason == ReasonEpisodeCeased.INDEPENDENT_SUPPORTED;
        boolean kin = place.type().kind() == PlacementType.Kind.FOSTER_KIN;
        if ((guardian && (!kin || !ReasonEpisodeCeased.SPECIAL_GUARDIANSHIP_FORMER_CARER_KIN.isValidOn(end)))
                || (independent && !AGE.hasAttained(birth, 16, end))) {
            return ReasonEpisodeCeased.HOME_PLANNED;
        }
        return reason;
    }

    /** Ends the last placement and status, and with them the period. */
    private Optional<EndOfCare> close(LocalDate end, ReasonEpisodeCeased reason) {
        endLast(end, Optional.empty());
        int status = statuses.size() - 1;
        statuses.set(status, statuses.get(status).toBuilder().end(end).build());
        return Optional.of(new EndOfCare(end, Optional.of(Coded.of(reason))));
    }

    /** Goes on to a day; false, and nothing happens, if it is not known yet or the child is no child then. */
    private boolean advance(LocalDate day) {
        if (!day.isBefore(lastDay())) {
            return false;
        }
        cursor = day;
        return true;
    }

    /** The day before which everything in care must happen but its end. */
    private LocalDate lastDay() {
        LocalDate adult = AGE.birthday(birth, 18);
        return adult.isAfter(asOf) ? asOf.plusDays(1) : adult;
    }

    private void move(Place to, ReasonNewEpisode reason, Optional<ReasonPlaceChange> why) {
        if (!placements.isEmpty()) {
            endLast(cursor, why);
        }
        place = to;
        placements.add(Placement.builder()
                .type(Coded.of(to.type()))
                .provider(to.provider().map(Coded::of))
                .urn(to.urn())
                .postcode(to.postcode())
                .start(cursor)
                .startReason(Coded.of(reason))
                .build());
    }

    private void endLast(LocalDate end, Optional<ReasonPlaceChange> why) {
        int last = placements.size() - 1;
        placements.set(
                last,
                placements.get(last).toBuilder()
                        .end(end)
                        .changeReason(why.map(Coded::of))
                        .build());
    }

    private void status(LegalStatus status) {
        int last = statuses.size() - 1;
        if (last >= 0) {
            statuses.set(last, statuses.get(last).toBuilder().end(cursor).build());
        }
        statuses.add(LegalStatusSpell.builder()
                .status(Coded.of(status))
                .start(cursor)
                .build());
    }

    /** A new place that suits the age, the legal status and what is planned. */
    private Place suitablePlace() {
        if (toBeAdopted) {
            return newPlace(PlacementType.FOSTER_OTHER);
        }
        PlacementType type = choices.of(ImmutableList.of(
                PlacementType.FOSTER_OTHER,
                PlacementType.FOSTER_KIN_OTHER,
                PlacementType.FOSTER_LONG_TERM,
                PlacementType.CHILDRENS_HOME,
                PlacementType.FOSTER_KIN_LONG_TERM,
                PlacementType.RESIDENTIAL_SCHOOL,
                PlacementType.OWN_PARENTS,
                PlacementType.SUPPORTED_ACCOMMODATION));
        boolean mayGoHome =
                path.get(onPath) == LegalStatus.FULL_CARE_ORDER && place.type() != PlacementType.OWN_PARENTS;
        boolean suits = switch (type) {
            case RESIDENTIAL_SCHOOL -> AGE.hasAttained(birth, 5, cursor);
            case CHILDRENS_HOME -> AGE.hasAttained(birth, 8, cursor);
            case OWN_PARENTS -> mayGoHome;
            case SUPPORTED_ACCOMMODATION -> AGE.hasAttained(birth, 16, cursor) && type.isValidOn(cursor);
            default -> true;
        };
        return newPlace(suits ? type : PlacementType.FOSTER_OTHER);
    }

    private Place newPlace(PlacementType type) {
        if (type == PlacementType.OWN_PARENTS) {
            return new Place(type, Optional.of(PlacementProvider.PARENT), Optional.empty(), home);
        }
        boolean foster = type.isFoster() || type.isAdoption();
        PlacementProvider provider = choices.of(
                foster
                        ? ImmutableList.of(PlacementProvider.OWN_AUTHORITY, PlacementProvider.OTHER_AUTHORITY)
                        : ImmutableList.of(PlacementProvider.OWN_AUTHORITY, PlacementProvider.PRIVATE));
        return new Place(
                type,
                Optional.of(provider),
                Optional.of("SC" + (1_000 + choices.below(9_000)) + twoDigits(places)),
                postcode());
    }

    /** A postcode of no place, another one each time: those that begin with ZZ are given out to nobody. */
    private SourceText postcode() {
        places++;
        return SourceText.personal("ZZ" + twoDigits(places) + " " + choices.below(10)
                + LETTERS.charAt(choices.below(LETTERS.length())) + LETTERS.charAt(choices.below(LETTERS.length())));
    }

    private static int twoDigits(int number) {
        return 10 + number % 90;
    }

    private PreviousPermanence before() {
        LocalDate earliest = birth.plusDays(30);
        if (unaccompanied || !choices.oneIn(6) || !earliest.isBefore(start)) {
            return new PreviousPermanence(Coded.of(PreviousPermanenceOption.NONE), Optional.empty(), Optional.empty());
        }
        LocalDate order = choices.day(earliest, start.minusDays(1));
        PartialDate date = choices.of(ImmutableList.of(
                PartialDate.of(order), PartialDate.of(YearMonth.from(order)), PartialDate.of(Year.from(order))));
        return new PreviousPermanence(
                Coded.of(PreviousPermanenceOption.SPECIAL_GUARDIANSHIP),
                Optional.of(date.latest().isBefore(start) ? date : PartialDate.of(order)),
                Optional.of("213"));
    }

    /** Some times missing, each within one placement that is not temporary. */
    private ImmutableList<MissingSpell> missing() {
        ImmutableList.Builder<MissingSpell> spells = ImmutableList.builder();
        for (Placement stay : placements) {
            LocalDate last = stay.end().orElse(asOf).minusDays(1);
            LocalDate earliest = stay.start().plusDays(1);
            boolean old = AGE.hasAttained(birth, 10, earliest);
            if (!stay.isTemporary() && old && earliest.plusDays(1).isBefore(last) && choices.oneIn(4)) {
                LocalDate from = choices.day(earliest, last.minusDays(1));
                LocalDate to = from.plusDays(choices.below(5));
                LocalDate back = to.isAfter(last) ? last : to;
                spells.add(MissingSpell.builder()
                        .kind(Coded.of(choices.oneIn(3) ? MissingKind.AWAY : MissingKind.MISSING))
                        .start(from)
                        .end(back)
                        .interviewOffered(true)
                        .build());
            }
        }
        return spells.build();
    }

    /** A deprivation of liberty within the last placement, if that is a home. */
    private ImmutableList<DeprivationOfLiberty> liberty() {
        Placement stay = placements.get(placements.size() - 1);
        boolean home = stay.type().is(PlacementType.CHILDRENS_HOME) && AGE.hasAttained(birth, 10, stay.start());
        LocalDate end = stay.end().orElse(asOf);
        return home && stay.start().plusDays(1).isBefore(end) && choices.oneIn(3)
                ? ImmutableList.of(DeprivationOfLiberty.builder()
                        .start(stay.start())
                        .end(end)
                        .build())
                : ImmutableList.of();
    }
}
