package consumer;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.LocalDate;
import org.childrensservices.core.child.Child;
import org.childrensservices.core.json.ChildrensServicesModule;
import org.childrensservices.core.person.Birth;
import org.childrensservices.core.person.PersonId;
import org.childrensservices.core.plan.CarePlan;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.stats.rate.Rate;
import org.childrensservices.stats.rate.RateEstimate;

/** Records and results as JSON on the module path, out and in again. */
public final class Main {

    private Main() {}

    /**
     * Fails where the library does not work.
     *
     * @param args not used
     * @throws IOException if JSON cannot be read
     */
    public static void main(String[] args) throws IOException {
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
        expect(child, mapper.readValue(mapper.writeValueAsString(child), Child.class));
        Outcome<RateEstimate> estimate = Rate.of(289).in(62_200).per10_000().estimate();
        Outcome<RateEstimate> read =
                mapper.readValue(mapper.writeValueAsString(estimate), new TypeReference<>() {});
        expect(estimate, read);
    }

    private static void expect(Object written, Object read) {
        if (!written.equals(read)) {
            throw new AssertionError(read + " should be " + written);
        }
    }
}
