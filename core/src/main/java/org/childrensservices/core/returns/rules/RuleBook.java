package org.childrensservices.core.returns.rules;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.childrensservices.core.time.ReportingYear;
import org.childrensservices.core.value.Finding;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.ReasonCode;

/**
 * The rules of a year. Immutable; several threads may use it at once.
 *
 * @param <R> the return that they check
 */
public final class RuleBook<R extends CheckedReturn<R>> {

    private final ReportingYear year;
    private final ReportingYear rulesOf;
    private final ImmutableMap<String, ValidationRule<R>> rules;

    RuleBook(ReportingYear year, ReportingYear rulesOf, ImmutableMap<String, ValidationRule<R>> rules) {
        this.year = year;
        this.rulesOf = rulesOf;
        this.rules = rules;
    }

    /** {@return the year of the returns that it checks} */
    public ReportingYear year() {
        return year;
    }

    /** {@return the year whose rules these are; another than the year of the return where none are known for that} */
    public ReportingYear rulesOf() {
        return rulesOf;
    }

    /** {@return the rules, in the order of the official list} */
    public ImmutableCollection<ValidationRule<R>> all() {
        return rules.values();
    }

    /**
     * Finds a rule.
     *
     * @param code the code, such as {@code "101"}
     * @return the rule, empty if the book has none of that code
     */
    public Optional<ValidationRule<R>> find(String code) {
        return Optional.ofNullable(rules.get(code));
    }

    /**
     * Returns the same book without some rules.
     *
     * @param codes the codes of rules of the book
     * @return the book
     */
    public RuleBook<R> without(String... codes) {
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
    public RuleBook<R> only(Predicate<? super ValidationRule<R>> wanted) {
        return new RuleBook<>(year, rulesOf, ImmutableMap.copyOf(Maps.filterValues(rules, wanted::test)));
    }

    /**
     * Returns the same book with one rule more, or with another rule instead of the one of the same code.
     *
     * @param rule the rule
     * @return the book
     */
    public RuleBook<R> with(ValidationRule<R> rule) {
        return new RuleBook<>(
                year,
                rulesOf,
                ImmutableMap.<String, ValidationRule<R>>builder()
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
    public Validation check(R current) {
        return check(current, part -> {});
    }

    /**
     * Checks a return as {@link #check(CheckedReturn)} does, and hands out its parts one after the other.
     *
     * <pre>{@code
     * book.check(current, part -> part.assemble().children().forEach(child -> add(child)));
     * }</pre>
     *
     * @param current the return, of the year of the book
     * @param parts takes each part when rules that look at each child by itself were checked on it
     * @return what was found, and which rules could not be evaluated
     */
    public Validation check(R current, Consumer<? super R> parts) {
        checkArgument(current.year().equals(year), "year of the return must be %s: %s", year, current.year());
        ImmutableList<Trial> trials =
                rules.values().stream().map(rule -> new Trial(rule, current)).collect(ImmutableList.toImmutableList());
        for (R part : current.parts()) {
            trials.forEach(trial -> trial.check(part, true));
            parts.accept(part);
        }
        trials.forEach(trial -> trial.check(current, false));
        ImmutableList.Builder<RuleFinding> findings = ImmutableList.builder();
        ImmutableMap.Builder<String, Outcome<Long>> outcomes = ImmutableMap.builder();
        for (Trial trial : trials) {
            findings.addAll(trial.findings);
            outcomes.put(trial.rule.code(), trial.outcome());
        }
        return new Validation(current.name(), year, rulesOf, findings.build(), outcomes.buildOrThrow());
    }

    /** The evaluation of one rule. */
    private final class Trial {

        private final ValidationRule<R> rule;
        private final Optional<RuleCheck<R>> check;
        private final List<RuleFinding> findings = new ArrayList<>();
        private Optional<String> obstacle;

        private Trial(ValidationRule<R> rule, R current) {
            this.rule = rule;
            this.check = rule.check();
            this.obstacle = check.isPresent() ? current.obstacle(rule) : Optional.of("the library has no check of it");
        }

        /** Looks through a part or the whole, if that is what the check looks at. */
        private void check(R current, boolean isPart) {
            if (obstacle.isPresent() || check.orElseThrow().isOfEachChild() != isPart) {
                return;
            }
            try {
                check.orElseThrow().check(current, (row, field) -> findings.add(finding(rule, row, field)));
            } catch (RuntimeException e) {
                obstacle = Optional.of("the rule failed: " + e.getClass().getSimpleName());
                findings.clear();
            }
        }

        private Outcome<Long> outcome() {
            return obstacle.<Outcome<Long>>map(why -> Outcome.none(ReasonCode.NOT_AVAILABLE, why))
                    .orElse(Outcome.of((long) findings.size()));
        }
    }

    private RuleFinding finding(ValidationRule<R> rule, CheckedRow<?> row, CheckedField field) {
        return new RuleFinding(
                rule,
                row.table(),
                row.childId(),
                new Finding(rule.severity(), rule.code(), rule.meaning(), row.origin(field), row.sourceText(field)));
    }

    /** {@return such as {@code "322 rules for 2026-27"} or {@code "293 rules of 2022-23 for 2017-18"}} */
    @Override
    public String toString() {
        return rules.size() + " rules " + (rulesOf.equals(year) ? "" : "of " + rulesOf + " ") + "for " + year;
    }
}
