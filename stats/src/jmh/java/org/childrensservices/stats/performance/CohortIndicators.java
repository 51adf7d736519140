package org.childrensservices.stats.performance;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.childrensservices.core.returns.cohort.CohortReader;
import org.childrensservices.core.returns.cohort.ReturnedColumns;
import org.childrensservices.core.time.ReportingYear;
import org.childrensservices.stats.indicator.CohortCare;
import org.childrensservices.stats.indicator.CohortCareColumns;
import org.childrensservices.stats.indicator.IndicatorTotals;

/** W7 as a process of its own: the file of a cohort in, the figures of five years out. */
public final class CohortIndicators {

    static final ImmutableList<ReportingYear> YEARS = ImmutableList.of(
            ReportingYear.ending(2020),
            ReportingYear.ending(2021),
            ReportingYear.ending(2022),
            ReportingYear.ending(2023),
            ReportingYear.ending(2024));

    private CohortIndicators() {}

    /**
     * Prints what became of the rows, and a line of seven figures for each year.
     *
     * @param arguments the file
     * @throws IOException if it cannot be read
     */
    public static void main(String... arguments) throws IOException {
        ReturnedColumns returned = CohortReader.readColumns(List.of(Path.of(arguments[0])));
        IndicatorTotals totals =
                CohortCareColumns.over(CohortCare.INDICATORS, YEARS).count(returned.columns());
        System.out.println(returned);
        for (ReportingYear year : YEARS) {
            System.out.println(year.endYear() + " " + figures(totals, year));
        }
    }

    /** At 31 March, during, started, ceased, three placements, settled of, settled. */
    static List<Long> figures(IndicatorTotals totals, ReportingYear year) {
        return List.of(
                totals.count(CohortCare.AT_31_MARCH, year),
                totals.count(CohortCare.DURING, year),
                totals.count(CohortCare.STARTED, year),
                totals.count(CohortCare.CEASED, year),
                totals.count(CohortCare.THREE_PLACEMENTS, year),
                totals.counts(CohortCare.SAME_PLACEMENT, year).denominator(),
                totals.count(CohortCare.SAME_PLACEMENT, year));
    }
}
