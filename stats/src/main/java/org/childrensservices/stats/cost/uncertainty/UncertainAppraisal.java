package org.childrensservices.stats.cost.uncertainty;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.Currency;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.childrensservices.core.style.ModelStyle;
import org.childrensservices.core.value.Reason;
import org.childrensservices.stats.cost.AppraisalComponent;
import org.childrensservices.stats.cost.PriceBasis;
import org.immutables.value.Value;

/**
 * What a proposal costs and yields as far as it is known: the counterpart of
 * {@link org.childrensservices.stats.cost.Appraisal} in which numbers may be assumptions. All lines are in one currency
 * and on one price basis.
 */
@Value.Immutable
@ModelStyle
public abstract sealed class UncertainAppraisal permits ImmutableUncertainAppraisal {

    UncertainAppraisal() {}

    /** {@return what is proposed, not blank} */
    public abstract String title();

    /** {@return the lines, at least one} */
    public abstract ImmutableList<UncertainLine> lines();

    /** {@return which assumptions go together; the others are independent} */
    public abstract ImmutableList<Correlation> correlations();

    /**
     * {@return one discount rate for all years, as a fraction, in place of the calculator's; the latter unless stated}
     */
    public abstract Optional<Quantity> discountRate();

    /** {@return the currency of all amounts; pounds sterling unless stated} */
    @Value.Default
    public Currency currency() {
        return Currency.getInstance("GBP");
    }

    /** {@return in whose prices all amounts are; of a year that is not stated unless it is} */
    @Value.Default
    public PriceBasis priceBasis() {
        return PriceBasis.yearNotStated();
    }

    /**
     * Returns the assumptions in the order in which they first appear, line by line: in each the amount from left to
     * right, the years, the drop-off; last the discount rate. A simulation draws them in this order.
     *
     * @return the assumptions
     */
    @Value.Lazy
    public ImmutableList<Assumption> assumptions() {
        return quantities().stream()
                .filter(Assumption.class::isInstance)
                .map(Assumption.class::cast)
                .collect(ImmutableList.toImmutableList());
    }

    /** {@return the components that have a line} */
    public ImmutableSet<AppraisalComponent> stated() {
        return Sets.immutableEnumSet(
                lines().stream().map(UncertainLine::component).collect(Collectors.toSet()));
    }

    /** Why one of the numbers is not known at all, if so. */
    Optional<Reason> unknown() {
        return quantities().stream()
                .filter(Quantity.Unknown.class::isInstance)
                .map(quantity -> ((Quantity.Unknown) quantity).reason())
                .findFirst();
    }

    /** Every number, in the order of appearance. */
    private Set<Quantity> quantities() {
        Set<Quantity> found = new LinkedHashSet<>();
        for (UncertainLine line : lines()) {
            collect(line.flows().amount(), found);
            collect(line.flows().years(), found);
            collect(line.flows().dropOff(), found);
        }
        discountRate().ifPresent(rate -> collect(rate, found));
        return found;
    }

    private static void collect(Quantity quantity, Set<Quantity> found) {
        if (quantity instanceof Formula formula) {
            collect(formula.left(), found);
            collect(formula.right(), found);
        } else {
            found.add(quantity);
        }
    }

    @Value.Check
    void check() {
        checkArgument(!title().isBlank(), "title must not be blank: '%s'", title());
        checkArgument(!lines().isEmpty(), "an appraisal must have at least one line: '%s'", title());
        Set<String> names = new HashSet<>();
        for (Assumption assumption : assumptions()) {
            checkArgument(
                    names.add(assumption.name()), "one name must stand for one assumption: %s", assumption.name());
        }
        new CorrelationMatrix(assumptions(), correlations());
    }

    /** {@return a builder with the attributes of this appraisal} */
    public abstract Builder toBuilder();

    /** {@return a builder} */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds appraisals. */
    public static final class Builder extends ImmutableUncertainAppraisal.Builder {
        Builder() {}

        /**
         * Adds a line of what public bodies spend.
         *
         * @param flows the amounts by year
         * @return this builder
         */
        public Builder addPublicCost(UncertainFlows flows) {
            return addLine(new UncertainLine(AppraisalComponent.PUBLIC_COST, flows));
        }

        /**
         * Adds a line of what others spend.
         *
         * @param flows the amounts by year
         * @return this builder
         */
        public Builder addPrivateCost(UncertainFlows flows) {
            return addLine(new UncertainLine(AppraisalComponent.PRIVATE_COST, flows));
        }

        /**
         * Adds a line of savings that can be taken out of a public budget.
         *
         * @param flows the amounts by year
         * @return this builder
         */
        public Builder addCashableFiscalBenefit(UncertainFlows flows) {
            return addLine(new UncertainLine(AppraisalComponent.CASHABLE_FISCAL_BENEFIT, flows));
        }

        /**
         * Adds a line of savings that free capacity but no cash.
         *
         * @param flows the amounts by year
         * @return this builder
         */
        public Builder addNonCashableFiscalBenefit(UncertainFlows flows) {
            return addLine(new UncertainLine(AppraisalComponent.NON_CASHABLE_FISCAL_BENEFIT, flows));
        }

        /**
         * Adds a line of what within the fiscal benefit only moves money.
         *
         * @param flows the amounts by year
         * @return this builder
         */
        public Builder addTransfer(UncertainFlows flows) {
            return addLine(new UncertainLine(AppraisalComponent.TRANSFER, flows));
        }

        /**
         * Adds a line of gains in earnings and growth.
         *
         * @param flows the amounts by year
         * @return this builder
         */
        public Builder addEconomicBenefit(UncertainFlows flows) {
            return addLine(new UncertainLine(AppraisalComponent.ECONOMIC_BENEFIT, flows));
        }

        /**
         * Adds a line of wider gains of people.
         *
         * @param flows the amounts by year
         * @return this builder
         */
        public Builder addSocialBenefit(UncertainFlows flows) {
            return addLine(new UncertainLine(AppraisalComponent.SOCIAL_BENEFIT, flows));
        }

        /**
         * Adds a line of losses that the proposal brings.
         *
         * @param flows the amounts by year
         * @return this builder
         */
        public Builder addDisbenefit(UncertainFlows flows) {
            return addLine(new UncertainLine(AppraisalComponent.DISBENEFIT, flows));
        }
    }
}
