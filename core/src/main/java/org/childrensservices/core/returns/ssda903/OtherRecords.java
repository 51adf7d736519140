package org.childrensservices.core.returns.ssda903;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.childrensservices.core.child.Child;
import org.childrensservices.core.person.Birth;
import org.childrensservices.core.person.ImmigrationSpell;
import org.childrensservices.core.person.ImmigrationStatus;
import org.childrensservices.core.person.PersonId;
import org.childrensservices.core.placement.AdoptionJourney;
import org.childrensservices.core.placement.CareLeaverContact;
import org.childrensservices.core.placement.CareOutcomes;
import org.childrensservices.core.placement.DecisionReversed;
import org.childrensservices.core.placement.DeprivationOfLiberty;
import org.childrensservices.core.placement.EndOfCare;
import org.childrensservices.core.placement.MissingSpell;
import org.childrensservices.core.placement.PeriodOfCare;
import org.childrensservices.core.placement.PreviousPermanence;
import org.childrensservices.core.placement.PreviousPermanenceOption;
import org.childrensservices.core.placement.ReasonEpisodeCeased;
import org.childrensservices.core.plan.CarePlan;
import org.childrensservices.core.plan.Review;
import org.childrensservices.core.returns.Rule;
import org.childrensservices.core.time.Age;
import org.childrensservices.core.time.ReportingYear;
import org.childrensservices.core.value.Coded;

/** What the tables beside Header and Episodes tell of one child. Used once. */
final class OtherRecords {

    /** What a row is about: two rows about the same are versions of each other. */
    private record Subject(Class<?> table, Object distinction) {}

    private static final ImmutableSet<ReasonEpisodeCeased> ADOPTIONS = Sets.immutableEnumSet(
            ReasonEpisodeCeased.ADOPTED_UNOPPOSED,
            ReasonEpisodeCeased.ADOPTED_CONSENT_DISPENSED_WITH,
            ReasonEpisodeCeased.ADOPTED);

    private final ChildFindings findings;
    private final Map<Subject, Sourced<Ssda903Row>> latest = new LinkedHashMap<>();
    private long unplaced;

    /**
     * Takes the rows.
     *
     * @param rows the rows, earlier files first
     * @param findings takes note of contradictions
     */
    OtherRecords(List<Sourced<Ssda903Row>> rows, ChildFindings findings) {
        this.findings = findings;
        for (Sourced<Ssda903Row> row : rows) {
            Sourced<Ssda903Row> before = latest.put(subject(row), row);
            if (before != null && row.isOfSameFileAs(before)) {
                findings.report(Ssda903Rules.ROW_REPEATED, row.origin());
            }
        }
    }

    private static Subject subject(Sourced<Ssda903Row> sourced) {
        Ssda903Row row = sourced.value();
        Object distinction;
        if (row instanceof ReviewRow review) {
            distinction = review.review().date();
        } else if (row instanceof PlacedForAdoptionRow placed) {
            distinction = placed.decided();
        } else if (row instanceof MissingRow missing) {
            distinction = missing.spell().start();
        } else if (row instanceof SocialWorkerRow worker) {
            distinction = worker.start();
        } else if (row instanceof DeprivationOfLibertyRow deprivation) {
            distinction = deprivation.deprivation().start();
        } else if (row instanceof CareOutcomesRow || row instanceof CareLeaverRow) {
            distinction = sourced.file();
        } else {
            distinction = "the child";
        }
        return new Subject(row.getClass(), distinction);
    }

    /** How many rows stay that other rows do not replace. */
    int kept() {
        return latest.size();
    }

    /** How many of them no part of a child could take, each with a finding, after {@link #addTo}. */
    long unplaced() {
        return unplaced;
    }

    /**
     * Adds all to a child.
     *
     * @param child takes the records; the periods of care too, of which one may learn of previous permanence
     * @param id the child
     * @param birth the birth according to the header
     * @param periods the periods of care
     */
    void addTo(Child.Builder child, PersonId id, Birth birth, ImmutableList<PeriodOfCare> periods) {
        checkBirths(birth);
        child.immigrationSpells(all(UnaccompaniedRow.class)
                        .map(row -> new ImmigrationSpell(
                                Coded.of(ImmigrationStatus.UNACCOMPANIED_ASYLUM_SEEKING),
                                Optional.empty(),
                                row.value().ceased()))
                        .collect(toImmutableList()))
                .missingSpells(sorted(MissingRow.class, MissingRow::spell, MissingSpell::start))
                .deprivationsOfLiberty(sorted(
                        DeprivationOfLibertyRow.class,
                        DeprivationOfLibertyRow::deprivation,
                        DeprivationOfLiberty::start))
                .careOutcomes(dated(CareOutcomesRow.class, (row, year) -> Optional.of(row.outcomes(year)))
                        .sorted(Comparator.comparing(CareOutcomes::year))
                        .toList())
                .careLeaverContacts(dated(CareLeaverRow.class, (row, year) -> contact(row, year, birth))
                        .sorted(Comparator.comparing(CareLeaverContact::date))
                        .toList())
                .adoption(adoption(periods))
                .plans(carePlans(id, periods))
                .periodsOfCare(withPreviousPermanence(periods));
        all(SocialWorkerRow.class).forEach(row -> leaveOut(row, Ssda903Rules.SOCIAL_WORKER_APART));
    }

    private void checkBirths(Birth birth) {
        Optional<LocalDate> known = birth.date();
        for (Sourced<Ssda903Row> row : latest.values()) {
            Optional<LocalDate> given = row.value().dateOfBirth();
            if (known.isPresent() && given.isPresent() && !given.equals(known)) {
                findings.report(Ssda903Rules.BIRTH_DISAGREES, row.origin());
            }
        }
    }

    private <R extends Ssda903Row> Stream<Sourced<R>> all(Class<R> table) {
        return latest.values().stream()
                .filter(row -> table.isInstance(row.value()))
                .map(row -> new Sourced<>(table.cast(row.value()), row.origin(), row.file()));
    }

    private <R extends Ssda903Row, T> ImmutableList<T> sorted(
            Class<R> table, Function<R, T> record, Function<T, LocalDate> start) {
        return all(table)
                .map(row -> record.apply(row.value()))
                .sorted(Comparator.comparing(start))
                .collect(toImmutableList());
    }

    private interface InYear<R, T> {
        Optional<T> apply(R row, ReportingYear year);
    }

    /** What rows tell that hold no date, in the year of their return. */
    private <R extends Ssda903Row, T> Stream<T> dated(Class<R> table, InYear<R, T> record) {
        return all(table).flatMap(row -> {
            Optional<T> told = row.file().year().flatMap(year -> record.apply(row.value(), year));
            if (told.isEmpty()) {
                leaveOut(row, Ssda903Rules.DATE_UNKNOWN);
            }
            return told.stream();
        });
    }

    /** The return asks how young people are around their birthday. */
    private static Optional<CareLeaverContact> contact(CareLeaverRow row, ReportingYear year, Birth birth) {
        Age rule = Age.standard();
        Optional<LocalDate> born = birth.date().or(row::dateOfBirth);
        return born.flatMap(date -> row.inTouch()
                .map(inTouch -> CareLeaverContact.builder()
                        .date(rule.birthday(date, rule.inYears(date, year.lastDay())))
                        .inTouch(inTouch)
                        .activity(row.activity())
                        .accommodation(row.accommodation())
                        .build()));
    }

    private Optional<AdoptionJourney> adoption(ImmutableList<PeriodOfCare> periods) {
        Optional<PlacedForAdoptionRow> decision = all(PlacedForAdoptionRow.class)
                .map(Sourced::value)
                .max(Comparator.comparing(PlacedForAdoptionRow::decided));
        Optional<AdoptionRow> adopted =
                all(AdoptionRow.class).map(Sourced::value).findFirst();
        Optional<LocalDate> decided =
                decision.map(PlacedForAdoptionRow::decided).or(() -> adopted.flatMap(AdoptionRow::decided));
        if (decided.isEmpty()) {
            all(AdoptionRow.class).forEach(row -> leaveOut(row, Ssda903Rules.DATE_UNKNOWN));
        }
        return decided.map(day -> AdoptionJourney.builder()
                .decided(day)
                .matched(adopted.flatMap(AdoptionRow::matched))
                .adopters(adopted.flatMap(AdoptionRow::adopters))
                .adoptersStatus(adopted.flatMap(AdoptionRow::adoptersStatus))
                .byFormerCarer(adopted.flatMap(AdoptionRow::byFormerCarer))
                .reversed(decision.flatMap(OtherRecords::reversal))
                .ordered(periods.stream()
                        .flatMap(period -> period.end().stream())
                        .filter(OtherRecords::isAdoption)
                        .map(EndOfCare::date)
                        .findFirst())
                .build());
    }

    private static Optional<DecisionReversed> reversal(PlacedForAdoptionRow row) {
        return row.reversed().flatMap(date -> row.reversedBecause().map(why -> new DecisionReversed(date, why)));
    }

    private static boolean isAdoption(EndOfCare end) {
        return end.reason().flatMap(Coded::known).filter(ADOPTIONS::contains).isPresent();
    }

    /** Reviews belong to the care plan, which a child has for as long as it is looked after. */
    private ImmutableList<CarePlan> carePlans(PersonId id, ImmutableList<PeriodOfCare> periods) {
        List<Sourced<ReviewRow>> reviews = all(ReviewRow.class)
                .sorted(Comparator.comparing(row -> row.value().review().date()))
                .toList();
        ImmutableList.Builder<CarePlan> plans = ImmutableList.builder();
        for (PeriodOfCare period : periods) {
            ImmutableList<Review> held = reviews.stream()
                    .map(row -> row.value().review())
                    .filter(review -> includes(period, review.date()))
                    .collect(toImmutableList());
            if (!held.isEmpty()) {
                plans.add(CarePlan.builder()
                        .owner(id)
                        .start(period.start())
                        .end(period.end().map(EndOfCare::date))
                        .reviews(held)
                        .build());
            }
        }
        reviews.stream()
                .filter(row -> periods.stream()
                        .noneMatch(
                                period -> includes(period, row.value().review().date())))
                .forEach(row -> leaveOut(row, Ssda903Rules.REVIEW_OUTSIDE_CARE));
        return plans.build();
    }

    /** A review on the day on which one period ends and the next starts is one of the next. */
    private static boolean includes(PeriodOfCare period, LocalDate day) {
        return period.range().contains(day);
    }

    private ImmutableList<PeriodOfCare> withPreviousPermanence(ImmutableList<PeriodOfCare> periods) {
        Optional<Sourced<PreviousPermanenceRow>> row = all(PreviousPermanenceRow.class)
                .filter(r -> r.value().option().isPresent())
                .findFirst();
        if (periods.isEmpty() || row.isEmpty()) {
            all(PreviousPermanenceRow.class).forEach(r -> leaveOut(r, Ssda903Rules.PERMANENCE_APART));
            return periods;
        }
        PeriodOfCare last = periods.get(periods.size() - 1);
        return ImmutableList.<PeriodOfCare>builder()
                .addAll(periods.subList(0, periods.size() - 1))
                .add(last.toBuilder()
                        .previousPermanence(row.flatMap(this::permanence))
                        .build())
                .build();
    }

    private Optional<PreviousPermanence> permanence(Sourced<PreviousPermanenceRow> row) {
        PreviousPermanenceRow value = row.value();
        return value.option().map(option -> {
            boolean none = option.is(PreviousPermanenceOption.NONE);
            if (none && (value.date().isPresent() || value.authority().isPresent())) {
                findings.report(Ssda903Rules.PERMANENCE_CONTRADICTION, row.origin());
            }
            return new PreviousPermanence(
                    option, none ? Optional.empty() : value.date(), none ? Optional.empty() : value.authority());
        });
    }

    private void leaveOut(Sourced<?> row, Rule why) {
        unplaced++;
        findings.report(why, row.origin());
    }
}
