package org.childrensservices.core.child;

import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import org.childrensservices.core.person.PersonId;
import org.threeten.extra.LocalDateRange;

/**
 * When the authority was in contact with a child or young person, and on which days that person belonged to a group
 * with which it keeps contact.
 *
 * @param person who
 * @param inGroup the days in the group
 * @param contacts the days of contact, in any order
 */
public record ContactHistory(PersonId person, LocalDateRange inGroup, ImmutableList<LocalDate> contacts) {
    /**
     * Checks the history.
     *
     * @param person who
     * @param inGroup the days in the group
     * @param contacts the days of contact
     */
    public ContactHistory {
        checkNotNull(person, "person");
        checkNotNull(inGroup, "inGroup");
        checkNotNull(contacts, "contacts");
    }

    @Override
    public String toString() {
        return person + ", contacts: " + contacts.size();
    }
}
