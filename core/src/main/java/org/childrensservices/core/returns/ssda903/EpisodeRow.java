package org.childrensservices.core.returns.ssda903;

import static com.google.common.base.Preconditions.checkNotNull;

import java.time.LocalDate;
import java.util.Optional;
import org.childrensservices.core.person.PersonId;
import org.childrensservices.core.placement.Episode;

/**
 * A row of the table Episodes.
 *
 * @param child the child
 * @param episode the episode
 */
public record EpisodeRow(PersonId child, Episode episode) implements Ssda903Row {
    /**
     * Checks the row.
     *
     * @param child the child
     * @param episode the episode
     */
    public EpisodeRow {
        checkNotNull(child, "child");
        checkNotNull(episode, "episode");
    }

    @Override
    public Optional<LocalDate> dateOfBirth() {
        return Optional.empty();
    }

    /** {@return the id of the child and the episode, such as {@code "child C7: from 2023-05-01, C2, U4"}} */
    @Override
    public String toString() {
        return "child " + child + ": " + episode;
    }
}
