package org.childrensservices.stats.cost;

import static com.google.common.base.Preconditions.checkNotNull;
import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.Locale;

/**
 * Kinds of capital project, each with the upper bound of the optimism bias of its capital cost (HM Treasury's
 * supplementary guidance on optimism bias, after Mott MacDonald 2002). They are for capital alone: none is a kind of
 * social care, whose running cost goes by {@link ConfidenceGrades}.
 */
public enum CapitalProject {
    /** Buildings that need no special design: an office, a family hub. */
    STANDARD_BUILDINGS,
    /** Buildings that do: a secure children's home. */
    NON_STANDARD_BUILDINGS,
    /** Roads and utilities without special design. */
    STANDARD_CIVIL_ENGINEERING,
    /** Roads and utilities with it. */
    NON_STANDARD_CIVIL_ENGINEERING,
    /** Equipment and its development, such as a case management system. */
    EQUIPMENT_DEVELOPMENT,
    /** Services that are handed to another body. */
    OUTSOURCING;

    /**
     * Returns the bias from which to start, before its causes are dealt with.
     *
     * @return the bias, not mitigated
     */
    public OptimismBias upperBound() {
        return OptimismBias.of(
                checkNotNull(UpperBounds.BY_NAME.get(name()), "no bound for %s", this),
                "HM Treasury 2002, " + name().toLowerCase(Locale.ROOT).replace('_', ' '));
    }

    /** The bounds, read when the first is asked for. */
    private static final class UpperBounds {

        private static final ImmutableMap<String, BigDecimal> BY_NAME =
                CostTable.read("capital_optimism_bias.csv").stream()
                        .collect(toImmutableMap(
                                row -> row.getField("project"),
                                row -> new BigDecimal(row.getField("upper_bound_percent")).movePointLeft(2)));
    }
}
