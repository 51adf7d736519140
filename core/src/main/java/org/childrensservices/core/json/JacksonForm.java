package org.childrensservices.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;

/**
 * Jackson's own form of a type that is not of this library, such as a user's class in a series.
 *
 * @param type the type
 */
record JacksonForm(JavaType type) implements Form {

    @Override
    public void write(Object value, JsonGenerator out, SerializerProvider provider) throws IOException {
        JavaType own = provider.constructSpecializedType(type, value.getClass());
        provider.findTypedValueSerializer(own, true, null).serialize(value, out, provider);
    }

    @Override
    public Object read(JsonParser in, DeserializationContext context) throws IOException {
        return context.readValue(in, type);
    }
}
