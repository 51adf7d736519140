package org.childrensservices.core.returns.cin.rules;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Range;
import java.util.function.Predicate;
import org.childrensservices.core.returns.rules.RuleCatalogue;
import org.childrensservices.core.returns.rules.RuleCheck;
import org.childrensservices.core.time.ReportingYear;

/** Takes the checks of the official rules by their codes; not thread-safe. */
final class CinDeclarations {

    private final RuleCatalogue.Builder<CinReturn> rules = RuleCatalogue.read(
            CinDeclarations.class,
            "cin_rules.csv",
            ImmutableList.copyOf(CinTable.values()),
            Range.closed(ReportingYear.parse("2022-23"), ReportingYear.parse("2025-26")));

    /** The rule of that code is broken by the blocks of a kind for which something holds. */
    void row(String code, CinTable table, CinField field, Predicate<CinRow> breaks) {
        add(code, table.eachRow(field, breaks));
    }

    /** The same, where the official words leave a choice. */
    void row(String code, CinTable table, CinField field, String reading, Predicate<CinRow> breaks) {
        add(code, reading, table.eachRow(field, breaks));
    }

    void add(String code, RuleCheck<CinReturn> check) {
        rules.add(code, check);
    }

    void add(String code, String reading, RuleCheck<CinReturn> check) {
        rules.add(code, reading, check);
    }

    RuleCatalogue<CinReturn> build() {
        return rules.build();
    }
}
