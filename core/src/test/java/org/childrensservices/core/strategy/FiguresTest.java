package org.childrensservices.core.strategy;

import static com.google.common.base.Preconditions.checkNotNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.childrensservices.core.hub.AgeRange;
import org.childrensservices.core.hub.Hub;
import org.childrensservices.core.hub.HubId;
import org.childrensservices.core.hub.HubKind;
import org.childrensservices.core.hub.HubNetwork;
import org.childrensservices.core.hub.Navigator;
import org.childrensservices.core.person.PersonId;
import org.childrensservices.core.place.Locality;
import org.childrensservices.core.place.LocalityId;
import org.childrensservices.core.time.FinancialYear;
import org.childrensservices.core.time.PartialDate;
import org.childrensservices.core.value.Money;
import org.childrensservices.core.workforce.Team;
import org.childrensservices.core.workforce.TeamId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.threeten.extra.LocalDateRange;

/** Every figure of the five papers has a type that holds it, whatever may be computed from it elsewhere. */
class FiguresTest {

    private static final LocalDate APRIL = LocalDate.of(2020, 4, 1);
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    private static final ImmutableMap<String, Object> HELD = ImmutableMap.<String, Object>builder()
            .put("birmingham-responsible", count("children the city is responsible for", 280000L))
            .put("birmingham-aged-0-17", count("children aged 0 to 17", 253000L))
            .put("birmingham-in-need", count("children estimated in need", 8700L))
            .put(
                    "birmingham-cp-investigations",
                    count("child protection investigations in the first six months", 1393L))
            .put("birmingham-cp-plans", count("children subject to child protection plans", 1408L))
            .put("birmingham-centres", network(75))
            .put("birmingham-localities", localities(16))
            .put("birmingham-family-support-teams", teams(16))
            .put("birmingham-day-nursery-staff", count("day nursery staff working within the arrangement", 13L))
            .put("birmingham-council-saving-next-year", saving(2011, 212000000))
            .put("birmingham-council-saving-2013-14", saving(2013, 308000000))
            .put("birmingham-directorate-saving", saving(2013, 68300000))
            .put("wakefield-hubs", network(7))
            .put("wakefield-age-range", AgeRange.fromBeforeBirth().upTo(25))
            .put("wakefield-consultation", consultation("2014-07-15", "2014-10"))
            .put("wakefield-cabinet", plan("2014-07-08"))
            .put("havering-investment", new Funding.OverYears(FinancialYear.starting(2017), 2, Money.pounds(2_400_000)))
            .put(
                    "westminster-winter-grant",
                    new Evidence.Grant("Covid Winter Grant distributed", Money.pounds(1032000)))
            .put("westminster-holiday-activity", new Evidence.Grant("holiday activity funding", Money.pounds(709000)))
            .put("westminster-devices", new Evidence.Distribution("digital devices delivered", 5249))
            .put("westminster-care-leavers", count("care leavers", 271L))
            .put("westminster-looked-after", count("looked after children", 194L))
            .put("westminster-cp-plans", count("children on a child protection plan", 45L))
            .put("westminster-in-need", count("children in need", 590L))
            .put("westminster-three-placements-2021", quoted("children with three or more placements", "5", "percent"))
            .put("westminster-three-placements-2020", quoted("children with three or more placements", "11", "percent"))
            .put(
                    "westminster-long-placement-2021",
                    quoted("children in the same placement for more than 2.5 years", "83", "percent"))
            .put(
                    "westminster-long-placement-2020",
                    quoted("children in the same placement for more than 2.5 years", "71", "percent"))
            .put("westminster-cp-rate-change", quoted("change in rate of child protection plans", "-18.5", "per 10000"))
            .put(
                    "westminster-cp-rate-change-comparison",
                    quoted("change in rate of child protection plans", "-7.6", "per 10000"))
            .put("westminster-cin-rate-change", quoted("change in rate of child in need plans", "-75.8", "per 10000"))
            .put("westminster-saving-per-pound", quoted("saved for every 1 GBP spent", "1.89", "GBP per GBP"))
            .put(
                    "westminster-first-time-entrants-before",
                    count("first-time entrants to the criminal justice system", 42L))
            .put(
                    "westminster-first-time-entrants-after",
                    count("first-time entrants to the criminal justice system", 37L))
            .put("westminster-family-navigators", navigators(5, 0))
            .put("westminster-navigator-families", navigators(5, 40))
            .put(
                    "westminster-return-to-school-families",
                    new Evidence.Part("families who sent children back after support", 15, 35))
            .put("westminster-parenting", new Evidence.Training("parents attending Non Violence Resistance", 43))
            .put(
                    "westminster-exclusion-pilot-young-people",
                    new Evidence.Pilot(
                            "young people on the exclusion programme",
                            Optional.of(16L),
                            Optional.of(59L),
                            Optional.empty()))
            .put("westminster-exclusion-pilot-excluded", new Evidence.Part("of them permanently excluded", 0, 59))
            .put(
                    "westminster-exclusion-schools",
                    new Evidence.Pilot(
                            "schools in the exclusion pilot", Optional.of(16L), Optional.of(59L), Optional.empty()))
            .put("westminster-exclusion-teachers", new Evidence.Training("teachers trained in the exclusion pilot", 83))
            .put("westminster-ete", count("young people in education training and employment outcomes", 35L))
            .put("westminster-mentors", new Evidence.Training("mentors trained", 15))
            .put("westminster-mentored", count("young people worked with by mentors", 9L))
            .put(
                    "westminster-voice-audits",
                    new Evidence.CaseAudit(
                            "audits with the child's voice clearly evidenced", new BigDecimal("72.3"), 181))
            .put(
                    "westminster-listened-to",
                    new Evidence.Survey(
                            "children who feel listened to about health", new BigDecimal("80"), Optional.empty()))
            .put("westminster-views", count("children contacted for views on returning to school", 500L))
            .put(
                    "westminster-local-offer-up-to-date",
                    new Evidence.Survey(
                            "users who found the local offer site up to date", new BigDecimal("77"), Optional.empty()))
            .put(
                    "westminster-local-offer-useful",
                    new Evidence.Survey(
                            "users who found the local offer site useful", new BigDecimal("71"), Optional.empty()))
            .put(
                    "westminster-local-offer-understandable",
                    new Evidence.Survey(
                            "users who found the local offer site understandable",
                            new BigDecimal("90"),
                            Optional.empty()))
            .put("westminster-library-events", new Evidence.Events("online library events; attendees", 242, 20_878))
            .put("westminster-digital-parents", count("digital participants in parenting support", 159L))
            .put(
                    "westminster-young-minds",
                    new Evidence.Survey(
                            "young people who say mental health has worsened", new BigDecimal("83"), Optional.empty()))
            .put("westminster-priority-update", priorities(6))
            .put(
                    "westminster-consultations",
                    ImmutableList.of(consultation("2015-01", ""), consultation("2016-01", "")))
            .put("westminster-plan-priorities", priorities(12))
            .put(
                    "westminster-online-club-attendance",
                    count("children attending library after-school activities online each week, average", 15L))
            .put("westminster-wellbeing-hub-ages", AgeRange.from(16).through(25))
            .put(
                    "westminster-18-24-pilot",
                    new Evidence.Pilot(
                            "length of the planned 18 to 24 service pilot",
                            Optional.empty(),
                            Optional.empty(),
                            Optional.of(2)))
            .put("westminster-send-strategy", plan("2021", "2024"))
            .put(
                    "westminster-healthy-child-programme",
                    new Milestone(
                            "New Healthy Child Programme model in place",
                            Optional.of(LocalDate.of(2022, 8, 31)),
                            Optional.empty()))
            .buildOrThrow();

    private static Evidence count(String what, long count) {
        return new Evidence.Count(what, count);
    }

    private static Evidence quoted(String what, String value, String unit) {
        return new Evidence.Quoted(what, new BigDecimal(value), unit);
    }

    private static HubNetwork network(int hubs) {
        return HubNetwork.builder()
                .hubs(IntStream.range(0, hubs)
                        .mapToObj(i -> Hub.builder()
                                .id(HubId.of("H" + i))
                                .name("Hub " + i)
                                .kind(HubKind.EARLY_HELP_HUB)
                                .build())
                        .toList())
                .build();
    }

    private static ImmutableList<Locality> localities(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Locality.builder()
                        .id(LocalityId.of("L" + i))
                        .name("Locality " + i)
                        .build())
                .collect(ImmutableList.toImmutableList());
    }

    private static ImmutableList<Team> teams(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Team.builder()
                        .id(TeamId.of("T" + i))
                        .name("Integrated family support team " + i)
                        .build())
                .collect(ImmutableList.toImmutableList());
    }

    private static ImmutableList<Navigator> navigators(int count, int familiesEach) {
        return IntStream.range(0, count)
                .mapToObj(i -> {
                    Navigator.Builder navigator =
                            Navigator.builder().id(PersonId.of("N" + i)).hub(HubId.of("H" + i % 3));
                    for (int f = 0; f < familiesEach; f++) {
                        navigator.putFamilies("F" + i + "-" + f, LocalDateRange.of(APRIL, APRIL.plusYears(1)));
                    }
                    return navigator.build();
                })
                .collect(ImmutableList.toImmutableList());
    }

    private static Consultation consultation(String opens, String closes) {
        return Consultation.builder()
                .title("Consultation")
                .opens(PartialDate.parse(opens))
                .closes(Optional.of(closes).filter(text -> !text.isEmpty()).map(PartialDate::parse))
                .build();
    }

    private static StrategicPlan plan(String reportedOn) {
        return StrategicPlan.builder()
                .title("Integrated Early Help Hubs")
                .reportedOn(LocalDate.parse(reportedOn))
                .build();
    }

    private static StrategicPlan plan(String first, String last) {
        return StrategicPlan.builder()
                .title("SEND strategy")
                .starts(PartialDate.parse(first))
                .ends(PartialDate.parse(last))
                .build();
    }

    private static StrategicPlan priorities(int count) {
        return StrategicPlan.builder()
                .title("City for All")
                .priorities(IntStream.range(0, count)
                        .mapToObj(i -> Priority.builder().name("Priority " + i).build())
                        .toList())
                .build();
    }

    private static Programme saving(int year, long pounds) {
        return Programme.builder()
                .name("Savings")
                .putSaving(FinancialYear.starting(year), Money.pounds(pounds))
                .build();
    }

    static Stream<NamedCsvRecord> figures() throws IOException {
        try (InputStream in = checkNotNull(FiguresTest.class.getResourceAsStream("/figures.csv"));
                CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(in)) {
            return csv.stream().collect(ImmutableList.toImmutableList()).stream();
        }
    }

    @Test
    void everyFigureIsHeldAndNoneMore() throws IOException {
        assertThat(HELD.keySet())
                .containsExactlyElementsOf(
                        figures().map(row -> row.getField("id")).toList());
        assertThat(HELD).hasSize(62);
    }

    /** The numbers of the figure are those that its holder says of itself. */
    @ParameterizedTest
    @MethodSource("figures")
    void theHolderSaysTheFigure(NamedCsvRecord row) {
        String id = row.getField("id");
        String said = said(checkNotNull(HELD.get(id), id)).replaceAll(",(?=\\d{3})|\\.00", "");
        assertThat(NUMBER.matcher(row.getField("value")).results().map(m -> m.group()))
                .as(id)
                .allSatisfy(number -> assertThat(said).contains(number));
    }

    private static String said(Object held) {
        if (held instanceof ImmutableList<?> list && list.get(0) instanceof Navigator) {
            LocalDateRange year = LocalDateRange.of(APRIL, APRIL.plusYears(1));
            return list.size() + " navigators, families "
                    + list.stream()
                            .mapToLong(n -> ((Navigator) n).familiesIn(year))
                            .sum();
        } else if (held instanceof ImmutableList<?> list && !(list.get(0) instanceof Consultation)) {
            return String.valueOf(list.size());
        } else if (held instanceof ImmutableList<?> list) {
            return list.stream().map(FiguresTest::said).toList().toString();
        } else if (held instanceof Programme programme) {
            return programme.savings().toString();
        } else if (held instanceof Consultation consultation) {
            return consultation.opens() + "/"
                    + consultation.closes().map(PartialDate::toString).orElse("");
        } else if (held instanceof StrategicPlan plan) {
            return plan
                    + plan.starts().map(first -> ", " + first).orElse("")
                    + plan.ends().map(last -> "-" + last).orElse("")
                    + plan.reportedOn().map(day -> ", " + day).orElse("");
        } else if (held instanceof Milestone milestone) {
            return milestone
                    + String.format(Locale.ROOT, " by %s", milestone.due().orElseThrow());
        } else if (held instanceof AgeRange range
                && range.equals(AgeRange.from(16).through(25))) {
            return "16 through 25";
        }
        return held.toString();
    }

    @Test
    void savingsOfBirminghamRise() {
        Programme programme = saving(2011, 212_000_000).toBuilder()
                .putSaving(FinancialYear.starting(2013), Money.pounds(308_000_000))
                .build();
        ImmutableSortedMap<FinancialYear, Money> savings = programme.savings();
        assertThat(savings.values()
                        .asList()
                        .get(1)
                        .minus(savings.values().asList().get(0)))
                .isEqualTo(Money.pounds(96_000_000));
    }
}
