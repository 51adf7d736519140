package org.childrensservices.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.util.Map;

/**
 * The form of a value of which the type is not known before it is there, and that can therefore only be written.
 *
 * @param forms where the form of the value is found
 */
record RuntimeForm(Forms forms) implements Form {

    @Override
    public void write(Object value, JsonGenerator out, SerializerProvider provider) throws IOException {
        forms.of(typeOf(value)).write(value, out, provider);
    }

    /** A map is written as its keys are, of which the class of a map does not tell the type. */
    private static JavaType typeOf(Object value) {
        if (value instanceof Map<?, ?> map) {
            Class<?> key = map.isEmpty()
                    ? String.class
                    : map.keySet().iterator().next().getClass();
            return Forms.types().constructMapType(ImmutableMap.class, key, Object.class);
        }
        return Forms.types().constructType(value.getClass());
    }

    @Override
    public Object read(JsonParser in, DeserializationContext context) throws IOException {
        throw Form.fault(in, "must be read with its type arguments, such as by a TypeReference of Outcome<Rate>");
    }
}
