package org.childrensservices.core.returns.ssda903;

import org.childrensservices.core.person.PersonId;

/** A row of the return of looked-after children. A later version may add kinds. */
public sealed interface Ssda903Row permits HeaderRow, EpisodeRow {

    /** {@return the child that the row is about ({@code CHILD})} */
    PersonId child();
}
