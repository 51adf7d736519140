package org.childrensservices.stats.trend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class SeriesProperties {

    private static Series<Double> series(Iterable<Integer> years, Set<Integer> breaks) {
        Series.Builder<Double> series = Series.builder();
        years.forEach(year -> series.add(new TimePeriod(TimePeriod.Kind.CALENDAR_YEAR, year), year / 7.0));
        breaks.forEach(year -> series.breakAt(new TimePeriod(TimePeriod.Kind.CALENDAR_YEAR, year), "changed"));
        return series.build();
    }

    @Property
    void orderOfAddingDoesNotMatter(
            @ForAll Set<@IntRange(min = 2000, max = 2030) Integer> years,
            @ForAll Set<@IntRange(min = 2000, max = 2030) Integer> breaks,
            @ForAll Random random) {
        List<Integer> shuffled = new ArrayList<>(years);
        Collections.shuffle(shuffled, random);
        assertThat(series(shuffled, breaks)).isEqualTo(series(years, breaks));
    }

    @Property
    void valuesAndGapsFillTheTime(@ForAll @Size(min = 1) Set<@IntRange(min = 2000, max = 2030) Integer> years) {
        Series<Double> series = series(years, Set.of());
        assertThat(series.values().size() + series.gaps().size())
                .isEqualTo(Collections.max(years) - Collections.min(years) + 1);
    }

    @Property
    void noBreakLiesBetweenComparablePoints(
            @ForAll @Size(min = 1) Set<@IntRange(min = 2000, max = 2030) Integer> years,
            @ForAll Set<@IntRange(min = 2000, max = 2030) Integer> breaks) {
        Series<Double> comparable = series(years, breaks).comparable();
        long first = comparable.values().firstKey().number();
        long last = comparable.values().lastKey().number();
        assertThat(last).isEqualTo(Collections.max(years).longValue());
        assertThat(breaks).noneMatch(year -> first < year && year <= last);
        assertThat(comparable.comparable()).isEqualTo(comparable);
        assertThat(series(years, breaks).acrossBreaks().comparable().values()).hasSize(years.size());
    }
}
