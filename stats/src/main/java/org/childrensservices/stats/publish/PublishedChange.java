package org.childrensservices.stats.publish;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.Range;
import java.math.BigDecimal;
import java.util.Locale;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.Reason;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.measure.Rounding;

/**
 * The change between two published figures, as far as they say: without their counts nothing tells it from chance, and
 * their rounding alone leaves a range. It says itself: {@code "-6 percentage points, -54.5% (-60.9% to -47.6% from
 * rounding alone)"}.
 *
 * @param before the earlier figure
 * @param after the later figure, per the same multiplier
 */
public record PublishedChange(PublishedFigure before, PublishedFigure after) {
    /**
     * Checks the change.
     *
     * @param before the earlier figure
     * @param after the later figure, per the same multiplier
     */
    public PublishedChange {
        checkArgument(
                before.per() == after.per() && before.isShare() == after.isShare(),
                "both figures must be of one kind and per the same number: %s and %s",
                before,
                after);
    }

    /** {@return the later figure minus the earlier one, as printed} */
    public BigDecimal difference() {
        return after.value().subtract(before.value());
    }

    /**
     * Returns the difference relative to the earlier figure.
     *
     * @return the relative change, -0.5 for a half less, or none with the code {@link ReasonCode#ZERO_BASELINE}
     */
    public Outcome<Double> relative() {
        return before.value().signum() == 0
                ? Outcome.none(ReasonCode.ZERO_BASELINE, "a change cannot be relative to " + before)
                : Outcome.of(difference().doubleValue() / before.value().doubleValue());
    }

    /**
     * Returns between which limits the relative change lies, whatever the unrounded figures were.
     *
     * @return the limits, or none with the code {@link ReasonCode#ZERO_BASELINE} if the earlier figure may have been
     *     zero
     */
    public Outcome<Range<Double>> relativeRange() {
        Range<BigDecimal> from = before.possibleValues();
        Range<BigDecimal> to = after.possibleValues();
        return from.lowerEndpoint().signum() <= 0
                ? Outcome.none(
                        ReasonCode.ZERO_BASELINE, "a change cannot be relative to " + before + ", which may be 0")
                : Outcome.of(Range.closed(
                        change(from.upperEndpoint(), to.lowerEndpoint().max(BigDecimal.ZERO)),
                        change(from.lowerEndpoint(), to.upperEndpoint())));
    }

    private static double change(BigDecimal from, BigDecimal to) {
        return to.subtract(from).doubleValue() / from.doubleValue();
    }

    @Override
    public String toString() {
        String unit = before.isShare()
                ? " percentage points"
                : before.per() == 1 ? "" : String.format(Locale.ROOT, " per %,d", before.per());
        return difference().toPlainString() + unit + ", "
                + relative().fold(PublishedChange::percent, Reason::message)
                + relativeRange()
                        .fold(
                                r -> " (" + percent(r.lowerEndpoint()) + " to " + percent(r.upperEndpoint())
                                        + " from rounding alone)",
                                none -> "");
    }

    private static String percent(double relative) {
        return Rounding.ONE_DECIMAL.format(relative * 100) + "%";
    }
}
