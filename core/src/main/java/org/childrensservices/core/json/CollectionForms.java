package org.childrensservices.core.json;

import static com.google.common.base.Preconditions.checkArgument;

import com.fasterxml.jackson.databind.JavaType;
import com.google.common.collect.BoundType;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.ImmutableTable;
import com.google.common.collect.Range;
import com.google.common.primitives.ImmutableDoubleArray;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.childrensservices.core.value.Coded;

/**
 * The forms of types that hold values of another type: Guava's collections, of which sorted ones are in natural order.
 */
final class CollectionForms {

    private static final ImmutableMap<Class<?>, TextForm> NUMBER_KEYS = ImmutableMap.of(
            Integer.class, new TextForm("must be a whole number", Object::toString, Integer::valueOf),
            Long.class, new TextForm("must be a whole number", Object::toString, Long::valueOf));

    private final Forms forms;

    CollectionForms(Forms forms) {
        this.forms = forms;
    }

    Optional<Form> of(JavaType type) {
        Class<?> raw = type.getRawClass();
        if (Collection.class.isAssignableFrom(raw)) {
            JavaType item = type.containedTypeOrUnknown(0);
            return Optional.of(new ListForm(() -> forms.of(item), collector(raw)));
        }
        if (Map.class.isAssignableFrom(raw)) {
            return Optional.of(map(type, raw));
        }
        if (ImmutableListMultimap.class.isAssignableFrom(raw)) {
            return Optional.of(multimap(type));
        }
        if (ImmutableTable.class.isAssignableFrom(raw)) {
            return Optional.of(table(type));
        }
        if (raw == ImmutableDoubleArray.class) {
            return Optional.of(new ViaForm(
                    new ListForm(() -> NumberForm.ESTIMATE, items -> items),
                    array -> ((ImmutableDoubleArray) array).asList(),
                    items -> ImmutableDoubleArray.copyOf(
                            ((List<?>) items).stream().mapToDouble(number -> (double) number))));
        }
        return raw == Range.class ? Optional.of(range(type)) : Optional.empty();
    }

    @SuppressWarnings("unchecked")
    private static Comparator<Object> natural() {
        return (Comparator<Object>) (Comparator<?>) Comparator.naturalOrder();
    }

    private static Function<List<Object>, Object> collector(Class<?> raw) {
        if (ImmutableSortedSet.class.isAssignableFrom(raw)) {
            return items -> ImmutableSortedSet.copyOf(natural(), items);
        }
        return ImmutableSet.class.isAssignableFrom(raw) ? ImmutableSet::copyOf : ImmutableList::copyOf;
    }

    /** An entry of a map of which the keys are no text. */
    record Entry<K, V>(K key, V value) {}

    private Form map(JavaType type, Class<?> raw) {
        Function<Map<Object, Object>, Object> make =
                ImmutableSortedMap.class.isAssignableFrom(raw) ? ImmutableSortedMap::copyOf : ImmutableMap::copyOf;
        JavaType key = type.containedTypeOrUnknown(0);
        JavaType value = type.containedTypeOrUnknown(1);
        Optional<TextForm> text = key(key);
        return text.isPresent()
                ? new MapForm(text.get(), () -> forms.of(value), make)
                : new ViaForm(
                        listOf(Entry.class, key, value),
                        map -> ((Map<?, ?>) map)
                                .entrySet().stream()
                                        .map(e -> new Entry<>(e.getKey(), e.getValue()))
                                        .toList(),
                        entries -> {
                            Map<Object, Object> map = new LinkedHashMap<>();
                            for (Object entry : (List<?>) entries) {
                                Entry<?, ?> e = (Entry<?, ?>) entry;
                                checkArgument(map.put(e.key(), e.value()) == null, "must have each key once");
                            }
                            return make.apply(map);
                        });
    }

    /** The form of keys, empty if they are no text. */
    Optional<TextForm> key(JavaType key) {
        TextForm number = NUMBER_KEYS.get(key.getRawClass());
        if (number != null) {
            return Optional.of(number);
        }
        return forms.of(key) instanceof TextForm text ? Optional.of(text) : Optional.empty();
    }

    private Form multimap(JavaType type) {
        JavaType list = Forms.types().constructCollectionType(ImmutableList.class, type.containedTypeOrUnknown(1));
        JavaType map = mapOf(type.containedTypeOrUnknown(0), list);
        return new ViaForm(forms.of(map), values -> ((ImmutableListMultimap<?, ?>) values).asMap(), lists -> {
            ImmutableListMultimap.Builder<Object, Object> values = ImmutableListMultimap.builder();
            ((Map<?, ?>) lists).forEach((key, items) -> values.putAll(key, (List<?>) items));
            return values.build();
        });
    }

    /** Rows, each with its columns. */
    private Form table(JavaType type) {
        JavaType row = mapOf(type.containedTypeOrUnknown(1), type.containedTypeOrUnknown(2));
        return new ViaForm(
                forms.of(mapOf(type.containedTypeOrUnknown(0), row)),
                table -> ((ImmutableTable<?, ?, ?>) table).rowMap(),
                rows -> {
                    ImmutableTable.Builder<Object, Object, Object> table = ImmutableTable.builder();
                    ((Map<?, ?>) rows)
                            .forEach((key, columns) ->
                                    ((Map<?, ?>) columns).forEach((column, value) -> table.put(key, column, value)));
                    return table.buildOrThrow();
                });
    }

    /** The ends of a range, of which those are empty where it is unbounded. */
    record Bounds<C extends Comparable<?>>(
            Optional<C> atLeast, Optional<C> above, Optional<C> atMost, Optional<C> below) {

        static <C extends Comparable<?>> Bounds<C> of(Range<C> range) {
            Optional<C> lower = range.hasLowerBound() ? Optional.of(range.lowerEndpoint()) : Optional.empty();
            Optional<C> upper = range.hasUpperBound() ? Optional.of(range.upperEndpoint()) : Optional.empty();
            return new Bounds<>(
                    lower.filter(c -> range.lowerBoundType() == BoundType.CLOSED),
                    lower.filter(c -> range.lowerBoundType() == BoundType.OPEN),
                    upper.filter(c -> range.upperBoundType() == BoundType.CLOSED),
                    upper.filter(c -> range.upperBoundType() == BoundType.OPEN));
        }

        Range<C> range() {
            checkArgument(atLeast.isEmpty() || above.isEmpty(), "range must not have both 'atLeast' and 'above'");
            checkArgument(atMost.isEmpty() || below.isEmpty(), "range must not have both 'atMost' and 'below'");
            Range<C> from = atLeast.map(Range::atLeast)
                    .orElseGet(() -> above.map(Range::greaterThan).orElse(Range.all()));
            Range<C> to = atMost.map(Range::atMost)
                    .orElseGet(() -> below.map(Range::lessThan).orElse(Range.all()));
            checkArgument(from.isConnected(to), "range must not end before it starts");
            return from.intersection(to);
        }
    }

    private Form range(JavaType type) {
        JavaType bounds = Forms.types().constructParametricType(Bounds.class, type.containedTypeOrUnknown(0));
        return new ViaForm(forms.of(bounds), range -> Bounds.of((Range<?>) range), read -> ((Bounds<?>) read).range());
    }

    /** The form of a coded field, by its set. */
    Form coded(JavaType type) {
        JavaType set = type.findSuperType(Coded.class).containedTypeOrUnknown(0);
        return new CodedForm(
                set.getRawClass(), forms.of(Forms.types().constructParametricType(CodedForm.Whole.class, set)));
    }

    private static JavaType mapOf(JavaType key, JavaType value) {
        return Forms.types().constructMapType(ImmutableMap.class, key, value);
    }

    private Form listOf(Class<?> part, JavaType... arguments) {
        JavaType item = Forms.types().constructParametricType(part, arguments);
        return new ListForm(() -> forms.of(item), items -> items);
    }
}
