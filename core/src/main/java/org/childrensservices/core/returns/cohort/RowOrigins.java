package org.childrensservices.core.returns.cohort;

import java.util.ArrayList;
import java.util.List;
import org.childrensservices.core.value.Origin;

/** Where rows stood, by their numbers in the order of reading: a stretch for rows of one file on successive lines. */
final class RowOrigins {

    private record Stretch(int firstRow, String file, long firstLine) {}

    private final List<Stretch> stretches = new ArrayList<>();

    /** Notes that a row and those after it stand on a line and on those after it, until another is noted. */
    void note(int row, String file, long line) {
        if (!stretches.isEmpty()) {
            Stretch last = stretches.get(stretches.size() - 1);
            if (last.file.equals(file) && last.firstLine + (row - last.firstRow) == line) {
                return;
            }
        }
        stretches.add(new Stretch(row, file, line));
    }

    Origin of(int row) {
        int low = 0;
        int high = stretches.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (stretches.get(middle).firstRow <= row) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        Stretch stretch = stretches.get(low);
        return Origin.ofLine(stretch.file, stretch.firstLine + (row - stretch.firstRow));
    }
}
