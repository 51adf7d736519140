package org.childrensservices.core.json;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** An object with a property for each part. */
final class ObjectForm implements Form {

    /** The property that tells which of several kinds an object is. */
    static final String KIND = "type";

    private final Class<?> type;
    private final Optional<String> kind;
    private final ImmutableList<Property> properties;
    private final ImmutableMap<String, Integer> positions;
    private final Function<Object, Optional<List<Object>>> parts;
    private final Make make;

    /** Makes a value of its parts, of which those are null that were left out and may not be. */
    interface Make {
        Object of(@Nullable Object[] parts);
    }

    /** Of one kind among several; {@code parts} gives the parts of a value of this kind, and none of others. */
    ObjectForm(
            Class<?> type,
            Optional<String> kind,
            List<Property> properties,
            Function<Object, Optional<List<Object>>> parts,
            Make make) {
        this.type = type;
        this.kind = kind;
        this.properties = ImmutableList.copyOf(properties);
        this.positions = Maps.uniqueIndex(
                        IntStream.range(0, properties.size()).boxed().toList(),
                        i -> properties.get(i).name())
                .entrySet()
                .stream()
                .collect(ImmutableMap.toImmutableMap(e -> e.getKey(), e -> e.getValue()));
        checkArgument(
                kind.isEmpty() || !positions.containsKey(KIND),
                "a kind of several must not have a property '%s' of its own: %s",
                KIND,
                type.getName());
        this.parts = parts;
        this.make = make;
    }

    Optional<String> kind() {
        return kind;
    }

    ImmutableList<Property> properties() {
        return properties;
    }

    Optional<List<Object>> parts(Object value) {
        return parts.apply(value);
    }

    Object make(Object part) {
        return make.of(new Object[] {part});
    }

    @Override
    public void write(Object value, JsonGenerator out, SerializerProvider provider) throws IOException {
        write(parts.apply(value).orElseThrow(), out, provider);
    }

    void write(List<Object> parts, JsonGenerator out, SerializerProvider provider) throws IOException {
        out.writeStartObject();
        if (kind.isPresent()) {
            out.writeStringField(KIND, kind.get());
        }
        for (int i = 0; i < properties.size(); i++) {
            properties.get(i).write(parts.get(i), out, provider);
        }
        out.writeEndObject();
    }

    @Override
    public Object read(JsonParser in, DeserializationContext context) throws IOException {
        if (!in.hasToken(JsonToken.START_OBJECT)) {
            throw Form.fault(in, "must be an object: " + type.getSimpleName());
        }
        in.nextToken();
        return readProperties(in, context);
    }

    /** Reads from the name of a property on. */
    Object readProperties(JsonParser in, DeserializationContext context) throws IOException {
        @Nullable Object[] parts = new @Nullable Object[properties.size()];
        for (; in.hasToken(JsonToken.FIELD_NAME); in.nextToken()) {
            String name = in.currentName();
            Integer position = positions.get(name);
            if (position == null) {
                throw Form.fault(in, type.getSimpleName() + " has no property '" + name + "'");
            }
            if (parts[position] != null) {
                throw Form.fault(in, type.getSimpleName() + " has the property '" + name + "' twice");
            }
            in.nextToken();
            parts[position] = properties.get(position).read(in, context, type);
        }
        return Form.made(in, "is no " + type.getSimpleName(), () -> make.of(parts));
    }

    /** A way to make a value that needs all its parts. */
    static Make whole(Class<?> type, List<Property> properties, Function<Object[], Object> make) {
        return parts -> {
            Object[] all = new Object[parts.length];
            List<String> missing = new ArrayList<>();
            for (int i = 0; i < parts.length; i++) {
                Object part = parts[i] == null ? properties.get(i).absent() : parts[i];
                if (part == null) {
                    missing.add(properties.get(i).name());
                } else {
                    all[i] = part;
                }
            }
            checkArgument(missing.isEmpty(), "%s must have %s", type.getSimpleName(), missing);
            return checkNotNull(make.apply(all));
        };
    }
}
