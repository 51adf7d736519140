package org.childrensservices.examples.papers;

import static org.childrensservices.examples.papers.Paper.figure;
import static org.childrensservices.examples.papers.Paper.stated;

import com.google.common.collect.Range;
import java.time.LocalDate;
import java.time.YearMonth;
import org.childrensservices.core.hub.AgeRange;
import org.childrensservices.core.person.Birth;
import org.childrensservices.core.time.Age;
import org.childrensservices.core.time.PartialDate;
import org.childrensservices.stats.publish.FigureCheck;

/** Wakefield, July 2014: seven Integrated Early Help Hubs. */
final class WakefieldPaper {

    private static final LocalDate DAY = LocalDate.of(2014, 7, 1);
    private static final AgeRange PRE_BIRTH_TO_25 = AgeRange.fromBeforeBirth().upTo(25);

    private WakefieldPaper() {}

    static Paper paper() {
        PartialDate closes = PartialDate.of(YearMonth.of(2014, 10));
        Range<Long> days = closes.daysSince(LocalDate.of(2014, 7, 15));
        return Paper.of(
                "Wakefield",
                "2014-07-01",
                stated("wakefield-hubs", "Integrated Early Help Hubs proposed", "7"),
                figure(
                        "wakefield-age-range",
                        "ages that a hub supports",
                        "pre-birth to 25",
                        FigureCheck.<Birth>range(birth -> PRE_BIRTH_TO_25
                                        .includes(birth, DAY, Age.standard())
                                        .orElseThrow())
                                .includes("an unborn child", new Birth.Unborn(DAY.plusMonths(3)))
                                .includes(
                                        "the day before the 25th birthday",
                                        new Birth.Born(DAY.plusDays(1).minusYears(25)))
                                .excludes("the 25th birthday", new Birth.Born(DAY.minusYears(25)))
                                .check()),
                figure(
                        "wakefield-consultation",
                        "public consultation",
                        "15 July 2014 to October 2014",
                        FigureCheck.of(closes.exact())
                                .alsoComputed("between " + days.lowerEndpoint() + " and " + days.upperEndpoint()
                                        + " days long")),
                stated("wakefield-cabinet", "cabinet meeting", "8 July 2014"));
    }
}
