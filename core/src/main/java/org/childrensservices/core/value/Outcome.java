package org.childrensservices.core.value;

import static com.google.common.base.Preconditions.checkNotNull;

import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A value, or the {@link Reason} why there is none: what the library returns where good arguments may have no answer,
 * such as the rate of 0 in 0.
 *
 * <pre>{@code
 * Rate.of(0).in(0).per10_000().estimate().fold(RateEstimate::toString, Reason::message);
 * }</pre>
 *
 * <p>This type and both its kinds are immutable.
 *
 * @param <T> the type of the value
 */
public sealed interface Outcome<T> {

    /**
     * A value.
     *
     * @param <T> the type of the value
     * @param value the value
     */
    record Value<T>(T value) implements Outcome<T> {
        /**
         * Checks the value.
         *
         * @param value the value
         */
        public Value {
            checkNotNull(value, "value");
        }

        @Override
        public String toString() {
            return value.toString();
        }
    }

    /**
     * No value, and why.
     *
     * @param <T> the type that the value would have had
     * @param reason why there is no value
     */
    record None<T>(Reason reason) implements Outcome<T> {
        /**
         * Checks the reason.
         *
         * @param reason why there is no value
         */
        public None {
            checkNotNull(reason, "reason");
        }

        @Override
        public String toString() {
            return reason.toString();
        }
    }

    /**
     * Returns an outcome that holds a value.
     *
     * @param <T> the type of the value
     * @param value the value
     * @return the outcome
     */
    static <T> Outcome<T> of(T value) {
        return new Value<>(value);
    }

    /**
     * Returns an outcome without a value.
     *
     * @param <T> the type that the value would have had
     * @param code the kind of reason
     * @param message the sentence that says why, for a reader
     * @return the outcome
     */
    static <T> Outcome<T> none(ReasonCode code, String message) {
        return new None<>(new Reason(code, message));
    }

    /**
     * Returns an outcome without a value, for a reason given elsewhere.
     *
     * @param <T> the type that the value would have had
     * @param reason the reason
     * @return the outcome
     */
    static <T> Outcome<T> none(Reason reason) {
        return new None<>(reason);
    }

    /**
     * Answers for either kind.
     *
     * @param <R> the type of the answer
     * @param onValue the answer for a value
     * @param onNone the answer where there is none
     * @return the answer
     */
    default <R> R fold(Function<? super T, ? extends R> onValue, Function<? super Reason, ? extends R> onNone) {
        return this instanceof Value<T> v ? onValue.apply(v.value()) : onNone.apply(((None<T>) this).reason());
    }

    /**
     * Applies a function to the value, if there is one.
     *
     * @param <R> the type of the result
     * @param function the function
     * @return the outcome of the function, or the same reason
     */
    default <R> Outcome<R> map(Function<? super T, ? extends R> function) {
        return fold(v -> of(function.apply(v)), Outcome::none);
    }

    /**
     * Applies a function that may itself have no answer.
     *
     * @param <R> the type of the result
     * @param function the function
     * @return what the function returns, or the same reason
     */
    default <R> Outcome<R> flatMap(Function<? super T, Outcome<R>> function) {
        return fold(function, Outcome::none);
    }

    /**
     * Hands the value, if there is one, to an action.
     *
     * @param action the action
     */
    default void ifPresent(Consumer<? super T> action) {
        toOptional().ifPresent(action);
    }

    /** {@return whether there is a value} */
    default boolean isPresent() {
        return this instanceof Value<T>;
    }

    /** {@return the value, without the reason if there is none} */
    default Optional<T> toOptional() {
        return fold(Optional::of, r -> Optional.empty());
    }

    /** {@return why there is no value, empty if there is one} */
    default Optional<Reason> toReason() {
        return fold(v -> Optional.empty(), Optional::of);
    }

    /**
     * Returns the value, for a caller who knows that there is one.
     *
     * @return the value
     * @throws NoSuchElementException with the reason if there is none
     */
    default T orElseThrow() {
        return fold(v -> v, r -> {
            throw new NoSuchElementException(r.toString());
        });
    }
}
