package org.childrensservices.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;

/** How the values of a type are written in JSON and read from it. No message about what is read shows its text. */
interface Form {

    void write(Object value, JsonGenerator out, SerializerProvider provider) throws IOException;

    /** Reads the value that begins with the current token, and stays on its last. */
    Object read(JsonParser in, DeserializationContext context) throws IOException;

    static JsonMappingException fault(JsonParser in, String message) {
        return JsonMappingException.from(in, message);
    }

    /**
     * What a type says about values that it refuses, which is without personal data, if it is the type that says it.
     */
    static String message(RuntimeException refusal, String otherwise) {
        boolean own = (refusal instanceof IllegalArgumentException || refusal instanceof IllegalStateException)
                && !(refusal instanceof NumberFormatException);
        String message = refusal.getMessage();
        return own && message != null ? message : otherwise;
    }
}
