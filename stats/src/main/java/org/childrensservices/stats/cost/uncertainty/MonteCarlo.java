package org.childrensservices.stats.cost.uncertainty;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import java.util.Objects;
import org.childrensservices.stats.measure.Rounding;

/**
 * How a simulation draws. The same design draws the same numbers, to the last bit, on every machine and with any number
 * of threads:
 *
 * <ol>
 *   <li>Assumption k of K, in the order of {@link UncertainAppraisal#assumptions}, takes in draw i number i K + k of
 *       {@link SplitMix64} with the seed, all counted from 0, as a {@link UniformDraw uniform number}.
 *   <li>Where assumptions are correlated, the normal quantiles of their uniform numbers are mixed by Cholesky's lower
 *       triangular root of the correlations, in the same order, and the normal probabilities of the results take their
 *       place.
 *   <li>The value is the quantile of the assumption's distribution at its uniform number. So a draw with a higher
 *       number has a higher value, and two proposals with one seed share their luck.
 * </ol>
 *
 * <pre>{@code
 * MonteCarlo.draws(10_000).seed(42).withThreads(2);
 * }</pre>
 */
public final class MonteCarlo {

    private final int draws;
    private final long seed;
    private final UniformDraw uniformDraw;
    private final boolean tabulated;
    private final int threads;
    private final SimulationProgress progress;

    private MonteCarlo(
            int draws,
            long seed,
            UniformDraw uniformDraw,
            boolean tabulated,
            int threads,
            SimulationProgress progress) {
        checkArgument(draws >= 2, "there must be at least two draws: %s", draws);
        checkArgument(threads > 0, "threads must be positive: %s", threads);
        this.draws = draws;
        this.seed = seed;
        this.uniformDraw = checkNotNull(uniformDraw, "uniformDraw");
        this.tabulated = tabulated;
        this.threads = threads;
        this.progress = checkNotNull(progress, "progress");
    }

    /**
     * Starts from the number of draws.
     *
     * @param draws how many, at least two; each takes 16 bytes of the result
     * @return the draws, of which to say the seed
     */
    public static Draws draws(int draws) {
        return new Draws(draws);
    }

    /**
     * Draws that need a seed.
     *
     * @param draws how many
     */
    public record Draws(int draws) {
        /**
         * Says where the random numbers start.
         *
         * @param seed any number: the same draws again for the same seed
         * @return the design, for one thread, without tables
         */
        public MonteCarlo seed(long seed) {
            return new MonteCarlo(draws, seed, UniformDraw.OPEN, false, 1, (done, of) -> {});
        }
    }

    /**
     * Returns the same with another form of the uniform numbers.
     *
     * @param form how random bits become a number from 0 to 1
     * @return the design
     */
    public MonteCarlo withUniformDraw(UniformDraw form) {
        return new MonteCarlo(draws, seed, form, tabulated, threads, progress);
    }

    /**
     * Returns the same with the quantiles of PERT, beta and gamma distributions from a table that is accurate to 1e-7
     * of each, which a thousand draws take as long to make as to do without. Shapes that no table of reasonable size
     * can hold are searched all the same.
     *
     * @return the design
     */
    public MonteCarlo withTabulatedQuantiles() {
        return new MonteCarlo(draws, seed, uniformDraw, true, threads, progress);
    }

    /**
     * Returns the same with several threads, of which the caller's is one. The result is the same to the last bit.
     *
     * @param count how many, positive
     * @return the design
     */
    public MonteCarlo withThreads(int count) {
        return new MonteCarlo(draws, seed, uniformDraw, tabulated, count, progress);
    }

    /**
     * Returns the same with a listener.
     *
     * @param listener hears how far the simulation has come
     * @return the design
     */
    public MonteCarlo withProgress(SimulationProgress listener) {
        return new MonteCarlo(draws, seed, uniformDraw, tabulated, threads, listener);
    }

    /** {@return how many draws} */
    public int draws() {
        return draws;
    }

    /** {@return where the random numbers start} */
    public long seed() {
        return seed;
    }

    /** {@return how random bits become a number from 0 to 1} */
    public UniformDraw uniformDraw() {
        return uniformDraw;
    }

    /** {@return whether quantiles that have to be searched come from a table} */
    public boolean isTabulated() {
        return tabulated;
    }

    int threads() {
        return threads;
    }

    SimulationProgress progress() {
        return progress;
    }

    /** {@return whether the other design draws the same: threads and listener do not matter} */
    @Override
    public boolean equals(Object other) {
        return other instanceof MonteCarlo design
                && draws == design.draws
                && seed == design.seed
                && uniformDraw == design.uniformDraw
                && tabulated == design.tabulated;
    }

    @Override
    public int hashCode() {
        return Objects.hash(draws, seed, uniformDraw, tabulated);
    }

    /** {@return the design without the threads, which do not change the result} */
    @Override
    public String toString() {
        return Rounding.WHOLE.format(draws) + " draws, SplitMix64, seed " + seed
                + (uniformDraw == UniformDraw.OPEN ? "" : ", half-open uniform draws")
                + (tabulated ? ", PERT, beta and gamma quantiles from tables to 1e-7" : "");
    }
}
