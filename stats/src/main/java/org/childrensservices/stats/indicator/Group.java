package org.childrensservices.stats.indicator;

import static com.google.common.base.Preconditions.checkArgument;

import java.io.Serializable;

/**
 * One of the groups into which subjects fall, such as a locality. Who has no key is in a group of its own, which is
 * part of the whole and of no other group. The order is that of the names, in which whole numbers are in order of their
 * size, and {@link NotStated} last.
 */
public sealed interface Group extends Comparable<Group>, Serializable {

    /**
     * A group with a name.
     *
     * @param name the name, not blank
     * @serial exclude
     */
    // Without the tag, Javadoc asks for a comment on a field that a record cannot comment.
    @SuppressWarnings("InvalidBlockTag")
    record Named(String name) implements Group {
        /**
         * Checks the name.
         *
         * @param name the name, not blank
         */
        public Named {
            checkArgument(!name.isBlank(), "name of a group must not be blank: '%s'", name);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** Those of whom it is not stated. */
    record NotStated() implements Group {

        private static final NotStated INSTANCE = new NotStated();

        @Override
        public String toString() {
            return "not stated";
        }
    }

    /**
     * Returns a group.
     *
     * @param name the name, not blank
     * @return the group
     */
    static Group of(String name) {
        return new Named(name);
    }

    /** {@return the group of those of whom it is not stated} */
    static Group notStated() {
        return NotStated.INSTANCE;
    }

    @Override
    default int compareTo(Group other) {
        if (this instanceof Named named && other instanceof Named against) {
            return NaturalOrder.INSTANCE.compare(named.name(), against.name());
        }
        return Boolean.compare(this instanceof NotStated, other instanceof NotStated);
    }
}
