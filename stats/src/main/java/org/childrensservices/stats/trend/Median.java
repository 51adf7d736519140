package org.childrensservices.stats.trend;

/** The median of numbers in any order, by selection: the same number as after sorting. */
final class Median {

    private static final int FEW = 10;

    private Median() {}

    /** Rearranges the first so many of the numbers, which are finite. */
    static double of(double[] numbers, int size) {
        int half = size / 2;
        select(numbers, half, size);
        double upper = numbers[half];
        if (size % 2 == 1) {
            return upper;
        }
        double lower = numbers[0];
        for (int i = 1; i < half; i++) {
            lower = Math.max(lower, numbers[i]);
        }
        return (lower + upper) / 2;
    }

    /** Puts the number of a rank into its place, with none above before it and none below after it. */
    private static void select(double[] a, int rank, int size) {
        int low = 0;
        int high = size - 1;
        while (high - low >= FEW) {
            double pivot = middle(a[high], a[high - 1], a[high - 2]);
            // Without a branch that depends on the numbers, which would be guessed wrongly half of the time.
            int below = low;
            for (int i = low; i <= high; i++) {
                double x = a[i];
                a[i] = a[below];
                a[below] = x;
                below += (int) (Double.doubleToRawLongBits(x - pivot) >>> (Long.SIZE - 1));
            }
            if (rank < below) {
                high = below - 1;
                continue;
            }
            // Those equal to the pivot come next.
            int equal = below;
            for (int i = below; i <= high; i++) {
                double x = a[i];
                if (x == pivot) {
                    a[i] = a[equal];
                    a[equal] = x;
                    equal++;
                }
            }
            if (rank < equal) {
                return;
            }
            low = equal;
        }
        for (int i = low + 1; i <= high; i++) {
            double x = a[i];
            int j = i - 1;
            while (j >= low && a[j] > x) {
                a[j + 1] = a[j];
                j--;
            }
            a[j + 1] = x;
        }
    }

    private static double middle(double x, double y, double z) {
        return Math.max(Math.min(x, y), Math.min(Math.max(x, y), z));
    }
}
