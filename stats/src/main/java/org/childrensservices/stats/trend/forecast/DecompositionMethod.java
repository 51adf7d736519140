package org.childrensservices.stats.trend.forecast;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkState;

import org.childrensservices.core.value.Outcome;

/** How a series is taken apart into trend, season and remainder. */
public final class DecompositionMethod {

    private static final DecompositionMethod ADDITIVE = new DecompositionMethod("classical additive", 0, false, false);
    private static final DecompositionMethod MULTIPLICATIVE =
            new DecompositionMethod("classical multiplicative", 0, false, true);
    private static final DecompositionMethod STL = new DecompositionMethod("STL", 0, false, false);
    private static final int LEAST_WINDOW = 7;

    private final String name;
    private final int window;
    private final boolean robust;
    private final boolean multiplicative;

    private DecompositionMethod(String name, int window, boolean robust, boolean multiplicative) {
        this.name = name;
        this.window = window;
        this.robust = robust;
        this.multiplicative = multiplicative;
    }

    /** {@return a trend of moving averages of a year, and the mean distance of each season from it} */
    public static DecompositionMethod additive() {
        return ADDITIVE;
    }

    /** {@return the same with the mean ratio of each season to the trend, for seasons that grow with the level} */
    public static DecompositionMethod multiplicative() {
        return MULTIPLICATIVE;
    }

    /**
     * Returns trend and season by local regression (Cleveland, Cleveland, McRae and Terpenning 1990), with the defaults
     * of R: seasons are the same in all years.
     *
     * @return the method, which may be configured
     */
    public static DecompositionMethod stl() {
        return STL;
    }

    /**
     * Returns the same by local regression with seasons that may change.
     *
     * @param years over how many years each season is smoothed, odd and at least 7
     * @return the method
     */
    public static DecompositionMethod stlOverYears(int years) {
        checkArgument(
                years >= LEAST_WINDOW && years % 2 == 1,
                "years of smoothing must be odd and at least %s: %s",
                LEAST_WINDOW,
                years);
        return new DecompositionMethod("STL over " + years + " years", years, false, false);
    }

    /**
     * Returns the same with less weight for outlying values.
     *
     * @return the method
     * @throws IllegalStateException if the method is not STL
     */
    public DecompositionMethod robust() {
        checkState(isStl(), "only STL can be robust: %s", name);
        return robust ? this : new DecompositionMethod(name + ", robust", window, true, false);
    }

    private boolean isStl() {
        return name.startsWith("STL");
    }

    /** Of values without a gap over two years at least. */
    Outcome<Components> decompose(double[] values, int perYear) {
        return isStl()
                ? LocalRegression.decompose(values, perYear, window, robust)
                : MovingAverages.decompose(values, perYear, multiplicative);
    }

    /** How many values it needs: two years, and a value more by local regression. */
    int least(int perYear) {
        return 2 * perYear + (isStl() ? 1 : 0);
    }

    boolean isMultiplicative() {
        return multiplicative;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DecompositionMethod method && name.equals(method.name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    /** {@return the name, such as {@code "STL, robust"}} */
    @Override
    public String toString() {
        return name;
    }
}
