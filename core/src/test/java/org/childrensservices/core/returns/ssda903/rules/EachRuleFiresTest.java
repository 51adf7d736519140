package org.childrensservices.core.returns.ssda903.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.childrensservices.core.place.LocalAuthority;
import org.childrensservices.core.placement.PlacementProvider;
import org.childrensservices.core.placement.PlacementType;
import org.childrensservices.core.returns.rules.Validation;
import org.childrensservices.core.returns.rules.ValidationRule;
import org.childrensservices.core.testing.Fault;
import org.childrensservices.core.testing.Ssda903Faults;
import org.childrensservices.core.testing.Ssda903Table;
import org.childrensservices.core.time.ReportingYear;
import org.childrensservices.core.value.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each rule of which there is no labelled fault fires on rows made by hand, with the others that rightly fire too and
 * no more. The child, a boy born on 1 June 2012, is fostered near home since 1 May 2026.
 */
class EachRuleFiresTest {

    private static final ReportingYear YEAR = ReportingYear.parse("2026-27");
    private static final String HOME = "ZZ1_1AA";
    private static final String NEAR = "ZZ2_2BB";
    private static final String FOSTERED = " N1 U6 PR1 ";
    private static final String AT = " - " + HOME + " " + NEAR + " SC000001";

    private static final ImmutableMap<String, PostcodePlace> POSTCODES = ImmutableMap.of(
            "ZZ11AA", new PostcodePlace(0, 0, "213"),
            "ZZ22BB", new PostcodePlace(16_093, 0, "213"),
            "ZZ33CC", new PostcodePlace(0, 160_930, "301"),
            "ZZ44DD", new PostcodePlace(0, 800_000, "SCO"),
            "ZZ55EE", new PostcodePlace(1_700_000, 0, "213"));

    private static final ProviderRegister PROVIDERS = ProviderRegister.of(ImmutableList.of(
            provider("SC000001").placementTypes(fosterCare()).build(),
            provider("SC000002")
                    .addPlacementTypes(PlacementType.CHILDRENS_HOME)
                    .addProviders(PlacementProvider.PRIVATE)
                    .postcode(SourceText.personal("ZZ2 2BB"))
                    .build(),
            provider("SC000003").closed(LocalDate.of(2026, 4, 30)).build(),
            provider("SC000004").closed(LocalDate.of(2026, 6, 30)).build(),
            provider("SC000005").authority("301").build(),
            provider("SC000006").authority("213").build()));

    private static RegisteredProvider.Builder provider(String urn) {
        return RegisteredProvider.builder().urn(urn);
    }

    private static ImmutableSet<PlacementType> fosterCare() {
        return Stream.of(PlacementType.values())
                .filter(type -> type.code().startsWith("U") || type.code().startsWith("A"))
                .collect(ImmutableSet.toImmutableSet());
    }

    private record Case(String rule, String others, ImmutableList<String> rows) {
        @Override
        public String toString() {
            return rule;
        }
    }

    /** Rows are {@code table: cells}, those of last year's return after {@code last}; a cell of nothing is a dash. */
    private static Case fires(String rule, String others, String... rows) {
        return new Case(rule, others, ImmutableList.copyOf(rows));
    }

    @TempDir
    private Path folder;

    static Stream<Case> cases() {
        return Stream.of(header(), leavers(), outcomes(), places(), providers(), episodes(), adoptions(), timelines())
                .flatMap(cases -> cases);
    }

    private static final String LEAVER = "oc3: YES F1 B1";
    private static final String IS_17 = "born: 01/06/2009";
    private static final String IS_18 = "born: 01/06/2008";
    private static final String NO_CARE = "episodes";
    private static final String NO_PERMANENCE = "previous_permanence";
    private static final String NO_WORKER = "sw_episodes";
    private static final String KNOWN = "last header: M WBRI UN5 - -";
    private static final String SEEKS_ASYLUM = "episodes: 01/05/2026 S C2 N1 U6 PR1 - - - - ZZ2_2BB SC000001";
    private static final String ADOPTERS = " 0 1 F1 L0";

    private static Stream<Case> header() {
        return Stream.of(
                fires("105", "", "flag: 2"),
                fires("205A", "", "last uasc: -", "last header: M WBRI UN5 - -"),
                fires("205B", "", "last uasc: 01/05/2030", KNOWN, "uasc: 02/05/2030", SEEKS_ASYLUM),
                fires("205C", "303", "flag: 0", "uasc: 01/05/2030", SEEKS_ASYLUM),
                fires("303", "205C", "flag: 0", "uasc: 01/05/2030", SEEKS_ASYLUM),
                fires("205D", "", KNOWN, "uasc: 01/05/2030", SEEKS_ASYLUM),
                fires("210", "", "header: M WBRI UN4 - -"),
                fires("231", "", "born: 01/06/2018", "uasc: -", SEEKS_ASYLUM),
                fires("607", "165 393", "header: F WBRI UN5 - -", ended("E8"), worked("01/09/2026")),
                fires(
                        "625",
                        "",
                        "header: F WBRI UN5 1 02/09/2026",
                        "born: 01/06/2009",
                        ended("E8"),
                        worked("01/09/2026")),
                fires("626", "", "header: F WBRI UN5 1 01/01/2026", "last header: F WBRI UN5 0 -", "born: 01/06/2009"),
                fires(
                        "628",
                        "",
                        "header: F WBRI UN5 0 -",
                        IS_18,
                        NO_CARE,
                        NO_PERMANENCE,
                        NO_WORKER,
                        LEAVER,
                        "last episodes: 01/05/2025 S C2" + FOSTERED + "01/03/2026 E8" + AT));
    }

    private static String ended(String reason) {
        return "episodes: 01/05/2026 S C2" + FOSTERED + "01/09/2026 " + reason + AT;
    }

    private static String worked(String end) {
        return "sw_episodes: SW123456 01/05/2026 " + end + " OTHERS";
    }

    private static Stream<Case> leavers() {
        String before = "last episodes: 01/05/2025 S C2" + FOSTERED;
        return Stream.of(
                fires("134", "391 602 1001", LEAVER, "ad1: 01/05/2026 01/06/2026" + ADOPTERS),
                fires("215", "190 391 1001", LEAVER, "oc2: - - 0 - 1 1 1 0 - -"),
                fires("391", "1001", LEAVER),
                fires("1000", "1007 1016", IS_17, LEAVER, ended("E2"), worked("01/09/2026")),
                fires(
                        "1001",
                        "",
                        IS_18,
                        LEAVER,
                        "episodes: 01/05/2026 S C2" + FOSTERED + "20/05/2026 E8" + AT,
                        worked("20/05/2026")),
                fires("1002", "", IS_18, LEAVER, NO_CARE, NO_PERMANENCE, NO_WORKER),
                fires("1007", "", IS_17, LEAVER),
                fires("1010", "", IS_18, LEAVER, NO_CARE, NO_PERMANENCE, NO_WORKER, before + "- -" + AT),
                fires("1011", "1007 1016", IS_17, LEAVER, ended("E3"), worked("01/09/2026")),
                fires("1012", "EPI", NO_CARE, NO_PERMANENCE, NO_WORKER, "reviews: 01/06/2026 PN1"),
                fires("1014", "1002 1012", IS_18, LEAVER, NO_CARE, NO_PERMANENCE, NO_WORKER, "uasc: -"),
                fires("1016", "1007", IS_17, LEAVER, ended("E8"), worked("01/09/2026")),
                fires(
                        "348",
                        "",
                        IS_18,
                        LEAVER,
                        NO_CARE,
                        NO_PERMANENCE,
                        NO_WORKER,
                        "last oc3: DIED - -",
                        before + "01/03/2026 E8" + AT));
    }

    private static Stream<Case> outcomes() {
        return Stream.of(
                fires("185", "", "oc2: 12 - - - - - - - - -"),
                fires("187", "391 1001 NoE SW12STG2", LEAVER, "episodes: 01/05/2025 S C2" + FOSTERED + "- -" + AT),
                fires("190", "", "oc2: - - 0 - 1 1 1 0 - -"),
                fires("198", "", "oc2: - SDQ2 - - - - - - - -"));
    }

    private static String at(String postcode) {
        return "episodes: 01/05/2026 S C2" + FOSTERED + "- - - " + HOME + " " + postcode + " SC000001";
    }

    private static Stream<Case> places() {
        String moved = "last episodes: 01/05/2025 S C2" + FOSTERED + "- - - " + HOME + " ZZ3_3CC SC000001";
        String worker = "sw_episodes: SW123456 01/05/2025 - OTHERS";
        String same = "episodes: 01/05/2025 S C2" + FOSTERED + "- -" + AT;
        return Stream.of(
                fires("164", "454", at("ZZ5_5EE")),
                fires("169", "179 392a 392c", at("ZZ9_9ZZ")),
                fires("179", "169 392a 392c", at("ZZ9_9ZZ")),
                fires("392a", "169 179 392c", at("ZZ9_9ZZ")),
                fires("392c", "169 179 392a", at("ZZ9_9ZZ")),
                fires("406", "", "uasc: -"),
                fires("411", "", "places: 301 IN 5"),
                fires(
                        "420",
                        "214 398",
                        "episodes: 01/05/2026 S V3 N2 U6 PR1 05/05/2026 E8 - - ZZ2_2BB -",
                        NO_PERMANENCE,
                        NO_WORKER),
                fires("452", "453 503G 503H 503J", moved, same, worker),
                fires("453", "452 503G 503H 503J", moved, same, worker),
                fires("503G", "452 453 503H 503J", moved, same, worker),
                fires("503H", "452 453 503G 503J", moved, same, worker),
                fires("503J", "452 453 503G 503H", moved, same, worker),
                fires("454", "", at("ZZ4_4DD")),
                fires("1015", "", "episodes: 01/05/2026 S C2 N1 K2 PR1 - - - ZZ1_1AA ZZ3_3CC SC000006"));
    }

    private static String with(String urn) {
        return "episodes: 01/05/2026 S C2" + FOSTERED + "- - - " + HOME + " " + NEAR + " " + urn;
    }

    private static String inHome(String provider, String postcode, String urn) {
        return "episodes: 01/05/2026 S C2 N1 K2 " + provider + " - - - " + HOME + " " + postcode + " " + urn;
    }

    private static Stream<Case> providers() {
        return Stream.of(
                fires("1008", "", with("SC999999")),
                fires("219", "", inHome("PR1", NEAR, "SC000001")),
                fires("221", "", inHome("PR4", "ZZ3_3CC", "SC000002")),
                fires("224", "", inHome("PR1", NEAR, "SC000002")),
                fires("227", "", with("SC000003")),
                fires("228", "", with("SC000004")),
                fires("229", "", with("SC000005")));
    }

    private static Stream<Case> episodes() {
        String start = "episodes: 01/05/2026 S C2" + FOSTERED + "01/06/2026 X1 - " + HOME + " " + NEAR + " SC000001 | ";
        String again = " - " + HOME + " " + NEAR + " SC000001";
        String away = " N1 T3 - ";
        return Stream.of(
                fires(
                        "199",
                        "388 390 431 601",
                        "episodes: 01/05/2026 S C2" + FOSTERED + "01/06/2026 E11" + AT + " | 01/06/2026 S C2" + FOSTERED
                                + "- -" + AT),
                fires("352", "359", "born: 01/05/2008"),
                fires("359", "", "born: 02/05/2008"),
                fires(
                        "336",
                        "",
                        "episodes: 01/05/2026 S C2 N1 K2 PR4 01/06/2026 X1 OTHER " + HOME + " " + NEAR
                                + " SC000002 | 01/06/2026 U E1 N1 A5 PR1 - -" + AT,
                        "placed_for_adoption: 01/05/2026 - -"),
                fires(
                        "367",
                        "365",
                        "episodes: 01/05/2026 S V3 N2 U6 PR1 16/07/2026 E8 - - - -",
                        NO_PERMANENCE,
                        NO_WORKER),
                fires(
                        "375",
                        "",
                        start + "01/06/2026 P C2 N1 T1 - 14/07/2026 X1 - - - - | 14/07/2026 P C2" + FOSTERED + "- -"
                                + again),
                fires(
                        "376",
                        "",
                        start + "01/06/2026 P C2" + away + "23/06/2026 X1 - - - - | 23/06/2026 P C2" + FOSTERED + "- -"
                                + again),
                fires(
                        "379",
                        "",
                        start + "01/06/2026 P C2 N1 T4 - 09/06/2026 X1 - - - - | 09/06/2026 P C2" + FOSTERED + "- -"
                                + again),
                fires(
                        "377",
                        "",
                        start + "01/06/2026 P C2" + away + "08/06/2026 X1 - - - - | 08/06/2026 P C2" + FOSTERED
                                + "01/07/2026 X1" + again + " | 01/07/2026 P C2" + away
                                + "08/07/2026 X1 - - - - | 08/07/2026 P C2" + FOSTERED + "01/08/2026 X1" + again
                                + " | 01/08/2026 P C2" + away + "08/08/2026 X1 - - - - | 08/08/2026 P C2" + FOSTERED
                                + "- -" + again),
                fires(
                        "383",
                        "",
                        start + "01/06/2026 P C2" + away + "08/06/2026 X1 - - - - | 08/06/2026 P C2 N1 U6 PR1 - - - "
                                + HOME + " ZZ3_3CC SC000001"),
                fires(
                        "386",
                        "",
                        IS_18,
                        "episodes: 01/05/2026 S E1 N1 A6 PR1 01/06/2026 E11" + AT,
                        "placed_for_adoption: 01/05/2026 - -",
                        "ad1: 01/05/2026 01/05/2026" + ADOPTERS,
                        worked("01/06/2026")),
                fires(
                        "407",
                        "",
                        IS_18,
                        "episodes: 01/05/2026 S C2" + FOSTERED + "01/06/2026 E46" + AT,
                        worked("01/06/2026")),
                fires(
                        "446",
                        "1003 351 359 559 634 NoE SW12STG2",
                        "born: 01/06/2000",
                        "episodes: 30/11/2005 S E1 N1 A6 PR1 - -" + AT,
                        "placed_for_adoption: 01/11/2005 - -"));
    }

    private static Stream<Case> adoptions() {
        String decided = "last placed_for_adoption: 01/01/2026 01/03/2026 RD1";
        return Stream.of(
                fires("334", "602", "ad1: 30/04/2026 01/06/2026" + ADOPTERS),
                fires(
                        "558",
                        "525",
                        "episodes: 01/05/2026 S E1 N1 A6 PR1 01/09/2026 E11" + AT,
                        "placed_for_adoption: 01/05/2026 01/06/2026 RD1",
                        "ad1: 01/05/2026 01/05/2026" + ADOPTERS,
                        worked("01/09/2026")),
                fires("559", "1003", "placed_for_adoption: 01/01/2026 - -"),
                fires("561", "1003", decided, "placed_for_adoption: 01/01/2026 - -"),
                fires("579", "", "placed_for_adoption: 01/06/2026 01/08/2026 RD1 | 01/07/2026 - -"),
                fires("583", "", "placed_for_adoption: 01/06/2026 - - | 01/07/2026 - -"),
                fires("584", "559 1003", decided, "placed_for_adoption: 01/02/2026 - -"),
                fires("602", "", "ad1: 01/05/2026 01/06/2026" + ADOPTERS),
                fires("1003", "", "placed_for_adoption: 30/04/2026 - -"));
    }

    private static Stream<Case> timelines() {
        String moved = "episodes: 01/05/2026 S C2" + FOSTERED + "01/06/2026 X1 OTHER " + HOME + " " + NEAR
                + " SC000001 | 01/06/2026 P C2 N1 U6 PR1 - - - " + HOME + " ZZ3_3CC SC000001";
        return Stream.of(
                fires("566", "", "missing: - - 01/06/2026"),
                fires("575", "", moved, "missing: M 20/05/2026 02/06/2026"),
                fires("576", "", "last missing: M 01/03/2026 -"),
                fires("578", "", ended("E8"), worked("01/09/2026"), "missing: M 02/09/2026 03/09/2026"),
                fires(
                        "580",
                        "",
                        IS_18,
                        "episodes: 01/05/2026 S C2" + FOSTERED + "01/06/2026 E4A" + AT,
                        worked("01/06/2026"),
                        "missing: M 20/05/2026 01/06/2026"),
                fires("634", "NoE SW12STG2", "episodes: 01/05/2015 S C2" + FOSTERED + "- -" + AT),
                fires(
                        "SW07STG2",
                        "",
                        "sw_episodes: SW123456 01/03/2025 31/03/2025 OTHERS | SW123457 01/05/2026 - OTHERS"),
                fires("SW11bSTG2", "SW17STG2", worked("28/03/2027")),
                fires("SW12STG2", "", "sw_episodes: SW123456 09/05/2026 - OTHERS"),
                fires("706", "", "last DoLo: 01/03/2026 -"),
                fires(
                        "707",
                        "",
                        "episodes: 01/05/2026 S C2 N1 K2 PR4 01/09/2026 E8 - " + HOME + " " + NEAR + " SC000002",
                        worked("01/09/2026"),
                        "DoLo: 01/06/2026 -"),
                fires("709", "", "DoLo: 01/06/2026 -"),
                fires(
                        "710",
                        "",
                        "episodes: 01/05/2026 S C2 N1 K1 PR1 - - - " + HOME + " " + NEAR + " SC000006 ",
                        "DoLo: 01/06/2026 -"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aRuleFiresOnItsOwnFault(Case one) throws IOException {
        Validation validation = Ssda903RuleBook.forYear(YEAR).check(read(one.rows()));
        assertThat(validation.notEvaluated().keySet())
                .isSubsetOf(
                        one.rows().stream().anyMatch(row -> row.startsWith("flag"))
                                ? ImmutableSet.of()
                                : ImmutableSet.of("105", "205C", "303"));
        assertThat(validation.countsByRule().keySet())
                .containsExactlyInAnyOrderElementsOf(Sets.union(
                        ImmutableSet.of(one.rule()),
                        ImmutableSet.copyOf(Splitter.on(' ').omitEmptyStrings().split(one.others()))));
    }

    @Test
    void theChildOfTheCasesBreaksNoRule() throws IOException {
        assertThat(Ssda903RuleBook.forYear(YEAR).check(read(ImmutableList.of())).findings())
                .isEmpty();
    }

    @Test
    void eachRuleInForceHasACaseOrALabelledFault() {
        ImmutableSet<String> labelled =
                Ssda903Faults.all().stream().map(Fault::rule).collect(ImmutableSet.toImmutableSet());
        ImmutableSet<String> here = cases().map(Case::rule).collect(ImmutableSet.toImmutableSet());
        assertThat(Sets.union(labelled, here))
                .containsExactlyInAnyOrderElementsOf(Ssda903RuleBook.forYear(YEAR).all().stream()
                        .map(ValidationRule::code)
                        .toList());
    }

    private Ssda903Return read(List<String> changes) throws IOException {
        Map<String, String> rows = new LinkedHashMap<>();
        rows.put("born", "01/06/2012");
        rows.put("header", "M WBRI UN5 - -");
        rows.put("episodes", "01/05/2026 S C2" + FOSTERED + "- -" + AT);
        rows.put("previous_permanence", "Z1 - -");
        rows.put("sw_episodes", "SW123456 01/05/2026 - OTHERS");
        for (String change : changes) {
            List<String> parts = Splitter.on(": ").splitToList(change);
            rows.put(parts.get(0), parts.size() == 1 ? "" : parts.get(1));
        }
        if (rows.keySet().stream().anyMatch(name -> name.startsWith("last"))) {
            rows.putIfAbsent("last header", rows.getOrDefault("header", ""));
        }
        return Ssda903Return.read(YEAR, List.of(write(rows, "")))
                .withLastYear(Ssda903Return.read(YEAR.previous(), List.of(write(rows, "last "))))
                .ofAuthority(LocalAuthority.ofDfeNumber("213").orElseThrow())
                .withPostcodes(code -> Optional.ofNullable(POSTCODES.get(Postcodes.normalise(code))))
                .withProviders(PROVIDERS);
    }

    private Path write(Map<String, String> rows, String prefix) throws IOException {
        Path to = Files.createDirectories(folder.resolve(prefix + "return"));
        for (Ssda903Table table : Ssda903Table.values()) {
            List<String> headings = new ArrayList<>(table.headings());
            String name = prefix + table.fileName().replace(".csv", "");
            String extra = "";
            if (name.equals("header") && rows.containsKey("flag")) {
                headings.add("UASC");
                extra = " " + rows.getOrDefault("flag", "");
            }
            if (name.equals("episodes") && rows.containsKey("places")) {
                headings.addAll(List.of("PL_LA", "PL_LOCATION", "PL_DISTANCE"));
                extra = " " + rows.getOrDefault("places", "");
            }
            StringBuilder text = new StringBuilder(String.join(",", headings)).append('\n');
            for (String row : Splitter.on(" | ").omitEmptyStrings().split(rows.getOrDefault(name, ""))) {
                text.append(line(table, Splitter.on(' ').omitEmptyStrings().splitToList(row + extra), rows))
                        .append('\n');
            }
            Files.writeString(to.resolve(table.fileName()), text);
        }
        return to;
    }

    private static String line(Ssda903Table table, List<String> given, Map<String, String> rows) {
        List<String> cells = new ArrayList<>(given);
        if (table == Ssda903Table.HEADER) {
            cells.add(1, rows.getOrDefault("born", ""));
        } else if (table == Ssda903Table.UASC) {
            cells.addAll(
                    0,
                    List.of(
                            Splitter.on(' ')
                                    .splitToList(rows.getOrDefault("header", ""))
                                    .get(0),
                            rows.getOrDefault("born", "")));
        } else if (table != Ssda903Table.EPISODES) {
            cells.add(0, rows.getOrDefault("born", ""));
        }
        return "C7,"
                + cells.stream()
                        .map(cell -> cell.equals("-") ? "" : cell.replace('_', ' '))
                        .collect(Collectors.joining(","));
    }
}
