package org.childrensservices.stats.measure;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import java.math.BigDecimal;
import org.childrensservices.core.value.Outcome;

/**
 * A cell of a published table: a number, or a symbol that says why there is none. Suppressed, missing, not applicable
 * and zero are four different cells, and none of them is ever a magic number.
 */
public sealed interface Cell {

    /**
     * A number.
     *
     * @param value the number, with the decimals that were published
     */
    record Figure(BigDecimal value) implements Cell {
        /**
         * Keeps the number as it is printed, without an exponent.
         *
         * @param value the number
         */
        public Figure {
            // As it is printed: a table has no exponents.
            value = value.scale() < 0 ? value.setScale(0) : value;
        }

        @Override
        public String toString() {
            return value.toPlainString();
        }
    }

    /**
     * A symbol in place of a number.
     *
     * @param symbol the symbol
     */
    record Symbol(PublishedSymbol symbol) implements Cell {
        /**
         * Checks the symbol.
         *
         * @param symbol the symbol
         */
        public Symbol {
            checkNotNull(symbol, "symbol");
        }

        @Override
        public String toString() {
            return symbol.text();
        }
    }

    /**
     * Returns a cell with a number.
     *
     * @param value the number, with the decimals to publish
     * @return the cell
     */
    static Cell of(BigDecimal value) {
        return new Figure(value);
    }

    /**
     * Returns a cell with a whole number.
     *
     * @param value the number
     * @return the cell
     */
    static Cell of(long value) {
        return new Figure(BigDecimal.valueOf(value));
    }

    /**
     * Returns a cell with a symbol.
     *
     * @param symbol the symbol
     * @return the cell
     */
    static Cell of(PublishedSymbol symbol) {
        return new Symbol(symbol);
    }

    /**
     * Reads what {@link Object#toString()} writes, and the symbols that the Department used before: {@code ":"} for not
     * available and {@code "~"} for low.
     *
     * @param text a decimal number or a symbol, white space around it ignored
     * @return the cell
     * @throws IllegalArgumentException if the text is neither
     */
    static Cell parse(String text) {
        String plain = text.strip();
        for (PublishedSymbol symbol : PublishedSymbol.values()) {
            if (symbol.isWritten(plain)) {
                return new Symbol(symbol);
            }
        }
        checkArgument(plain.matches("-?\\d+(\\.\\d+)?"), "cell must be a number or a published symbol: '%s'", plain);
        return new Figure(new BigDecimal(plain));
    }

    /** {@return the number, or none with the meaning of the symbol} */
    default Outcome<BigDecimal> number() {
        return this instanceof Figure n
                ? Outcome.of(n.value())
                : Outcome.none(((Symbol) this).symbol().reason());
    }
}
