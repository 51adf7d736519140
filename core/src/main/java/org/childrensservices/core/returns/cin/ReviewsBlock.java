package org.childrensservices.core.returns.cin;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;

/**
 * A block {@code Reviews} of a child protection plan. A plan may have one of all reviews, or one for each.
 *
 * @param dates the days on which a review conference was held ({@code CPPreviewDate}), at least one, in the order of
 *     the file
 */
public record ReviewsBlock(ImmutableList<LocalDate> dates) implements CinBlock {
    /**
     * Checks the block.
     *
     * @param dates the days on which a review conference was held ({@code CPPreviewDate}), at least one, in the order
     *     of the file
     */
    public ReviewsBlock {
        checkNotNull(dates, "dates");
        checkArgument(!dates.isEmpty(), "reviews must have a day: %s", dates);
    }

    /** {@return such as {@code "reviews of [2023-05-01]"}} */
    @Override
    public String toString() {
        return "reviews of " + dates;
    }
}
