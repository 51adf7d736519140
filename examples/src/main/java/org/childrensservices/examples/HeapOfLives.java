package org.childrensservices.examples;

import com.google.common.collect.ImmutableList;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.childrensservices.core.child.Child;
import org.childrensservices.core.person.Birth;
import org.childrensservices.core.person.Ethnicity;
import org.childrensservices.core.person.PersonId;
import org.childrensservices.core.person.Sex;
import org.childrensservices.core.placement.CategoryOfNeed;
import org.childrensservices.core.placement.EndOfCare;
import org.childrensservices.core.placement.Episodes;
import org.childrensservices.core.placement.LegalStatus;
import org.childrensservices.core.placement.LegalStatusSpell;
import org.childrensservices.core.placement.PeriodOfCare;
import org.childrensservices.core.placement.Placement;
import org.childrensservices.core.placement.PlacementProvider;
import org.childrensservices.core.placement.PlacementType;
import org.childrensservices.core.placement.ReasonEpisodeCeased;
import org.childrensservices.core.placement.ReasonNewEpisode;
import org.childrensservices.core.placement.ReasonPlaceChange;
import org.childrensservices.core.plan.CarePlan;
import org.childrensservices.core.plan.PathwayPlan;
import org.childrensservices.core.plan.PlanEndReason;
import org.childrensservices.core.plan.Review;
import org.childrensservices.core.plan.ReviewParticipation;
import org.childrensservices.core.plan.Visit;
import org.childrensservices.core.value.Coded;
import org.childrensservices.core.value.SourceText;

/**
 * How many children fit into memory? Builds a child with twenty years of history many times over, and a million
 * children with a typical one, and measures what the heap holds more after them than before. Every date, id and
 * postcode is made anew for each child, as it would be if it came from a database.
 */
public final class HeapOfLives {

    private static final int MANY = 1_000_000;
    private static final int LONG_HISTORIES = 5_000;

    private HeapOfLives() {}

    /**
     * Prints the bytes. A million children with a typical history fit into a heap of 2 GB ({@code -Xmx2g}); the dates
     * and codes that all children share are counted once.
     *
     * @param args how many children with a typical history, a million unless it is given
     */
    public static void main(String[] args) {
        print(Terminal.on(System.out), args.length == 0 ? MANY : Integer.parseInt(args[0]));
    }

    static void print(PrintStream out, int children) {
        out.println(describe(longHistory(0)) + ": " + bytes(bytesEach(LONG_HISTORIES, HeapOfLives::longHistory)));
        long each = bytesEach(children, HeapOfLives::typicalHistory);
        out.println(describe(typicalHistory(0)) + ": " + bytes(each));
        out.printf(Locale.ROOT, "%,d of those: %,d MB%n", children, each * children / 1_000_000);
    }

    private static String bytes(long bytes) {
        return String.format(Locale.ROOT, "%,d bytes", bytes);
    }

    private static String describe(Child child) {
        return String.format(
                Locale.ROOT,
                "periods of care %d, placements %d, legal statuses %d, episodes %d, reviews %d, visits %d",
                child.periodsOfCare().size(),
                sum(child.periodsOfCare(), period -> period.placements().size()),
                sum(child.periodsOfCare(), period -> period.legalStatuses().size()),
                sum(
                        child.periodsOfCare(),
                        period -> Episodes.from(period).orElseThrow().size()),
                sum(child.plans(), plan -> plan.reviews().size()),
                sum(child.plans(), plan -> plan.visits().size()));
    }

    private static <T> int sum(List<T> items, ToIntFunction<T> count) {
        return items.stream().mapToInt(count).sum();
    }

    /** What the heap holds more for each of many children. */
    static long bytesEach(int children, LongFunction<Child> history) {
        Child[] held = new Child[children];
        long before = used();
        for (int i = 0; i < children; i++) {
            held[i] = history.apply(i);
        }
        long after = used();
        return (after - before) / held.length;
    }

    private static long used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /** Two periods of care, twelve placements, thirty episodes, forty reviews and 120 visits in twenty years. */
    static Child longHistory(long number) {
        LocalDate birth = LocalDate.of(2000, 1, 1).plusDays(number % 1_000);
        LocalDate back = birth.plusYears(9);
        return child(number, birth)
                .addPeriodsOfCare(period(number, birth.plusDays(10), Optional.of(birth.plusYears(8)), 6, 10))
                .addPeriodsOfCare(period(number, back, Optional.of(birth.plusYears(18)), 6, 10))
                .addPlan(plan(number, birth.plusDays(10), birth.plusYears(18), 36, 100))
                .addPlan(PathwayPlan.builder()
                        .owner(PersonId.of("C" + number))
                        .start(birth.plusYears(16))
                        .end(birth.plusYears(20))
                        .reviews(reviews(birth.plusYears(16), 4))
                        .visits(visits(birth.plusYears(16), 20))
                        .build())
                .build();
    }

    /** One period of care, three placements, four legal statuses, four reviews and twelve visits. */
    static Child typicalHistory(long number) {
        LocalDate birth = LocalDate.of(2008, 1, 1).plusDays(number % 5_000);
        LocalDate start = birth.plusDays(1_000 + number % 700);
        return child(number, birth)
                .addPeriodsOfCare(period(number, start, Optional.empty(), 3, 4))
                .addPlan(plan(number, start, start.plusYears(3), 4, 12))
                .build();
    }

    private static Child.Builder child(long number, LocalDate birth) {
        return Child.builder()
                .id(PersonId.of("C" + number))
                .birth(Birth.on(birth))
                .sex(Coded.of(number % 2 == 0 ? Sex.FEMALE : Sex.MALE))
                .ethnicity(Coded.of(number % 5 == 0 ? Ethnicity.PAKISTANI : Ethnicity.WHITE_BRITISH));
    }

    private static CarePlan plan(long number, LocalDate start, LocalDate end, int reviews, int visits) {
        return CarePlan.builder()
                .owner(PersonId.of("C" + number))
                .start(start)
                .end(end)
                .endReason(PlanEndReason.LEFT_CARE)
                .reviews(reviews(start, reviews))
                .visits(visits(start, visits))
                .build();
    }

    private static ImmutableList<Review> reviews(LocalDate start, int reviews) {
        return IntStream.range(0, reviews)
                .mapToObj(i -> Review.builder()
                        .date(start.plusDays(20 + 170L * i))
                        .participation(Coded.of(ReviewParticipation.ATTENDED_SPOKE_FOR_SELF))
                        .build())
                .collect(ImmutableList.toImmutableList());
    }

    private static ImmutableList<Visit> visits(LocalDate start, int visits) {
        return IntStream.range(0, visits)
                .mapToObj(i -> Visit.builder()
                        .date(start.plusDays(7 + 60L * i))
                        .seen(true)
                        .seenAlone(i % 3 == 0)
                        .build())
                .collect(ImmutableList.toImmutableList());
    }

    /** Placements a year long, and legal statuses that change on other days. */
    private static PeriodOfCare period(
            long number, LocalDate start, Optional<LocalDate> end, int placements, int statuses) {
        return PeriodOfCare.builder()
                .start(start)
                .end(end.map(day -> new EndOfCare(day, Optional.of(Coded.of(ReasonEpisodeCeased.HOME_PLANNED)))))
                .categoryOfNeed(Coded.of(CategoryOfNeed.ABUSE_OR_NEGLECT))
                .homePostcode(SourceText.personal("ZZ1 " + number))
                .placements(LongStream.range(0, placements)
                        .mapToObj(i -> Placement.builder()
                                .type(Coded.of(PlacementType.FOSTER_OTHER))
                                .provider(Coded.of(PlacementProvider.OWN_AUTHORITY))
                                .urn("SC" + (100_000 + i))
                                .postcode(SourceText.personal("ZZ" + i + " " + number))
                                .start(start.plusDays(365 * i))
                                .end(i + 1 < placements ? Optional.of(start.plusDays(365 * (i + 1))) : end)
                                .startReason(Coded.of(
                                        i == 0
                                                ? ReasonNewEpisode.STARTED_TO_BE_LOOKED_AFTER
                                                : ReasonNewEpisode.PLACEMENT_AND_CARER))
                                .changeReason(
                                        i + 1 < placements
                                                ? Optional.of(Coded.of(ReasonPlaceChange.CARE_PLAN))
                                                : Optional.empty())
                                .build())
                        .collect(ImmutableList.toImmutableList()))
                .legalStatuses(LongStream.range(0, statuses)
                        .mapToObj(i -> LegalStatusSpell.builder()
                                .status(Coded.of(
                                        i % 2 == 0 ? LegalStatus.INTERIM_CARE_ORDER : LegalStatus.FULL_CARE_ORDER))
                                .start(start.plusDays(200 * i))
                                .end(i + 1 < statuses ? Optional.of(start.plusDays(200 * (i + 1))) : end)
                                .build())
                        .collect(ImmutableList.toImmutableList()))
                .build();
    }
}
