package org.childrensservices.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * An array of items.
 *
 * @param item the form of an item, which is found when it is needed, because types may contain themselves
 * @param make makes the collection of its items
 */
record ListForm(Supplier<Form> item, Function<List<Object>, Object> make) implements Form {

    @Override
    public void write(Object value, JsonGenerator out, SerializerProvider provider) throws IOException {
        out.writeStartArray();
        for (Object element : (Iterable<?>) value) {
            item.get().write(element, out, provider);
        }
        out.writeEndArray();
    }

    @Override
    public Object read(JsonParser in, DeserializationContext context) throws IOException {
        if (!in.hasToken(JsonToken.START_ARRAY)) {
            throw Form.fault(in, "must be an array");
        }
        List<Object> items = new ArrayList<>();
        while (in.nextToken() != JsonToken.END_ARRAY) {
            try {
                items.add(item.get().read(in, context));
            } catch (JsonMappingException e) {
                e.prependPath(List.class, items.size());
                throw e;
            }
        }
        return Form.made(in, "must be items that go together", () -> make.apply(items));
    }
}
