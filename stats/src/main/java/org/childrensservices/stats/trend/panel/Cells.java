package org.childrensservices.stats.trend.panel;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToDoubleBiFunction;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.childrensservices.stats.trend.TimePeriod;

/** The values of a panel one after another, area by area, with a column for each area and period but the first. */
final class Cells<T> {

    /** A value of an area in a period. */
    record Cell<T>(int area, boolean treated, TimePeriod period, T value) {
        double hasChanged(TimePeriod start) {
            return treated && period.since(start) >= 0 ? 1 : 0;
        }
    }

    private final ImmutableList<Cell<T>> all;

    private Cells(ImmutableList<Cell<T>> all) {
        this.all = all;
    }

    /** The cells of the periods that are wanted; areas without any are left out. */
    static <T> Cells<T> of(Panel<T> panel, Predicate<TimePeriod> wanted) {
        var cells = ImmutableList.<Cell<T>>builder();
        int number = 0;
        for (var area : panel.areas().entrySet()) {
            boolean treated = panel.starts().containsKey(area.getKey());
            boolean any = false;
            for (var point : area.getValue().comparable().values().entrySet()) {
                if (wanted.test(point.getKey())) {
                    cells.add(new Cell<>(number, treated, point.getKey(), point.getValue()));
                    any = true;
                }
            }
            number += any ? 1 : 0;
        }
        return new Cells<>(cells.build());
    }

    ImmutableSortedSet<TimePeriod> periods() {
        return all.stream().map(Cell::period).collect(ImmutableSortedSet.toImmutableSortedSet(TimePeriod::compareTo));
    }

    int areaCount() {
        return all.isEmpty() ? 0 : all.get(all.size() - 1).area() + 1;
    }

    /** Whether the numbers of an area or of a period are all 0. */
    boolean hasEmptyMargin(ToLongFunction<T> number) {
        Map<Integer, Long> byArea = all.stream()
                .collect(Collectors.groupingBy(
                        Cell::area, Collectors.summingLong(cell -> number.applyAsLong(cell.value()))));
        Map<TimePeriod, Long> byPeriod = all.stream()
                .collect(Collectors.groupingBy(
                        Cell::period, Collectors.summingLong(cell -> number.applyAsLong(cell.value()))));
        return byArea.containsValue(0L) || byPeriod.containsValue(0L);
    }

    int[] areas() {
        return all.stream().mapToInt(Cell::area).toArray();
    }

    double[] numbers(ToDoubleFunction<T> number) {
        return all.stream()
                .mapToDouble(cell -> number.applyAsDouble(cell.value()))
                .toArray();
    }

    /** A column of ones, those of areas and periods, and after them one for each of the keys. */
    <K> RealMatrix design(List<K> keys, ToDoubleBiFunction<Cell<T>, K> column) {
        List<TimePeriod> periods = periods().asList();
        int own = areaCount() + periods.size() - 1;
        RealMatrix design = MatrixUtils.createRealMatrix(all.size(), own + keys.size());
        for (int i = 0; i < all.size(); i++) {
            Cell<T> cell = all.get(i);
            design.setEntry(i, 0, 1);
            // That of the first area is the column of ones.
            design.setEntry(i, cell.area(), 1);
            int period = periods.indexOf(cell.period());
            if (period > 0) {
                design.setEntry(i, areaCount() + period - 1, 1);
            }
            for (int k = 0; k < keys.size(); k++) {
                design.setEntry(i, own + k, column.applyAsDouble(cell, keys.get(k)));
            }
        }
        return design;
    }
}
