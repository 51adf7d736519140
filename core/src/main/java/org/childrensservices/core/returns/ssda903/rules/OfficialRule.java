package org.childrensservices.core.returns.ssda903.rules;

import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Range;
import com.google.common.collect.Sets;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.childrensservices.core.returns.ssda903.rules.ValidationRule.Need;
import org.childrensservices.core.time.ReportingYear;

/** What the list of official rules says of one. */
record OfficialRule(
        String code,
        String meaning,
        ImmutableSet<ReturnTable> tables,
        ImmutableSet<ReturnTable> tablesOfLastYear,
        String category,
        String kind,
        Range<ReportingYear> inForce,
        ImmutableSet<Need> needs) {

    /** The first year of which the rules are known; they serve for the years before too. */
    static final ReportingYear FIRST = ReportingYear.parse("2022-23");

    private static final String RESOURCE = "ssda903_rules.csv";
    private static final String LAST = "_last";
    private static final String PROVIDERS = "Provider Info";
    private static final String RETIRED = "retired ";

    static ImmutableList<OfficialRule> all() {
        try (InputStream in = checkNotNull(OfficialRule.class.getResourceAsStream(RESOURCE), RESOURCE);
                CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(in)) {
            return csv.stream().map(OfficialRule::of).collect(ImmutableList.toImmutableList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static OfficialRule of(NamedCsvRecord row) {
        ReportingYear first = ReportingYear.parse(row.getField("first_ruleset"));
        String status = row.getField("status");
        Range<ReportingYear> from = first.equals(FIRST) ? Range.all() : Range.atLeast(first);
        Range<ReportingYear> inForce = status.startsWith(RETIRED)
                ? until(from, ReportingYear.parse(status.substring(RETIRED.length())))
                : from;
        Set<String> names = ImmutableSet.copyOf(Splitter.on('+').split(row.getField("tables")));
        Set<Need> needs = EnumSet.noneOf(Need.class);
        ImmutableSet<ReturnTable> lastYear = named(names, LAST);
        if (!lastYear.isEmpty()) {
            needs.add(Need.LAST_YEAR);
        }
        if (names.contains(PROVIDERS)) {
            needs.add(Need.PROVIDER_REGISTER);
        }
        if (row.getField("kind").equals("geography")) {
            needs.add(Need.POSTCODES);
        }
        return new OfficialRule(
                row.getField("code"),
                row.getField("meaning"),
                named(names, ""),
                lastYear,
                row.getField("category"),
                row.getField("kind"),
                inForce,
                Sets.immutableEnumSet(needs));
    }

    /** A rule that came and went within one year was never in force by the end of it. */
    private static Range<ReportingYear> until(Range<ReportingYear> from, ReportingYear end) {
        return from.hasLowerBound() && from.lowerEndpoint().equals(end)
                ? Range.closedOpen(end, end)
                : from.intersection(Range.lessThan(end));
    }

    private static ImmutableSet<ReturnTable> named(Set<String> names, String suffix) {
        return Arrays.stream(ReturnTable.values())
                .filter(table -> names.contains(table.nameInRules() + suffix))
                .collect(Sets.toImmutableEnumSet());
    }
}
