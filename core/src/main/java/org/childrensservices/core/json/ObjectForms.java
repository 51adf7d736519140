package org.childrensservices.core.json;

import static com.google.common.base.Preconditions.checkArgument;

import com.fasterxml.jackson.databind.JavaType;
import com.google.common.base.CaseFormat;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The forms of the types of the library, found in the members by which it makes its types. */
final class ObjectForms {

    /** The numbers as which a type is written that has no other part, if it calls it its value. */
    private static final ImmutableSet<Class<?>> PLAIN =
            ImmutableSet.of(int.class, long.class, double.class, BigDecimal.class);

    private final Forms forms;

    ObjectForms(Forms forms) {
        this.forms = forms;
    }

    Form of(JavaType type) {
        Class<?> raw = shown(type.getRawClass());
        JavaType shown = raw == type.getRawClass() ? type : type.findSuperType(raw);
        Optional<Class<?>> choice = choices(raw);
        Optional<TextForm> text = Forms.parsed(choice.orElse(raw));
        if (text.isPresent()) {
            return text.get();
        }
        if (choice.isPresent()) {
            return new ChoiceForm(raw, kinds(shown.findSuperType(choice.get())));
        }
        return plain(object(shown, Optional.empty()), raw);
    }

    /** The public type of a hidden one: the built type, or the type of which it is a kind. */
    private static Class<?> shown(Class<?> raw) {
        if (raw.getSimpleName().startsWith("Immutable")
                && builder(raw.getSuperclass()).isPresent()) {
            return raw.getSuperclass();
        }
        return Modifier.isPublic(raw.getModifiers()) ? raw : choices(raw).orElse(raw);
    }

    /** The sealed type of which a type is, or has, one of several kinds. */
    static Optional<Class<?>> choices(Class<?> raw) {
        return Stream.concat(Stream.ofNullable(raw.getSuperclass()), Arrays.stream(raw.getInterfaces()))
                .filter(Forms::isOurs)
                .flatMap(above -> choices(above).stream())
                .findFirst()
                .or(() -> isChoice(raw) ? Optional.of(raw) : Optional.empty());
    }

    private static boolean isChoice(Class<?> raw) {
        return raw.isSealed()
                && !raw.isEnum()
                && Modifier.isPublic(raw.getModifiers())
                && Forms.isOurs(raw)
                && builder(raw).isEmpty();
    }

    /** A type of one text, or of one number that it calls its value, is written as that. */
    private static Form plain(ObjectForm form, Class<?> raw) {
        if (form.properties().size() != 1) {
            return form;
        }
        Property only = form.properties().get(0);
        if (only.type().hasRawClass(String.class)) {
            return new TextForm(
                    "must be the text of a " + raw.getSimpleName(),
                    value -> (String) form.parts(value).orElseThrow().get(0),
                    form::make);
        }
        return only.name().equals("value") && PLAIN.contains(only.type().getRawClass())
                ? new ViaForm(
                        only.form(), value -> form.parts(value).orElseThrow().get(0), form::make)
                : form;
    }

    private ImmutableList<ObjectForm> kinds(JavaType choice) {
        ImmutableList<Class<?>> kinds = leaves(choice.getRawClass());
        return kinds.stream().allMatch(kind -> Modifier.isPublic(kind.getModifiers()))
                ? kinds.stream()
                        .map(kind -> object(
                                Forms.types().constructSpecializedType(choice, kind), Optional.of(kindName(kind))))
                        .collect(ImmutableList.toImmutableList())
                : factories(choice);
    }

    private static ImmutableList<Class<?>> leaves(Class<?> type) {
        return type.isSealed() && !type.isEnum() && builder(type).isEmpty()
                ? Arrays.stream(type.getPermittedSubclasses())
                        .flatMap(kind -> leaves(kind).stream())
                        .collect(ImmutableList.toImmutableList())
                : ImmutableList.of(type);
    }

    /** The name of a kind among several, such as {@code byCalendarDate}. */
    static String kindName(Class<?> kind) {
        return CaseFormat.UPPER_CAMEL.to(CaseFormat.LOWER_CAMEL, kind.getSimpleName());
    }

    private ObjectForm object(JavaType type, Optional<String> kind) {
        Class<?> raw = type.getRawClass();
        if (raw.isRecord()) {
            return record(type, kind);
        }
        if (raw.isEnum()) {
            return constant(raw, kind);
        }
        return builder(raw).isPresent() ? built(type, kind, builder(raw).get()) : made(type, kind);
    }

    private ObjectForm record(JavaType type, Optional<String> kind) {
        RecordComponent[] components = type.getRawClass().getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Constructor<?> constructor;
        try {
            constructor = type.getRawClass().getDeclaredConstructor(types);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("a record has a constructor of its components", e);
        }
        return whole(
                type.getRawClass(),
                kind,
                Arrays.stream(components)
                        .map(c -> property(c.getName(), c.getGenericType(), type))
                        .toList(),
                value -> partsOf(
                        type.getRawClass(),
                        value,
                        Arrays.asList(components),
                        (c, v) -> Invocation.of(c.getAccessor(), v)),
                parts -> Invocation.of(constructor, parts));
    }

    /** A kind of which there is one, and which is therefore an enum. */
    private static ObjectForm constant(Class<?> raw, Optional<String> kind) {
        Object[] constants = raw.getEnumConstants();
        checkArgument(constants.length == 1, "an enum that is a kind must have one constant: %s", raw.getName());
        return whole(
                raw,
                kind,
                ImmutableList.of(),
                value -> value == constants[0] ? Optional.of(ImmutableList.of()) : Optional.empty(),
                parts -> constants[0]);
    }

    /** A type with a builder, whose method for a part has the name of its accessor; in the order of the model. */
    private ObjectForm built(JavaType type, Optional<String> kind, Class<?> builder) {
        Class<?> raw = type.getRawClass();
        List<Method> accessors = new ArrayList<>();
        List<Method> setters = new ArrayList<>();
        for (Field field : raw.getPermittedSubclasses()[0].getDeclaredFields()) {
            method(raw, field.getName(), m -> m.getParameterCount() == 0)
                    .ifPresent(accessor -> method(
                                    builder,
                                    field.getName(),
                                    m -> m.getParameterCount() == 1 && takes(m, accessor.getReturnType()))
                            .ifPresent(setter -> {
                                accessors.add(accessor);
                                setters.add(setter);
                            }));
        }
        Method start = method(raw, "builder", m -> m.getParameterCount() == 0).orElseThrow();
        Method build = method(builder, "build", m -> m.getParameterCount() == 0).orElseThrow();
        return new ObjectForm(
                raw,
                kind,
                accessors.stream()
                        .map(a -> property(a.getName(), a.getGenericReturnType(), type))
                        .toList(),
                value -> partsOf(raw, value, accessors, Invocation::of),
                parts -> {
                    Object made = Invocation.of(start, null);
                    for (int i = 0; i < parts.length; i++) {
                        Object part = parts[i];
                        if (part != null) {
                            Invocation.of(setters.get(i), made, part);
                        }
                    }
                    return Invocation.of(build, made);
                });
    }

    private static boolean takes(Method setter, Class<?> part) {
        Class<?> taken = setter.getParameterTypes()[0];
        return taken == part || (taken.isInterface() && taken.isAssignableFrom(part));
    }

    /**
     * A type that is equal by value and made by a constructor of which each argument is kept in a field of its name; so
     * the constructor holds the rules. The names are there because the library is compiled with them.
     */
    private ObjectForm made(JavaType type, Optional<String> kind) {
        Class<?> raw = type.getRawClass();
        Constructor<?> constructor = Arrays.stream(raw.getDeclaredConstructors())
                .filter(c -> c.getParameterCount() > 0 && hasEquals(raw))
                .filter(c -> Arrays.stream(c.getParameters())
                        .allMatch(p -> field(raw, p).isPresent()))
                .max(Comparator.comparing(Constructor::getParameterCount))
                .orElseThrow(() -> new IllegalArgumentException(
                        raw.getSimpleName() + " has no form in JSON: it is not made of values that it keeps"));
        List<Field> fields = Arrays.stream(constructor.getParameters())
                .map(p -> field(raw, p).orElseThrow())
                .toList();
        return whole(
                raw,
                kind,
                fields.stream()
                        .map(f -> property(f.getName(), f.getGenericType(), type))
                        .toList(),
                value -> partsOf(raw, value, fields, Invocation::of),
                parts -> Invocation.of(constructor, parts));
    }

    private static boolean hasEquals(Class<?> raw) {
        return Arrays.stream(raw.getDeclaredMethods()).anyMatch(m -> m.getName().equals("equals"));
    }

    private static Optional<Field> field(Class<?> raw, Parameter parameter) {
        return Arrays.stream(raw.getDeclaredFields())
                .filter(f -> f.getName().equals(parameter.getName())
                        && !Modifier.isStatic(f.getModifiers())
                        && parameter.getType().isAssignableFrom(f.getType()))
                .findFirst();
    }

    /** The kinds of a type that hides them: what its factories make, each under its name. */
    private ImmutableList<ObjectForm> factories(JavaType choice) {
        Class<?> raw = choice.getRawClass();
        return Arrays.stream(raw.getDeclaredMethods())
                .filter(m -> Modifier.isStatic(m.getModifiers())
                        && Modifier.isPublic(m.getModifiers())
                        && m.getReturnType() == raw)
                .sorted(Comparator.comparing(Method::getName))
                .map(factory -> whole(
                        raw,
                        Optional.of(factory.getName()),
                        Arrays.stream(factory.getParameters())
                                .map(p -> property(p.getName(), p.getParameterizedType(), choice))
                                .toList(),
                        value -> partsOf(factory, value),
                        parts -> Invocation.of(factory, null, parts)))
                .collect(ImmutableList.toImmutableList());
    }

    /** The arguments from which a factory makes a value: none, or the components of a hidden record. */
    private static Optional<List<Object>> partsOf(Method factory, Object value) {
        List<Object> parts = new ArrayList<>();
        if (factory.getParameterCount() > 0) {
            RecordComponent[] components =
                    Optional.ofNullable(value.getClass().getRecordComponents()).orElse(new RecordComponent[0]);
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            if (!Arrays.equals(types, factory.getParameterTypes())) {
                return Optional.empty();
            }
            Arrays.stream(components)
                    .map(c -> Invocation.of(c.getAccessor(), value))
                    .forEach(parts::add);
        }
        return Optional.of(parts)
                .filter(all -> Invocation.of(factory, null, all.toArray()).equals(value));
    }

    private interface Take<M> {
        Object from(M member, Object value);
    }

    private static <M> Optional<List<Object>> partsOf(Class<?> raw, Object value, List<M> members, Take<M> take) {
        return raw.isInstance(value)
                ? Optional.of(members.stream().map(m -> take.from(m, value)).toList())
                : Optional.empty();
    }

    private static ObjectForm whole(
            Class<?> raw,
            Optional<String> kind,
            List<Property> properties,
            Function<Object, Optional<List<Object>>> parts,
            Function<Object[], Object> make) {
        return new ObjectForm(raw, kind, properties, parts, ObjectForm.whole(raw, properties, make));
    }

    private Property property(String name, Type type, JavaType owner) {
        JavaType own = Forms.types().resolveMemberType(type, owner.getBindings());
        return new Property(name, own, builder(owner.getRawClass()).isPresent(), forms);
    }

    private static Optional<Class<?>> builder(Class<?> type) {
        return Modifier.isAbstract(type.getModifiers())
                ? Arrays.stream(type.getDeclaredClasses())
                        .filter(nested -> nested.getSimpleName().equals("Builder"))
                        .findFirst()
                : Optional.empty();
    }

    private static Optional<Method> method(Class<?> type, String name, Predicate<Method> condition) {
        return Arrays.stream(type.getMethods())
                .filter(m -> m.getName().equals(name) && condition.test(m))
                .findFirst();
    }
}
