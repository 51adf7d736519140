package org.childrensservices.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;
import java.util.function.Function;

/**
 * A text, which may also be a key.
 *
 * @param rule what a text must be
 * @param toText the text of a value
 * @param parse the value of a text
 */
record TextForm(String rule, Function<Object, String> toText, Function<String, Object> parse) implements Form {

    @Override
    public void write(Object value, JsonGenerator out, SerializerProvider provider) throws IOException {
        out.writeString(toText.apply(value));
    }

    @Override
    public Object read(JsonParser in, DeserializationContext context) throws IOException {
        if (!in.hasToken(JsonToken.VALUE_STRING)) {
            throw Form.fault(in, rule);
        }
        return parse(in, in.getText());
    }

    Object parse(JsonParser in, String text) throws IOException {
        try {
            return Form.made(in, rule, () -> parse.apply(text));
        } catch (JsonMappingException e) {
            throw Form.fault(in, without(text, e.getOriginalMessage()));
        }
    }

    /** The text may be anything, even a name in the wrong place. */
    private String without(String text, String message) {
        String cut = message.replace(": '" + text + "'", "").replace(": " + text, "");
        return cut.contains(text) && !rule.contains(text) ? rule : cut;
    }
}
