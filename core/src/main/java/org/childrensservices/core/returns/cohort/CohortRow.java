package org.childrensservices.core.returns.cohort;

import static com.google.common.base.Preconditions.checkNotNull;

import org.childrensservices.core.person.Birth;
import org.childrensservices.core.person.PersonId;
import org.childrensservices.core.placement.Episode;

/**
 * A row of the table of a cohort.
 *
 * @param child the child
 * @param birth the birth of the child, unknown if the cell was blank or could not be read
 * @param episode the episode, with the key of the placement and without reasons
 */
public record CohortRow(PersonId child, Birth birth, Episode episode) {
    /**
     * Checks the row.
     *
     * @param child the child
     * @param birth the birth of the child
     * @param episode the episode
     */
    public CohortRow {
        checkNotNull(child, "child");
        checkNotNull(birth, "birth");
        checkNotNull(episode, "episode");
    }

    /** {@return the id of the child and the episode, such as {@code "child C7: from 2023-05-01, C2, U4"}} */
    @Override
    public String toString() {
        return "child " + child + ": " + episode;
    }
}
