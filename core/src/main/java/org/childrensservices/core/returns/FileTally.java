package org.childrensservices.core.returns;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.childrensservices.core.value.Finding;
import org.childrensservices.core.value.Origin;
import org.childrensservices.core.value.SourceText;

/** Hands out what became of the rows of one file and counts it. Used once. */
final class FileTally<R> {

    private final String file;
    private final PlainRows plain;
    private final RowSink<R> sink;
    private final ImmutableList.Builder<Finding> fileFindings = ImmutableList.builder();
    private final TreeMap<String, Long> findingsByRule = new TreeMap<>();
    private Optional<String> table = Optional.empty();
    private long rows;
    private long typed;
    private long keptRaw;

    /** Of each of several tables in one file. */
    private final Map<String, FileTally<R>> byTable = new LinkedHashMap<>();

    /** Hands rows to the sink, but for those that are taken as plain ones. */
    FileTally(String file, PlainRows plain, RowSink<R> sink) {
        this.file = file;
        this.plain = plain;
        this.sink = sink;
    }

    /** The account of a file that was left alone. */
    static FileAccount leftAlone(String file, Rule why) {
        FileTally<Object> tally = new FileTally<>(file, NoPlainRows.INSTANCE, row -> {});
        tally.report(why);
        return tally.account();
    }

    String file() {
        return file;
    }

    /** Takes note of what the file holds. */
    void recognise(String name) {
        table = Optional.of(name);
    }

    /** Takes note that the file holds several tables, with rows or without. */
    void recognise(Collection<String> names) {
        names.forEach(this::ofTable);
    }

    private FileTally<R> ofTable(String name) {
        return byTable.computeIfAbsent(name, any -> {
            FileTally<R> tally = new FileTally<>(file, plain, sink);
            tally.recognise(name);
            return tally;
        });
    }

    boolean isRecognised() {
        return table.isPresent() || !byTable.isEmpty();
    }

    long rows() {
        return rows;
    }

    /** What takes the plain rows of the file. */
    PlainRows plain() {
        return plain;
    }

    /** Counts plain rows, which were taken already. */
    void addPlain(long taken) {
        rows += taken;
        typed += taken;
    }

    /** Hands out a plain line as it is; whoever takes it counts it. */
    boolean hold(RowTyping<R> typing, long number, PlainLine line) {
        return sink.hold(typing, file, number, line);
    }

    /** Hands out a row. */
    void accept(Reading<R> reading) {
        if (!byTable.isEmpty()) {
            ofTable(reading.raw().table()).take(reading);
        }
        take(reading);
        sink.accept(reading);
    }

    private void take(Reading<R> reading) {
        rows++;
        if (reading instanceof Reading.Typed<R>) {
            typed++;
        } else {
            keptRaw++;
        }
        reading.findings().forEach(this::count);
    }

    /** Says something about the file as a whole. */
    void report(Rule rule) {
        report(rule, Origin.ofFile(file), SourceText.empty());
    }

    /** Says something about the file at a place of it. */
    void report(Rule rule, Origin origin, SourceText text) {
        report(rule.finding(origin, text));
    }

    /** Says something about the file. */
    void report(Finding finding) {
        fileFindings.add(finding);
        count(finding);
    }

    private void count(Finding finding) {
        findingsByRule.merge(finding.rule(), 1L, Long::sum);
    }

    /** The accounts of the tables in the file; the first has what is to be said about the file. */
    ImmutableList<FileAccount> accounts() {
        if (byTable.isEmpty()) {
            return ImmutableList.of(account());
        }
        FileTally<R> first = byTable.values().iterator().next();
        for (Finding finding : fileFindings.build()) {
            first.fileFindings.add(finding);
            first.count(finding);
        }
        return byTable.values().stream().map(FileTally::account).collect(ImmutableList.toImmutableList());
    }

    /** The account of the file as a whole. */
    FileAccount account() {
        return FileAccount.builder()
                .file(file)
                .table(table)
                .rows(rows)
                .typed(typed)
                .keptRaw(keptRaw)
                .findings(fileFindings.build())
                .findingsByRule(ImmutableSortedMap.copyOfSorted(findingsByRule))
                .build();
    }
}
