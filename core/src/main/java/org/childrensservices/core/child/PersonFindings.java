package org.childrensservices.core.child;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import org.childrensservices.core.person.Birth;
import org.childrensservices.core.person.Disability;
import org.childrensservices.core.person.ImmigrationSpell;
import org.childrensservices.core.person.Sex;
import org.childrensservices.core.person.UpnUnknownReason;
import org.childrensservices.core.time.Age;
import org.childrensservices.core.value.Finding;
import org.childrensservices.core.value.Origin;
import org.childrensservices.core.value.Severity;
import org.childrensservices.core.value.SourceText;

/** What is doubtful about who a child is, with the numbers of rules of the official returns where there is one. */
final class PersonFindings {

    private static final int ADULT = 18;
    private static final int DAYS_BEFORE_BIRTH = 280;

    private final Child child;
    private final LocalDate asOf;
    private final Age rule;
    private final ImmutableList.Builder<Finding> findings = ImmutableList.builder();

    private PersonFindings(Child child, LocalDate asOf, Age rule) {
        this.child = child;
        this.asOf = asOf;
        this.rule = rule;
    }

    static ImmutableList<Finding> of(Child child, LocalDate asOf, Age rule) {
        PersonFindings found = new PersonFindings(child, asOf, rule);
        found.disabilities();
        found.beforeBirth();
        found.death();
        found.pupilNumber();
        found.asylum();
        return found.findings.build();
    }

    private void disabilities() {
        if (child.disabilities().size() > 1 && child.disabilities().stream().anyMatch(d -> d.is(Disability.NONE))) {
            add("disabilities", "8790", "no disability beside another");
        }
    }

    private void beforeBirth() {
        if (child.birth() instanceof Birth.Unborn unborn) {
            if (child.sex().filter(sex -> !sex.is(Sex.UNKNOWN)).isPresent()) {
                add("sex", "8750", "the sex of an unborn child is not known");
            }
            if (!child.periodsOfCare().isEmpty()) {
                add("periodsOfCare", "person.unborn_in_care", "an unborn child is not looked after");
            }
            referredTooEarly(unborn.expectedDate());
        } else {
            child.birth().date().ifPresent(this::referredTooEarly);
        }
    }

    private void referredTooEarly(LocalDate birth) {
        for (Referral referral : child.referrals()) {
            if (referral.date().isBefore(birth.minusDays(DAYS_BEFORE_BIRTH))) {
                add("referrals", "8606", "more than " + DAYS_BEFORE_BIRTH + " days before the birth: " + referral);
            }
        }
    }

    private void death() {
        child.death().ifPresent(death -> {
            if (child.birth().date().filter(death::isBefore).isPresent()) {
                add("death", "8535Q", "the child died before the birth");
            }
            boolean later = child.contacts().stream().anyMatch(c -> c.date().isAfter(death))
                    || child.referrals().stream().anyMatch(r -> r.date().isAfter(death))
                    || child.plans().stream().anyMatch(p -> p.start().isAfter(death))
                    || child.periodsOfCare().stream().anyMatch(p -> p.start().isAfter(death));
            if (later) {
                add("death", "person.after_death", "something starts after the death");
            }
        });
        boolean closedByDeath = child.referrals().stream()
                .flatMap(referral -> referral.episode().stream())
                .flatMap(episode -> episode.closure().stream())
                .anyMatch(closure -> closure.reason()
                        .filter(why -> why.is(ClosureReason.DIED))
                        .isPresent());
        if (closedByDeath && child.death().isEmpty()) {
            add("death", "8585Q", "a case is closed because the child died, and no day is given");
        }
    }

    private void pupilNumber() {
        child.upnUnknown().ifPresent(reason -> {
            if (reason.is(UpnUnknownReason.UNBORN) && child.birth() instanceof Birth.Born) {
                add("upnUnknown", "upn.born", "reason " + reason + " is for a child who is not born");
            }
            boolean accepted =
                    child.referrals().stream().anyMatch(r -> r.episode().isPresent());
            if (reason.is(UpnUnknownReason.REFERRED_WITHOUT_FURTHER_ACTION) && accepted) {
                add("upnUnknown", "8772", "reason " + reason + " is for referrals of which none went further");
            }
        });
    }

    private void asylum() {
        child.birth().date().ifPresent(birth -> {
            LocalDate adult = rule.birthday(birth, ADULT);
            for (ImmigrationSpell spell : child.immigrationSpells()) {
                if (spell.isUnaccompanied() && spell.end().orElse(asOf).isAfter(adult)) {
                    add("immigrationSpells", "304", "an unaccompanied child is none after the age of " + ADULT);
                }
            }
        });
    }

    private void add(String part, String code, String message) {
        findings.add(new Finding(
                Severity.QUERY, code, message, Origin.ofRecord(child.toString()).at(part), SourceText.empty()));
    }
}
