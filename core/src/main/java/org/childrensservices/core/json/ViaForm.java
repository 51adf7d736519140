package org.childrensservices.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;
import java.util.function.Function;

/**
 * The form of something simpler that says the same.
 *
 * @param form the form of the simpler
 * @param simpler what is written for a value
 * @param back the value of what is read
 */
record ViaForm(Form form, Function<Object, Object> simpler, Function<Object, Object> back) implements Form {

    @Override
    public void write(Object value, JsonGenerator out, SerializerProvider provider) throws IOException {
        form.write(simpler.apply(value), out, provider);
    }

    @Override
    public Object read(JsonParser in, DeserializationContext context) throws IOException {
        Object read = form.read(in, context);
        return Form.made(in, "must be a value that may be", () -> back.apply(read));
    }
}
