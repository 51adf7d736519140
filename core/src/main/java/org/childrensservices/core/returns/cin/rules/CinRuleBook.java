package org.childrensservices.core.returns.cin.rules;

import com.google.common.collect.ImmutableCollection;
import org.childrensservices.core.returns.rules.RuleBook;
import org.childrensservices.core.returns.rules.RuleCatalogue;
import org.childrensservices.core.returns.rules.ValidationRule;
import org.childrensservices.core.time.ReportingYear;

/**
 * The official rules of the children in need census.
 *
 * <p>The rules of 2022-23 serve for the years before it too, with the codes that were listed in the year; those of
 * 2025-26 serve for 2026-27 and until others are known.
 */
public final class CinRuleBook {

    private static final class Declared {
        private static final RuleCatalogue<CinReturn> ALL = declare();
    }

    private CinRuleBook() {}

    /** Reads the list of the rules and declares a check for each: what all years share, which is done once. */
    static RuleCatalogue<CinReturn> declare() {
        CinDeclarations declarations = new CinDeclarations();
        ChildRules.declare(declarations);
        ReferralRules.declare(declarations);
        AssessmentRules.declare(declarations);
        EnquiryRules.declare(declarations);
        PlanRules.declare(declarations);
        ProtectionRules.declare(declarations);
        WholeRules.declare(declarations);
        return declarations.build();
    }

    /**
     * Returns the official rules of a year.
     *
     * @param year the year
     * @return the rules
     */
    public static RuleBook<CinReturn> forYear(ReportingYear year) {
        return Declared.ALL.forYear(year);
    }

    /** {@return all rules that there ever were} */
    public static ImmutableCollection<ValidationRule<CinReturn>> all() {
        return Declared.ALL.all();
    }
}
