package org.childrensservices.examples.spark;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.apache.spark.HashPartitioner;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.childrensservices.core.child.Child;
import org.childrensservices.core.returns.ssda903.Ssda903Reader;
import org.childrensservices.core.time.ReportingYear;
import org.childrensservices.stats.indicator.CareLeavers;
import org.childrensservices.stats.indicator.ChildGroups;
import org.childrensservices.stats.indicator.GroupedTotals;
import org.childrensservices.stats.indicator.Indicator;
import org.childrensservices.stats.indicator.IndicatorEngine;
import org.childrensservices.stats.indicator.LookedAfter;
import org.childrensservices.stats.indicator.MissingFromCare;
import org.childrensservices.stats.indicator.OutcomesInCare;
import org.childrensservices.stats.indicator.Permanence;
import org.childrensservices.stats.indicator.PlacementMix;
import org.childrensservices.stats.publish.PublicationRule;
import scala.Tuple2;

/**
 * What do the returns of the whole country say? Counts the indicators of looked-after children over the SSDA903 files
 * of a year on Apache Spark: here on the cores of this machine, and unchanged on a cluster.
 *
 * <p>The rows of all tables are put together by child, so that each partition holds whole children; each is read and
 * counted as one council's return would be, and what comes back are totals, which merge. No row leaves its partition
 * after that. The first column of every table is the id of the child, which must be unique in the country.
 */
public final class NationalIndicators {

    /** All that is counted from the return of looked-after children. */
    static final ImmutableList<Indicator<Child>> INDICATORS = Stream.of(
                    LookedAfter.INDICATORS,
                    PlacementMix.INDICATORS,
                    MissingFromCare.INDICATORS,
                    OutcomesInCare.INDICATORS,
                    Permanence.INDICATORS,
                    CareLeavers.INDICATORS)
            .flatMap(List::stream)
            .collect(ImmutableList.toImmutableList());

    private NationalIndicators() {}

    /**
     * Runs the example.
     *
     * @param args a folder of SSDA903 files, the calendar year in which the reporting year ends, and into how many
     *     parts to divide the children
     */
    public static void main(String[] args) {
        checkArgument(args.length == 3, "arguments must be a folder, a year and a number of parts: %s", args.length);
        ReportingYear year = ReportingYear.ending(Integer.parseInt(args[1]));
        try (JavaSparkContext spark = onThisMachine()) {
            print(count(spark, Path.of(args[0]), year, Integer.parseInt(args[2])), year, System.out);
        }
    }

    /** Returns Spark on all cores of this machine; on a cluster the launcher says where. */
    static JavaSparkContext onThisMachine() {
        SparkConf conf = new SparkConf()
                .setAppName("national indicators")
                .setIfMissing("spark.master", "local[*]")
                .setIfMissing("spark.ui.enabled", "false");
        return new JavaSparkContext(conf);
    }

    /** Counts the children of a folder of returns, by age. */
    static GroupedTotals count(JavaSparkContext spark, Path folder, ReportingYear year, int partitions) {
        return rows(spark, folder)
                .partitionBy(new HashPartitioner(partitions))
                .mapPartitions(rows -> ImmutableList.of(count(rows, year)).iterator())
                .reduce(GroupedTotals::merge);
    }

    /** Counts children on this machine alone. */
    static GroupedTotals count(List<Path> sources, ReportingYear year) throws IOException {
        return IndicatorEngine.over(INDICATORS, ImmutableList.of(year))
                .groupedBy(ChildGroups.AGE_BAND)
                .count(Ssda903Reader.of(year).readChildren(sources).children());
    }

    /** A row of a table, and the headings of the table. */
    private record TableRow(String headings, String text) implements Serializable {}

    /** The rows of all tables by the child that they are about. */
    private static JavaPairRDD<String, TableRow> rows(JavaSparkContext spark, Path folder) {
        List<JavaPairRDD<String, TableRow>> tables = new ArrayList<>();
        for (Path file : tables(folder)) {
            String headings = headings(file);
            tables.add(spark.textFile(file.toString())
                    .filter(line -> !line.equals(headings) && !line.isBlank())
                    .mapToPair(line -> new Tuple2<>(child(line), new TableRow(headings, line))));
        }
        return tables.stream().reduce(JavaPairRDD::union).orElseThrow();
    }

    private static String child(String line) {
        int comma = line.indexOf(',');
        return comma < 0 ? line : line.substring(0, comma);
    }

    private static List<Path> tables(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".csv"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String headings(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.findFirst().orElse("");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads the rows of a partition as the return of a council, from a folder of its own. */
    private static GroupedTotals count(Iterator<Tuple2<String, TableRow>> rows, ReportingYear year) {
        try {
            Path folder = Files.createTempDirectory("partition");
            try {
                write(rows, folder);
                return count(ImmutableList.of(folder), year);
            } finally {
                MoreFiles.deleteRecursively(folder, RecursiveDeleteOption.ALLOW_INSECURE);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Iterator<Tuple2<String, TableRow>> rows, Path folder) throws IOException {
        Map<String, List<String>> tables = new HashMap<>();
        rows.forEachRemaining(row -> tables.computeIfAbsent(row._2().headings(), unused -> new ArrayList<>())
                .add(row._2().text()));
        for (Map.Entry<String, List<String>> table : tables.entrySet()) {
            Path file = folder.resolve(Integer.toHexString(table.getKey().hashCode()) + ".csv");
            Files.writeString(file, table.getKey() + '\n', StandardCharsets.UTF_8);
            Files.write(file, table.getValue(), StandardCharsets.UTF_8, StandardOpenOption.APPEND);
        }
    }

    /** Prints each indicator, of all ages and of each. */
    static void print(GroupedTotals totals, ReportingYear year, PrintStream out) {
        for (Indicator<Child> indicator : INDICATORS) {
            out.println(totals.whole().figure(indicator, year, OptionalLong.empty()));
            totals.groups()
                    .forEach(group -> out.printf(
                            Locale.ROOT,
                            "  %-12s %9s%n",
                            group,
                            totals.of(group)
                                    .figure(indicator, year, OptionalLong.empty())
                                    .published(PublicationRule.aggregates())));
        }
    }
}
