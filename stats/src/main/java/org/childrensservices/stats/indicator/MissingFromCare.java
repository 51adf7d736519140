package org.childrensservices.stats.indicator;

import com.google.common.collect.ImmutableList;
import org.childrensservices.core.child.Child;
import org.childrensservices.core.placement.MissingKind;
import org.childrensservices.core.time.ReportingYear;

/**
 * Children who go missing from care, as "Children looked after in England including adoptions" counts them: children
 * and not incidents. An incident is in a year if one of its days is, so that of a child who is missing already on 1
 * April it is; the day of the return belongs to it. It counts for a child who was looked after in the year, whether or
 * not on the days of the incident.
 */
public final class MissingFromCare {

    /** Of the children looked after at any time in the year, those who were missing (M) at least once. */
    public static final Indicator<Child> MISSING = share("cla_missing_percent", MissingKind.MISSING);

    /** Of the children looked after at any time in the year, those who were away without authorisation (A) once. */
    public static final Indicator<Child> AWAY = share("cla_away_percent", MissingKind.AWAY);

    /** All of them, in the order of the catalogue. */
    public static final ImmutableList<Indicator<Child>> INDICATORS = ImmutableList.of(MISSING, AWAY);

    private MissingFromCare() {}

    private static Indicator<Child> share(String id, MissingKind kind) {
        return Indicator.share(
                IndicatorCatalogue.definition(id), LookedAfter::duringYear, (child, year) -> has(child, year, kind));
    }

    private static boolean has(Child child, ReportingYear year, MissingKind kind) {
        return child.missingSpells().stream()
                .anyMatch(spell -> spell.kind().is(kind) && spell.range().overlaps(year.range()));
    }
}
