package org.childrensservices.core.returns.rules;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;
import static com.google.common.base.Preconditions.checkState;

import com.google.common.base.Ascii;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.Maps;
import com.google.common.collect.Range;
import com.google.common.collect.SetMultimap;
import com.google.common.collect.Sets;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.childrensservices.core.returns.rules.ValidationRule.Need;
import org.childrensservices.core.time.ReportingYear;
import org.childrensservices.core.value.Severity;

/**
 * All official rules of a return that there ever were, from a list and the checks that were declared for it. Immutable.
 *
 * @param <R> the return
 */
public final class RuleCatalogue<R extends CheckedReturn<R>> {

    private final ImmutableMap<String, ValidationRule<R>> rules;
    private final Range<ReportingYear> known;

    private RuleCatalogue(ImmutableMap<String, ValidationRule<R>> rules, Range<ReportingYear> known) {
        this.rules = rules;
        this.known = known;
    }

    /**
     * Returns the official rules of a year, also those for which there is no check. Those of the first year that is
     * known serve for the years before it too, and those of the last until others are known.
     *
     * @param year the year
     * @return the rules
     */
    public RuleBook<R> forYear(ReportingYear year) {
        ReportingYear of = rulesOf(year);
        return new RuleBook<>(
                year,
                of,
                ImmutableMap.copyOf(
                        Maps.filterValues(rules, rule -> rule.inForce().contains(of))));
    }

    private ReportingYear rulesOf(ReportingYear year) {
        if (known.contains(year)) {
            return year;
        }
        return year.compareTo(known.lowerEndpoint()) < 0 ? known.lowerEndpoint() : known.upperEndpoint();
    }

    /** {@return all rules, in the order of the list} */
    public ImmutableCollection<ValidationRule<R>> all() {
        return rules.values();
    }

    /**
     * Returns a builder of the catalogue of a list, a CSV with the columns {@code code}, {@code tables} (joined by
     * {@code +}; {@code _last} marks those of the year before), {@code severity} (where the return has any),
     * {@code first_ruleset}, {@code status}, {@code meaning}, {@code category} and {@code kind}.
     *
     * @param <R> the return
     * @param beside a class beside which the list is a resource
     * @param list the name of the list
     * @param tables the tables of the return
     * @param known the first and the last year of which the rules are known
     * @return the builder
     */
    public static <R extends CheckedReturn<R>> Builder<R> read(
            Class<?> beside, String list, List<? extends CheckedTable> tables, Range<ReportingYear> known) {
        return new Builder<>(beside, list, ImmutableList.copyOf(tables), known);
    }

    /**
     * Takes the checks of the official rules by their codes; not thread-safe.
     *
     * @param <R> the return
     */
    public static final class Builder<R extends CheckedReturn<R>> {

        private static final String LAST = "_last";
        private static final String PROVIDERS = "Provider Info";
        private static final String RETIRED = "retired ";

        private final ImmutableList<ValidationRule.Official> official;
        private final Range<ReportingYear> known;
        private final Map<String, RuleCheck<R>> checks = new HashMap<>();
        private final Map<String, String> readings = new HashMap<>();
        private final SetMultimap<String, Need> needs = LinkedHashMultimap.create();

        private Builder(Class<?> beside, String list, ImmutableList<CheckedTable> tables, Range<ReportingYear> known) {
            this.known = known;
            try (InputStream in = checkNotNull(beside.getResourceAsStream(list), list);
                    CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(in)) {
                this.official = csv.stream().map(row -> official(row, tables)).collect(ImmutableList.toImmutableList());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private ValidationRule.Official official(NamedCsvRecord row, ImmutableList<CheckedTable> tables) {
            String code = row.getField("code");
            ReportingYear first = ReportingYear.parse(row.getField("first_ruleset"));
            String status = row.getField("status");
            Range<ReportingYear> from = Range.atLeast(first);
            Set<String> names = ImmutableSet.copyOf(Splitter.on('+').split(row.getField("tables")));
            ImmutableSet<CheckedTable> lastYear = named(tables, names, LAST);
            if (!lastYear.isEmpty()) {
                needs.put(code, Need.LAST_YEAR);
            }
            if (names.contains(PROVIDERS)) {
                needs.put(code, Need.PROVIDER_REGISTER);
            }
            return new ValidationRule.Official(
                    code,
                    row.getField("meaning"),
                    named(tables, names, ""),
                    lastYear,
                    row.findField("severity")
                            .map(severity -> Severity.valueOf(Ascii.toUpperCase(severity)))
                            .orElse(Severity.ERROR),
                    row.getField("category"),
                    row.getField("kind"),
                    status.startsWith(RETIRED)
                            ? until(from, ReportingYear.parse(status.substring(RETIRED.length())))
                            : from);
        }

        /** A rule that came and went within one year was never in force by the end of it. */
        private static Range<ReportingYear> until(Range<ReportingYear> from, ReportingYear end) {
            return from.lowerEndpoint().equals(end)
                    ? Range.closedOpen(end, end)
                    : from.intersection(Range.lessThan(end));
        }

        private static ImmutableSet<CheckedTable> named(
                ImmutableList<CheckedTable> tables, Set<String> names, String suffix) {
            return tables.stream()
                    .filter(table -> table.namesInRules().stream().anyMatch(name -> names.contains(name + suffix)))
                    .collect(ImmutableSet.toImmutableSet());
        }

        /**
         * Declares the check of a rule.
         *
         * @param code the code
         * @param check what it does
         */
        public void add(String code, RuleCheck<R> check) {
            checkState(checks.put(code, check) == null, "rule must be declared once: %s", code);
        }

        /**
         * Declares the check of a rule whose official words leave a choice.
         *
         * @param code the code
         * @param reading the choice that was taken
         * @param check what it does
         */
        public void add(String code, String reading, RuleCheck<R> check) {
            add(code, check);
            readings.put(code, reading);
        }

        /**
         * Says what a rule needs beside the tables that the list names.
         *
         * @param code the code
         * @param needed what it needs
         */
        public void needs(String code, Need... needed) {
            needs.putAll(code, ImmutableList.copyOf(needed));
        }

        /** {@return the rules with their checks, those without one included} */
        public RuleCatalogue<R> build() {
            ImmutableMap.Builder<String, ValidationRule<R>> rules = ImmutableMap.builder();
            for (ValidationRule.Official each : official) {
                rules.put(
                        each.code(),
                        new ValidationRule<>(
                                each,
                                needs.get(each.code()),
                                Optional.ofNullable(readings.get(each.code())),
                                Optional.ofNullable(checks.get(each.code()))));
            }
            ImmutableMap<String, ValidationRule<R>> all = rules.buildOrThrow();
            ImmutableSet<String> declared = ImmutableSet.<String>builder()
                    .addAll(checks.keySet())
                    .addAll(needs.keySet())
                    .build();
            checkArgument(
                    all.keySet().containsAll(declared),
                    "rules must be official: %s",
                    Sets.difference(declared, all.keySet()));
            return new RuleCatalogue<>(all, known);
        }
    }
}
