package org.childrensservices.core.returns.cin.rules;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.childrensservices.core.child.AssessmentFactor;
import org.childrensservices.core.child.ClosureReason;
import org.childrensservices.core.child.ReferralSource;
import org.childrensservices.core.person.Disability;
import org.childrensservices.core.person.Ethnicity;
import org.childrensservices.core.placement.CategoryOfNeed;
import org.childrensservices.core.plan.CategoryOfAbuse;
import org.childrensservices.core.time.ReportingYear;
import org.childrensservices.core.value.Code;
import org.childrensservices.core.value.StatutoryReturn;
import org.threeten.extra.LocalDateRange;

/** The codes that a census may hold in a year: those of the code sets that are valid on any day of it. */
final class CinCodes {

    private static final Map<ReportingYear, ImmutableMap<CinField, ImmutableSet<String>>> BY_YEAR =
            new ConcurrentHashMap<>();

    private CinCodes() {}

    /** Whether the text of a field is a code that can be returned in the year. */
    static boolean isListed(CinRow row, CinField field) {
        return row.is(field, BY_YEAR.computeIfAbsent(row.year(), CinCodes::of).getOrDefault(field, ImmutableSet.of()));
    }

    private static ImmutableMap<CinField, ImmutableSet<String>> of(ReportingYear year) {
        LocalDateRange days = year.range();
        Map<CinField, ImmutableSet<String>> lists = new EnumMap<>(CinField.class);
        lists.put(CinField.ETHNICITY, Code.usedIn(Ethnicity.class, days));
        lists.put(CinField.DISABILITY, Code.usedIn(Disability.class, days));
        lists.put(CinField.SOURCE, Code.usedIn(ReferralSource.class, days));
        lists.put(
                CinField.NEED,
                Arrays.stream(CategoryOfNeed.values())
                        .filter(need -> need.isValidIn(StatutoryReturn.CHILDREN_IN_NEED))
                        .map(Code::code)
                        .collect(ImmutableSet.toImmutableSet()));
        lists.put(CinField.CLOSURE_REASON, Code.usedIn(ClosureReason.class, days));
        lists.put(CinField.FACTOR, Code.usedIn(AssessmentFactor.class, days));
        lists.put(CinField.INITIAL_CATEGORY, Code.usedIn(CategoryOfAbuse.class, days));
        lists.put(CinField.LATEST_CATEGORY, Code.usedIn(CategoryOfAbuse.class, days));
        return ImmutableMap.copyOf(lists);
    }
}
