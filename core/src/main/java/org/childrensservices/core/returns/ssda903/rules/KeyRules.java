package org.childrensservices.core.returns.ssda903.rules;

import static org.childrensservices.core.returns.ssda903.rules.Field.CHILD;
import static org.childrensservices.core.returns.ssda903.rules.Field.DOB;
import static org.childrensservices.core.returns.ssda903.rules.Field.SEX;

import com.google.common.collect.ImmutableMap;
import java.util.Map;

/** The rules that rows of one child agree: that there is one header, and what the other tables repeat of it. */
final class KeyRules {

    private static final ImmutableMap<ReturnTable, String> NUMBERS = ImmutableMap.<ReturnTable, String>builder()
            .put(ReturnTable.AD1, "1")
            .put(ReturnTable.PLACED_FOR_ADOPTION, "2")
            .put(ReturnTable.EPISODES, "3")
            .put(ReturnTable.MISSING, "4")
            .put(ReturnTable.OC2, "5")
            .put(ReturnTable.OC3, "6")
            .put(ReturnTable.PREVIOUS_PERMANENCE, "7")
            .put(ReturnTable.REVIEWS, "8")
            .put(ReturnTable.UASC, "9")
            .buildOrThrow();

    private static final ImmutableMap<ReturnTable, String> BIRTHS = ImmutableMap.<ReturnTable, String>builder()
            .put(ReturnTable.AD1, "INT11")
            .put(ReturnTable.PLACED_FOR_ADOPTION, "INT12")
            .put(ReturnTable.MISSING, "INT13")
            .put(ReturnTable.OC2, "INT14")
            .put(ReturnTable.OC3, "INT15")
            .put(ReturnTable.PREVIOUS_PERMANENCE, "INT16")
            .put(ReturnTable.REVIEWS, "INT17")
            .put(ReturnTable.UASC, "INT18")
            .buildOrThrow();

    private static final ImmutableMap<ReturnTable, String> SINGLE = ImmutableMap.<ReturnTable, String>builder()
            .put(ReturnTable.AD1, "INT31")
            .put(ReturnTable.HEADER, "INT32")
            .put(ReturnTable.OC2, "INT33")
            .put(ReturnTable.OC3, "INT34")
            .put(ReturnTable.PREVIOUS_PERMANENCE, "INT35")
            .put(ReturnTable.UASC, "INT36")
            .buildOrThrow();

    private KeyRules() {}

    static void declare(Declarations rules) {
        for (Map.Entry<ReturnTable, String> each : NUMBERS.entrySet()) {
            rules.row(
                    "INT0" + each.getValue(),
                    each.getKey(),
                    CHILD,
                    row -> row.child().header().isEmpty());
        }
        for (Map.Entry<ReturnTable, String> each : BIRTHS.entrySet()) {
            rules.row(
                    each.getValue(),
                    each.getKey(),
                    DOB,
                    "both days are given and differ",
                    row -> row.child()
                            .birth()
                            .flatMap(birth -> row.day(DOB).filter(day -> !day.equals(birth)))
                            .isPresent());
        }
        for (Map.Entry<ReturnTable, String> each : SINGLE.entrySet()) {
            rules.row(
                    each.getValue(),
                    each.getKey(),
                    CHILD,
                    "every row but the first is reported",
                    row -> !row.child().rows(row.table()).get(0).equals(row));
        }
        rules.row(
                "INT21",
                ReturnTable.UASC,
                SEX,
                row -> row.child()
                        .header()
                        .filter(header -> !header.is(SEX, row.text(SEX)))
                        .isPresent());
    }
}
