package org.childrensservices.stats.publish;

import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableList;
import org.childrensservices.core.value.Finding;

/**
 * What became of a file that was read as a {@link PublicationTable}. Every row of the file is in the table or kept as
 * text.
 *
 * @param table the table
 * @param kept the fields of the rows that are no row of a table, each with a finding
 * @param findings what is to be said about the file
 */
public record TableReading(
        PublicationTable table, ImmutableList<ImmutableList<String>> kept, ImmutableList<Finding> findings) {
    /**
     * Checks that all is given.
     *
     * @param table the table
     * @param kept the fields of the rows that are no row of a table
     * @param findings what is to be said about the file
     */
    public TableReading {
        checkNotNull(table, "table");
        checkNotNull(kept, "kept");
        checkNotNull(findings, "findings");
    }
}
