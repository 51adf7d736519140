package org.childrensservices.core.child;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.TreeSet;
import org.childrensservices.core.placement.CareLeaverEligibility;
import org.childrensservices.core.placement.EndOfCare;
import org.childrensservices.core.placement.PeriodOfCare;
import org.childrensservices.core.placement.ReasonEpisodeCeased;
import org.childrensservices.core.time.Age;
import org.threeten.extra.LocalDateRange;

/**
 * What a young person is entitled to after care, from the days of care: 13 weeks since the 14th birthday, some of them
 * since the 16th (Children Act 1989, sections 23A to 24 and schedule 2, paragraph 19B; Care Leavers (England)
 * Regulations 2010).
 */
final class CareLeaverRule {

    private static final long THIRTEEN_WEEKS = 91;
    private static final int MONTHS_BACK_HOME = 6;

    private final LocalDate birth;
    private final Age rule;
    private final ImmutableList<PeriodOfCare> periods;

    private CareLeaverRule(LocalDate birth, Age rule, ImmutableList<PeriodOfCare> periods) {
        this.birth = birth;
        this.rule = rule;
        this.periods = periods;
    }

    static CareLeaverEligibility on(LocalDate day, LocalDate birth, Age rule, ImmutableList<PeriodOfCare> periods) {
        CareLeaverRule leaver = new CareLeaverRule(birth, rule, periods);
        if (!rule.hasAttained(birth, 16, day) || rule.hasAttained(birth, 25, day)) {
            return CareLeaverEligibility.NONE;
        }
        if (!rule.hasAttained(birth, 18, day)) {
            return leaver.under18(day);
        }
        CareLeaverEligibility before = leaver.under18(rule.birthday(birth, 18).minusDays(1));
        return before == CareLeaverEligibility.ELIGIBLE || before == CareLeaverEligibility.RELEVANT
                ? CareLeaverEligibility.FORMER_RELEVANT
                : before;
    }

    private CareLeaverEligibility under18(LocalDate day) {
        if (daysOfCare(16, day) == 0) {
            return CareLeaverEligibility.NONE;
        }
        if (daysOfCare(14, day) < THIRTEEN_WEEKS) {
            return CareLeaverEligibility.QUALIFYING;
        }
        if (periods.stream().anyMatch(period -> period.includes(day))) {
            return CareLeaverEligibility.ELIGIBLE;
        }
        return isBackHome(day) ? CareLeaverEligibility.QUALIFYING : CareLeaverEligibility.RELEVANT;
    }

    private long daysOfCare(int sinceAge, LocalDate through) {
        LocalDate since = rule.birthday(birth, sinceAge);
        LocalDateRange window = LocalDateRange.of(since, through.plusDays(1));
        TreeSet<LocalDate> days = new TreeSet<>();
        for (PeriodOfCare period : periods) {
            if (period.range().isConnected(window)) {
                period.range().intersection(window).stream().forEach(days::add);
            }
        }
        return days.size();
    }

    /** Whether the last period of care ended with the return to a parent six months ago or longer. */
    private boolean isBackHome(LocalDate day) {
        return periods.stream()
                .flatMap(period -> period.end().stream())
                .filter(end -> !end.date().isAfter(day))
                .max(Comparator.comparing(EndOfCare::date))
                .filter(end -> end.reason()
                        .filter(r -> r.is(ReasonEpisodeCeased.HOME_PLANNED) || r.is(ReasonEpisodeCeased.HOME_UNPLANNED))
                        .isPresent())
                .filter(end -> !end.date().plusMonths(MONTHS_BACK_HOME).isAfter(day))
                .isPresent();
    }
}
