package org.childrensservices.stats.indicator;

import org.childrensservices.core.style.ModelStyle;
import org.childrensservices.core.value.IndicatorId;
import org.childrensservices.stats.measure.Polarity;
import org.childrensservices.stats.measure.Rounding;
import org.immutables.value.Value;

/** What an indicator says it measures: the words beside the figures. */
@Value.Immutable
@ModelStyle
public abstract sealed class IndicatorDefinition permits ImmutableIndicatorDefinition {
    IndicatorDefinition() {}

    /** {@return the name in the catalogue, such as {@code cla_31_march_rate}} */
    public abstract IndicatorId id();

    /** {@return what it is about} */
    public abstract Domain domain();

    /** {@return the name for a reader} */
    public abstract String name();

    /** {@return what is counted} */
    public abstract String numerator();

    /** {@return what it is counted in; empty for a count of its own} */
    public abstract String denominator();

    /** {@return what the figure is expressed in} */
    public abstract Scale scale();

    /** {@return when it is counted} */
    public abstract ReferencePeriod reference();

    /** {@return whether more is better; who sees it otherwise gives a builder another} */
    public abstract Polarity polarity();

    /** {@return how the figure is rounded for publication} */
    public abstract Rounding rounding();

    /** {@return who stands behind the definition} */
    public abstract Standing standing();

    /** {@return the publication that defines it, or where a local one comes from} */
    public abstract String source();

    /** {@return its name in the Local Authority Interactive Tool; empty if it is not there} */
    @Value.Default
    public String laitMeasure() {
        return "";
    }

    /** {@return what else is to be known about it; empty if there is nothing} */
    @Value.Default
    public String note() {
        return "";
    }

    /** {@return a builder with the attributes of this definition} */
    public abstract Builder toBuilder();

    /** {@return a new builder} */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds definitions; not thread-safe. */
    public static final class Builder extends ImmutableIndicatorDefinition.Builder {
        Builder() {}
    }
}
