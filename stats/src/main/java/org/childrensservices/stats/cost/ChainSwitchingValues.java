package org.childrensservices.stats.cost;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Range;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.stream.Collectors;

/**
 * How far each link of a chain may move, the others held, before its benefit only covers the cost. Every link but the
 * deadweight enters in proportion, so that each has one value.
 *
 * @param chain the chain
 * @param ratio the present value of the chain's benefit over that of the cost it has to cover, positive
 */
public record ChainSwitchingValues(BenefitChain chain, BigDecimal ratio) {

    private static final Range<BigDecimal> SHARE = Range.closed(BigDecimal.ZERO, BigDecimal.ONE);
    private static final Range<BigDecimal> NOT_NEGATIVE = Range.atLeast(BigDecimal.ZERO);

    /**
     * Checks the ratio.
     *
     * @param chain the chain
     * @param ratio benefit over cost, positive
     */
    public ChainSwitchingValues {
        checkNotNull(chain, "chain");
        checkArgument(ratio.signum() > 0, "ratio must be positive: %s", ratio);
        checkArgument(
                chain.additionalOutcomes().signum() != 0, "a chain without outcomes has no benefit: %s", chain.title());
    }

    /** {@return how many people the programme would be for} */
    public SwitchingValue population() {
        return inProportion("population", BigDecimal.valueOf(chain.population()), NOT_NEGATIVE);
    }

    /** {@return the share that would take part} */
    public SwitchingValue engagement() {
        return inProportion("engagement", chain.engagement(), SHARE);
    }

    /** {@return the share that would stay to the end} */
    public SwitchingValue retention() {
        return inProportion("retention", chain.retention(), SHARE);
    }

    /** {@return the share that would succeed} */
    public SwitchingValue impact() {
        return new SwitchingValue("impact", chain.impact(), chain.deadweight().impactFor(netImpact()), SHARE);
    }

    /** {@return the share or rate that would have succeeded anyway} */
    public SwitchingValue deadweight() {
        return new SwitchingValue(
                "deadweight",
                chain.deadweight().value(),
                chain.deadweight().valueFor(chain.impact(), netImpact()),
                SHARE);
    }

    /** {@return what one outcome would be worth in a year} */
    public SwitchingValue unitValue() {
        return inProportion("unit value", chain.unitValue().amount(), Range.all());
    }

    /** {@return how many outcomes would be additional} */
    public SwitchingValue additionalOutcomes() {
        return inProportion("additional outcomes", chain.additionalOutcomes(), Range.all());
    }

    /** {@return every link, in the order of the chain} */
    public ImmutableList<SwitchingValue> all() {
        return ImmutableList.of(
                population(), engagement(), retention(), impact(), deadweight(), unitValue(), additionalOutcomes());
    }

    private BigDecimal netImpact() {
        return scaled(chain.deadweight().netImpact(chain.impact()));
    }

    private SwitchingValue inProportion(String assumption, BigDecimal base, Range<BigDecimal> admissible) {
        return new SwitchingValue(assumption, base, scaled(base), admissible);
    }

    private BigDecimal scaled(BigDecimal base) {
        return base.divide(ratio, MathContext.DECIMAL128);
    }

    @Override
    public String toString() {
        return all().stream()
                .map(SwitchingValue::toString)
                .collect(Collectors.joining(", or ", chain.title() + " breaks even with ", ""));
    }
}
