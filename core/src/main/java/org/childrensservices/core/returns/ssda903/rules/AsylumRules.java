package org.childrensservices.core.returns.ssda903.rules;

import static org.childrensservices.core.returns.ssda903.rules.Field.DUC;
import static org.childrensservices.core.returns.ssda903.rules.ReturnTable.HEADER;

import java.util.Optional;
import org.childrensservices.core.returns.rules.ValidationRule.Need;

/** The rules about children who seek asylum without a parent. */
final class AsylumRules {

    private static final ReturnTable TABLE = ReturnTable.UASC;
    private static final Field FLAG = Field.UASC;
    private static final String ROWS =
            "who seeks asylum has a row in the table UASC; asked of children in both returns";

    private AsylumRules() {}

    static void declare(Declarations rules) {
        rules.needs(Need.ASYLUM_FLAG, "105", "205C", "303");
        rules.row("105", HEADER, FLAG, row -> !row.is(FLAG, "0", "1"));
        rules.row("303", TABLE, DUC, row -> row.has(DUC) && !isFlagged(row));
        rules.row(
                "205A",
                HEADER,
                Field.CHILD,
                ROWS + "; an end before this year explains it",
                row -> !row.child().has(TABLE)
                        && before(row.child())
                                .filter(old -> !old.isBefore(DUC, row.year().firstDay()))
                                .isPresent());
        rules.row(
                "205B",
                TABLE,
                DUC,
                ROWS + "; an end that was returned stays, and one that was not is within the year or later",
                row -> before(row.child())
                        .filter(old -> old.has(DUC)
                                ? !old.is(DUC, row.text(DUC))
                                : row.isBefore(DUC, row.year().firstDay()))
                        .isPresent());
        rules.row(
                "205C",
                TABLE,
                DUC,
                "neither the flag of this year nor a row of last year",
                row -> row.has(DUC) && !isFlagged(row) && before(row.child()).isEmpty());
        rules.row(
                "205D",
                TABLE,
                DUC,
                ROWS,
                row -> row.child().lastYear().filter(old -> old.has(HEADER)).isPresent()
                        && before(row.child()).isEmpty());
    }

    private static Optional<ReturnRow> before(ChildRows child) {
        return child.lastYear().flatMap(old -> old.first(TABLE));
    }

    private static boolean isFlagged(ReturnRow row) {
        return row.child().header().filter(header -> header.is(FLAG, "1")).isPresent();
    }
}
