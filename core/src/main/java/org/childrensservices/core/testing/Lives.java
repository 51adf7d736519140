package org.childrensservices.core.testing;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import java.time.LocalDate;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.childrensservices.core.person.PersonId;

/**
 * Makes invented lives of children as an authority knows them up to a day: children born, unborn and of unknown birth;
 * early help, referrals that led nowhere, plans of every kind, short breaks, care with placements and legal statuses,
 * adoption and leaving care.
 *
 * <pre>{@code
 * Lives.upTo(LocalDate.of(2024, 3, 31)).seeded(42).limit(1_000_000);
 * }</pre>
 *
 * <p>How often something happens is invented too: the lives are to test with, and no picture of any population.
 */
public final class Lives {

    private static final LocalDate EARLIEST = LocalDate.of(2012, 4, 1);

    private final LocalDate asOf;

    private Lives(LocalDate asOf) {
        checkArgument(!asOf.isBefore(EARLIEST), "lives must be known at least up to %s: %s", EARLIEST, asOf);
        this.asOf = checkNotNull(asOf, "asOf");
    }

    /**
     * Returns what makes lives up to a day.
     *
     * @param asOf the last day that is known, from 2012-04-01
     * @return what makes them
     */
    public static Lives upTo(LocalDate asOf) {
        return new Lives(asOf);
    }

    /** {@return the last day that is known} */
    public LocalDate asOf() {
        return asOf;
    }

    /**
     * Returns lives without end, of children {@code C1}, {@code C2} and so on. The seed, the day and the number of a
     * life alone decide what it is, so that the stream may be parallel or skip any.
     *
     * @param seed the seed
     * @return the lives
     */
    public Stream<Life> seeded(long seed) {
        return LongStream.rangeClosed(1, Long.MAX_VALUE)
                .mapToObj(n -> life(PersonId.of("C" + n), Choices.seeded(mix(seed) ^ mix(n))));
    }

    /** Bits that look independent of each other for neighbouring numbers (the finaliser of MurmurHash3). */
    private static long mix(long number) {
        long bits = (number ^ (number >>> 33)) * 0xff51afd7ed558ccdL;
        bits = (bits ^ (bits >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return bits ^ (bits >>> 33);
    }

    /** The life of a child, made of choices. */
    Life life(PersonId id, Choices choices) {
        return new LifeStory(id, asOf, choices).tell();
    }

    @Override
    public String toString() {
        return "lives up to " + asOf;
    }
}
