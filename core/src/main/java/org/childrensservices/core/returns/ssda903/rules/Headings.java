package org.childrensservices.core.returns.ssda903.rules;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.childrensservices.core.returns.RawRow;

/**
 * Tells where the fields of rows stand, of which one row after the other mostly has the headings of the last. Several
 * threads may use it at once.
 */
final class Headings {

    private record Positions(ImmutableList<String> headings, ImmutableMap<Field, Integer> ofFields) {}

    private final Map<ReturnTable, Positions> last = new ConcurrentHashMap<>();

    /** The positions of the fields of a table in a row, negative where there is no such heading. */
    @SuppressWarnings("ReferenceEquality") // equal headings of another file are only looked at once more
    ImmutableMap<Field, Integer> positions(ReturnTable table, RawRow row) {
        ImmutableList<String> headings = row.headings();
        Positions before = last.get(table);
        if (before != null && before.headings == headings) {
            return before.ofFields;
        }
        Positions found = new Positions(
                headings,
                Maps.immutableEnumMap(Maps.toMap(table.fields(), field -> headings.indexOf(field.heading()))));
        last.put(table, found);
        return found.ofFields;
    }
}
