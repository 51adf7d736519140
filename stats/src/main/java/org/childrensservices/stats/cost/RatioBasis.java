package org.childrensservices.stats.cost;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;

/**
 * What a ratio of benefit to cost counts. The order of proposals can differ between any two of these.
 *
 * <p>Public value is the fiscal benefit without its transfers, the economic and the social benefit. Everything is a
 * present value. See HM Treasury, The Green Book, on net present social value and ratios under a fixed budget, and
 * Greater Manchester Combined Authority's cost benefit analysis model for the fiscal ratios. The return on investment
 * is no ratio of this kind: {@link ReturnOnInvestment}.
 */
public enum RatioBasis {
    /** Public value over public and private cost; disbenefit is ignored. */
    GROSS(
            "gross benefit-cost ratio",
            AppraisalComponent.BENEFITS,
            Sets.immutableEnumSet(AppraisalComponent.TRANSFER),
            AppraisalComponent.COSTS),
    /** Public value less disbenefit, over public and private cost: the usual one. */
    SOCIAL(
            "social benefit-cost ratio",
            AppraisalComponent.BENEFITS,
            Sets.immutableEnumSet(AppraisalComponent.TRANSFER, AppraisalComponent.DISBENEFIT),
            AppraisalComponent.COSTS),
    /** Public value over public and private cost and disbenefit: better avoided, for disbenefit is no spending. */
    SOCIAL_DISBENEFIT_AS_COST(
            "social benefit-cost ratio with disbenefit as a cost",
            AppraisalComponent.BENEFITS,
            Sets.immutableEnumSet(AppraisalComponent.TRANSFER),
            Sets.immutableEnumSet(
                    AppraisalComponent.PUBLIC_COST, AppraisalComponent.PRIVATE_COST, AppraisalComponent.DISBENEFIT)),
    /** Net present social value over public and private cost: {@link #SOCIAL} less 1. */
    NET(
            "net benefit-cost ratio",
            AppraisalComponent.BENEFITS,
            Sets.immutableEnumSet(
                    AppraisalComponent.TRANSFER,
                    AppraisalComponent.DISBENEFIT,
                    AppraisalComponent.PUBLIC_COST,
                    AppraisalComponent.PRIVATE_COST),
            AppraisalComponent.COSTS),
    /** Public value less disbenefit and private cost, over public cost: for sharing out a fixed public budget. */
    PUBLIC_SPEND(
            "benefit-cost ratio of public spending",
            AppraisalComponent.BENEFITS,
            Sets.immutableEnumSet(
                    AppraisalComponent.TRANSFER, AppraisalComponent.DISBENEFIT, AppraisalComponent.PRIVATE_COST),
            Sets.immutableEnumSet(AppraisalComponent.PUBLIC_COST)),
    /** Net present social value over public cost. */
    NPSV_PER_PUBLIC_POUND(
            "ratio of net present social value to public cost",
            AppraisalComponent.BENEFITS,
            Sets.immutableEnumSet(
                    AppraisalComponent.TRANSFER,
                    AppraisalComponent.DISBENEFIT,
                    AppraisalComponent.PUBLIC_COST,
                    AppraisalComponent.PRIVATE_COST),
            Sets.immutableEnumSet(AppraisalComponent.PUBLIC_COST)),
    /** Fiscal benefit, cashable or not and with its transfers, over public cost. */
    FISCAL(
            "fiscal benefit-cost ratio",
            AppraisalComponent.FISCAL_BENEFITS,
            ImmutableSet.of(),
            Sets.immutableEnumSet(AppraisalComponent.PUBLIC_COST)),
    /** Cashable fiscal benefit over public cost. */
    CASHABLE_FISCAL(
            "cashable fiscal benefit-cost ratio",
            Sets.immutableEnumSet(AppraisalComponent.CASHABLE_FISCAL_BENEFIT),
            ImmutableSet.of(),
            Sets.immutableEnumSet(AppraisalComponent.PUBLIC_COST));

    private final String label;
    private final ImmutableSet<AppraisalComponent> benefits;
    private final ImmutableSet<AppraisalComponent> deductions;
    private final ImmutableSet<AppraisalComponent> divisor;

    RatioBasis(
            String label,
            ImmutableSet<AppraisalComponent> benefits,
            ImmutableSet<AppraisalComponent> deductions,
            ImmutableSet<AppraisalComponent> divisor) {
        this.label = label;
        this.benefits = benefits;
        this.deductions = deductions;
        this.divisor = divisor;
    }

    /** {@return the basis in words} */
    public String label() {
        return label;
    }

    /** {@return the components that are added in the numerator} */
    public ImmutableSet<AppraisalComponent> benefits() {
        return benefits;
    }

    /** {@return the components that are taken off in the numerator} */
    public ImmutableSet<AppraisalComponent> deductions() {
        return deductions;
    }

    /** {@return the components of the denominator} */
    public ImmutableSet<AppraisalComponent> divisor() {
        return divisor;
    }

    /** {@return whether the public cost is already taken off in the numerator, so that break-even is 0 and not 1} */
    public boolean isNet() {
        return deductions.contains(AppraisalComponent.PUBLIC_COST);
    }

    /** {@return whether the value to society is counted, and not public budgets alone} */
    public boolean isPublicValue() {
        return benefits.contains(AppraisalComponent.SOCIAL_BENEFIT);
    }
}
