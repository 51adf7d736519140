package org.childrensservices.stats.cost;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import org.childrensservices.core.style.ModelStyle;
import org.childrensservices.core.value.Money;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.ReasonCode;
import org.immutables.value.Value;

/**
 * From the people a programme is for to the money that one of its outcomes is worth by year (Greater Manchester
 * Combined Authority's cost benefit analysis, in HM Treasury, supporting public service transformation, 2014):
 * population, engagement, retention, impact, deadweight, additionality, unit value, optimism bias, lag, and drop-off
 * over the years. All arithmetic up to the flows is exact.
 *
 * <pre>{@code
 * BenefitChain.builder()
 *         .title("Children who need not come into care")
 *         .population(400)
 *         .engagement(new BigDecimal("0.6"))
 *         .retention(new BigDecimal("0.8"))
 *         .impact(new BigDecimal("0.25"))
 *         .deadweight(Deadweight.ofSuccesses(new BigDecimal("0.3")))
 *         .unitValue(Money.pounds("52675.64"))
 *         .cashableShare(new BigDecimal("0.6"))
 *         .durationYears(3)
 *         .build()
 *         .flows(5);
 * }</pre>
 */
@Value.Immutable
@ModelStyle
public abstract sealed class BenefitChain permits ImmutableBenefitChain {

    BenefitChain() {}

    /** {@return what the outcome is, not blank} */
    public abstract String title();

    /** {@return how many people the programme is for, not negative} */
    public abstract long population();

    /** {@return the share of them that takes part} */
    public abstract BigDecimal engagement();

    /** {@return the share of those that stays to the end} */
    public abstract BigDecimal retention();

    /** {@return the share of those that succeeds} */
    public abstract BigDecimal impact();

    /** {@return what would have happened anyway} */
    public abstract Deadweight deadweight();

    /** {@return what is taken off besides deadweight; nothing unless stated} */
    @Value.Default
    public Additionality additionality() {
        return Additionality.complete();
    }

    /** {@return what one outcome is worth in a year} */
    public abstract Money unitValue();

    /** {@return in whose prices the unit value is; of a year that is not stated unless it is} */
    @Value.Default
    public PriceBasis priceBasis() {
        return PriceBasis.yearNotStated();
    }

    /** {@return by how much the value is lowered for optimism; not at all unless stated} */
    @Value.Default
    public OptimismBias optimismBias() {
        return OptimismBias.none();
    }

    /** {@return the share of the value that can be taken out of a budget} */
    public abstract BigDecimal cashableShare();

    /** {@return the year of the proposal in which people take part; 0 unless stated} */
    @Value.Default
    public int startYear() {
        return 0;
    }

    /**
     * Returns the years from taking part to the first effect. Of a part of a year, that part of each year's effect
     * falls in the year after.
     *
     * @return the lag, not negative; 0 unless stated
     */
    @Value.Default
    public BigDecimal lagYears() {
        return BigDecimal.ZERO;
    }

    /** {@return for how many years an outcome has effect, at least one} */
    public abstract int durationYears();

    /** {@return the share by which the effect falls from year to year, after its first; 0 unless stated} */
    @Value.Default
    public BigDecimal dropOff() {
        return BigDecimal.ZERO;
    }

    /** {@return those who take part, exact} */
    public BigDecimal engaged() {
        return BigDecimal.valueOf(population()).multiply(engagement());
    }

    /** {@return those who stay to the end, exact} */
    public BigDecimal completed() {
        return engaged().multiply(retention());
    }

    /** {@return those who succeed, exact} */
    public BigDecimal grossOutcomes() {
        return completed().multiply(impact());
    }

    /** {@return those who would not have succeeded anyway, exact; negative where more would have} */
    public BigDecimal netOutcomes() {
        return completed().multiply(deadweight().netImpact(impact()));
    }

    /** {@return the outcomes that are additional and the programme's own, exact} */
    public BigDecimal additionalOutcomes() {
        return netOutcomes().multiply(additionality().factor());
    }

    /**
     * Returns the benefit by year.
     *
     * @param horizonYear the last year that is counted, not negative
     * @return the flows up to that year, and what comes after it
     */
    public BenefitFlows flows(int horizonYear) {
        checkArgument(horizonYear >= 0, "horizon year must not be negative: %s", horizonYear);
        BigDecimal[] values = new BigDecimal[horizonYear + 1];
        Arrays.fill(values, BigDecimal.ZERO);
        BigDecimal beyond = BigDecimal.ZERO;

        BigDecimal wholeLag = lagYears().setScale(0, RoundingMode.FLOOR);
        BigDecimal part = lagYears().subtract(wholeLag);
        BigDecimal value = additionalOutcomes()
                .multiply(unitValue().amount())
                .multiply(optimismBias().benefitFactor());
        for (int effectYear = 0; effectYear < durationYears(); effectYear++) {
            int year = Math.addExact(Math.addExact(startYear(), wholeLag.intValueExact()), effectYear);
            BigDecimal later = value.multiply(part);
            BigDecimal now = value.subtract(later);
            if (year <= horizonYear) {
                values[year] = values[year].add(now);
            } else {
                beyond = beyond.add(now);
            }
            if (year < horizonYear) {
                values[year + 1] = values[year + 1].add(later);
            } else {
                beyond = beyond.add(later);
            }
            value = value.multiply(Shares.without(dropOff()));
        }
        CashFlows flows = CashFlows.of(Arrays.stream(values).map(this::money).collect(ImmutableList.toImmutableList()))
                .withPriceBasis(priceBasis());
        return new BenefitFlows(this, flows, money(beyond));
    }

    /**
     * Returns what an additional outcome costs. Outcomes are not discounted.
     *
     * @param presentCost the present value of the cost
     * @return the cost to 30 digits, or none with the code {@link ReasonCode#NOT_APPLICABLE} if no outcome is
     *     additional
     */
    public Outcome<Money> costPerOutcome(Money presentCost) {
        BigDecimal outcomes = additionalOutcomes();
        return outcomes.signum() > 0
                ? Outcome.of(Money.of(
                        presentCost.amount().divide(outcomes, BenefitCostRatio.PRECISION), presentCost.currency()))
                : Outcome.none(
                        ReasonCode.NOT_APPLICABLE,
                        "no outcome is additional, so that none has a cost: " + outcomes.toPlainString());
    }

    private Money money(BigDecimal amount) {
        return Money.of(amount, unitValue().currency());
    }

    @Value.Check
    void check() {
        checkArgument(!title().isBlank(), "title must not be blank: '%s'", title());
        checkArgument(population() >= 0, "population must not be negative: %s", population());
        Shares.check("engagement", engagement());
        Shares.check("retention", retention());
        Shares.check("impact", impact());
        optimismBias().benefitFactor();
        Shares.check("cashable share", cashableShare());
        Shares.check("drop-off", dropOff());
        checkArgument(startYear() >= 0, "start year must not be negative: %s", startYear());
        checkArgument(lagYears().signum() >= 0, "lag must not be negative: %s", lagYears());
        checkArgument(durationYears() > 0, "duration must be at least a year: %s", durationYears());
    }

    /** {@return a builder with the attributes of this chain} */
    public abstract Builder toBuilder();

    /** {@return a builder} */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds chains. */
    public static final class Builder extends ImmutableBenefitChain.Builder {
        Builder() {}
    }
}
