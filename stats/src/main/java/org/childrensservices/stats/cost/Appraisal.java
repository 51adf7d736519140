package org.childrensservices.stats.cost;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.childrensservices.core.style.ModelStyle;
import org.childrensservices.core.value.Money;
import org.immutables.value.Value;

/**
 * What a proposal costs and yields, line by line and year by year, before discounting. All lines are in one currency
 * and on one price basis.
 *
 * <p>A component without a line is not stated, which is not the same as nothing: nothing is a line of zeros.
 */
@Value.Immutable
@ModelStyle
public abstract sealed class Appraisal permits ImmutableAppraisal {

    Appraisal() {}

    /** {@return what is proposed, not blank} */
    public abstract String title();

    /** {@return the lines, at least one} */
    public abstract ImmutableList<AppraisalLine> lines();

    /** {@return the components that have a line} */
    public ImmutableSet<AppraisalComponent> stated() {
        return Sets.immutableEnumSet(
                lines().stream().map(AppraisalLine::component).collect(Collectors.toSet()));
    }

    /**
     * Returns the sum of the lines of a component, each corrected for its optimism bias.
     *
     * @param component the component
     * @return the amounts by year, empty if the component is not stated
     */
    public Optional<CashFlows> flows(AppraisalComponent component) {
        return lines().stream()
                .filter(line -> line.component() == component)
                .map(AppraisalLine::correctedFlows)
                .reduce(CashFlows::plus);
    }

    /** The lines of some components, added, less those of others. */
    CashFlows net(Set<AppraisalComponent> added, Set<AppraisalComponent> deducted) {
        CashFlows net = CashFlows.of(ImmutableList.of(Money.of(BigDecimal.ZERO, currency())))
                .withPriceBasis(priceBasis());
        for (AppraisalLine line : lines()) {
            if (added.contains(line.component())) {
                net = net.plus(line.correctedFlows());
            } else if (deducted.contains(line.component())) {
                net = net.minus(line.correctedFlows());
            }
        }
        return net;
    }

    /** {@return the same with the amounts as stated, without a correction for optimism} */
    public Appraisal withoutOptimismBias() {
        return toBuilder()
                .lines(lines().stream()
                        .map(line -> line.toBuilder()
                                .optimismBias(OptimismBias.none())
                                .build())
                        .collect(ImmutableList.toImmutableList()))
                .build();
    }

    /** {@return the pairs of benefits that may be one benefit counted twice} */
    public ImmutableList<DoubleCount> doubleCounts() {
        return DoubleCount.among(lines());
    }

    /** {@return in whose prices all lines are} */
    public PriceBasis priceBasis() {
        return lines().get(0).flows().priceBasis();
    }

    private Currency currency() {
        return lines().get(0).flows().currency();
    }

    @Value.Check
    void check() {
        checkArgument(!title().isBlank(), "title must not be blank: '%s'", title());
        checkArgument(!lines().isEmpty(), "an appraisal must have at least one line: '%s'", title());
        for (AppraisalLine line : lines()) {
            checkArgument(
                    line.flows().currency().equals(currency()),
                    "all lines must be in one currency: %s and %s",
                    currency(),
                    line.flows().currency());
            checkArgument(
                    line.flows().priceBasis().equals(priceBasis()),
                    "all lines must be on one price basis: %s and %s",
                    priceBasis(),
                    line.flows().priceBasis());
        }
    }

    /** {@return a builder with the attributes of this appraisal} */
    public abstract Builder toBuilder();

    /** {@return a builder} */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds appraisals. */
    public static final class Builder extends ImmutableAppraisal.Builder {
        Builder() {}

        /**
         * Adds a line of what public bodies spend.
         *
         * @param flows the amounts by year
         * @return this builder
         */
        public Builder addPublicCost(CashFlows flows) {
            return addLine(AppraisalLine.of(AppraisalComponent.PUBLIC_COST, flows));
        }

        /**
         * Adds a line of what others spend.
         *
         * @param flows the amounts by year
         * @return this builder
         */
        public Builder addPrivateCost(CashFlows flows) {
            return addLine(AppraisalLine.of(AppraisalComponent.PRIVATE_COST, flows));
        }

        /**
         * Adds a line of savings that can be taken out of a public budget.
         *
         * @param flows the amounts by year
         * @return this builder
         */
        public Builder addCashableFiscalBenefit(CashFlows flows) {
            return addLine(AppraisalLine.of(AppraisalComponent.CASHABLE_FISCAL_BENEFIT, flows));
        }

        /**
         * Adds a line of savings that free capacity but no cash.
         *
         * @param flows the amounts by year
         * @return this builder
         */
        public Builder addNonCashableFiscalBenefit(CashFlows flows) {
            return addLine(AppraisalLine.of(AppraisalComponent.NON_CASHABLE_FISCAL_BENEFIT, flows));
        }

        /**
         * Adds a line of what within the fiscal benefit only moves money.
         *
         * @param flows the amounts by year
         * @return this builder
         */
        public Builder addTransfer(CashFlows flows) {
            return addLine(AppraisalLine.of(AppraisalComponent.TRANSFER, flows));
        }

        /**
         * Adds a line of gains in earnings and growth.
         *
         * @param flows the amounts by year
         * @return this builder
         */
        public Builder addEconomicBenefit(CashFlows flows) {
            return addLine(AppraisalLine.of(AppraisalComponent.ECONOMIC_BENEFIT, flows));
        }

        /**
         * Adds a line of wider gains of people.
         *
         * @param flows the amounts by year
         * @return this builder
         */
        public Builder addSocialBenefit(CashFlows flows) {
            return addLine(AppraisalLine.of(AppraisalComponent.SOCIAL_BENEFIT, flows));
        }

        /**
         * Adds a line of losses that the proposal brings.
         *
         * @param flows the amounts by year
         * @return this builder
         */
        public Builder addDisbenefit(CashFlows flows) {
            return addLine(AppraisalLine.of(AppraisalComponent.DISBENEFIT, flows));
        }
    }
}
