package org.childrensservices.stats.trend;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.Range;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.regex.Pattern;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.Reason;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.measure.Interval;
import org.childrensservices.stats.measure.Polarity;

/**
 * How a quoted figure changed, as far as two figures without what is behind them can say it: by how much in their own
 * unit, by how many percent, and between what limits both may lie because the figures were rounded. Whether the change
 * is more than chance they cannot say.
 *
 * <pre>{@code
 * QuotedChange.from(QuotedFigure.percent("11")).to(QuotedFigure.percent("5"));
 * // 11% to 5%: -6 percentage points (-7 to -5 by rounding), -54.5% relative (-60.9% to -47.6% by rounding); ...
 * }</pre>
 */
public final class QuotedChange implements ReportedChange {

    private static final Pattern CLAIM = Pattern.compile("([+-]?)(\\d+(?:\\.\\d+)?) ?%?");
    private static final BigDecimal TWO_HUNDRED = BigDecimal.valueOf(200);

    private final QuotedFigure before;
    private final QuotedFigure after;

    private QuotedChange(QuotedFigure before, QuotedFigure after) {
        checkArgument(before.unit() == after.unit(), "both figures must be in one unit: %s and %s", before, after);
        this.before = before;
        this.after = after;
    }

    /**
     * Starts a change from the earlier figure.
     *
     * @param before the figure at the earlier time
     * @return the earlier figure, from which to go {@code to} the later
     */
    public static Baseline from(QuotedFigure before) {
        return new Baseline(before);
    }

    /**
     * An earlier figure that still needs the later one.
     *
     * @param before the figure at the earlier time
     */
    public record Baseline(QuotedFigure before) {
        /**
         * Checks the figure.
         *
         * @param before the figure at the earlier time
         */
        public Baseline {
            checkNotNull(before, "before");
        }

        /**
         * Completes the change.
         *
         * @param after the figure at the later time, in the same unit
         * @return the change
         * @throws IllegalArgumentException if the units differ
         */
        public QuotedChange to(QuotedFigure after) {
            return new QuotedChange(before, after);
        }
    }

    /** {@return the figure at the earlier time} */
    public QuotedFigure before() {
        return before;
    }

    /** {@return the figure at the later time} */
    public QuotedFigure after() {
        return after;
    }

    /** {@return the change in the unit of the figures; in percentage points if they are percentages} */
    public AbsoluteChange absolute() {
        return new AbsoluteChange(after.value().subtract(before.value()), before.unit());
    }

    /**
     * Returns the absolute changes that are possible if each figure may be off by its margin either way. They are not
     * narrowed where a figure would be below zero.
     *
     * @return the changes, in the unit of {@link #absolute()}
     */
    public Range<BigDecimal> absoluteByRounding() {
        BigDecimal change = absolute().value();
        BigDecimal margin = before.margin().add(after.margin());
        return Range.closed(change.subtract(margin), change.add(margin));
    }

    /**
     * Tells whether the direction of the change is the same wherever in its rounding each figure lies. Ranges that
     * touch are not certain, for a source does not say what it did with a tie.
     *
     * @return whether the absolute changes that are possible leave out zero, or are nothing but zero
     */
    public boolean isDirectionCertain() {
        Range<BigDecimal> possible = absoluteByRounding();
        return possible.lowerEndpoint().signum() > 0 || possible.upperEndpoint().signum() < 0 || isExact();
    }

    /**
     * Says which way the figures go.
     *
     * @param polarity whether more is better
     * @return the direction of travel of the figures as quoted
     */
    public DirectionOfTravel direction(Polarity polarity) {
        return DirectionOfTravel.of(absolute().value().signum(), polarity);
    }

    /**
     * Returns the change relative to the earlier figure.
     *
     * @return the percentage; none with the code {@link ReasonCode#ZERO_BASELINE} if only the earlier figure is zero,
     *     and {@link ReasonCode#NO_EVENTS} if both are
     */
    @Override
    public Outcome<PercentChange> relative() {
        return overBefore("a relative change")
                .map(base -> PercentChange.ofRatio(absolute().value(), base));
    }

    @Override
    public String unit() {
        return before.unit() == QuotedUnit.COUNT ? "" : before.unit().changeText();
    }

    private Outcome<BigDecimal> overBefore(String what) {
        if (before.value().signum() > 0) {
            return Outcome.of(before.value());
        }
        ReasonCode code = after.value().signum() > 0 ? ReasonCode.ZERO_BASELINE : ReasonCode.NO_EVENTS;
        return Outcome.none(code, what + " needs an earlier figure above zero: " + before + " to " + after);
    }

    /**
     * Returns the relative changes that are possible if each figure may be off by its margin either way, but not below
     * zero.
     *
     * @return the percentages, or none with the code {@link ReasonCode#ZERO_BASELINE} if the earlier figure may have
     *     been zero
     */
    public Outcome<Range<PercentChange>> relativeByRounding() {
        return before.lowest().signum() == 0
                ? Outcome.none(
                        ReasonCode.ZERO_BASELINE,
                        "a relative change has no upper limit where the earlier figure may be zero: " + before)
                : Outcome.of(Range.closed(
                        relative(after.lowest(), before.highest()), relative(after.highest(), before.lowest())));
    }

    private static PercentChange relative(BigDecimal to, BigDecimal from) {
        return PercentChange.ofRatio(to.subtract(from), from);
    }

    /**
     * Tells whether a percentage that is claimed for the change can be right: whether two numbers that may have been
     * rounded to the two figures change by a percentage that rounds to the claim, half up, at the decimals that it has.
     *
     * @param claim the percentage, such as {@code "12%"} for a change in either direction, or with a sign
     * @return whether it can be right; never if the earlier figure is exactly zero
     * @throws IllegalArgumentException if the claim has another form
     */
    public boolean explains(String claim) {
        var matcher = CLAIM.matcher(claim.strip());
        checkArgument(matcher.matches(), "claim must be a percentage such as '12%' or '-4.5%': '%s'", claim);
        var size = new BigDecimal(matcher.group(2));
        BigDecimal half = QuotedFigure.rounded(size, QuotedUnit.PERCENT).margin();
        var least = new PercentChange(size.subtract(half));
        var most = new PercentChange(size.add(half));
        if (size.signum() == 0) {
            return isPossible(Range.open(least, most));
        }
        String sign = matcher.group(1);
        boolean mayRise = !sign.equals("-") && isPossible(Range.closedOpen(least, most));
        return mayRise || (!sign.equals("+") && isPossible(Range.openClosed(negated(most), negated(least))));
    }

    private static PercentChange negated(PercentChange change) {
        return new PercentChange(change.value().negate());
    }

    private boolean isPossible(Range<PercentChange> claimed) {
        if (before.highest().signum() == 0) {
            return false;
        }
        Range<PercentChange> possible = relativeByRounding()
                .fold(range -> range, unbounded -> Range.atLeast(relative(after.lowest(), before.highest())));
        return possible.isConnected(claimed) && !possible.intersection(claimed).isEmpty();
    }

    /** {@return the later figure over the earlier, with the codes of {@link #relative()} where there is none} */
    public Outcome<Double> ratio() {
        return overBefore("a ratio").map(base -> quotient(after.value(), base));
    }

    /**
     * Returns the change as a percentage of the mean of both figures, which a swap of the two merely negates.
     *
     * @return the percentage, -200 to 200, or none with the code {@link ReasonCode#NO_EVENTS} if both are zero
     */
    public Outcome<Double> symmetric() {
        BigDecimal sum = before.value().add(after.value());
        return sum.signum() == 0
                ? Outcome.none(
                        ReasonCode.NO_EVENTS,
                        "a symmetric change needs a figure above zero: " + before + " to " + after)
                : Outcome.of(quotient(absolute().value().multiply(TWO_HUNDRED), sum));
    }

    /**
     * Returns 100 times the natural logarithm of the ratio, of which those of successive changes add up.
     *
     * @return the log change; none with the codes of {@link #relative()}, and with {@link ReasonCode#NOT_APPLICABLE} if
     *     only the later figure is zero
     */
    public Outcome<Double> logarithmic() {
        return ratio().flatMap(ratio -> ratio == 0
                ? Outcome.none(
                        ReasonCode.NOT_APPLICABLE,
                        "a log change needs a later figure above zero: " + before + " to " + after)
                : Outcome.of(100 * Math.log(ratio)));
    }

    private static double quotient(BigDecimal numerator, BigDecimal denominator) {
        return numerator.divide(denominator, MathContext.DECIMAL128).doubleValue();
    }

    /** {@return none, with the code {@link ReasonCode#NOT_STATED} and the numbers that an interval would need} */
    public Outcome<Interval> interval() {
        return Outcome.none(
                ReasonCode.NOT_STATED,
                "no interval of confidence without " + before.unit().behind());
    }

    /**
     * Returns by how much more this changed than a comparator over the same time.
     *
     * @param comparator the change of the comparator, in the same unit
     * @return the difference in differences
     * @throws IllegalArgumentException if the units differ
     */
    public QuotedDifferenceInDifferences against(QuotedChange comparator) {
        return absolute().against(comparator.absolute());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof QuotedChange change && before.equals(change.before) && after.equals(change.after);
    }

    @Override
    public int hashCode() {
        return 31 * before.hashCode() + after.hashCode();
    }

    @Override
    public String toString() {
        String percentage = relative().fold(percent -> percent + " relative" + relativeMargin(), Reason::message);
        return before + " to " + after + ": " + absolute() + absoluteMargin() + ", " + percentage + "; "
                + interval().fold(Interval::toString, Reason::message);
    }

    private String absoluteMargin() {
        Range<BigDecimal> possible = absoluteByRounding();
        return isExact()
                ? ""
                : byRounding(
                        Signed.format(possible.lowerEndpoint().stripTrailingZeros()),
                        Signed.format(possible.upperEndpoint().stripTrailingZeros()));
    }

    private String relativeMargin() {
        return isExact()
                ? ""
                : relativeByRounding()
                        .fold(
                                range -> byRounding(
                                        range.lowerEndpoint().toString(),
                                        range.upperEndpoint().toString()),
                                unbounded -> "");
    }

    private boolean isExact() {
        return before.margin().signum() == 0 && after.margin().signum() == 0;
    }

    private static String byRounding(String lower, String upper) {
        return " (" + lower + " to " + upper + " by rounding)";
    }
}
