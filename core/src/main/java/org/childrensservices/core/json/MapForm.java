package org.childrensservices.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * An object with a property for each entry of a map. Its faults do not name the key, which may be a person.
 *
 * @param key the form of the keys
 * @param value the form of a value
 * @param make makes the map of its entries
 */
record MapForm(TextForm key, Supplier<Form> value, Function<Map<Object, Object>, Object> make) implements Form {

    @Override
    public void write(Object map, JsonGenerator out, SerializerProvider provider) throws IOException {
        out.writeStartObject();
        for (Map.Entry<?, ?> entry : ((Map<?, ?>) map).entrySet()) {
            out.writeFieldName(key.toText().apply(entry.getKey()));
            value.get().write(entry.getValue(), out, provider);
        }
        out.writeEndObject();
    }

    @Override
    public Object read(JsonParser in, DeserializationContext context) throws IOException {
        if (!in.hasToken(JsonToken.START_OBJECT)) {
            throw Form.fault(in, "must be an object with a property for each entry");
        }
        Map<Object, Object> entries = new LinkedHashMap<>();
        while (in.nextToken() == JsonToken.FIELD_NAME) {
            Object entryKey = key.parse(in, in.currentName());
            in.nextToken();
            if (entries.put(entryKey, value.get().read(in, context)) != null) {
                throw Form.fault(in, "must have each key once");
            }
        }
        return Form.made(in, "must be entries that go together", () -> make.apply(entries));
    }
}
