package org.childrensservices.stats.benchmark;

import static com.google.common.base.Preconditions.checkNotNull;

import java.math.BigDecimal;
import java.util.Optional;
import org.childrensservices.core.place.LocalAuthority;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.Reason;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.measure.Cell;

/**
 * What a table says of an authority.
 *
 * @param authority the authority
 * @param cell the number or the symbol; empty if the table has no row for it
 */
public record AuthorityCell(LocalAuthority authority, Optional<Cell> cell) {
    /**
     * Checks the parts.
     *
     * @param authority the authority
     * @param cell the number or the symbol, if there is a row
     */
    public AuthorityCell {
        checkNotNull(authority, "authority");
        checkNotNull(cell, "cell");
    }

    /**
     * {@return the number; none with the meaning of the symbol, or with the code {@link ReasonCode#NOT_STATED} if there
     * is no row}
     */
    public Outcome<BigDecimal> number() {
        return cell.map(Cell::number).orElseGet(() -> Outcome.none(ReasonCode.NOT_STATED, "no row for " + authority));
    }

    /** {@return the authority and its number, such as {@code "Camden (202) 59"}, or why there is none} */
    @Override
    public String toString() {
        return authority + " " + number().fold(BigDecimal::toPlainString, Reason::message);
    }
}
