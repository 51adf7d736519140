package org.childrensservices.stats.cost;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigDecimal;
import org.childrensservices.core.style.ModelStyle;
import org.immutables.value.Value;

/**
 * How much of what a programme brings about, beyond deadweight, is additional and its own (Homes and Communities
 * Agency, Additionality Guide, 2014). The factors multiply; to add the shares up takes off too much.
 */
@Value.Immutable
@ModelStyle
public abstract sealed class Additionality permits ImmutableAdditionality {

    Additionality() {}

    /** {@return the share that goes to people outside those it is meant for; 0 unless stated} */
    @Value.Default
    public BigDecimal leakage() {
        return BigDecimal.ZERO;
    }

    /** {@return the share that is lost elsewhere by others; 0 unless stated} */
    @Value.Default
    public BigDecimal displacement() {
        return BigDecimal.ZERO;
    }

    /** {@return the share that replaces another activity of the same people; 0 unless stated} */
    @Value.Default
    public BigDecimal substitution() {
        return BigDecimal.ZERO;
    }

    /** {@return the share that is the work of this programme and not of others; 1 unless stated} */
    @Value.Default
    public BigDecimal attribution() {
        return BigDecimal.ONE;
    }

    /** {@return what further effects multiply the rest by, not negative; 1 unless stated} */
    @Value.Default
    public BigDecimal multiplier() {
        return BigDecimal.ONE;
    }

    /** {@return all factors multiplied, exact} */
    public BigDecimal factor() {
        return Shares.without(leakage())
                .multiply(Shares.without(displacement()))
                .multiply(Shares.without(substitution()))
                .multiply(attribution())
                .multiply(multiplier());
    }

    @Value.Check
    void check() {
        Shares.check("leakage", leakage());
        Shares.check("displacement", displacement());
        Shares.check("substitution", substitution());
        Shares.check("attribution", attribution());
        checkArgument(multiplier().signum() >= 0, "multiplier must not be negative: %s", multiplier());
    }

    /**
     * Returns the additionality of a programme from whose effect nothing is taken off.
     *
     * @return a factor of 1
     */
    public static Additionality complete() {
        return builder().build();
    }

    /** {@return a builder with the attributes of this additionality} */
    public abstract Builder toBuilder();

    /** {@return a builder} */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds additionalities. */
    public static final class Builder extends ImmutableAdditionality.Builder {
        Builder() {}
    }
}
