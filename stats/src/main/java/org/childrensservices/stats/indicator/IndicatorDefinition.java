package org.childrensservices.stats.indicator;

import static com.google.common.base.Preconditions.checkArgument;

import org.childrensservices.core.style.ModelStyle;
import org.childrensservices.core.value.IndicatorId;
import org.childrensservices.stats.measure.Polarity;
import org.childrensservices.stats.measure.Rounding;
import org.childrensservices.stats.rate.Rate;
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

    /** {@return whether the denominator is a population that whoever asks must give; the records do not hold it} */
    @Value.Default
    public boolean isOfPopulation() {
        return scale().isOfPopulation();
    }

    /** {@return of what the library counts it; of children unless it is given} */
    @Value.Default
    public Counted counted() {
        return Counted.FROM_CHILDREN;
    }

    /** {@return why it is not counted from records but from figures that are reported; empty if it is} */
    @Value.Default
    public String whyReported() {
        return "";
    }

    /** {@return its name in the Local Authority Interactive Tool; empty if it is not there} */
    @Value.Default
    public String laitMeasure() {
        return "";
    }

    /** {@return its number in the Local Authority Interactive Tool; empty if it has none} */
    @Value.Default
    public String laitCode() {
        return "";
    }

    /** {@return what else is to be known about it; empty if there is nothing} */
    @Value.Default
    public String note() {
        return "";
    }

    /** The counted ones, as a stock or as events in a period. */
    Rate.Events events(long count) {
        return reference().isStock() ? Rate.ofStock(count) : Rate.of(count);
    }

    /** Checks that what is reported has a reason, and nothing else. */
    @Value.Check
    void check() {
        checkArgument(
                whyReported().isEmpty() == (counted() != Counted.FROM_REPORTED_FIGURES),
                "only what is counted from reported figures must have a reason: %s",
                id());
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
