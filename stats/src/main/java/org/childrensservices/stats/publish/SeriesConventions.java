package org.childrensservices.stats.publish;

import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableTable;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.measure.Rounding;

/**
 * With how many decimals the Department for Education publishes each series, by an edition of its data: a looked-after
 * rate of 70 and a child protection rate of 41.6 are both as they should be.
 *
 * <pre>{@code
 * Rounding whole = SeriesConventions.EDITION_APRIL_2026.rounding(PublishedSeries.LOOKED_AFTER, 10_000).orElseThrow();
 * PublicationRule.standard().ratio(289).in(62_200).per(10_000, whole);      // 46
 * }</pre>
 */
public final class SeriesConventions {

    /** The data of April 2026, of which 106,986 local rates and percentages are found so and 7 are not. */
    public static final SeriesConventions EDITION_APRIL_2026 = read("2026-04");

    private final String edition;
    private final ImmutableTable<PublishedSeries, Long, Rounding> roundings;

    private SeriesConventions(String edition, ImmutableTable<PublishedSeries, Long, Rounding> roundings) {
        this.edition = edition;
        this.roundings = roundings;
    }

    private static SeriesConventions read(String edition) {
        try (InputStream in = checkNotNull(SeriesConventions.class.getResourceAsStream("series_conventions.csv"));
                CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(in)) {
            return new SeriesConventions(
                    edition,
                    csv.stream()
                            .filter(row -> row.getField("edition").equals(edition))
                            .collect(ImmutableTable.toImmutableTable(
                                    row -> PublishedSeries.valueOf(row.getField("series")),
                                    row -> Long.valueOf(row.getField("per")),
                                    row -> Rounding.halfUp(Integer.parseInt(row.getField("decimals"))))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Returns how a quotient of a series is rounded.
     *
     * @param series the series
     * @param per 10,000 for a rate, 100 for a percentage or a rate per 100, 1 for a mean
     * @return the rounding, or none with the code {@link ReasonCode#BEYOND_TABLE} if the series publishes none
     */
    public Outcome<Rounding> rounding(PublishedSeries series, long per) {
        Rounding rounding = roundings.get(series, per);
        return rounding == null
                ? Outcome.none(
                        ReasonCode.BEYOND_TABLE, series.label() + " of " + edition + " publishes nothing per " + per)
                : Outcome.of(rounding);
    }

    /** {@return the edition and how many conventions it holds} */
    @Override
    public String toString() {
        return "conventions of " + edition + ", " + roundings.size() + " quotients";
    }
}
