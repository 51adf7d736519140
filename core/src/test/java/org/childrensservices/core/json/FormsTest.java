package org.childrensservices.core.json;

import static com.google.common.base.Preconditions.checkArgument;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.ImmutableTable;
import com.google.common.collect.Range;
import com.google.common.primitives.ImmutableDoubleArray;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Stream;
import org.childrensservices.core.hub.HubId;
import org.childrensservices.core.hub.Navigator;
import org.childrensservices.core.person.PersonId;
import org.childrensservices.core.person.Sex;
import org.childrensservices.core.plan.PlanStage;
import org.childrensservices.core.strategy.Programme;
import org.childrensservices.core.time.FinancialYear;
import org.childrensservices.core.time.ReportingYear;
import org.childrensservices.core.value.Coded;
import org.childrensservices.core.value.Money;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.workforce.Caseload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.threeten.extra.LocalDateRange;

/** The form of each way in which the library makes a type, many of them of types beyond this module. */
class FormsTest {

    /** A new one for each test, for it remembers the forms that it found. */
    private final JsonMapper mapper =
            JsonMapper.builder().addModule(new ChildrensServicesModule()).build();

    /** A text and nothing else. */
    record Note(String text) {
        Note {
            checkArgument(text.length() <= 20, "%s is longer than 20 characters", text);
        }
    }

    /** A number that is called the value. */
    record Width(double value) {}

    /** A number that is called something else. */
    record Share(BigDecimal percent) {}

    /** A map that is not the last part. */
    record Counts(ImmutableMap<String, Long> of, int year, OptionalLong total, boolean whole) {}

    /** One of kinds that are hidden behind their factories, as methods are. */
    public sealed interface Limits permits Exact, Adjusted {
        static Limits exact() {
            return Exact.ONE;
        }

        static Limits adjusted(int below, Optional<String> why) {
            return new Adjusted(below, why);
        }
    }

    private enum Exact implements Limits {
        ONE
    }

    private record Adjusted(int below, Optional<String> why) implements Limits {}

    /** One of kinds that everybody sees, one of them without parts. */
    public sealed interface Payment permits Once, None {}

    /** A payment. */
    public record Once(Money money) implements Payment {}

    /** No payment. */
    public enum None implements Payment {
        /** The only one. */
        NONE
    }

    /** A class that keeps what its constructor takes. */
    static final class Window {
        private static final int days = 7;

        private final int from;
        private final ImmutableList<String> names;

        Window(int from, ImmutableList<String> names) {
            this.from = from;
            this.names = names;
        }

        Window(int days) {
            this(days, ImmutableList.of());
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Window window && from == window.from && names.equals(window.names);
        }

        @Override
        public int hashCode() {
            return from + days;
        }
    }

    private static <T> Arguments form(T value, TypeReference<T> type, String json) {
        return Arguments.of(value, type, json.replace('\'', '"'));
    }

    static Stream<Arguments> forms() {
        return Stream.of(
                form(Outcome.of(ImmutableList.of(2L, 1L, 2L)), new TypeReference<>() {}, value("[2,1,2]")),
                form(Outcome.of(ImmutableSet.of("b", "a")), new TypeReference<>() {}, value("['b','a']")),
                form(Outcome.of(ImmutableSortedSet.of("b", "a")), new TypeReference<>() {}, value("['a','b']")),
                form(
                        Outcome.of(ImmutableMap.of("b", true, "a", false)),
                        new TypeReference<>() {},
                        value("{'b':true,'a':false}")),
                form(Outcome.of(ImmutableMap.of(2, "x", 1, "y")), new TypeReference<>() {}, value("{'2':'x','1':'y'}")),
                form(Outcome.of(ImmutableMap.of(-2L, 0.5)), new TypeReference<>() {}, value("{'-2':0.5}")),
                form(
                        Outcome.of(
                                ImmutableSortedMap.of(ReportingYear.ending(2024), 2L, ReportingYear.ending(2023), 1L)),
                        new TypeReference<>() {},
                        value("{'2022-23':1,'2023-24':2}")),
                form(
                        Outcome.of(ImmutableMap.of(new Share(new BigDecimal("1.50")), 2L)),
                        new TypeReference<>() {},
                        value("[{'key':{'percent':'1.50'},'value':2}]")),
                form(
                        Outcome.of(ImmutableListMultimap.of("b", 2L, "a", 1L, "b", 3L)),
                        new TypeReference<>() {},
                        value("{'b':[2,3],'a':[1]}")),
                form(
                        Outcome.of(ImmutableTable.<String, Integer, Long>builder()
                                .put("a", 2023, 1L)
                                .put("a", 2024, 2L)
                                .put("b", 2024, 3L)
                                .build()),
                        new TypeReference<>() {},
                        value("{'a':{'2023':1,'2024':2},'b':{'2024':3}}")),
                form(
                        Outcome.of(ImmutableDoubleArray.of(0.1, -2, Double.POSITIVE_INFINITY)),
                        new TypeReference<>() {},
                        value("[0.1,-2.0,'Infinity']")),
                form(Outcome.of(Range.closed(1, 2)), new TypeReference<>() {}, value("{'atLeast':1,'atMost':2}")),
                form(Outcome.of(Range.open(1L, 2L)), new TypeReference<>() {}, value("{'above':1,'below':2}")),
                form(
                        Outcome.of(Range.closedOpen(0.5, 1.5)),
                        new TypeReference<>() {},
                        value("{'atLeast':0.5,'below':1.5}")),
                form(Outcome.of(Range.openClosed(1, 2)), new TypeReference<>() {}, value("{'above':1,'atMost':2}")),
                form(Outcome.of(Range.atLeast(1)), new TypeReference<>() {}, value("{'atLeast':1}")),
                form(Outcome.of(Range.greaterThan(1)), new TypeReference<>() {}, value("{'above':1}")),
                form(Outcome.of(Range.atMost(1)), new TypeReference<>() {}, value("{'atMost':1}")),
                form(Outcome.of(Range.lessThan(1)), new TypeReference<>() {}, value("{'below':1}")),
                form(Outcome.of(Range.<Integer>all()), new TypeReference<>() {}, value("{}")),
                form(
                        Outcome.of(UUID.fromString("c0ffee00-0000-0000-0000-000000000001")),
                        new TypeReference<>() {},
                        value("'c0ffee00-0000-0000-0000-000000000001'")),
                form(new Note("a word"), new TypeReference<>() {}, "'a word'"),
                form(new Width(1.5), new TypeReference<>() {}, "1.5"),
                form(new Share(new BigDecimal("2.50")), new TypeReference<>() {}, "{'percent':'2.50'}"),
                form(
                        new Counts(ImmutableMap.of("a", 1L), 2023, OptionalLong.of(7), true),
                        new TypeReference<>() {},
                        "{'of':{'a':1},'year':2023,'total':7,'whole':true}"),
                form(
                        new Counts(ImmutableMap.of(), -1, OptionalLong.empty(), false),
                        new TypeReference<>() {},
                        "{'of':{},'year':-1,'whole':false}"),
                form(Limits.exact(), new TypeReference<>() {}, "{'type':'exact'}"),
                form(
                        Limits.adjusted(10, Optional.of("few")),
                        new TypeReference<>() {},
                        "{'type':'adjusted','below':10,'why':'few'}"),
                form(Limits.adjusted(10, Optional.empty()), new TypeReference<>() {}, "{'type':'adjusted','below':10}"),
                form(None.NONE, new TypeReference<Payment>() {}, "{'type':'none'}"),
                form(new Once(Money.pounds(3)), new TypeReference<Payment>() {}, "{'type':'once','money':'GBP 3.00'}"),
                form(new Window(3, ImmutableList.of("a")), new TypeReference<>() {}, "{'from':3,'names':['a']}"),
                form(Sex.FEMALE, new TypeReference<>() {}, "'F'"),
                form(PlanStage.DRAFT, new TypeReference<>() {}, "'DRAFT'"),
                form(
                        Map.of(PersonId.of("C7"), ReportingYear.ending(2024)),
                        new TypeReference<>() {},
                        "{'C7':'2023-24'}"),
                form(
                        Map.of(Sex.FEMALE, LocalDateRange.of(LocalDate.of(2023, 4, 1), LocalDate.of(2024, 4, 1))),
                        new TypeReference<>() {},
                        "{'F':'2023-04-01/2024-04-01'}"),
                form(Programme.builder().name("Savings").build(), new TypeReference<>() {}, "{'name':'Savings'}"),
                form(
                        Programme.builder()
                                .name("Savings")
                                .putSaving(FinancialYear.starting(2011), Money.pounds(212))
                                .build(),
                        new TypeReference<>() {},
                        "{'name':'Savings','savings':{'2011-12':'GBP 212.00'}}"),
                form(
                        Navigator.builder()
                                .id(PersonId.of("N1"))
                                .hub(HubId.of("H1"))
                                .build(),
                        new TypeReference<>() {},
                        "{'id':'N1','hub':'H1'}"),
                form(
                        Navigator.builder()
                                .id(PersonId.of("N1"))
                                .hub(HubId.of("H1"))
                                .putFamilies("F1", LocalDateRange.ofUnboundedEnd(LocalDate.of(2020, 4, 1)))
                                .build(),
                        new TypeReference<>() {},
                        "{'id':'N1','hub':'H1','families':{'F1':['2020-04-01/+999999999-12-31']}}"));
    }

    private static String value(String json) {
        return "{'type':'value','value':" + json + "}";
    }

    @ParameterizedTest
    @MethodSource("forms")
    <T> void whatIsWrittenIsReadBack(T value, TypeReference<T> type, String json) throws JsonProcessingException {
        assertThat(mapper.writerFor(type).writeValueAsString(value)).isEqualTo(json);
        T read = mapper.readValue(json, type);
        assertThat(read).isEqualTo(value);
        if (value instanceof Outcome<?> outcome) {
            assertThat(((Outcome<?>) read).orElseThrow().getClass())
                    .isEqualTo(outcome.orElseThrow().getClass());
        }
    }

    /** Written without its type, a value has the same form, as far as the value itself tells it. */
    @Test
    void theTypeOfWhatIsWrittenNeedNotBeKnown() throws JsonProcessingException {
        assertThat(mapper.writeValueAsString(Outcome.of(ImmutableMap.of(ReportingYear.ending(2024), 1L))))
                .isEqualTo("{\"type\":\"value\",\"value\":{\"2023-24\":1}}");
        assertThat(mapper.writeValueAsString(Outcome.of(ImmutableMap.of())))
                .isEqualTo("{\"type\":\"value\",\"value\":{}}");
        assertThat(mapper.writeValueAsString(Outcome.of(Sex.read("1"))))
                .isEqualTo("{\"type\":\"value\",\"value\":{\"code\":\"M\",\"text\":\"1\"}}");
        assertThat(mapper.writeValueAsString(Outcome.of(Coded.of(Sex.MALE))))
                .isEqualTo("{\"type\":\"value\",\"value\":\"M\"}");
    }

    @Test
    void aSortedSetIsReadInOrder() throws JsonProcessingException {
        TypeReference<Outcome<ImmutableSortedSet<PersonId>>> type = new TypeReference<>() {};
        assertThat(mapper.readValue("{\"type\":\"value\",\"value\":[\"b\",\"a\"]}", type)
                        .orElseThrow())
                .containsExactly(PersonId.of("a"), PersonId.of("b"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'atLeast':1,'above':1} | range must not have both 'atLeast' and 'above'",
                "{'atMost':1,'below':1} | range must not have both 'atMost' and 'below'",
                "{'atLeast':2,'atMost':1} | range must not end before it starts",
                "{'atLeast':2147483648} | must be a whole number of 32 bits",
                "{'atLeast':1.0} | must be a whole number of 32 bits",
                "{'from':1} | has no property 'from'"
            })
    void aRangeHasOneEndOnEachSide(String json, String rule) {
        TypeReference<Outcome<Range<Integer>>> type = new TypeReference<>() {};
        assertThatThrownBy(() -> mapper.readValue(value(json).replace('\'', '"'), type))
                .isInstanceOf(JsonProcessingException.class)
                .hasMessageContaining(rule);
    }

    @Test
    void aKeyIsThereOnce() {
        TypeReference<Outcome<ImmutableMap<Share, Long>>> type = new TypeReference<>() {};
        String entry = "{'key':{'percent':'1.50'},'value':2}";
        assertThatThrownBy(() ->
                        mapper.readValue(value("[" + entry + "," + entry + "]").replace('\'', '"'), type))
                .isInstanceOf(JsonProcessingException.class)
                .hasMessageContaining("must have each key once");
    }

    @Test
    void aKeyIsReadByItsType() {
        TypeReference<Map<PersonId, Long>> ids = new TypeReference<>() {};
        assertThatThrownBy(() -> mapper.readValue("{\"Jane Okonkwo\":1}", ids))
                .isInstanceOf(JsonProcessingException.class)
                .hasMessageContaining("person id must be 1 to 20 letters and digits")
                .hasMessageNotContaining("Okonkwo");
        TypeReference<Outcome<ImmutableMap<Integer, Long>>> numbers = new TypeReference<>() {};
        assertThatThrownBy(() -> mapper.readValue("{\"type\":\"value\",\"value\":{\"x7\":1}}", numbers))
                .isInstanceOf(JsonProcessingException.class)
                .hasMessageContaining("must be a whole number")
                .hasMessageNotContaining("x7");
    }

    @Test
    void constantsAreReadByTheirCodesOrNames() {
        assertThatThrownBy(() -> mapper.readValue("\"FEMALE\"", Sex.class))
                .hasMessageContaining("must be one of the codes of Sex");
        assertThatThrownBy(() -> mapper.readValue("\"draft\"", PlanStage.class))
                .hasMessageContaining("must be one of the names of PlanStage");
    }

    @Test
    void aCodedFieldWithoutACodeHasAText() throws JsonProcessingException {
        TypeReference<Coded<Sex>> type = new TypeReference<>() {};
        assertThat(mapper.readValue("{\"code\":\"M\",\"text\":\"\"}", type)).isEqualTo(new Coded.Known<>(Sex.MALE, ""));
        assertThatThrownBy(() -> mapper.readValue("{\"text\":\" \"}", type))
                .hasMessageContaining("text of an unknown code must not be blank");
    }

    /** A rule of a type may show the text anywhere in its message: then the rule of the form stands for it. */
    @Test
    void aTextIsShownInNoPlaceOfAMessage() {
        assertThatThrownBy(() -> mapper.readValue("\"Jane Okonkwo of Ladywood\"", Note.class))
                .isInstanceOf(JsonProcessingException.class)
                .hasMessageContaining("must be the text of a Note")
                .hasMessageNotContaining("Okonkwo");
    }

    @Test
    void aFaultInAListTellsItsPlace() {
        TypeReference<Outcome<ImmutableList<Caseload>>> type = new TypeReference<>() {};
        assertThatThrownBy(() -> mapper.readValue(
                        "{\"type\":\"value\",\"value\":[{\"cases\":1,\"fullTimeEquivalents\":\"1\"},{\"cases\":\"x\"}]}",
                        type))
                .hasMessageContaining("[1]")
                .hasMessageContaining("Caseload[\"cases\"]");
    }

    /** A kind that has a property for its kind, of which what is read could not be told apart. */
    public sealed interface Ambiguous permits Typed {}

    /** The only kind. */
    public record Typed(int type) implements Ambiguous {}

    /** A kind of which there are two, though it has no parts to tell them apart. */
    public sealed interface Twofold permits Two {}

    /** The only kind. */
    public enum Two implements Twofold {
        /** One of two. */
        FIRST,
        /** The other. */
        SECOND
    }

    @Test
    void typesThatCouldNotBeReadBackAreRefused() {
        assertThatThrownBy(() -> mapper.readValue("{}", Ambiguous.class))
                .hasMessageContaining("a kind of several must not have a property 'type' of its own");
        assertThatThrownBy(() -> mapper.readValue("{}", Twofold.class))
                .hasMessageContaining("an enum that is a kind must have one constant");
    }
}
