package org.childrensservices.stats.cost;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import org.childrensservices.core.style.ModelStyle;
import org.childrensservices.core.time.FinancialYear;
import org.childrensservices.core.value.Money;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.ReasonCode;
import org.immutables.value.Value;

/** What something costs on average, as a {@link UnitCostCatalogue catalogue} publishes it. */
@Value.Immutable
@ModelStyle
public abstract sealed class CatalogueCost permits ImmutableCatalogueCost {

    private static final BigDecimal DAYS_IN_YEAR = BigDecimal.valueOf(365);
    private static final BigDecimal DAYS_IN_WEEK = BigDecimal.valueOf(7);

    CatalogueCost() {}

    /** How sure the catalogue is of a value. */
    public enum Reliability {
        /** Sound. */
        GREEN,
        /** To be used with care. */
        AMBER,
        /** Little more than a guess. */
        RED
    }

    /**
     * A value and the year in whose prices it is.
     *
     * @param amount the value
     * @param pricesOf the year
     */
    public record Priced(Money amount, FinancialYear pricesOf) {}

    /** {@return the catalogue and its edition} */
    public abstract String catalogue();

    /** {@return the code, such as SS1.0} */
    public abstract String code();

    /** {@return the theme, such as Social Services} */
    public abstract String theme();

    /** {@return the part of the theme, such as LOOKED AFTER CHILDREN} */
    public abstract String subTheme();

    /** {@return what it is the cost of one of, such as Per year, Per week or Per incident} */
    public abstract String unit();

    /** {@return the public body that bears it} */
    public abstract String agency();

    /** {@return what it costs the public purse} */
    public abstract Priced fiscal();

    /** {@return what it costs in earnings and growth, where the catalogue says so} */
    public abstract Optional<Priced> economic();

    /** {@return what it costs people in wider ways, where the catalogue says so} */
    public abstract Optional<Priced> social();

    /** {@return how sure the catalogue is} */
    public abstract Reliability reliability();

    /**
     * Returns the fiscal cost as that of one child for one year.
     *
     * @return the unit cost in the prices of its year; none with the code {@link ReasonCode#NOT_APPLICABLE} if the unit
     *     is neither a year nor a week, of which a year has 365/7
     */
    public Outcome<UnitCost> perChildYear() {
        return switch (unit()) {
            case "Per year", "Per person per year" -> Outcome.of(unitCost(fiscal().amount()));
            case "Per week" ->
                Outcome.of(unitCost(Money.of(
                        fiscal().amount().amount().multiply(DAYS_IN_YEAR).divide(DAYS_IN_WEEK, MathContext.DECIMAL128),
                        fiscal().amount().currency())));
            default ->
                Outcome.none(ReasonCode.NOT_APPLICABLE, code() + " is a cost " + unit() + ", which is not one of time");
        };
    }

    private UnitCost unitCost(Money perYear) {
        return UnitCost.perChildYear(perYear, PriceBasis.real(fiscal().pricesOf()))
                .covering(subTheme() + ", " + agency())
                .from(catalogue() + ", " + code());
    }

    @Value.Check
    void check() {
        checkArgument(!code().isBlank(), "code must not be blank");
        checkArgument(!catalogue().isBlank(), "catalogue must not be blank");
    }

    /** {@return a builder with the attributes of this cost} */
    public abstract Builder toBuilder();

    /** {@return a builder} */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public String toString() {
        return code() + ": " + fiscal().amount().text() + " " + unit() + " (" + theme() + ", " + subTheme() + "; "
                + agency() + "; prices of " + fiscal().pricesOf() + "; " + catalogue() + ")";
    }

    /** Builds costs of a catalogue. */
    public static final class Builder extends ImmutableCatalogueCost.Builder {
        Builder() {}
    }
}
