package org.childrensservices.stats.cost;

import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.HashBasedTable;
import com.google.common.collect.Table;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.childrensservices.core.value.Money;

/**
 * Editions of HM Treasury's Green Book, each with its schedules of real discount rates. The rates are data of the
 * edition: a change of rates is a new edition, and a result names the one it used.
 */
public enum GreenBook {
    /** The edition of 2022. */
    EDITION_2022("GREEN_BOOK_2022", "Green Book 2022", "1.3"),
    /** The edition of February 2026: the rates of 2022. */
    EDITION_2026("GREEN_BOOK_2026", "Green Book 2026", "1.3");

    private final String key;
    private final String title;
    private final BigDecimal incomeElasticity;

    GreenBook(String key, String title, String incomeElasticity) {
        this.key = key;
        this.title = title;
        this.incomeElasticity = new BigDecimal(incomeElasticity);
    }

    /** {@return the schedule for costs and benefits in general: 3.5% in the years up to 30, falling after them} */
    public DiscountSchedule standard() {
        return schedule("STANDARD", "standard");
    }

    /** {@return the schedule for effects on life and health only, never for spending: 1.5% in the years up to 30} */
    public DiscountSchedule health() {
        return schedule("HEALTH", "health");
    }

    /**
     * Returns the schedule without pure time preference, an extra test of sensitivity where effects last longer than 50
     * years: 3% in the years up to 30.
     *
     * @return the schedule
     */
    public DiscountSchedule lowerSensitivity() {
        return schedule("REDUCED", "lower sensitivity");
    }

    /**
     * Starts the weight of a benefit by the income of those who have it.
     *
     * @param income the income of those who have the benefit, positive
     * @return the income, to set beside another
     */
    public DistributionalWeight.Income weightOf(Money income) {
        return new DistributionalWeight.Income(income, incomeElasticity, title);
    }

    private DiscountSchedule schedule(String scheduleKey, String label) {
        Map<Integer, BigDecimal> rates = checkNotNull(
                Rates.BY_EDITION_AND_SCHEDULE.get(key, scheduleKey), "no rates for %s %s", key, scheduleKey);
        return DiscountSchedule.stepped(title + " " + label, rates);
    }

    @Override
    public String toString() {
        return title;
    }

    /** The rates of every edition, read when the first is asked for. */
    private static final class Rates {

        private static final Table<String, String, Map<Integer, BigDecimal>> BY_EDITION_AND_SCHEDULE = read();

        private static Table<String, String, Map<Integer, BigDecimal>> read() {
            Table<String, String, Map<Integer, BigDecimal>> rates = HashBasedTable.create();
            for (NamedCsvRecord row : CostTable.read("discount_schedules.csv")) {
                rates.row(row.getField("edition"))
                        .computeIfAbsent(row.getField("schedule"), schedule -> new TreeMap<>())
                        .put(
                                Integer.valueOf(row.getField("from_year")),
                                new BigDecimal(row.getField("rate_percent")).movePointLeft(2));
            }
            return rates;
        }
    }
}
