package org.childrensservices.stats.publish;

import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableList;

/**
 * A hidden count of a {@link PublicationTable} of which the table itself says too much.
 *
 * @param period the period of its row
 * @param area the area of its row
 * @param categories the categories of its row
 * @param disclosure what can be worked out
 */
public record TableDisclosure(TablePeriod period, Area area, ImmutableList<String> categories, Disclosure disclosure) {
    /**
     * Checks that all is given.
     *
     * @param period the period of its row
     * @param area the area of its row
     * @param categories the categories of its row
     * @param disclosure what can be worked out
     */
    public TableDisclosure {
        checkNotNull(period, "period");
        checkNotNull(area, "area");
        checkNotNull(categories, "categories");
        checkNotNull(disclosure, "disclosure");
    }

    /** {@return the sentence, such as {@code "2024, Westminster, Male, Foster care: is 3"}} */
    @Override
    public String toString() {
        return period.code() + ", " + area.name() + ", " + String.join(", ", categories) + ": " + disclosure;
    }
}
