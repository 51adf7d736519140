package org.childrensservices.core.returns.rules;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Multimaps;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.childrensservices.core.person.PersonId;
import org.childrensservices.core.time.ReportingYear;
import org.childrensservices.core.value.Finding;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.Reason;
import org.childrensservices.core.value.Severity;
import org.childrensservices.core.value.SourceText;

/**
 * What the rules of a book found in a return. Immutable.
 *
 * <p>Of each rule there is an outcome: how many findings it made, none being none, or why it could not be evaluated.
 */
public final class Validation {

    private final String name;
    private final ReportingYear year;
    private final ReportingYear rulesOf;
    private final ImmutableList<RuleFinding> findings;
    private final ImmutableMap<String, Outcome<Long>> outcomes;

    Validation(
            String name,
            ReportingYear year,
            ReportingYear rulesOf,
            ImmutableList<RuleFinding> findings,
            ImmutableMap<String, Outcome<Long>> outcomes) {
        this.name = checkNotNull(name, "name");
        this.year = checkNotNull(year, "year");
        this.rulesOf = checkNotNull(rulesOf, "rulesOf");
        this.findings = checkNotNull(findings, "findings");
        this.outcomes = checkNotNull(outcomes, "outcomes");
    }

    /** {@return the year of the return} */
    public ReportingYear year() {
        return year;
    }

    /** {@return the year whose rules were used; another than that of the return where none are known for that} */
    public ReportingYear rulesOf() {
        return rulesOf;
    }

    /** {@return the findings, those of one rule together} */
    public ImmutableList<RuleFinding> findings() {
        return findings;
    }

    /**
     * Returns the findings about a child.
     *
     * @param child the local id
     * @return the findings
     */
    public ImmutableList<RuleFinding> ofChild(PersonId child) {
        return only(f -> f.child().filter(child::equals).isPresent());
    }

    /**
     * Returns the findings of a rule.
     *
     * @param code the code of the rule
     * @return the findings
     */
    public ImmutableList<RuleFinding> ofRule(String code) {
        return only(f -> f.rule().code().equals(code));
    }

    /** {@return the findings about the return as a whole, and those of rows whose child is not known} */
    public ImmutableList<RuleFinding> ofNoChild() {
        return only(f -> f.child().isEmpty());
    }

    private ImmutableList<RuleFinding> only(Predicate<RuleFinding> wanted) {
        return findings.stream().filter(wanted).collect(ImmutableList.toImmutableList());
    }

    /** {@return the findings by the code of the rule} */
    public ImmutableListMultimap<String, RuleFinding> byRule() {
        return by(f -> f.rule().code());
    }

    /** {@return the findings by the table in which they stand} */
    public ImmutableListMultimap<CheckedTable, RuleFinding> byTable() {
        return by(RuleFinding::table);
    }

    /** {@return the findings by severity} */
    public ImmutableListMultimap<Severity, RuleFinding> bySeverity() {
        return by(f -> f.finding().severity());
    }

    /** {@return the findings by child, without those of {@link #ofNoChild()}} */
    public ImmutableListMultimap<PersonId, RuleFinding> byChild() {
        return Multimaps.index(only(f -> f.child().isPresent()), f -> f.child().orElseThrow());
    }

    private <K> ImmutableListMultimap<K, RuleFinding> by(Function<RuleFinding, K> key) {
        return Multimaps.index(findings, key::apply);
    }

    /**
     * Returns how many findings a rule made.
     *
     * @param code the code of a rule of the book
     * @return the number, or none if the rule could not be evaluated
     */
    public Outcome<Long> outcome(String code) {
        Outcome<Long> outcome = outcomes.get(code);
        checkArgument(outcome != null, "rule must be in the book: %s", code);
        return outcome;
    }

    /** {@return how many findings each rule made that made any} */
    public ImmutableMap<String, Long> countsByRule() {
        ImmutableMap.Builder<String, Long> counts = ImmutableMap.builder();
        outcomes.forEach((code, outcome) ->
                outcome.toOptional().filter(count -> count > 0).ifPresent(count -> counts.put(code, count)));
        return counts.buildOrThrow();
    }

    /** {@return the rules that could not be evaluated, and why} */
    public ImmutableMap<String, Reason> notEvaluated() {
        ImmutableMap.Builder<String, Reason> reasons = ImmutableMap.builder();
        for (Map.Entry<String, Outcome<Long>> each : outcomes.entrySet()) {
            if (each.getValue() instanceof Outcome.None<Long> none) {
                reasons.put(each.getKey(), none.reason());
            }
        }
        return reasons.buildOrThrow();
    }

    /**
     * Returns the findings as CSV with headings: the child, the rule, the place, the text, redacted where it is
     * personal, and what is the matter.
     *
     * @return the text
     */
    public String toCsv() {
        return toCsv(SourceText::toString);
    }

    /**
     * Returns the findings as {@link #toCsv()} does, but with personal text too: for who corrects the data and may see
     * them.
     *
     * @return the text
     */
    public String toRevealingCsv() {
        return toCsv(SourceText::reveal);
    }

    private String toCsv(Function<SourceText, String> shown) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord("child", "severity", "rule", "table", "file", "line", "column", "text", "meaning");
            for (RuleFinding each : findings) {
                Finding finding = each.finding();
                csv.writeRecord(
                        each.child().map(PersonId::value).orElse(""),
                        finding.severity().name(),
                        finding.rule(),
                        each.table().title(),
                        finding.origin().file(),
                        Long.toString(finding.origin().line()),
                        finding.origin().column(),
                        shown.apply(finding.text()),
                        finding.message());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /**
     * Returns a summary.
     *
     * @return such as {@code "SSDA903 2017-18: 293 rules of 2022-23, 12 not evaluated, 4,310 findings"}
     */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%s %s: %,d %s%s, %,d not evaluated, %,d %s",
                name,
                year,
                outcomes.size(),
                outcomes.size() == 1 ? "rule" : "rules",
                rulesOf.equals(year) ? "" : " of " + rulesOf,
                notEvaluated().size(),
                findings.size(),
                findings.size() == 1 ? "finding" : "findings");
    }
}
