package org.childrensservices.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.google.common.collect.Multimap;
import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A part of an object. Its form is found when it is needed, because types may contain themselves.
 *
 * @param name the name
 * @param type the type, which may be optional
 * @param leftOutEmpty whether an empty collection is left out, because the builder of the owner starts with one
 * @param forms where the form of the type is found
 */
record Property(String name, JavaType type, boolean leftOutEmpty, Forms forms) {

    private boolean isOptional() {
        return type.hasRawClass(Optional.class);
    }

    Form form() {
        if (type.hasRawClass(OptionalLong.class)) {
            return NumberForm.COUNT;
        }
        return forms.of(isOptional() ? type.containedTypeOrUnknown(0) : type);
    }

    /** The value of the part where it is left out of the object; null where it must not be. */
    @Nullable
    Object absent() {
        return isOptional() ? Optional.empty() : type.hasRawClass(OptionalLong.class) ? OptionalLong.empty() : null;
    }

    void write(Object part, JsonGenerator out, SerializerProvider provider) throws IOException {
        if (part.equals(absent()) || (leftOutEmpty && isEmpty(part))) {
            return;
        }
        out.writeFieldName(name);
        Object value = part instanceof Optional<?> optional
                ? optional.orElseThrow()
                : part instanceof OptionalLong number ? number.getAsLong() : part;
        form().write(value, out, provider);
    }

    private static boolean isEmpty(Object part) {
        return (part instanceof Collection<?> items && items.isEmpty())
                || (part instanceof Map<?, ?> map && map.isEmpty())
                || (part instanceof Multimap<?, ?> map && map.isEmpty());
    }

    Object read(JsonParser in, DeserializationContext context, Class<?> owner) throws IOException {
        try {
            Object value = form().read(in, context);
            return isOptional()
                    ? Optional.of(value)
                    : type.hasRawClass(OptionalLong.class) ? OptionalLong.of((long) value) : value;
        } catch (JsonMappingException e) {
            e.prependPath(owner, name);
            throw e;
        }
    }
}
