package org.childrensservices.stats.cost.uncertainty;

/**
 * The random numbers of a simulation (Steele, Lea and Flood 2014, OOPSLA): the generator of
 * {@link java.util.SplittableRandom}, from which any number of the sequence can be had without those before it. So a
 * draw is the same on every machine and whichever thread makes it.
 *
 * <p>Number n, from 0, is mix(seed + (n+1) 0x9E3779B97F4A7C15), modulo 2<sup>64</sup>, where mix(z) is z ^= z
 * &gt;&gt;&gt; 30; z *= 0xBF58476D1CE4E5B9; z ^= z &gt;&gt;&gt; 27; z *= 0x94D049BB133111EB; z ^= z &gt;&gt;&gt; 31.
 *
 * @param seed the seed, any number
 */
public record SplitMix64(long seed) {

    static final long STEP = 0x9E3779B97F4A7C15L;

    /**
     * Returns a number of the sequence.
     *
     * @param index which, from 0
     * @return 64 random bits
     */
    public long bits(long index) {
        return mix(seed + (index + 1) * STEP);
    }

    /**
     * Returns a number of the sequence as a uniform one.
     *
     * @param index which, from 0
     * @param form how the bits become a number
     * @return the number
     */
    public double uniform(long index, UniformDraw form) {
        return form.of(bits(index));
    }

    static long mix(long state) {
        long z = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
