package org.childrensservices.core.returns.rules;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Range;
import java.util.Optional;
import java.util.Set;
import org.childrensservices.core.time.ReportingYear;
import org.childrensservices.core.value.Severity;

/**
 * A rule of validation: what it is called and means, what it reads, since when it holds, and how it is checked.
 * Immutable.
 *
 * <pre>{@code
 * ValidationRule<Ssda903Return> ours = ValidationRule.of("LOCAL1", "Provider not one of ours",
 *         ImmutableSet.of(ReturnTable.EPISODES),
 *         ReturnTable.EPISODES.eachRow(Field.PLACE_PROVIDER, row -> row.is(Field.PLACE_PROVIDER, "PR3")));
 * }</pre>
 *
 * @param <R> the return that it checks
 */
public final class ValidationRule<R> {

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
        POSTCODES("a lookup of postcodes"),
        /** The authority whose return it is. */
        AUTHORITY("the authority whose return it is"),
        /** The flag of children who seek asylum without a parent, which the header has in the XML form only. */
        ASYLUM_FLAG("the flag UASC in the header, which only the XML form has");

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

    /** What the official list says of a rule. */
    record Official(
            String code,
            String meaning,
            ImmutableSet<CheckedTable> tables,
            ImmutableSet<CheckedTable> tablesOfLastYear,
            Severity severity,
            String category,
            String kind,
            Range<ReportingYear> inForce) {}

    private final Official official;
    private final ImmutableSet<Need> needs;
    private final Optional<String> reading;
    private final Optional<RuleCheck<R>> check;

    ValidationRule(Official official, Set<Need> needs, Optional<String> reading, Optional<RuleCheck<R>> check) {
        checkArgument(!official.code().isBlank(), "code must not be blank: '%s'", official.code());
        checkArgument(
                !official.meaning().isBlank(),
                "meaning of %s must not be blank: '%s'",
                official.code(),
                official.meaning());
        this.official = official;
        this.needs = ImmutableSet.copyOf(needs);
        this.reading = checkNotNull(reading, "reading");
        this.check = checkNotNull(check, "check");
    }

    /**
     * Returns a rule of one's own, an error in all years.
     *
     * @param <R> the return that it checks
     * @param code the code, not blank
     * @param meaning what is the matter, without personal data
     * @param tables the tables without which it cannot be evaluated
     * @param check what it does
     * @return the rule
     */
    public static <R> ValidationRule<R> of(
            String code, String meaning, Set<? extends CheckedTable> tables, RuleCheck<R> check) {
        return new ValidationRule<>(
                new Official(
                        code,
                        meaning,
                        ImmutableSet.copyOf(tables),
                        ImmutableSet.of(),
                        Severity.ERROR,
                        "local",
                        "local",
                        Range.all()),
                ImmutableSet.of(),
                Optional.empty(),
                Optional.of(check));
    }

    /**
     * Returns the same rule with another severity.
     *
     * @param severity how much a breach matters
     * @return the rule
     */
    public ValidationRule<R> withSeverity(Severity severity) {
        return new ValidationRule<>(
                new Official(code(), meaning(), tables(), tablesOfLastYear(), severity, category(), kind(), inForce()),
                needs,
                reading,
                check);
    }

    /** {@return the code, such as {@code "101"}} */
    public String code() {
        return official.code();
    }

    /** {@return what is the matter} */
    public String meaning() {
        return official.meaning();
    }

    /** {@return the tables without which the rule cannot be evaluated} */
    public ImmutableSet<CheckedTable> tables() {
        return official.tables();
    }

    /** {@return the tables of last year's return without which the rule cannot be evaluated} */
    public ImmutableSet<CheckedTable> tablesOfLastYear() {
        return official.tablesOfLastYear();
    }

    /** {@return what it takes to find a breach, such as {@code "cross-record"}; {@code "local"} for one's own} */
    public String category() {
        return official.category();
    }

    /** {@return what the rule is about, such as {@code "code-list"}; {@code "local"} for one's own} */
    public String kind() {
        return official.kind();
    }

    /** {@return the years in which it is in force} */
    public Range<ReportingYear> inForce() {
        return official.inForce();
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
        return official.severity();
    }

    /** {@return whether there is a check} */
    public boolean isImplemented() {
        return check.isPresent();
    }

    Optional<RuleCheck<R>> check() {
        return check;
    }

    /** {@return the code and the meaning, such as {@code "102: Birth date must be a real date"}} */
    @Override
    public String toString() {
        return code() + ": " + meaning();
    }
}
