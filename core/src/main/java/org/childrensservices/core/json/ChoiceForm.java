package org.childrensservices.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One of several kinds of object, told by the property {@link ObjectForm#KIND}, which may stand anywhere in it. */
final class ChoiceForm implements Form {

    private final Class<?> wanted;
    private final ImmutableMap<String, ObjectForm> kinds;

    /** The kinds of a type of which one, or any, is wanted. */
    ChoiceForm(Class<?> wanted, ImmutableList<ObjectForm> kinds) {
        this.wanted = wanted;
        this.kinds = Maps.uniqueIndex(kinds, form -> form.kind().orElseThrow());
    }

    @Override
    public void write(Object value, JsonGenerator out, SerializerProvider provider) throws IOException {
        for (ObjectForm form : kinds.values()) {
            Optional<List<Object>> parts = form.parts(value);
            if (parts.isPresent()) {
                form.write(parts.get(), out, provider);
                return;
            }
        }
        throw new IllegalStateException("no kind of " + wanted.getName() + " in JSON: " + value.getClass());
    }

    @Override
    public Object read(JsonParser in, DeserializationContext context) throws IOException {
        if (!in.hasToken(JsonToken.START_OBJECT)) {
            throw Form.fault(in, "must be an object: " + wanted.getSimpleName());
        }
        in.nextToken();
        Object value;
        if (in.hasToken(JsonToken.FIELD_NAME) && in.currentName().equals(ObjectForm.KIND)) {
            ObjectForm form = kind(in);
            in.nextToken();
            value = form.readProperties(in, context);
        } else {
            value = readKindLater(in, context);
        }
        if (!wanted.isInstance(value)) {
            throw Form.fault(in, "must be of the type '" + ObjectForms.kindName(wanted) + "'");
        }
        return value;
    }

    /** Keeps what comes before the kind is known. */
    private Object readKindLater(JsonParser in, DeserializationContext context) throws IOException {
        @Nullable ObjectForm form = null;
        try (TokenBuffer kept = context.bufferForInputBuffering(in)) {
            kept.writeStartObject();
            for (; in.hasToken(JsonToken.FIELD_NAME); in.nextToken()) {
                if (in.currentName().equals(ObjectForm.KIND) && form == null) {
                    form = kind(in);
                } else {
                    kept.copyCurrentStructure(in);
                }
            }
            kept.writeEndObject();
            if (form == null) {
                throw Form.fault(in, wanted.getSimpleName() + " must have a property 'type', one of " + kinds.keySet());
            }
            try (JsonParser again = kept.asParserOnFirstToken()) {
                return form.read(again, context);
            }
        }
    }

    /** Reads the kind, of which the name is the current token. */
    private ObjectForm kind(JsonParser in) throws IOException {
        ObjectForm form = in.nextToken() == JsonToken.VALUE_STRING ? kinds.get(in.getText()) : null;
        if (form == null) {
            throw Form.fault(in, "type of " + wanted.getSimpleName() + " must be one of " + kinds.keySet());
        }
        return form;
    }
}
