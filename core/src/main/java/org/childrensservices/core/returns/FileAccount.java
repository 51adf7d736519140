package org.childrensservices.core.returns;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.childrensservices.core.style.ModelStyle;
import org.childrensservices.core.value.Finding;
import org.immutables.value.Value;

/** What became of the rows of one file, or of those of one table in a file that holds several. */
@Value.Immutable
@ModelStyle
public abstract sealed class FileAccount permits ImmutableFileAccount {

    FileAccount() {}

    /** {@return the name of the file} */
    public abstract String file();

    /** {@return the name of the table, empty if none was recognised} */
    public abstract Optional<String> table();

    /** {@return the rows that were in the file, blank lines and headings not counted} */
    public abstract long rows();

    /** {@return the rows that became a typed record} */
    public abstract long typed();

    /** {@return the rows that were kept raw, each with at least one finding} */
    public abstract long keptRaw();

    /** {@return what is to be said about the file as a whole; of several tables in it the first has it} */
    public abstract ImmutableList<Finding> findings();

    /** {@return how many findings there were by rule, about the file and about its rows} */
    @Value.NaturalOrder
    public abstract ImmutableSortedMap<String, Long> findingsByRule();

    /** Checks that every row is accounted for. */
    @Value.Check
    void check() {
        checkArgument(
                rows() == typed() + keptRaw(),
                "rows must be typed or kept raw: %s, not %s + %s",
                rows(),
                typed(),
                keptRaw());
    }

    /** The same file with the rows of another account of it too. */
    FileAccount withRowsOf(FileAccount other) {
        Map<String, Long> all = new TreeMap<>(findingsByRule());
        other.findingsByRule().forEach((rule, count) -> all.merge(rule, count, Long::sum));
        return toBuilder()
                .rows(rows() + other.rows())
                .typed(typed() + other.typed())
                .keptRaw(keptRaw() + other.keptRaw())
                .findingsByRule(all)
                .build();
    }

    /** {@return a builder with the values of this account} */
    public abstract Builder toBuilder();

    /** {@return a new builder} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return such as {@code "episodes.csv: Episodes, 5,050 rows = 5,049 typed + 1 kept raw"}} */
    @Override
    public String toString() {
        String counts = rows() == 0 ? "no rows read" : describe(rows(), typed(), keptRaw());
        return file() + ": " + table().orElse("no known table") + ", " + counts;
    }

    static String describe(long rows, long typed, long keptRaw) {
        return String.format(
                Locale.ROOT, "%,d %s = %,d typed + %,d kept raw", rows, rows == 1 ? "row" : "rows", typed, keptRaw);
    }

    /** Builds accounts; not thread-safe. */
    public static final class Builder extends ImmutableFileAccount.Builder {
        Builder() {}
    }
}
