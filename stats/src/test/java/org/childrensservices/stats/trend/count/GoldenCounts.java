package org.childrensservices.stats.trend.count;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.time.Year;
import java.util.List;
import org.childrensservices.stats.rate.Denominator;
import org.childrensservices.stats.rate.Proportion;
import org.childrensservices.stats.rate.Rate;
import org.childrensservices.stats.trend.Series;
import org.childrensservices.stats.trend.TimePeriod;

/** Series of counts in reference files: values joined by semicolons, with the years or scores of their points. */
final class GoldenCounts {

    private GoldenCounts() {}

    static List<String> texts(NamedCsvRecord row, String column) {
        return Splitter.on(';').splitToList(row.getField(column));
    }

    /** The years 1, 2 and so on where there is no column of times. */
    static TimePeriod period(NamedCsvRecord row, String times, int i) {
        return TimePeriod.of(Year.of(
                times.isEmpty() ? i + 1 : Integer.parseInt(texts(row, times).get(i))));
    }

    static Series<Rate> rates(NamedCsvRecord row) {
        Series.Builder<Rate> series = Series.builder();
        for (int i = 0; i < texts(row, "x").size(); i++) {
            series.add(
                    period(row, "t", i),
                    Rate.of(Long.parseLong(texts(row, "x").get(i)))
                            .in(Denominator.childYears(
                                    new BigDecimal(texts(row, "n").get(i))))
                            .per(Long.parseLong(row.getField("multiplier"))));
        }
        return series.build();
    }

    static Series<Proportion> proportions(NamedCsvRecord row, String times) {
        Series.Builder<Proportion> series = Series.builder();
        for (int i = 0; i < texts(row, "x").size(); i++) {
            series.add(
                    period(row, times, i),
                    Proportion.of(Long.parseLong(texts(row, "x").get(i)))
                            .outOf(Long.parseLong(texts(row, "n").get(i))));
        }
        return series.build();
    }

    static Series<Double> values(NamedCsvRecord row, String times, String column) {
        Series.Builder<Double> series = Series.builder();
        List<String> texts = texts(row, column);
        for (int i = 0; i < texts.size(); i++) {
            series.add(period(row, times, i), Double.parseDouble(texts.get(i)));
        }
        return series.build();
    }

    static ImmutableList<Double> numbers(NamedCsvRecord row, String column) {
        return texts(row, column).stream().map(Double::parseDouble).collect(ImmutableList.toImmutableList());
    }
}
