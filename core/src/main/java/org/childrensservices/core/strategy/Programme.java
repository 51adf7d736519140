package org.childrensservices.core.strategy;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Optional;
import org.childrensservices.core.style.ModelStyle;
import org.childrensservices.core.time.FinancialYear;
import org.childrensservices.core.value.Money;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.ReasonCode;
import org.immutables.value.Value;

/** What a council spends money on for a time, or saves money by. */
@Value.Immutable
@ModelStyle
public abstract sealed class Programme permits ImmutableProgramme {

    Programme() {}

    /** {@return the name} */
    public abstract String name();

    /** {@return the money that it is given} */
    public abstract Optional<Funding> funding();

    /** {@return what it is to save by the end of each of these financial years} */
    @Value.NaturalOrder
    public abstract ImmutableSortedMap<FinancialYear, Money> savings();

    /** {@return the projects that belong to it, by name} */
    public abstract ImmutableList<String> projects();

    /**
     * Returns what the programme is to save by the end of a financial year.
     *
     * @param year the year
     * @return the money; none with the code {@link ReasonCode#NOT_STATED} if nothing is said of that year
     */
    public Outcome<Money> savingBy(FinancialYear year) {
        Money money = savings().get(year);
        return money == null
                ? Outcome.none(ReasonCode.NOT_STATED, "what " + name() + " is to save by " + year + " is not stated")
                : Outcome.of(money);
    }

    /** Checks the name. */
    @Value.Check
    void check() {
        checkArgument(!name().isBlank(), "name of a programme must not be blank: '%s'", name());
    }

    /** {@return a builder with the values of this programme} */
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

    /** Builds programmes; not thread-safe. */
    public static final class Builder extends ImmutableProgramme.Builder {
        Builder() {}
    }
}
