package org.childrensservices.core.returns.ssda903.rules;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.childrensservices.core.returns.ssda903.rules.ValidationRule.Need;
import org.childrensservices.core.time.ReportingYear;
import org.childrensservices.core.value.Finding;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.core.value.SourceText;

/**
 * The rules of a year. Immutable; several threads may use it at once.
 *
 * <p>The rules of 2022-23 serve for the years before it too, with the codes that were listed in the year; those of
 * 2026-27 serve until others are known.
 */
public final class RuleBook {

    private static final class Declared {
        private static final ImmutableMap<String, ValidationRule> ALL = all();

        private static ImmutableMap<String, ValidationRule> all() {
            Declarations declarations = new Declarations();
            HeaderRules.declare(declarations);
            EpisodeRules.declare(declarations);
            TimelineRules.declare(declarations);
            OutcomeRules.declare(declarations);
            AdoptionRules.declare(declarations);
            KeyRules.declare(declarations);
            YearEndRules.declare(declarations);
            return declarations.rules();
        }
    }

    private final ReportingYear year;
    private final ImmutableMap<String, ValidationRule> rules;

    private RuleBook(ReportingYear year, ImmutableMap<String, ValidationRule> rules) {
        this.year = year;
        this.rules = rules;
    }

    /**
     * Returns the official rules of a year, also those for which there is no check yet.
     *
     * @param year the year
     * @return the rules
     */
    public static RuleBook forYear(ReportingYear year) {
        return new RuleBook(
                year,
                ImmutableMap.copyOf(
                        Maps.filterValues(Declared.ALL, rule -> rule.inForce().contains(year))));
    }

    /** {@return the year} */
    public ReportingYear year() {
        return year;
    }

    /** {@return the rules, in the order of the official list} */
    public ImmutableCollection<ValidationRule> all() {
        return rules.values();
    }

    /**
     * Finds a rule.
     *
     * @param code the code, such as {@code "101"}
     * @return the rule, empty if the book has none of that code
     */
    public Optional<ValidationRule> find(String code) {
        return Optional.ofNullable(rules.get(code));
    }

    /**
     * Returns the same book without some rules.
     *
     * @param codes the codes of rules of the book
     * @return the book
     */
    public RuleBook without(String... codes) {
        Set<String> out = ImmutableSet.copyOf(codes);
        checkArgument(
                rules.keySet().containsAll(out), "rules must be in the book: %s", Sets.difference(out, rules.keySet()));
        return only(rule -> !out.contains(rule.code()));
    }

    /**
     * Returns the book with some of its rules only, such as those that read a table or are of a kind.
     *
     * @param wanted which rules
     * @return the book
     */
    public RuleBook only(Predicate<? super ValidationRule> wanted) {
        return new RuleBook(year, ImmutableMap.copyOf(Maps.filterValues(rules, wanted::test)));
    }

    /**
     * Returns the same book with one rule more, or with another rule instead of the one of the same code.
     *
     * @param rule the rule
     * @return the book
     */
    public RuleBook with(ValidationRule rule) {
        return new RuleBook(
                year,
                ImmutableMap.<String, ValidationRule>builder()
                        .putAll(rules)
                        .put(rule.code(), rule)
                        .buildKeepingLast());
    }

    /**
     * Checks a return by every rule of the book. A rule that fails, as one of one's own might, is not evaluated and
     * keeps no other from being so.
     *
     * @param current the return, of the year of the book
     * @return what was found, and which rules could not be evaluated
     */
    public Validation check(Ssda903Return current) {
        checkArgument(current.year().equals(year), "year of the return must be %s: %s", year, current.year());
        ImmutableList.Builder<RuleFinding> findings = ImmutableList.builder();
        ImmutableMap.Builder<String, Outcome<Long>> outcomes = ImmutableMap.builder();
        for (ValidationRule rule : rules.values()) {
            outcomes.put(rule.code(), check(rule, current, findings));
        }
        return new Validation(year, findings.build(), outcomes.buildOrThrow());
    }

    private static Outcome<Long> check(
            ValidationRule rule, Ssda903Return current, ImmutableList.Builder<RuleFinding> findings) {
        Optional<String> obstacle = obstacle(rule, current);
        if (obstacle.isPresent()) {
            return Outcome.none(ReasonCode.NOT_AVAILABLE, obstacle.get());
        }
        List<RuleFinding> found = new ArrayList<>();
        try {
            rule.check().orElseThrow().check(current, (row, field) -> found.add(finding(rule, row, field)));
        } catch (RuntimeException e) {
            return Outcome.none(
                    ReasonCode.NOT_AVAILABLE, "the rule failed: " + e.getClass().getSimpleName());
        }
        findings.addAll(found);
        return Outcome.of((long) found.size());
    }

    /** Why a rule cannot be evaluated. */
    private static Optional<String> obstacle(ValidationRule rule, Ssda903Return current) {
        if (rule.check().isEmpty()) {
            return Optional.of(
                    rule.needs().contains(Need.PROVIDER_REGISTER)
                                    || rule.category().equals("reference-data")
                            ? "not implemented yet: needs data from outside the return"
                            : "not implemented yet");
        }
        Set<ReturnTable> absent = Sets.difference(rule.tables(), current.tables());
        if (!absent.isEmpty()) {
            return Optional.of("the return has no table " + names(absent));
        }
        if (rule.needs().contains(Need.LAST_YEAR)) {
            if (current.lastYear().isEmpty()) {
                return Optional.of("needs last year's return, which was not given");
            }
            Set<ReturnTable> absentLastYear = Sets.difference(
                    rule.tablesOfLastYear(), current.lastYear().get().tables());
            if (!absentLastYear.isEmpty()) {
                return Optional.of("last year's return has no table " + names(absentLastYear));
            }
        }
        return Optional.empty();
    }

    private static String names(Collection<ReturnTable> tables) {
        return String.join(", ", tables.stream().map(ReturnTable::title).toList());
    }

    private static RuleFinding finding(ValidationRule rule, ReturnRow row, Field field) {
        return new RuleFinding(
                rule,
                row.child().id(),
                new Finding(
                        rule.severity(),
                        rule.code(),
                        rule.meaning(),
                        row.raw().origin().at(field.name()),
                        row.raw().cell(field.name()).orElse(SourceText.empty())));
    }

    /** {@return such as {@code "322 rules for 2026-27"}} */
    @Override
    public String toString() {
        return rules.size() + " rules for " + year;
    }
}
