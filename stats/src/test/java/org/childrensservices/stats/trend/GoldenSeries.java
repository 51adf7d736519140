package org.childrensservices.stats.trend;

import com.google.common.base.Splitter;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import org.threeten.extra.YearQuarter;

/** Series of reference files: values joined by semicolons, the first of them at the first period, NA for a gap. */
public final class GoldenSeries {

    private GoldenSeries() {}

    public static TimePeriod start(int perYear) {
        return switch (perYear) {
            case 1 -> TimePeriod.of(Year.of(2001));
            case 4 -> TimePeriod.of(YearQuarter.of(2001, 1));
            case 12 -> TimePeriod.of(YearMonth.of(2001, 1));
            default -> throw new AssertionError(perYear);
        };
    }

    public static Series<Double> read(String values, int perYear) {
        List<String> texts = Splitter.on(';').splitToList(values);
        Series.Builder<Double> series = Series.builder();
        for (int i = 0; i < texts.size(); i++) {
            if (!texts.get(i).equals("NA") && !texts.get(i).equals("NaN")) {
                series.add(start(perYear).plus(i), Double.parseDouble(texts.get(i)));
            }
        }
        return series.build();
    }

    public static Series<Double> annual(String values) {
        return read(values, 1);
    }
}
