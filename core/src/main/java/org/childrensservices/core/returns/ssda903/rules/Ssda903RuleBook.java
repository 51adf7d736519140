package org.childrensservices.core.returns.ssda903.rules;

import com.google.common.collect.ImmutableCollection;
import org.childrensservices.core.returns.rules.RuleBook;
import org.childrensservices.core.returns.rules.RuleCatalogue;
import org.childrensservices.core.returns.rules.ValidationRule;
import org.childrensservices.core.time.ReportingYear;

/**
 * The official rules of the return of looked-after children (SSDA903).
 *
 * <p>The rules of 2022-23 serve for the years before it too, with the codes that were listed in the year; those of
 * 2026-27 serve until others are known.
 */
public final class Ssda903RuleBook {

    private static final class Declared {
        private static final RuleCatalogue<Ssda903Return> ALL = declare();
    }

    private Ssda903RuleBook() {}

    /** Reads the list of the rules and declares a check for each: what all years share, which is done once. */
    static RuleCatalogue<Ssda903Return> declare() {
        Declarations declarations = new Declarations();
        HeaderRules.declare(declarations);
        EpisodeRules.declare(declarations);
        TimelineRules.declare(declarations);
        OutcomeRules.declare(declarations);
        AdoptionRules.declare(declarations);
        KeyRules.declare(declarations);
        YearEndRules.declare(declarations);
        AsylumRules.declare(declarations);
        LeaverRules.declare(declarations);
        PlaceRules.declare(declarations);
        ProviderRules.declare(declarations);
        return declarations.build();
    }

    /**
     * Returns the official rules of a year.
     *
     * @param year the year
     * @return the rules
     */
    public static RuleBook<Ssda903Return> forYear(ReportingYear year) {
        return Declared.ALL.forYear(year);
    }

    /** {@return all rules that there ever were} */
    public static ImmutableCollection<ValidationRule<Ssda903Return>> all() {
        return Declared.ALL.all();
    }
}
