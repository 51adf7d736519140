package org.childrensservices.core.returns.ssda903.rules;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import org.childrensservices.core.person.PersonId;
import org.childrensservices.core.time.ReportingYear;
import org.childrensservices.core.value.Finding;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.Reason;

/**
 * What the rules of a book found in a return. Immutable.
 *
 * <p>Of each rule there is an outcome: how many findings it made, none being none, or why it could not be evaluated.
 */
public final class Validation {

    private final ReportingYear year;
    private final ImmutableList<RuleFinding> findings;
    private final ImmutableMap<String, Outcome<Long>> outcomes;

    Validation(ReportingYear year, ImmutableList<RuleFinding> findings, ImmutableMap<String, Outcome<Long>> outcomes) {
        this.year = checkNotNull(year, "year");
        this.findings = checkNotNull(findings, "findings");
        this.outcomes = checkNotNull(outcomes, "outcomes");
    }

    /** {@return the year} */
    public ReportingYear year() {
        return year;
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
        return findings.stream().filter(f -> f.child().equals(child)).collect(ImmutableList.toImmutableList());
    }

    /**
     * Returns the findings of a rule.
     *
     * @param code the code of the rule
     * @return the findings
     */
    public ImmutableList<RuleFinding> ofRule(String code) {
        return findings.stream().filter(f -> f.rule().code().equals(code)).collect(ImmutableList.toImmutableList());
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
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord("child", "severity", "rule", "file", "line", "column", "text", "meaning");
            for (RuleFinding each : findings) {
                Finding finding = each.finding();
                csv.writeRecord(
                        each.child().value(),
                        finding.severity().name(),
                        finding.rule(),
                        finding.origin().file(),
                        Long.toString(finding.origin().line()),
                        finding.origin().column(),
                        finding.text().toString(),
                        finding.message());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** {@return such as {@code "SSDA903 2024-25: 305 rules, 12 not evaluated, 4,310 findings"}} */
    @Override
    public String toString() {
        return "SSDA903 " + year + ": " + outcomes.size() + " rules, "
                + notEvaluated().size() + " not evaluated, " + findings.size() + " findings";
    }
}
