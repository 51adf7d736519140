package org.childrensservices.core.returns.ssda903;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.childrensservices.core.returns.Reading;
import org.childrensservices.core.returns.Readings;
import org.childrensservices.core.returns.Rule;
import org.childrensservices.core.returns.Table;
import org.childrensservices.core.returns.WritingRules;
import org.childrensservices.core.value.Finding;
import org.childrensservices.core.value.SourceText;

/**
 * Writes the return of looked-after children (SSDA903) in its official shape, from whichever it was read: as CSV files,
 * one for each table, or as an XML file of ten tables. What was read is written, also what was kept raw; what has no
 * place is returned as findings, by {@link WritingRules}. What is written is personal.
 *
 * <pre>{@code
 * Readings<Ssda903Row> returned = Ssda903Reader.standard().readAll(List.of(file));
 * ImmutableList<Finding> unwritten = Ssda903Writer.writeCsv(returned, folder);
 * }</pre>
 */
public final class Ssda903Writer {

    /** What the file of each table is usually called. */
    static final ImmutableMap<Table<? extends Ssda903Row>, String> FILES =
            ImmutableMap.<Table<? extends Ssda903Row>, String>builder()
                    .put(Ssda903Tables.HEADER, "header.csv")
                    .put(Ssda903Tables.EPISODES, "episodes.csv")
                    .put(Ssda903Tables.REVIEWS, "reviews.csv")
                    .put(Ssda903Tables.UASC, "uasc.csv")
                    .put(Ssda903Tables.OC2, "oc2.csv")
                    .put(Ssda903Tables.OC3, "oc3.csv")
                    .put(Ssda903Tables.AD1, "ad1.csv")
                    .put(Ssda903Tables.PLACED_FOR_ADOPTION, "placed_for_adoption.csv")
                    .put(Ssda903Tables.PREVIOUS_PERMANENCE, "previous_permanence.csv")
                    .put(Ssda903Tables.MISSING_SPELLS, "missing.csv")
                    .put(Ssda903Tables.SOCIAL_WORKERS, "sw_episodes.csv")
                    .put(Ssda903Tables.DEPRIVATIONS_OF_LIBERTY, "DoLo.csv")
                    .buildOrThrow();

    private Ssda903Writer() {}

    /**
     * Writes a return as CSV files in UTF-8, one for each table that was read, with rows or without, as
     * {@link Table#write} tells. Elements of an XML file of which nothing was known have no table, and so no place.
     *
     * @param returned what was read
     * @param folder the folder, which exists; files are called as is usual, such as {@code episodes.csv}, and replaced
     *     if they exist
     * @return the rows that have no place; empty if all was written
     * @throws IOException if a file cannot be written
     */
    public static ImmutableList<Finding> writeCsv(Readings<Ssda903Row> returned, Path folder) throws IOException {
        ImmutableSet<String> read = returned.account().files().stream()
                .flatMap(file -> file.table().stream())
                .collect(ImmutableSet.toImmutableSet());
        for (Map.Entry<Table<? extends Ssda903Row>, String> file : FILES.entrySet()) {
            Table<? extends Ssda903Row> table = file.getKey();
            if (read.contains(table.name()) || returned.rows().stream().anyMatch(row -> table.holds(row.raw()))) {
                try (Writer out = Files.newBufferedWriter(folder.resolve(file.getValue()), UTF_8)) {
                    table.write(returned.rows(), out);
                }
            }
        }
        Rule rule = WritingRules.ROW_UNWRITTEN.saying("the element is a row of no table, so it has no place in CSV");
        return returned.rows().stream()
                .map(Reading::raw)
                .filter(row -> FILES.keySet().stream().noneMatch(table -> table.holds(row)))
                .map(row -> rule.finding(row.origin(), SourceText.empty()))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * Writes a return as one XML file in UTF-8, as {@link org.childrensservices.core.returns.XmlTables#write} tells.
     * Social workers and deprivations of liberty have no place in it, nor has a row of a file in which it is not known
     * what stands where.
     *
     * @param returned what was read
     * @param file the file, which is replaced if it exists
     * @return the rows and cells that have no place; empty if all was written
     * @throws IOException if the file cannot be written
     */
    public static ImmutableList<Finding> writeXml(Readings<Ssda903Row> returned, Path file) throws IOException {
        try (Writer out = Files.newBufferedWriter(file, UTF_8)) {
            return Ssda903Tables.XML.write(returned.rows(), out);
        }
    }
}
