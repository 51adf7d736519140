package org.childrensservices.core.returns.ssda903.rules;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Range;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.childrensservices.core.returns.rules.RuleCatalogue;
import org.childrensservices.core.returns.rules.RuleCheck;
import org.childrensservices.core.returns.rules.ValidationRule.Need;
import org.childrensservices.core.time.ReportingYear;

/** Takes the checks of the official rules by their codes; not thread-safe. */
final class Declarations {

    private final RuleCatalogue.Builder<Ssda903Return> rules = RuleCatalogue.read(
            Declarations.class,
            "ssda903_rules.csv",
            ImmutableList.copyOf(ReturnTable.values()),
            Range.closed(ReportingYear.parse("2022-23"), ReportingYear.parse("2026-27")));

    /** The rule of that code is broken by the rows of a table for which something holds. */
    void row(String code, ReturnTable table, Field field, Predicate<ReturnRow> breaks) {
        add(code, table.eachRow(field, breaks));
    }

    /** The same, where the official words leave a choice. */
    void row(String code, ReturnTable table, Field field, String reading, Predicate<ReturnRow> breaks) {
        add(code, reading, table.eachRow(field, breaks));
    }

    /** The rule of that code looks at each child. */
    void child(String code, BiConsumer<ChildRows, RuleCheck.Report> check) {
        add(code, ofEachChild(check));
    }

    /** The same, where the official words leave a choice. */
    void child(String code, String reading, BiConsumer<ChildRows, RuleCheck.Report> check) {
        add(code, reading, ofEachChild(check));
    }

    private static RuleCheck<Ssda903Return> ofEachChild(BiConsumer<ChildRows, RuleCheck.Report> check) {
        return RuleCheck.ofEachChild(
                (current, report) -> current.children().forEach(child -> check.accept(child, report)));
    }

    void add(String code, RuleCheck<Ssda903Return> check) {
        rules.add(code, check);
    }

    void add(String code, String reading, RuleCheck<Ssda903Return> check) {
        rules.add(code, reading, check);
    }

    void needs(Need need, String... codes) {
        for (String code : codes) {
            rules.needs(code, need);
        }
    }

    RuleCatalogue<Ssda903Return> build() {
        return rules.build();
    }
}
