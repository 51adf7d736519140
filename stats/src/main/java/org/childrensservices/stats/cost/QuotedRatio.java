package org.childrensservices.stats.cost;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Optional;
import java.util.stream.Collectors;
import org.childrensservices.core.style.ModelStyle;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.Reason;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.measure.Interval;
import org.immutables.value.Value;

/**
 * What somebody published as coming back for every 1 spent, held as it was quoted. It is a type of its own: it cannot
 * be ranked, averaged or compared with a computed {@link BenefitCostRatio}, for nobody knows on what basis.
 *
 * <pre>{@code
 * QuotedRatio.builder()
 *         .value(new BigDecimal("1.89"))
 *         .wording("for every £1 spent, approximately £1.89 was saved")
 *         .source("Westminster City Council, 19 April 2021")
 *         .build();
 * }</pre>
 *
 * <p>Every {@link RatioDetail detail} that is not stated is missing.
 */
@Value.Immutable
@ModelStyle
public abstract sealed class QuotedRatio permits ImmutableQuotedRatio {

    QuotedRatio() {}

    /** {@return what comes back for every 1, with the decimals that were printed} */
    public abstract BigDecimal value();

    /** {@return the words of the source, not blank} */
    public abstract String wording();

    /** {@return who said it, where and when; not blank} */
    public abstract String source();

    /** {@return what the source says of each detail that it gives} */
    public abstract ImmutableMap<RatioDetail, String> stated();

    /** {@return the interval that the source gives} */
    public abstract Optional<Interval> publishedInterval();

    /** {@return the details that the source does not give} */
    public ImmutableSet<RatioDetail> missing() {
        return Sets.immutableEnumSet(Sets.difference(EnumSet.allOf(RatioDetail.class), stated().keySet()));
    }

    /**
     * {@return the interval, or none with the code {@link ReasonCode#NOT_STATED}: it cannot be computed from a ratio}
     */
    public Outcome<Interval> interval() {
        return publishedInterval()
                .map(Outcome::of)
                .orElseGet(() -> Outcome.none(
                        ReasonCode.NOT_STATED, "the source gives no interval, and a ratio alone has none to compute"));
    }

    /** {@return what is left of every 1 that comes back, less the 1 spent: 0.89 for 1.89} */
    public BigDecimal netGainPerPound() {
        return value().subtract(BigDecimal.ONE);
    }

    /** {@return the net gain as a percentage of what was spent: 89 for 1.89} */
    public BigDecimal returnPercent() {
        return netGainPerPound().movePointRight(2);
    }

    /**
     * Returns by how much the benefit may fall or the cost rise before the claim only breaks even.
     *
     * @return the changes, or none with the code {@link ReasonCode#NO_SOLUTION} where the ratio is not positive
     */
    public Outcome<SwitchingValues> switchingValues() {
        return SwitchingValues.ofRatio(value());
    }

    @Value.Check
    void check() {
        checkArgument(!wording().isBlank(), "wording must not be blank: '%s'", wording());
        checkArgument(!source().isBlank(), "source must not be blank: '%s'", source());
    }

    /** {@return a builder with the attributes of this ratio} */
    public abstract Builder toBuilder();

    /** {@return a builder} */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public String toString() {
        return "quoted ratio of " + value().toPlainString() + " (\"" + wording() + "\", " + source() + "): net gain of "
                + netGainPerPound().toPlainString() + " for every 1; "
                + switchingValues().fold(SwitchingValues::toString, Reason::message) + missingText();
    }

    private String missingText() {
        return missing().isEmpty()
                ? ""
                : missing().stream().map(RatioDetail::label).collect(Collectors.joining(", ", "; not stated: ", ""));
    }

    /** Builds quoted ratios. */
    public static final class Builder extends ImmutableQuotedRatio.Builder {
        Builder() {}
    }
}
