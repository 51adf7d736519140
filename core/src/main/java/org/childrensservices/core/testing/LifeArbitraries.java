package org.childrensservices.core.testing;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.RandomDistribution;
import org.childrensservices.core.child.Child;
import org.childrensservices.core.family.Family;
import org.childrensservices.core.person.PersonId;
import org.childrensservices.core.placement.Episode;
import org.childrensservices.core.placement.Episodes;
import org.childrensservices.core.placement.PeriodOfCare;
import org.childrensservices.core.plan.Plan;

/**
 * Arbitraries of jqwik for lives and their parts, which shrink to the plainest life with which a property fails.
 *
 * <pre>{@code
 * @Provide
 * Arbitrary<PeriodOfCare> periods() {
 *     return LifeArbitraries.upTo(LocalDate.of(2024, 3, 31)).periodsOfCare();
 * }
 * }</pre>
 */
public final class LifeArbitraries {

    /** More choices than all but the longest lives take; what is missing is the plainest. */
    private static final int MOST_CHOICES = 250;

    private final Lives lives;

    private LifeArbitraries(Lives lives) {
        this.lives = lives;
    }

    /**
     * Returns arbitraries of what is known up to a day.
     *
     * @param asOf the last day that is known, from 2012-04-01
     * @return the arbitraries
     */
    public static LifeArbitraries upTo(LocalDate asOf) {
        return new LifeArbitraries(Lives.upTo(asOf));
    }

    /** {@return whole lives of a child {@code C1}} */
    public Arbitrary<Life> lives() {
        return choices().map(numbers -> lives.life(PersonId.of("C1"), Choices.of(numbers)));
    }

    /**
     * Returns the lives of several children, {@code C1}, {@code C2} and so on.
     *
     * @param most how many at most, not negative
     * @return the lives
     */
    public Arbitrary<ImmutableList<Life>> populations(int most) {
        return choices()
                .list()
                .ofMaxSize(most)
                .map(all -> IntStream.range(0, all.size())
                        .mapToObj(i -> lives.life(PersonId.of("C" + (i + 1)), Choices.of(all.get(i))))
                        .collect(ImmutableList.toImmutableList()));
    }

    /** {@return children with all their records} */
    public Arbitrary<Child> children() {
        return lives().map(Life::child);
    }

    /** {@return families of a child} */
    public Arbitrary<Family> families() {
        return lives().map(Life::family);
    }

    /** {@return plans of every kind} */
    public Arbitrary<Plan> plans() {
        return lives().map(life -> life.child().plans())
                .filter(plans -> !plans.isEmpty())
                .flatMap(Arbitraries::of);
    }

    /** {@return periods of care, each day of which one placement and one legal status cover} */
    public Arbitrary<PeriodOfCare> periodsOfCare() {
        LocalDate asOf = lives.asOf();
        return choices().map(numbers -> {
            Choices choices = Choices.of(numbers);
            LocalDate birth = choices.day(asOf.minusYears(24), asOf.minusYears(1));
            LocalDate adult = birth.plusYears(18).minusDays(1);
            LocalDate start = choices.day(birth, adult.isBefore(asOf) ? adult : asOf);
            return new CareStory(choices, start, birth, asOf, choices.oneIn(12), true)
                    .tell()
                    .period();
        });
    }

    /** {@return the episodes of a period of care, as the statutory return has them} */
    public Arbitrary<ImmutableList<Episode>> episodes() {
        return periodsOfCare().map(period -> Episodes.from(period).orElseThrow());
    }

    private static Arbitrary<List<Integer>> choices() {
        return Arbitraries.integers()
                .between(0, Integer.MAX_VALUE)
                .withDistribution(RandomDistribution.uniform())
                .withoutEdgeCases()
                .list()
                .ofMaxSize(MOST_CHOICES)
                .withSizeDistribution(RandomDistribution.uniform());
    }
}
