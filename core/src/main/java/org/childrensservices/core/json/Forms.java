package org.childrensservices.core.json;

import static com.google.common.base.Preconditions.checkArgument;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.type.TypeFactory;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.childrensservices.core.place.LocalAuthority;
import org.childrensservices.core.value.Code;
import org.childrensservices.core.value.Coded;
import org.childrensservices.core.value.Outcome;

/** Finds the form of a type in how the type is made, by the conventions of the library. */
final class Forms {

    /** The exponent is bounded, so that no short text is a number of gigabytes. */
    private static final Pattern DECIMAL = Pattern.compile("-?\\d+(\\.\\d+)?(E[+-]?\\d{1,4})?");

    private static final ImmutableMap<Class<?>, Form> SCALARS = ImmutableMap.<Class<?>, Form>builder()
            .put(String.class, new TextForm("must be a text", Object::toString, text -> text))
            .put(
                    BigDecimal.class,
                    new TextForm("must be a decimal as text: \"12.50\"", Object::toString, Forms::decimal))
            .put(
                    LocalAuthority.class,
                    new TextForm(
                            "must be the number of a local authority",
                            authority -> ((LocalAuthority) authority).dfeNumber(),
                            number -> present(LocalAuthority.ofDfeNumber(number))))
            .put(int.class, NumberForm.INTEGER)
            .put(Integer.class, NumberForm.INTEGER)
            .put(long.class, NumberForm.COUNT)
            .put(Long.class, NumberForm.COUNT)
            .put(double.class, NumberForm.ESTIMATE)
            .put(Double.class, NumberForm.ESTIMATE)
            .put(boolean.class, NumberForm.TRUTH)
            .put(Boolean.class, NumberForm.TRUTH)
            .buildOrThrow();

    private final Map<JavaType, Form> known = new ConcurrentHashMap<>();
    private final CollectionForms collections = new CollectionForms(this);
    private final ObjectForms objects = new ObjectForms(this);

    /** Whether a type is one of the library, also a hidden one behind a public one. */
    static boolean isOurs(Class<?> type) {
        return type.getName().startsWith("org.childrensservices.core.")
                || type.getName().startsWith("org.childrensservices.stats.");
    }

    /**
     * Returns the form of a type.
     *
     * @throws IllegalArgumentException if it is a type of the library without one
     */
    Form of(JavaType type) {
        Form form = known.get(type);
        if (form == null) {
            // Not computeIfAbsent: the search asks for the forms of other types.
            form = find(type, type.getRawClass());
            known.put(type, form);
        }
        return form;
    }

    private Form find(JavaType type, Class<?> raw) {
        Form scalar = SCALARS.get(raw);
        if (scalar != null) {
            return scalar;
        }
        if (raw == Object.class || raw == Enum.class) {
            return new RuntimeForm(this);
        }
        if (Enum.class.isAssignableFrom(raw) && ObjectForms.choices(raw).isEmpty()) {
            return ofEnum(raw.isEnum() ? raw : raw.getSuperclass());
        }
        if (Coded.class.isAssignableFrom(raw)) {
            return collections.coded(type);
        }
        if (isOurs(raw)) {
            return objects.of(type);
        }
        boolean time = raw.getName().startsWith("java.time.") || raw.getName().startsWith("org.threeten.extra.");
        Optional<? extends Form> form = time ? parsed(raw) : collections.of(type);
        return form.isPresent() ? form.get() : new JacksonForm(type);
    }

    private static TextForm ofEnum(Class<?> raw) {
        Function<Object, String> text =
                Code.class.isAssignableFrom(raw) ? value -> ((Code) value).code() : value -> ((Enum<?>) value).name();
        ImmutableMap<String, ?> values = Maps.uniqueIndex(Arrays.asList(raw.getEnumConstants()), text::apply);
        String rule = "must be one of the " + (Code.class.isAssignableFrom(raw) ? "codes" : "names") + " of "
                + raw.getSimpleName();
        return new TextForm(rule, text, read -> {
            Object value = values.get(read);
            checkArgument(value != null, rule);
            return value;
        });
    }

    /**
     * The text form of a type that reads back what it says itself, or reveals where it says nothing: its method
     * {@code parse}, which may return an outcome.
     */
    static Optional<TextForm> parsed(Class<?> raw) {
        return Stream.of(raw.getMethods())
                .filter(m -> m.getName().equals("parse")
                        && Modifier.isStatic(m.getModifiers())
                        && m.getParameterCount() == 1
                        && m.getParameterTypes()[0].isAssignableFrom(String.class)
                        && (m.getReturnType() == raw || m.getReturnType() == Outcome.class))
                .findFirst()
                .map(parse -> new TextForm(
                        "must be the text of a " + raw.getSimpleName(),
                        text(raw),
                        read -> present(Invocation.of(parse, null, read))));
    }

    private static Function<Object, String> text(Class<?> raw) {
        for (Method method : raw.getMethods()) {
            if (method.getName().equals("reveal") && method.getParameterCount() == 0) {
                return value -> (String) Invocation.of(method, value);
            }
        }
        return Object::toString;
    }

    private static Object present(Object read) {
        return read instanceof Outcome<?> outcome
                ? outcome.<Object>fold(value -> value, reason -> {
                    throw new IllegalArgumentException(reason.message());
                })
                : read;
    }

    private static BigDecimal decimal(String text) {
        checkArgument(DECIMAL.matcher(text).matches(), "must be a decimal as text");
        return new BigDecimal(text);
    }

    static TypeFactory types() {
        return TypeFactory.defaultInstance();
    }
}
