package org.childrensservices.core.child;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.childrensservices.core.placement.CareOutcomes;
import org.childrensservices.core.placement.DeprivationOfLiberty;
import org.childrensservices.core.placement.LegalStatus;
import org.childrensservices.core.placement.LegalStatusSpell;
import org.childrensservices.core.placement.MissingSpell;
import org.childrensservices.core.placement.PeriodOfCare;
import org.childrensservices.core.placement.Sdq;
import org.childrensservices.core.placement.SdqReason;
import org.childrensservices.core.plan.Deadline;
import org.childrensservices.core.plan.Limit;
import org.childrensservices.core.plan.LimitUnit;
import org.childrensservices.core.time.Age;
import org.childrensservices.core.value.Finding;
import org.childrensservices.core.value.Origin;
import org.childrensservices.core.value.Severity;
import org.childrensservices.core.value.SourceText;
import org.threeten.extra.LocalDateRange;

/** What is doubtful about the records of a child in care. */
final class CareFindings {

    private static final int CONVICTED_FROM = 10;
    private static final int HOURS_OF_A_DAY = 24;
    private static final int HEALTH_PROMOTION_TO = 5;

    private final Child child;
    private final LocalDate asOf;
    private final Age rule;
    private final ImmutableList.Builder<Finding> findings = ImmutableList.builder();

    private CareFindings(Child child, LocalDate asOf, Age rule) {
        this.child = child;
        this.asOf = asOf;
        this.rule = rule;
    }

    static ImmutableList<Finding> of(Child child, LocalDate asOf, Age rule) {
        CareFindings found = new CareFindings(child, asOf, rule);
        found.shortBreaks();
        found.protections();
        found.missing();
        found.liberty();
        found.adoptions();
        found.outcomes();
        return found.findings.build();
    }

    private void shortBreaks() {
        Deadline.AtMost one = (Deadline.AtMost) Deadline.of("SHORT_BREAK_ONE").orElseThrow();
        Deadline.AtMost year = (Deadline.AtMost) Deadline.of("SHORT_BREAK_YEAR").orElseThrow();
        ImmutableList<LocalDateRange> breaks = child.shortBreaks().stream()
                .filter(b ->
                        b.status().is(LegalStatus.SHORT_BREAK) && !b.start().isAfter(asOf))
                .map(b -> LocalDateRange.of(
                        b.start(), b.end().filter(end -> !end.isAfter(asOf)).orElse(asOf.plusDays(1))))
                .collect(ImmutableList.toImmutableList());
        for (LocalDateRange range : breaks) {
            if (range.lengthInDays() > one.limit().amount()) {
                add("shortBreaks", "365", "a short break lasts longer than " + one.limit() + ": " + range);
            }
            if (!range.isEmpty()) {
                long days = Deadline.daysInWindow(breaks, year.window().orElseThrow(), range.getEndInclusive());
                if (days > year.limit().amount()) {
                    add(
                            "shortBreaks",
                            "367",
                            days + " days of short breaks in 12 months, at most "
                                    + year.limit().amount() + ": up to " + range.getEndInclusive());
                }
            }
        }
    }

    /**
     * Statuses that the law limits to hours or days; police protection is 72 hours, which are three days of records.
     */
    private void protections() {
        for (PeriodOfCare period : child.periodsOfCare()) {
            for (LegalStatusSpell spell : period.legalStatuses()) {
                limited(spell, LegalStatus.POLICE_PROTECTION, "POLICE_PROTECTION", "361");
                limited(spell, LegalStatus.EMERGENCY_PROTECTION_ORDER, "EPO", "legal_status.emergency_protection");
                limited(spell, LegalStatus.CHILD_ASSESSMENT_ORDER, "CAO", "363");
            }
        }
    }

    private void limited(LegalStatusSpell spell, LegalStatus status, String id, String code) {
        if (!spell.status().is(status) || spell.start().isAfter(asOf)) {
            return;
        }
        Deadline.AtMost most = (Deadline.AtMost) Deadline.of(id).orElseThrow();
        long days = most.limit().unit() == LimitUnit.HOURS
                ? most.limit().amount() / HOURS_OF_A_DAY
                : most.limit().amount();
        days += most.extension().map(Limit::amount).orElse(0);
        LocalDate last = spell.end().filter(end -> !end.isAfter(asOf)).orElse(asOf);
        if (ChronoUnit.DAYS.between(spell.start(), last) > days) {
            add("periodsOfCare", code, most + ": " + spell);
        }
    }

    private void missing() {
        for (int i = 0; i < child.missingSpells().size(); i++) {
            MissingSpell spell = child.missingSpells().get(i);
            if (child.periodOfCareOn(spell.start()).isEmpty()) {
                add("missingSpells", "missing.not_in_care", "a spell does not start in care: " + spell);
            }
            boolean tooEarly = spell.interview()
                    .flatMap(day -> spell.end().map(day::isBefore))
                    .orElse(false);
            if (tooEarly) {
                add("missingSpells", "missing.interview_before_return", "an interview is before the return: " + spell);
            }
            if (i > 0 && child.missingSpells().get(i - 1).range().overlaps(spell.range())) {
                add("missingSpells", "missing.overlap", "a spell overlaps the one before: " + spell);
            }
        }
    }

    private void liberty() {
        for (int i = 0; i < child.deprivationsOfLiberty().size(); i++) {
            DeprivationOfLiberty one = child.deprivationsOfLiberty().get(i);
            if (child.periodOfCareOn(one.start()).isEmpty()) {
                add("deprivationsOfLiberty", "liberty.not_in_care", "it does not start in care: " + one);
            }
            if (i > 0 && child.deprivationsOfLiberty().get(i - 1).range().overlaps(one.range())) {
                add("deprivationsOfLiberty", "705", "it overlaps the one before: " + one);
            }
            boolean careEnded =
                    child.periodOfCareOn(asOf).isEmpty() && !one.start().isAfter(asOf);
            if (careEnded && one.end().isEmpty()) {
                add("deprivationsOfLiberty", "707", "it goes on after care has ended: " + one);
            }
        }
    }

    private void adoptions() {
        child.adoption().ifPresent(journey -> {
            if (!journey.isInOrder()) {
                add("adoption", "adoption.order", "its steps do not follow each other: " + journey);
            }
            if (!journey.adoptersAreConsistent()) {
                add("adoption", "adoption.adopters", "sex and legal status of the adopters do not go together");
            }
        });
    }

    private void outcomes() {
        for (CareOutcomes one : child.careOutcomes()) {
            if (one.year().lastDay().isAfter(asOf)) {
                continue;
            }
            if (one.hasFlags() && !child.isLookedAfterThroughout(one.year().range())) {
                add("careOutcomes", "190", "outcomes without twelve months of care: " + one);
            }
            child.birth().date().ifPresent(birth -> ages(one, birth));
        }
    }

    private void ages(CareOutcomes one, LocalDate birth) {
        LocalDate last = one.year().lastDay();
        if (one.convicted().isPresent() && !rule.hasAttained(birth, CONVICTED_FROM, last)) {
            add("careOutcomes", "542", "a conviction is asked for from the age of " + CONVICTED_FROM + ": " + one);
        }
        if (one.healthPromotion().isPresent() && rule.hasAttained(birth, HEALTH_PROMOTION_TO, last)) {
            add("careOutcomes", "546", "health promotion is for those under " + HEALTH_PROMOTION_TO + ": " + one);
        }
        if (one.sdq().isPresent()) {
            boolean tooYoung = !rule.hasAttained(birth, Sdq.FIRST_AGE, last);
            boolean tooOld =
                    rule.hasAttained(birth, Sdq.LAST_AGE + 1, one.year().firstDay());
            if (tooYoung || tooOld) {
                add("careOutcomes", tooYoung ? "188" : "189", "the questionnaire is for those of 4 to 16: " + one);
            } else if (one.sdq().get() instanceof Sdq.NotSubmitted not
                    && not.reason().is(SdqReason.AGE)) {
                add("careOutcomes", "157", "the age is given as the reason for no score: " + one);
            }
        }
    }

    private void add(String part, String code, String message) {
        findings.add(new Finding(
                Severity.QUERY, code, message, Origin.ofRecord(child.toString()).at(part), SourceText.empty()));
    }
}
