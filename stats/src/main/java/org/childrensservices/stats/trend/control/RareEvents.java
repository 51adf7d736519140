package org.childrensservices.stats.trend.control;

import static com.google.common.base.Preconditions.checkNotNull;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import org.childrensservices.stats.trend.Series;
import org.childrensservices.stats.trend.TimePeriod;

/**
 * Series of what lies between events that are too rare to be counted by month, such as the deaths or serious incidents
 * of children known to services. A point stands for an event, not for a month.
 */
public final class RareEvents {

    private RareEvents() {}

    /**
     * Returns the days from each event to the next, for a {@linkplain ControlChartMethod#tChart() t chart}.
     *
     * @param dates the dates of the events, in any order; two on one day are 0 days apart
     * @return the days, by the number of the event that ends them; empty for fewer than two events
     */
    public static Series<Double> daysBetween(Collection<LocalDate> dates) {
        List<LocalDate> sorted = dates.stream().sorted().toList();
        Series.Builder<Double> days = Series.builder();
        for (int i = 1; i < sorted.size(); i++) {
            days.add(TimePeriod.ofEvent(i + 1L), (double) ChronoUnit.DAYS.between(sorted.get(i - 1), sorted.get(i)));
        }
        return days.build();
    }

    /**
     * Returns how many cases went well before each event, for a {@linkplain ControlChartMethod#gChart() g chart}.
     *
     * @param cases the cases before the first event, from the first to the second, and so on
     * @return the cases, by the number of the event that ends them
     */
    public static Series<Long> casesBetween(Collection<Long> cases) {
        Series.Builder<Long> series = Series.builder();
        long number = 1;
        for (long between : checkNotNull(cases, "cases")) {
            series.add(TimePeriod.ofEvent(number++), between);
        }
        return series.build();
    }
}
