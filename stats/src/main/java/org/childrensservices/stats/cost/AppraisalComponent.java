package org.childrensservices.stats.cost;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;

/**
 * What a line of an appraisal counts as (HM Treasury, supporting public service transformation: cost benefit analysis
 * guidance for local partnerships, 2014). All are positive where they are what they are called: a cost of 100 is 100.
 */
public enum AppraisalComponent {
    /** What public bodies spend. */
    PUBLIC_COST("public cost"),
    /** What others spend: families, charities, firms. */
    PRIVATE_COST("private cost"),
    /** Savings of public bodies that can be taken out of a budget. */
    CASHABLE_FISCAL_BENEFIT("cashable fiscal benefit"),
    /** Savings of public bodies that free capacity but no cash. */
    NON_CASHABLE_FISCAL_BENEFIT("non-cashable fiscal benefit"),
    /**
     * The part of the fiscal benefit that only moves money, such as a benefit payment that ends: no value to society.
     */
    TRANSFER("transfer within the fiscal benefit"),
    /** Gains of people and firms in earnings and growth. */
    ECONOMIC_BENEFIT("economic benefit"),
    /** Wider gains of people: health, wellbeing, safety. */
    SOCIAL_BENEFIT("social benefit"),
    /** Losses that the proposal brings to somebody. */
    DISBENEFIT("disbenefit");

    static final ImmutableSet<AppraisalComponent> COSTS = Sets.immutableEnumSet(PUBLIC_COST, PRIVATE_COST);
    static final ImmutableSet<AppraisalComponent> FISCAL_BENEFITS =
            Sets.immutableEnumSet(CASHABLE_FISCAL_BENEFIT, NON_CASHABLE_FISCAL_BENEFIT);
    static final ImmutableSet<AppraisalComponent> BENEFITS = Sets.immutableEnumSet(
            CASHABLE_FISCAL_BENEFIT, NON_CASHABLE_FISCAL_BENEFIT, ECONOMIC_BENEFIT, SOCIAL_BENEFIT);

    private static final ImmutableSet<AppraisalComponent> LOSSES =
            Sets.immutableEnumSet(PUBLIC_COST, PRIVATE_COST, DISBENEFIT);

    private final String label;

    AppraisalComponent(String label) {
        this.label = label;
    }

    /** {@return the component in words} */
    public String label() {
        return label;
    }

    /** {@return whether more of it makes the proposal worse: cost and disbenefit} */
    public boolean isLoss() {
        return LOSSES.contains(this);
    }
}
