package org.childrensservices.stats.rate;

import static com.google.common.base.Preconditions.checkNotNull;

import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.measure.ConfidenceLevel;

/** Estimates proportions. Immutable: configured once and used for any number of areas and years. */
public final class ProportionCalculator {

    private static final ProportionCalculator STANDARD =
            new ProportionCalculator(ProportionMethod.wilson(), ConfidenceLevel.P95);

    private final ProportionMethod method;
    private final ConfidenceLevel level;

    private ProportionCalculator(ProportionMethod method, ConfidenceLevel level) {
        this.method = checkNotNull(method, "method");
        this.level = checkNotNull(level, "level");
    }

    /** {@return the calculator of public health practice: 95%, Wilson} */
    public static ProportionCalculator standard() {
        return STANDARD;
    }

    /**
     * Returns the same with another method.
     *
     * @param method the method
     * @return the calculator
     */
    public ProportionCalculator withMethod(ProportionMethod method) {
        return new ProportionCalculator(method, level);
    }

    /**
     * Returns the same with another level.
     *
     * @param level the level
     * @return the calculator
     */
    public ProportionCalculator withLevel(ConfidenceLevel level) {
        return new ProportionCalculator(method, level);
    }

    /** {@return the level of the intervals} */
    public ConfidenceLevel level() {
        return level;
    }

    /** {@return the method} */
    public ProportionMethod method() {
        return method;
    }

    /**
     * Estimates a proportion.
     *
     * @param proportion the proportion
     * @return the estimate, or none with the code {@link ReasonCode#EMPTY_DENOMINATOR}
     */
    public Outcome<ProportionEstimate> estimate(Proportion proportion) {
        return proportion.whereEstimable(() -> new ProportionEstimate(
                proportion, (double) proportion.count() / proportion.total(), method.limits(proportion, level)));
    }
}
