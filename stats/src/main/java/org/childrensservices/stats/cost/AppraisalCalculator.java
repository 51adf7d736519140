package org.childrensservices.stats.cost;

import static com.google.common.base.Preconditions.checkNotNull;

/**
 * Appraises proposals: their costs and benefits as present values. Immutable: configured once and used for any number
 * of proposals.
 *
 * <pre>{@code
 * AppraisalCalculator.greenBook(GreenBook.EDITION_2022).withTiming(Timing.MID_YEAR);
 * }</pre>
 *
 * <p>The rates of the Green Book are real: nominal flows are refused, and are first brought to the prices of one year
 * by {@link RealTerms}.
 */
public final class AppraisalCalculator {

    private final Discounting discounting;

    private AppraisalCalculator(Discounting discounting) {
        this.discounting = checkNotNull(discounting, "discounting");
    }

    /**
     * Returns the calculator of an edition of the Green Book: its standard schedule, flows at the start of each year.
     *
     * @param edition the edition
     * @return the calculator
     */
    public static AppraisalCalculator greenBook(GreenBook edition) {
        return with(edition.standard());
    }

    /**
     * Returns a calculator with any schedule, flows at the start of each year.
     *
     * @param schedule the schedule
     * @return the calculator
     */
    public static AppraisalCalculator with(DiscountSchedule schedule) {
        return new AppraisalCalculator(new Discounting(schedule, Timing.START_OF_YEAR));
    }

    /**
     * Returns the same with another timing.
     *
     * @param timing when in its year money flows
     * @return the calculator
     */
    public AppraisalCalculator withTiming(Timing timing) {
        return new AppraisalCalculator(new Discounting(discounting.schedule(), timing));
    }

    /** {@return the rates and the timing} */
    public Discounting discounting() {
        return discounting;
    }

    /**
     * Appraises a proposal.
     *
     * @param appraisal what the proposal costs and yields
     * @return the result
     */
    public AppraisalResult appraise(Appraisal appraisal) {
        return new AppraisalResult(appraisal, discounting);
    }

    /**
     * Returns what flows of money are worth in year 0.
     *
     * @param flows the flows; costs negative and benefits positive for a net present value
     * @return the present value
     */
    public PresentValue presentValue(CashFlows flows) {
        return new PresentValue(flows, discounting);
    }

    /**
     * Returns when discounted flows have paid for themselves; {@link Payback#simple} is the payback without
     * discounting.
     *
     * @param flows the flows; costs negative and benefits positive
     * @return the discounted payback
     */
    public Payback payback(CashFlows flows) {
        return new Payback(flows, discounting);
    }

    /**
     * Returns the annuity of some years.
     *
     * @param years how many years, positive
     * @return the annuity
     */
    public Annuity annuity(int years) {
        return new Annuity(years, discounting);
    }
}
