package org.childrensservices.stats.publish;

import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableList;
import org.childrensservices.stats.measure.Cell;

/**
 * A row of a {@link PublicationTable}.
 *
 * @param period the period
 * @param area the area
 * @param categories the category of each filter of the table, in its order
 * @param cells the cell of each indicator of the table, in its order
 */
public record PublicationRow(
        TablePeriod period, Area area, ImmutableList<String> categories, ImmutableList<Cell> cells) {
    /**
     * Checks that all is given.
     *
     * @param period the period
     * @param area the area
     * @param categories the category of each filter
     * @param cells the cell of each indicator
     */
    public PublicationRow {
        checkNotNull(period, "period");
        checkNotNull(area, "area");
        checkNotNull(categories, "categories");
        checkNotNull(cells, "cells");
    }
}
