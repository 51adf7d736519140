package org.childrensservices.core.placement;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import java.util.Optional;
import org.childrensservices.core.time.PartialDate;
import org.childrensservices.core.value.Coded;

/**
 * How a child left care for good before this period of care, and came back.
 *
 * @param option how; none if the child had not
 * @param date when the order was made, of which the day or the month may be unknown
 * @param authority which authority had looked after the child, as it was written
 */
public record PreviousPermanence(
        Coded<PreviousPermanenceOption> option, Optional<PartialDate> date, Optional<String> authority) {
    /**
     * Checks the record.
     *
     * @param option how
     * @param date when the order was made
     * @param authority which authority had looked after the child
     */
    public PreviousPermanence {
        checkNotNull(option, "option");
        checkNotNull(date, "date");
        checkNotNull(authority, "authority");
        checkArgument(
                !option.is(PreviousPermanenceOption.NONE) || (date.isEmpty() && authority.isEmpty()),
                "previous permanence that there was not must have no date and no authority");
    }

    @Override
    public String toString() {
        return "previous permanence " + option;
    }
}
