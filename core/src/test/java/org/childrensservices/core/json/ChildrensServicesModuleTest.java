package org.childrensservices.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.google.common.base.Throwables;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.childrensservices.core.child.Child;
import org.childrensservices.core.hub.AgeRange;
import org.childrensservices.core.person.Birth;
import org.childrensservices.core.person.Disability;
import org.childrensservices.core.person.PersonId;
import org.childrensservices.core.person.Sex;
import org.childrensservices.core.person.Upn;
import org.childrensservices.core.plan.CarePlan;
import org.childrensservices.core.plan.Plan;
import org.childrensservices.core.returns.Column;
import org.childrensservices.core.returns.Table;
import org.childrensservices.core.strategy.Funding;
import org.childrensservices.core.time.FinancialYear;
import org.childrensservices.core.time.ReportingYear;
import org.childrensservices.core.value.Coded;
import org.childrensservices.core.value.IndicatorId;
import org.childrensservices.core.value.Money;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.core.workforce.Caseload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChildrensServicesModuleTest {

    /** A new one for each test, for it remembers the forms that it found. */
    private final JsonMapper mapper =
            JsonMapper.builder().addModule(new ChildrensServicesModule()).build();

    private static final Child CHILD = Child.builder()
            .id(PersonId.of("C7"))
            .birth(Birth.on(LocalDate.of(2014, 7, 15)))
            .sex(Sex.read("2"))
            .upn(Upn.parse("B801200005001").orElseThrow())
            .addDisabilities(Coded.of(Disability.HEARING), Coded.unknown("hearing aid"))
            .addPlans(CarePlan.builder()
                    .owner(PersonId.of("C7"))
                    .start(LocalDate.of(2023, 5, 1))
                    .build())
            .build();

    private static final String JSON = """
            {"id":"C7","birth":{"type":"born","dateOfBirth":"2014-07-15"},"sex":{"code":"F","text":"2"},\
            "upn":"B801200005001","disabilities":["HEAR","hearing aid"],\
            "plans":[{"type":"carePlan","owner":"C7","start":"2023-05-01","stage":"ACTIVE"}]}""";

    private String write(Object value) throws JsonProcessingException {
        return mapper.writeValueAsString(value);
    }

    @Test
    void aChild() throws JsonProcessingException {
        assertThat(write(CHILD)).isEqualTo(JSON);
        assertThat(mapper.readValue(JSON, Child.class)).isEqualTo(CHILD);
    }

    @Test
    void whatABuilderHasADefaultForMayBeLeftOut() throws JsonProcessingException {
        assertThat(mapper.readValue("{\"id\":\"C7\"}", Child.class))
                .isEqualTo(Child.builder().id(PersonId.of("C7")).build());
        assertThatThrownBy(() -> mapper.readValue("{}", Child.class))
                .isInstanceOf(JsonProcessingException.class)
                .hasMessageContaining("required attributes are not set [id]");
    }

    @Test
    void aRecordNeedsItsPartsThatAreNotOptional() throws JsonProcessingException {
        assertThatThrownBy(() -> mapper.readValue("{\"cases\":3}", Caseload.class))
                .isInstanceOf(JsonProcessingException.class)
                .hasMessageContaining("Caseload must have [fullTimeEquivalents]");
        assertThatThrownBy(() -> mapper.readValue("{\"type\":\"born\"}", Birth.class))
                .hasMessageContaining("Born must have [dateOfBirth]");
    }

    @Test
    void theFormIsTheSameInEveryMapper() throws JsonProcessingException {
        JsonMapper other = JsonMapper.builder()
                .addModule(new ChildrensServicesModule())
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .enable(SerializationFeature.WRITE_ENUMS_USING_INDEX)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        assertThat(other.writeValueAsString(CHILD)).isEqualTo(JSON);
        assertThat(other.readValue(JSON, Child.class)).isEqualTo(CHILD);
        assertThatThrownBy(() -> other.readValue("{\"id\":\"C7\",\"nickname\":\"x\"}", Child.class))
                .hasMessageContaining("Child has no property 'nickname'");
    }

    @Test
    void unknownAndRepeatedPropertiesAreRefused() {
        assertThatThrownBy(() -> mapper.readValue("{\"id\":\"C7\",\"surname\":\"Okonkwo\"}", Child.class))
                .isInstanceOf(JsonProcessingException.class)
                .hasMessageContaining("Child has no property 'surname'")
                .hasMessageNotContaining("Okonkwo");
        assertThatThrownBy(() -> mapper.readValue("{\"id\":\"C7\",\"id\":\"C8\"}", Child.class))
                .hasMessageContaining("Child has the property 'id' twice");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'id':'C7','upn':'A801200005001'}",
                "{'id':'C7','upn':'801200005001'}",
                "{'id':'C7','upn':801200005001}",
                "{'id':'C7','upn':A801200005001}",
                "{'id':'C7','upn':'A801200005001",
                "{'id':'C7','upn':['A801200005001']}",
                "{'id':'C7','upn':{'A801200005001':1}}",
                "{'id':'A801200005001 of Okonkwo'}",
                "{'id':'C7','sex':{'code':'A801200005001','text':'1'}}",
                "{'id':'C7','birth':{'type':'A801200005001'}}",
                "{'id':'C7','birth':{'type':'born','dateOfBirth':'2014-15-07'}}",
                "{'id':'C7','birth':{'type':'born','dateOfBirth':'15/07/2014'}}",
                "{'id':'C7','birth':{'type':'born','dateOfBirth':20140715}}",
                "{'id':'C7','birth':{'dateOfBirth':'15.07.2014','type':'born'}}",
                "{'id':'C7','birth':{'type':'born','dateOfBirth':2014-07-15}}",
                "{'id':'C7','birth':'2014-07-15'}",
                "{'id':'C7','plans':[{'type':'carePlan','start':'2014-07-15T00:00:00'}]}"
            })
    void noMessageShowsWhatWasFound(String json) {
        Throwable refusal = catchThrowable(() -> mapper.readValue(json.replace('\'', '"'), Child.class));
        assertThat(refusal).isInstanceOf(JsonProcessingException.class);
        assertThat(Throwables.getStackTraceAsString(refusal))
                .doesNotContain("801200005001", "Okonkwo", "15/07", "15-07", "2014-07", "20140715", "07.2014");
    }

    @Test
    void theMessageTellsPropertyRuleAndPlace() {
        assertThatThrownBy(() -> mapper.readValue(
                        "{\"id\":\"C7\",\n\"plans\":[{\"type\":\"carePlan\",\"start\":\"1.5.2023\"}]}", Child.class))
                .hasMessageContaining("must be the text of a LocalDate")
                .hasMessageContaining("line: 2")
                .hasMessageContaining("Child[\"plans\"]")
                .hasMessageContaining("CarePlan[\"start\"]");
        assertThatThrownBy(() -> mapper.readValue("{\"id\":\"C7\",\"upn\":\"A801200005001\"}", Child.class))
                .hasMessageContaining("the check letter of a UPN must fit its other characters");
        assertThatThrownBy(() -> mapper.readValue("\"2023-25\"", ReportingYear.class))
                .hasMessageContaining("the two years must follow each other")
                .hasMessageNotContaining("2023-25");
    }

    @Test
    void whatCannotBeIsRefusedByTheType() {
        assertThatThrownBy(() -> mapper.readValue(
                        "{\"type\":\"carePlan\",\"owner\":\"C7\",\"start\":\"2023-05-01\",\"end\":\"2023-04-01\"}",
                        Plan.class))
                .isInstanceOf(JsonProcessingException.class)
                .hasMessageContaining("must not end before");
    }

    @Test
    void nullIsNeitherWrittenNorRead() {
        assertThatThrownBy(() -> mapper.readValue("{\"id\":\"C7\",\"upn\":null}", Child.class))
                .isInstanceOf(JsonProcessingException.class);
        assertThatThrownBy(() -> mapper.readValue("{\"id\":\"C7\",\"plans\":[null]}", Child.class))
                .isInstanceOf(JsonProcessingException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"3\"", "3.5", "3.0", "true", "9223372036854775808", "[3]"})
    void aCountIsAWholeNumber(String count) {
        assertThatThrownBy(() ->
                        mapper.readValue("{\"cases\":" + count + ",\"fullTimeEquivalents\":\"1\"}", Caseload.class))
                .isInstanceOf(JsonProcessingException.class)
                .hasMessageContaining("must be a whole number");
    }

    @Test
    void exactDecimalsAreTextToTheLastDigit() throws JsonProcessingException {
        Caseload caseload = new Caseload(12, new BigDecimal("0.825"));
        assertThat(write(caseload)).isEqualTo("{\"cases\":12,\"fullTimeEquivalents\":\"0.825\"}");
        assertThat(mapper.readValue(write(caseload), Caseload.class)).isEqualTo(caseload);
        assertThatThrownBy(() -> mapper.readValue("{\"cases\":12,\"fullTimeEquivalents\":0.8}", Caseload.class))
                .hasMessageContaining("must be a decimal as text");
        assertThatThrownBy(() ->
                        mapper.readValue("{\"cases\":12,\"fullTimeEquivalents\":\"1E999999999\"}", Caseload.class))
                .hasMessageContaining("must be a decimal as text");
    }

    @Test
    void textsThatReadBack() throws JsonProcessingException {
        assertThat(write(ReportingYear.ending(2024))).isEqualTo("\"2023-24\"");
        assertThat(write(Money.pounds("12.5"))).isEqualTo("\"GBP 12.50\"");
        assertThat(write(IndicatorId.of("cla_31_march_rate"))).isEqualTo("\"cla_31_march_rate\"");
        assertThat(write(AgeRange.fromBeforeBirth().upTo(25))).isEqualTo("\"before birth to under 25\"");
    }

    @Test
    void theTypeMayStandAnywhereInAnObject() throws JsonProcessingException {
        assertThat(mapper.readValue("{\"dateOfBirth\":\"2014-07-15\",\"type\":\"born\"}", Birth.class))
                .isEqualTo(Birth.on(LocalDate.of(2014, 7, 15)));
        assertThatThrownBy(() -> mapper.readValue("{\"dateOfBirth\":\"2014-07-15\"}", Birth.class))
                .hasMessageContaining("Birth must have a property 'type', one of [born, unborn, birthUnknown]");
        assertThatThrownBy(() ->
                        mapper.readValue("{\"type\":\"unborn\",\"expectedDate\":\"2014-07-15\"}", Birth.Born.class))
                .hasMessageContaining("must be of the type 'born'");
    }

    @Test
    void codedFieldsKeepTheirText() throws JsonProcessingException {
        TypeReference<List<Coded<Sex>>> sexes = new TypeReference<>() {};
        List<Coded<Sex>> read = ImmutableList.of(
                Coded.of(Sex.MALE),
                Coded.read(Sex.class, " m "),
                Sex.read("1"),
                Coded.unknown("X"),
                Coded.unknown("M"));
        String json = mapper.writerFor(sexes).writeValueAsString(read);
        assertThat(json).isEqualTo("[\"M\",\" m \",{\"code\":\"M\",\"text\":\"1\"},\"X\",{\"text\":\"M\"}]");
        assertThat(mapper.readValue(json, sexes)).isEqualTo(read);
        assertThatThrownBy(() -> mapper.readValue("[\" \"]", sexes)).hasMessageContaining("must not be blank");
    }

    @Test
    void outcomesOfAnything() throws JsonProcessingException {
        TypeReference<Outcome<Funding>> type = new TypeReference<>() {};
        Outcome<Funding> value = Outcome.of(
                new Funding.ByYear(ImmutableSortedMap.of(FinancialYear.starting(2023), Money.pounds(2_400_000))));
        Outcome<Funding> none = Outcome.none(ReasonCode.NOT_STATED, "the plan does not say");
        assertThat(write(value))
                .isEqualTo("{\"type\":\"value\",\"value\":{\"type\":\"byYear\","
                        + "\"years\":{\"2023-24\":\"GBP 2400000.00\"}}}");
        assertThat(write(none))
                .isEqualTo(
                        "{\"type\":\"none\",\"reason\":{\"code\":\"NOT_STATED\",\"message\":\"the plan does not say\"}}");
        assertThat(mapper.readValue(write(value), type)).isEqualTo(value);
        assertThat(mapper.readValue(write(none), type)).isEqualTo(none);
        assertThatThrownBy(() -> mapper.readValue(write(value), Outcome.class))
                .hasMessageContaining("must be read with its type arguments");
    }

    /** A record that is taken for one of the library, because it is in a package of it. */
    record Keeper(String name, Map<PersonId, ReportingYear> years) {}

    @Test
    void typesOfTheUserGoTogetherWithThoseOfTheLibrary() throws JsonProcessingException {
        TypeReference<Outcome<Map<ReportingYear, List<PersonId>>>> type = new TypeReference<>() {};
        Outcome<Map<ReportingYear, List<PersonId>>> years =
                Outcome.of(ImmutableMap.of(ReportingYear.ending(2024), ImmutableList.of(PersonId.of("C7"))));
        assertThat(write(years)).isEqualTo("{\"type\":\"value\",\"value\":{\"2023-24\":[\"C7\"]}}");
        assertThat(mapper.readValue(write(years), type)).isEqualTo(years);

        TypeReference<Outcome<Keeper>> keepers = new TypeReference<>() {};
        Outcome<Keeper> keeper =
                Outcome.of(new Keeper("x", ImmutableMap.of(PersonId.of("C7"), ReportingYear.ending(2024))));
        assertThat(write(keeper))
                .isEqualTo("{\"type\":\"value\",\"value\":{\"name\":\"x\",\"years\":{\"C7\":\"2023-24\"}}}");
        assertThat(mapper.readValue(write(keeper), keepers)).isEqualTo(keeper);

        TypeReference<Outcome<Map.Entry<PersonId, ReportingYear>>> entries = new TypeReference<>() {};
        Outcome<Map.Entry<PersonId, ReportingYear>> entry =
                Outcome.of(Map.entry(PersonId.of("C7"), ReportingYear.ending(2024)));
        String json = mapper.writerFor(entries).writeValueAsString(entry);
        assertThat(json).isEqualTo("{\"type\":\"value\",\"value\":{\"C7\":\"2023-24\"}}");
        assertThat(mapper.readValue(json, entries)).isEqualTo(entry);
    }

    @Test
    void whatIsNoValueIsRefused() {
        Table<String> table = Table.of("notes", ImmutableList.of(Column.text("NOTES")), cells -> Optional.empty());
        assertThatThrownBy(() -> write(table))
                .isInstanceOf(JsonProcessingException.class)
                .hasMessageContaining("Table has no form in JSON");
        assertThatThrownBy(() -> mapper.readValue("{}", Table.class))
                .isInstanceOf(InvalidDefinitionException.class)
                .hasMessageContaining("Table has no form in JSON");
    }
}
