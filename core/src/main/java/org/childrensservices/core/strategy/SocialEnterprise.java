package org.childrensservices.core.strategy;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.Optional;
import org.childrensservices.core.style.ModelStyle;
import org.childrensservices.core.time.FinancialYear;
import org.childrensservices.core.value.Money;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.ReasonCode;
import org.immutables.value.Value;

/**
 * An enterprise that sells services which a council need not provide, such as the co-operative for trading with schools
 * that Birmingham set out in 2011.
 */
@Value.Immutable
@ModelStyle
public abstract sealed class SocialEnterprise permits ImmutableSocialEnterprise {

    SocialEnterprise() {}

    /** {@return the name} */
    public abstract String name();

    /** {@return the legal form; empty if that is not stated} */
    public abstract Optional<LegalForm> legalForm();

    /** {@return the services that it sells, none of which the council must provide by law; by name} */
    public abstract ImmutableSet<String> services();

    /** {@return to whom it sells, such as schools} */
    public abstract ImmutableSet<String> customers();

    /** {@return the day on which it began to trade; empty if that is not known, or if it is only planned} */
    public abstract Optional<LocalDate> start();

    /** {@return what it earned in financial years} */
    @Value.NaturalOrder
    public abstract ImmutableSortedMap<FinancialYear, Money> income();

    /** {@return what it spent in financial years} */
    @Value.NaturalOrder
    public abstract ImmutableSortedMap<FinancialYear, Money> costs();

    /**
     * Returns what was left of its income in a financial year.
     *
     * @param year the year
     * @return income less costs, negative where it spent more; none with the code {@link ReasonCode#NOT_STATED} if one
     *     of them is not stated
     */
    public Outcome<Money> surplusIn(FinancialYear year) {
        Money earned = income().get(year);
        Money spent = costs().get(year);
        return earned == null || spent == null
                ? Outcome.none(
                        ReasonCode.NOT_STATED,
                        (earned == null ? "income" : "costs") + " of " + name() + " in " + year + " not stated")
                : Outcome.of(earned.minus(spent));
    }

    /** Checks the name. */
    @Value.Check
    void check() {
        checkArgument(!name().isBlank(), "name of a social enterprise must not be blank: '%s'", name());
    }

    /** {@return a builder with the values of this enterprise} */
    public abstract Builder toBuilder();

    /** {@return a new builder} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return the name} */
    @Override
    public String toString() {
        return name();
    }

    /** Builds enterprises; not thread-safe. */
    public static final class Builder extends ImmutableSocialEnterprise.Builder {
        Builder() {}
    }
}
