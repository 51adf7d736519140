package consumer;

import java.util.Arrays;
import org.childrensservices.stats.rate.EstimateColumn;
import org.childrensservices.stats.rate.Proportion;
import org.childrensservices.stats.rate.RateCalculator;
import org.childrensservices.stats.rate.RateColumn;

/** The calculators alone, with the arrays that another system has. */
public final class Main {

    private Main() {}

    /**
     * Fails where the library does not work.
     *
     * @param args not used
     */
    public static void main(String[] args) {
        long[] counts = {289, 0, 0};
        long[] people = {62_200, 310, 0};
        EstimateColumn rates =
                RateCalculator.standard().estimate(RateColumn.of(counts).in(people).per10_000());
        if (Math.round(rates.values()[0] * 10) != 465 || rates.isEstimable(2)) {
            throw new AssertionError(Arrays.toString(rates.values()));
        }
        String none = Proportion.of(0).outOf(59).estimate().toString();
        if (!none.startsWith("0.0% (0 of 59")) {
            throw new AssertionError(none);
        }
        System.out.println(none);
    }
}
