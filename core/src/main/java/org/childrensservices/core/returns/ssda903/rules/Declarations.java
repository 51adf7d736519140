package org.childrensservices.core.returns.ssda903.rules;

import static com.google.common.base.Preconditions.checkState;

import com.google.common.collect.ImmutableMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Takes the checks of the official rules by their codes; not thread-safe. */
final class Declarations {

    private final Map<String, RuleCheck> checks = new HashMap<>();
    private final Map<String, String> readings = new HashMap<>();

    /** The rule of that code is broken by the rows of a table for which something holds. */
    void row(String code, ReturnTable table, Field field, Predicate<ReturnRow> breaks) {
        add(code, RuleCheck.ofRows(table, field, breaks));
    }

    /** The same, where the official words leave a choice. */
    void row(String code, ReturnTable table, Field field, String reading, Predicate<ReturnRow> breaks) {
        row(code, table, field, breaks);
        readings.put(code, reading);
    }

    void add(String code, RuleCheck check) {
        checkState(checks.put(code, check) == null, "rule must be declared once: %s", code);
    }

    void add(String code, String reading, RuleCheck check) {
        add(code, check);
        readings.put(code, reading);
    }

    /** The rules with their checks, those without one included. */
    ImmutableMap<String, ValidationRule> rules() {
        ImmutableMap.Builder<String, ValidationRule> rules = ImmutableMap.builder();
        int declared = 0;
        for (OfficialRule rule : OfficialRule.all()) {
            Optional<RuleCheck> check = Optional.ofNullable(checks.get(rule.code()));
            declared += check.isPresent() ? 1 : 0;
            rules.put(rule.code(), new ValidationRule(rule, Optional.ofNullable(readings.get(rule.code())), check));
        }
        checkState(declared == checks.size(), "rules must be official: %s", checks.keySet());
        return rules.buildOrThrow();
    }
}
