package org.childrensservices.stats.cost.uncertainty;

/** How 64 random bits become a number from 0 to 1. */
public enum UniformDraw {
    /**
     * The middle of one of 2<sup>52</sup> equal steps, never 0 or 1, so that every quantile is finite: ((bits
     * &gt;&gt;&gt; 12) + 0.5) 2<sup>-52</sup>, exact in a double. The default.
     */
    OPEN(12, 0.5, 0x1.0p-52),
    /**
     * The lower end of one of 2<sup>53</sup> equal steps, 0 among them, as {@link java.util.SplittableRandom}, numpy
     * and others draw it: (bits &gt;&gt;&gt; 11) 2<sup>-53</sup>. To repeat a run that was made elsewhere.
     */
    HALF_OPEN(11, 0, 0x1.0p-53);

    private final int shift;
    private final double offset;
    private final double scale;

    UniformDraw(int shift, double offset, double scale) {
        this.shift = shift;
        this.offset = offset;
        this.scale = scale;
    }

    /**
     * Returns the number that random bits stand for.
     *
     * @param bits the bits
     * @return the number
     */
    public double of(long bits) {
        return ((bits >>> shift) + offset) * scale;
    }

    /** Fills a column with numbers of a sequence that are some steps apart. */
    void fill(double[] column, int size, long first, long apart) {
        int shiftHere = shift;
        double offsetHere = offset;
        double scaleHere = scale;
        long state = first;
        for (int row = 0; row < size; row++) {
            column[row] = ((SplitMix64.mix(state) >>> shiftHere) + offsetHere) * scaleHere;
            state += apart;
        }
    }
}
