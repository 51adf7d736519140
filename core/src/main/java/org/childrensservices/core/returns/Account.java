package org.childrensservices.core.returns;

import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Comparator;
import java.util.function.ToLongFunction;
import org.childrensservices.core.value.Finding;

/**
 * What became of every row of the files that were read.
 *
 * @param files the account of each file, in the order of reading; of a file with several tables one for each of them
 */
public record Account(ImmutableList<FileAccount> files) {
    /**
     * Checks the accounts.
     *
     * @param files the account of each file
     */
    public Account {
        checkNotNull(files, "files");
    }

    /** {@return the rows that were in the files} */
    public long rows() {
        return sum(FileAccount::rows);
    }

    /** {@return the rows that became a typed record} */
    public long typed() {
        return sum(FileAccount::typed);
    }

    /** {@return the rows that were kept raw, each with at least one finding} */
    public long keptRaw() {
        return sum(FileAccount::keptRaw);
    }

    /** {@return what is to be said about each file as a whole} */
    public ImmutableList<Finding> findings() {
        return files.stream().flatMap(f -> f.findings().stream()).collect(ImmutableList.toImmutableList());
    }

    /** {@return how many findings there were by rule, about the files and about their rows} */
    public ImmutableSortedMap<String, Long> findingsByRule() {
        return files.stream()
                .flatMap(f -> f.findingsByRule().entrySet().stream())
                .collect(ImmutableSortedMap.toImmutableSortedMap(
                        Comparator.naturalOrder(), e -> e.getKey(), e -> e.getValue(), Long::sum));
    }

    /**
     * Returns the account of the files of one table.
     *
     * @param table the name of the table
     * @return the account
     */
    public Account ofTable(String table) {
        return new Account(files.stream()
                .filter(f -> f.table().filter(table::equals).isPresent())
                .collect(ImmutableList.toImmutableList()));
    }

    /**
     * Adds the files of another account.
     *
     * @param other the other account
     * @return the account of both
     */
    public Account merge(Account other) {
        return new Account(ImmutableList.<FileAccount>builder()
                .addAll(files)
                .addAll(other.files)
                .build());
    }

    private long sum(ToLongFunction<FileAccount> count) {
        return files.stream().mapToLong(count).sum();
    }

    /** {@return such as {@code "40 files: 3,742 rows = 3,742 typed + 0 kept raw"}} */
    @Override
    public String toString() {
        long count = files.stream().map(FileAccount::file).distinct().count();
        return (count == 1 ? "1 file: " : count + " files: ") + FileAccount.describe(rows(), typed(), keptRaw());
    }
}
