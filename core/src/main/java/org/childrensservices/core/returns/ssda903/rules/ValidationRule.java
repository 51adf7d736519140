package org.childrensservices.core.returns.ssda903.rules;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Range;
import java.util.Optional;
import org.childrensservices.core.time.ReportingYear;
import org.childrensservices.core.value.Severity;

/**
 * A rule of validation: what it is called and means, what it reads, since when it holds, and how it is checked. The
 * sources state no severity: a rule is an error but for the two that are meant as questions, 231 and 232. Immutable.
 *
 * <pre>{@code
 * ValidationRule ours = ValidationRule.of("LOCAL1", "Provider not one of ours", ImmutableSet.of(ReturnTable.EPISODES),
 *         RuleCheck.ofRows(ReturnTable.EPISODES, Field.PLACE_PROVIDER, row -> row.is(Field.PLACE_PROVIDER, "PR3")));
 * }</pre>
 */
public final class ValidationRule {

    /** How far the official words settle what is checked. */
    public enum Status {
        /** They leave no choice. */
        AS_STATED,
        /** They leave a choice, and {@link ValidationRule#reading()} says which was taken. */
        INTERPRETED
    }

    /** What a rule needs beside the tables of the year. */
    public enum Need {
        /** The return of the year before. */
        LAST_YEAR("last year's return"),
        /** The register of providers. */
        PROVIDER_REGISTER("the register of providers"),
        /** Where postcodes are. */
        POSTCODES("a lookup of postcodes");

        private final String words;

        Need(String words) {
            this.words = words;
        }

        /** {@return the need in words, such as {@code "last year's return"}} */
        @Override
        public String toString() {
            return words;
        }
    }

    private final String code;
    private final String meaning;
    private final ImmutableSet<ReturnTable> tables;
    private final ImmutableSet<ReturnTable> tablesOfLastYear;
    private final String category;
    private final String kind;
    private final Range<ReportingYear> inForce;
    private final ImmutableSet<Need> needs;
    private final Optional<String> reading;
    private final Optional<RuleCheck> check;

    ValidationRule(OfficialRule rule, Optional<String> reading, Optional<RuleCheck> check) {
        this(
                rule.code(),
                rule.meaning(),
                rule.tables(),
                rule.tablesOfLastYear(),
                rule.category(),
                rule.kind(),
                rule.inForce(),
                rule.needs(),
                reading,
                check);
    }

    private ValidationRule(
            String code,
            String meaning,
            ImmutableSet<ReturnTable> tables,
            ImmutableSet<ReturnTable> tablesOfLastYear,
            String category,
            String kind,
            Range<ReportingYear> inForce,
            ImmutableSet<Need> needs,
            Optional<String> reading,
            Optional<RuleCheck> check) {
        checkArgument(!code.isBlank(), "code must not be blank: '%s'", code);
        checkArgument(!meaning.isBlank(), "meaning of %s must not be blank: '%s'", code, meaning);
        this.code = code;
        this.meaning = meaning;
        this.tables = tables;
        this.tablesOfLastYear = tablesOfLastYear;
        this.category = category;
        this.kind = kind;
        this.inForce = inForce;
        this.needs = needs;
        this.reading = reading;
        this.check = check;
    }

    /**
     * Returns a rule of one's own, in force in all years.
     *
     * @param code the code, not blank
     * @param meaning what is the matter, without personal data
     * @param tables the tables without which it cannot be evaluated
     * @param check what it does
     * @return the rule
     */
    public static ValidationRule of(String code, String meaning, ImmutableSet<ReturnTable> tables, RuleCheck check) {
        return new ValidationRule(
                code,
                meaning,
                checkNotNull(tables, "tables"),
                ImmutableSet.of(),
                "local",
                "local",
                Range.all(),
                ImmutableSet.of(),
                Optional.empty(),
                Optional.of(check));
    }

    /** {@return the code, such as {@code "101"}} */
    public String code() {
        return code;
    }

    /** {@return what is the matter} */
    public String meaning() {
        return meaning;
    }

    /** {@return the tables without which the rule cannot be evaluated} */
    public ImmutableSet<ReturnTable> tables() {
        return tables;
    }

    /** {@return the tables of last year's return without which the rule cannot be evaluated} */
    public ImmutableSet<ReturnTable> tablesOfLastYear() {
        return tablesOfLastYear;
    }

    /** {@return what it takes to find a breach, such as {@code "cross-record"}; {@code "local"} for one's own} */
    public String category() {
        return category;
    }

    /** {@return what the rule is about, such as {@code "code-list"}; {@code "local"} for one's own} */
    public String kind() {
        return kind;
    }

    /** {@return the years in which it is in force} */
    public Range<ReportingYear> inForce() {
        return inForce;
    }

    /** {@return what it needs beside the tables of the year} */
    public ImmutableSet<Need> needs() {
        return needs;
    }

    /** {@return how far the official words settle what is checked} */
    public Status status() {
        return reading.isPresent() ? Status.INTERPRETED : Status.AS_STATED;
    }

    /** {@return the choice that was taken where the official words leave one} */
    public Optional<String> reading() {
        return reading;
    }

    /** {@return how much a breach matters} */
    public Severity severity() {
        return code.equals("231") || code.equals("232") ? Severity.QUERY : Severity.ERROR;
    }

    /** {@return whether there is a check} */
    public boolean isImplemented() {
        return check.isPresent();
    }

    Optional<RuleCheck> check() {
        return check;
    }

    /** {@return the code and the meaning, such as {@code "102: Birth date must be a real date"}} */
    @Override
    public String toString() {
        return code + ": " + meaning;
    }
}
