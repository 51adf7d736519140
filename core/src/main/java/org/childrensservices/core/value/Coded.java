package org.childrensservices.core.value;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.base.Ascii;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What a coded field holds: a code of the set, or text that is none of its codes. The text that was read is kept in
 * both kinds, so that nothing is lost when it is written back.
 *
 * @param <E> the code set
 */
public sealed interface Coded<E extends Enum<E> & Code> {

    /**
     * A code of the set.
     *
     * @param <E> the code set
     * @param value the code
     * @param text the text that was read for it, such as {@code "u4"}
     */
    record Known<E extends Enum<E> & Code>(E value, String text) implements Coded<E> {
        /**
         * Checks the entry.
         *
         * @param value the code
         * @param text the text that was read for it
         */
        public Known {
            checkNotNull(value, "value");
            checkNotNull(text, "text");
        }

        @Override
        public String toString() {
            return value.code();
        }
    }

    /**
     * Text that is no code of the set.
     *
     * @param <E> the code set
     * @param text the text, not blank
     */
    record Unknown<E extends Enum<E> & Code>(String text) implements Coded<E> {
        /**
         * Checks the text.
         *
         * @param text the text, not blank
         */
        public Unknown {
            checkArgument(!text.isBlank(), "text of an unknown code must not be blank: '%s'", text);
        }

        @Override
        public String toString() {
            return "?" + text;
        }
    }

    /**
     * Returns a code of the set.
     *
     * @param <E> the code set
     * @param value the code
     * @return the entry, with the code as its text
     */
    static <E extends Enum<E> & Code> Coded<E> of(E value) {
        return SharedCodes.of(value);
    }

    /**
     * Returns text that is no code of the set.
     *
     * @param <E> the code set
     * @param text the text, not blank
     * @return the entry
     */
    static <E extends Enum<E> & Code> Coded<E> unknown(String text) {
        return new Unknown<>(text);
    }

    /**
     * Reads text: the code that it spells in either case and with any white space around it, otherwise the unknown
     * text.
     *
     * @param <E> the code set
     * @param set the code set
     * @param text the text, not blank
     * @return the entry
     */
    static <E extends Enum<E> & Code> Coded<E> read(Class<E> set, String text) {
        String wanted = text.strip();
        for (E value : set.getEnumConstants()) {
            if (Ascii.equalsIgnoreCase(value.code(), wanted)) {
                return value.code().equals(text) ? of(value) : new Known<>(value, text);
            }
        }
        return new Unknown<>(text);
    }

    /** {@return the text that was read} */
    String text();

    /** {@return the code, empty if the text is none of the set} */
    default Optional<E> known() {
        return this instanceof Known<E> k ? Optional.of(k.value()) : Optional.empty();
    }

    /**
     * Tells whether this is a given code.
     *
     * @param value the code
     * @return whether this is that code
     */
    default boolean is(E value) {
        return this instanceof Known<E> k && k.value() == value;
    }

    /**
     * Tells whether this and another entry mean the same: one code, however each was written, or one unknown text. It
     * is wider than {@code equals}, which also compares the text that was read.
     *
     * @param other the other entry
     * @return whether they mean the same
     */
    default boolean meansSame(Coded<E> other) {
        return this instanceof Known<E> k ? other.is(k.value()) : equals(other);
    }

    /**
     * Tells whether this is a code for which something holds.
     *
     * @param condition the condition
     * @return whether the code is known and the condition holds for it
     */
    default boolean is(Predicate<? super E> condition) {
        return this instanceof Known<E> k && condition.test(k.value());
    }
}
