package org.childrensservices.core.returns.ssda903.rules;

import static org.childrensservices.core.returns.ssda903.rules.Field.DUC;
import static org.childrensservices.core.returns.ssda903.rules.ReturnTable.HEADER;

import java.util.Optional;
import java.util.function.Predicate;
import org.childrensservices.core.returns.rules.RuleCheck;
import org.childrensservices.core.returns.rules.ValidationRule.Need;
import org.childrensservices.core.value.SourceText;

/** The rules about children who seek asylum without a parent. */
final class AsylumRules {

    private static final ReturnTable TABLE = ReturnTable.UASC;
    private static final Field FLAG = Field.UASC;
    private static final String ROWS =
            "who seeks asylum has a row in the table UASC; asked of children in both returns";

    private static final int AGE_AT_END = 18;

    private AsylumRules() {}

    static void declare(Declarations rules) {
        rules.needs(Need.ASYLUM_FLAG, "105", "205C", "303");
        rules.row("105", HEADER, FLAG, row -> !row.is(FLAG, "0", "1"));
        unflagged(rules, "303", "an end beside a flag that denies it is reported at the flag", row -> true);
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
                ROWS + "; it goes on where last year's return has the 18th birthday as its end, and where that stays or"
                        + " is a day of this year",
                row -> before(row.child()).filter(old -> !goesOn(old, row)).isPresent());
        unflagged(
                rules,
                "205C",
                "neither the flag of this year nor a row of last year; an end beside a flag that denies it is reported"
                        + " at the flag",
                child -> before(child).isEmpty());
        rules.row(
                "205D",
                TABLE,
                DUC,
                ROWS,
                row -> row.child().lastYear().filter(old -> old.has(HEADER)).isPresent()
                        && before(row.child()).isEmpty());
    }

    /**
     * An end is given, and the flag in the header does not say that there is anything to end. The XML form has both in
     * the header, where an end beside the flag 0 makes no row of the table.
     */
    private static void unflagged(Declarations rules, String code, String reading, Predicate<ChildRows> which) {
        RuleCheck<Ssda903Return> rows =
                TABLE.eachRow(DUC, row -> row.has(DUC) && !isFlagged(row.child()) && which.test(row.child()));
        RuleCheck<Ssda903Return> headers = HEADER.eachRow(
                FLAG,
                row -> row.has(FLAG)
                        && !row.is(FLAG, "1")
                        && row.raw()
                                .cell(DUC.heading())
                                .filter(AsylumRules::isFilled)
                                .isPresent()
                        && which.test(row.child()));
        rules.add(code, reading, (current, report) -> {
            rows.check(current, report);
            headers.check(current, report);
        });
    }

    private static boolean isFilled(SourceText text) {
        return !text.reveal().isBlank();
    }

    private static Optional<ReturnRow> before(ChildRows child) {
        return child.lastYear().flatMap(old -> old.first(TABLE));
    }

    /** Whether the time as an unaccompanied child can go on, by its ends in the returns of last year and this. */
    private static boolean goesOn(ReturnRow old, ReturnRow now) {
        return old.day(DUC).isPresent()
                && old.day(DUC).equals(old.child().birthday(AGE_AT_END))
                && (now.day(DUC).equals(old.day(DUC)) || now.inYear(DUC));
    }

    private static boolean isFlagged(ChildRows child) {
        return child.header().filter(header -> header.is(FLAG, "1")).isPresent();
    }
}
