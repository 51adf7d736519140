package org.childrensservices.examples;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.PrintStream;
import java.time.LocalDate;
import org.childrensservices.core.child.Child;
import org.childrensservices.core.json.ChildrensServicesModule;
import org.childrensservices.core.person.Birth;
import org.childrensservices.core.person.PersonId;
import org.childrensservices.core.plan.CarePlan;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.stats.rate.Rate;
import org.childrensservices.stats.rate.RateEstimate;

/** How do records and results go to another system and come back, as JSON? As in the README. */
public final class JsonExchange {

    private JsonExchange() {}

    /**
     * Prints the JSON, and what is read back from it.
     *
     * @param args not used
     * @throws JsonProcessingException if the JSON cannot be read back
     */
    public static void main(String[] args) throws JsonProcessingException {
        print(System.out);
    }

    static void print(PrintStream out) throws JsonProcessingException {
        JsonMapper mapper =
                JsonMapper.builder().addModule(new ChildrensServicesModule()).build();
        PersonId id = PersonId.of("C7");
        Child child = Child.builder()
                .id(id)
                .birth(Birth.on(LocalDate.of(2014, 7, 15)))
                .addPlans(CarePlan.builder()
                        .owner(id)
                        .start(LocalDate.of(2023, 5, 1))
                        .build())
                .build();
        String record = mapper.writeValueAsString(child);
        out.println(record);
        out.println(mapper.readValue(record, Child.class).equals(child));

        String result =
                mapper.writeValueAsString(Rate.of(289).in(62_200).per10_000().estimate());
        out.println(result);
        Outcome<RateEstimate> estimate = mapper.readValue(result, new TypeReference<>() {});
        out.println(estimate);
    }
}
