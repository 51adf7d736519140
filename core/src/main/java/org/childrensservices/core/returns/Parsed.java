package org.childrensservices.core.returns;

import static com.google.common.base.Preconditions.checkNotNull;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the text of a cell became: a value, a value about which something is to be said, or no value and why.
 *
 * @param <V> the type of the value
 */
public final class Parsed<V> {

    private final @Nullable V value;
    private final @Nullable Rule fault;

    private Parsed(@Nullable V value, @Nullable Rule fault) {
        this.value = value;
        this.fault = fault;
    }

    /**
     * Returns a value.
     *
     * @param <V> the type of the value
     * @param value the value
     * @return the value, of which nothing is to be said
     */
    public static <V> Parsed<V> of(V value) {
        return new Parsed<>(checkNotNull(value, "value"), null);
    }

    /**
     * Returns a value that breaks a rule.
     *
     * @param <V> the type of the value
     * @param value the value
     * @param fault the rule
     * @return the value and the rule
     */
    public static <V> Parsed<V> doubtful(V value, Rule fault) {
        return new Parsed<>(checkNotNull(value, "value"), checkNotNull(fault, "fault"));
    }

    /**
     * Returns no value.
     *
     * @param <V> the type that the value would have had
     * @param fault the rule that the text breaks
     * @return the rule
     */
    public static <V> Parsed<V> unreadable(Rule fault) {
        return new Parsed<>(null, checkNotNull(fault, "fault"));
    }

    /** The same of another value. */
    <W> Parsed<W> map(Function<? super V, ? extends W> function) {
        return new Parsed<>(value == null ? null : function.apply(value), fault);
    }

    /** {@return the value, empty if the text could not be read} */
    public Optional<V> find() {
        return Optional.ofNullable(value);
    }

    /** The value, null if the text could not be read. */
    @Nullable
    V value() {
        return value;
    }

    /** The rule that the text breaks, null if none. */
    @Nullable
    Rule fault() {
        return fault;
    }
}
