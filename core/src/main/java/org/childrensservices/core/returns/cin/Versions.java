package org.childrensservices.core.returns.cin;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.childrensservices.core.value.Origin;

/** The versions of one block, of which each census has one. */
class Versions<T> {

    /** A version, and where it stands. */
    record Version<T>(T value, Origin origin, CensusFile file) {}

    /** How two versions become one. */
    @FunctionalInterface
    interface Merge<T> {
        /** Merges a later version into an earlier one; what contradicts is reported at the later. */
        T merge(Version<T> before, Version<T> after);
    }

    private final List<Version<T>> all = new ArrayList<>(1);

    final void add(T value, Origin origin, CensusFile file) {
        all.add(new Version<>(value, origin, file));
    }

    /** The latest version, with what earlier ones tell besides. */
    final Version<T> merge(Merge<T> merge) {
        all.sort(Comparator.comparing(Version::file, CensusFile.BY_AGE));
        Version<T> merged = all.get(0);
        for (Version<T> after : all.subList(1, all.size())) {
            merged = new Version<>(merge.merge(merged, after), after.origin(), after.file());
        }
        return merged;
    }

    /** How many blocks were merged into others, here and inside. */
    long merged() {
        return all.size() - 1L;
    }

    /**
     * The blocks of a kind that stand in one block: those of one day, and in one place among all of that day in their
     * file, are versions of each other.
     */
    static final class Siblings<V extends Versions<?>> {

        private record Key(LocalDate day, int place) {}

        private record Day(CensusFile file, LocalDate day) {}

        private final Map<Key, V> versions = new LinkedHashMap<>(2);
        private final Map<Day, Integer> seen = new HashMap<>(2);

        /** The versions to which the next block of a day in a file belongs. */
        V next(LocalDate day, CensusFile file, Supplier<V> create) {
            int place = seen.merge(new Day(file, day), 1, Integer::sum);
            return versions.computeIfAbsent(new Key(day, place), key -> create.get());
        }

        /** All, in the order of their days and then of their places. */
        List<V> inOrder() {
            return versions.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey(
                            Comparator.comparing(Key::day).thenComparingInt(Key::place)))
                    .map(Map.Entry::getValue)
                    .toList();
        }

        long merged() {
            return versions.values().stream().mapToLong(Versions::merged).sum();
        }
    }
}
