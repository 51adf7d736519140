package org.childrensservices.stats.trend;

import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.ReasonCode;

/** A change that a {@link ChangeReport} can be written about: of counted or of quoted figures. */
public sealed interface ReportedChange permits CountedChange, QuotedChange {

    /**
     * Returns the change relative to the earlier figure.
     *
     * @return the percentage; none with the code {@link ReasonCode#ZERO_BASELINE} if only the earlier figure is zero,
     *     and {@link ReasonCode#NO_EVENTS} if both are
     */
    Outcome<PercentChange> relative();

    /** {@return what the absolute change is in, such as {@code "per 10,000"}; empty for numbers} */
    String unit();
}
