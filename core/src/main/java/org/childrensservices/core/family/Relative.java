package org.childrensservices.core.family;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import java.util.Locale;
import org.childrensservices.core.person.PersonId;

/**
 * A relationship as one person sees it: another person is a mother to her, or has a mother in her.
 *
 * @param person the other person
 * @param type the relationship
 * @param sense which of the two is it
 */
public record Relative(PersonId person, RelationshipType type, Sense sense) {

    /** Which of two persons is what the relationship says. */
    public enum Sense {
        /** The other person is it. */
        IS,
        /** The other person has it in the one who looks. */
        HAS,
        /** Each is it to the other. */
        MUTUAL
    }

    /**
     * Checks the relative.
     *
     * @param person the other person
     * @param type the relationship
     * @param sense which of the two is it
     */
    public Relative {
        checkNotNull(person, "person");
        checkNotNull(type, "type");
        checkNotNull(sense, "sense");
        checkArgument(type.isMutual() == (sense == Sense.MUTUAL), "sense of %s must be mutual or not: %s", type, sense);
    }

    /** {@return such as {@code "P1 is MOTHER"}, {@code "C7 has MOTHER"} or {@code "C8 mutual FULL_SIBLING"}} */
    @Override
    public String toString() {
        return person + " " + sense.name().toLowerCase(Locale.ROOT) + " " + type;
    }
}
