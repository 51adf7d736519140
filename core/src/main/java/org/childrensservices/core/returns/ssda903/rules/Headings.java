package org.childrensservices.core.returns.ssda903.rules;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;
import java.util.EnumMap;
import java.util.Map;
import org.childrensservices.core.returns.RawRow;
import org.jspecify.annotations.Nullable;

/**
 * Tells where the fields of rows stand, of which one row after the other mostly has the headings of the last. Not
 * thread-safe.
 */
final class Headings {

    private record Positions(ImmutableList<String> headings, ImmutableIntArray ofFields) {}

    private @Nullable Headings lastYear;
    private final Map<ReturnTable, Positions> last = new EnumMap<>(ReturnTable.class);

    /** The same for the rows of last year, which have headings of their own. */
    Headings ofLastYear() {
        if (lastYear == null) {
            lastYear = new Headings();
        }
        return lastYear;
    }

    /** The positions of the fields of a table in a row, negative where there is no such heading. */
    @SuppressWarnings("ReferenceEquality") // equal headings of another file are only looked at once more
    ImmutableIntArray positions(ReturnTable table, RawRow row) {
        ImmutableList<String> headings = row.headings();
        Positions before = last.get(table);
        if (before != null && before.headings == headings) {
            return before.ofFields;
        }
        ImmutableIntArray.Builder positions = ImmutableIntArray.builder();
        for (Field field : table.fields()) {
            positions.add(headings.indexOf(field.heading()));
        }
        Positions found = new Positions(headings, positions.build());
        last.put(table, found);
        return found.ofFields;
    }
}
