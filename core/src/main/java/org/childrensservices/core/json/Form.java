package org.childrensservices.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;
import java.util.function.Supplier;

/** How the values of a type are written in JSON and read from it. No message about what is read shows its text. */
interface Form {

    void write(Object value, JsonGenerator out, SerializerProvider provider) throws IOException;

    /** Reads the value that begins with the current token, and stays on its last. */
    Object read(JsonParser in, DeserializationContext context) throws IOException;

    static JsonMappingException fault(JsonParser in, String message) {
        return JsonMappingException.from(in, message);
    }

    /**
     * Makes a value, or says why there is none: by the rule of the type, which shows nothing personal, if it is the
     * type that refuses.
     */
    static Object made(JsonParser in, String otherwise, Supplier<Object> value) throws JsonMappingException {
        try {
            return value.get();
        } catch (NumberFormatException e) {
            throw fault(in, otherwise);
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw fault(in, e.getMessage() == null ? otherwise : e.getMessage());
        } catch (RuntimeException e) {
            throw fault(in, otherwise);
        }
    }
}
