package org.childrensservices.core.returns.cin;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableListMultimap.toImmutableListMultimap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.childrensservices.core.child.Assessment;
import org.childrensservices.core.child.Child;
import org.childrensservices.core.child.Closure;
import org.childrensservices.core.child.Conference;
import org.childrensservices.core.child.ConferenceKind;
import org.childrensservices.core.child.PreProceedings;
import org.childrensservices.core.child.Referral;
import org.childrensservices.core.child.ReferralOutcome;
import org.childrensservices.core.child.Section47Enquiry;
import org.childrensservices.core.child.Section47Outcome;
import org.childrensservices.core.child.SocialCareEpisode;
import org.childrensservices.core.person.Birth;
import org.childrensservices.core.person.IdentifierKind;
import org.childrensservices.core.person.Sex;
import org.childrensservices.core.plan.ChildInNeedPlan;
import org.childrensservices.core.plan.ChildProtectionPlan;
import org.childrensservices.core.plan.Plan;
import org.childrensservices.core.plan.Review;
import org.childrensservices.core.returns.WritingRules;
import org.childrensservices.core.time.ReportingYear;
import org.childrensservices.core.time.WorkingDays;
import org.childrensservices.core.value.Code;
import org.childrensservices.core.value.Coded;
import org.childrensservices.core.value.Finding;
import org.childrensservices.core.value.Origin;
import org.childrensservices.core.value.SourceText;

/** The text of a census as it grows, as {@link CinBlocks} tells. Used once. */
final class CinDocument {

    private static final int SEX_FOR_GENDER = 2025;
    private static final int PLAN_DATES = 2022;
    private static final int PRE_PROCEEDINGS = 2027;
    private static final int DAYS_TO_CONFERENCE = 15;
    private static final int NO_REFERRAL = -1;

    private final ReportingYear year;
    private final LocalDate first;
    private final LocalDate last;
    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;
    private final ImmutableList.Builder<Finding> findings = ImmutableList.builder();
    private int depth;

    CinDocument(ReportingYear year) {
        this.year = year;
        this.first = year.firstDay();
        this.last = year.lastDay();
        try {
            this.xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A step of writing. */
    @FunctionalInterface
    private interface Step {
        void take() throws XMLStreamException;
    }

    /** Writes into memory, which cannot fail. */
    private static void write(Step step) {
        try {
            step.take();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The text of the census of children. */
    String write(HeaderBlock header, Collection<Child> children) {
        write(() -> xml.writeStartDocument("UTF-8", "1.0"));
        block("Message", () -> {
            header(header);
            block("Children", () -> children.forEach(this::child));
        });
        return text.toString();
    }

    /** What the census has no place for. */
    ImmutableList<Finding> findings() {
        return findings.build();
    }

    /** Begins a line, so that each element is on the line on which the writer puts it. */
    private void line() {
        write(() -> xml.writeCharacters("\n" + "  ".repeat(depth)));
    }

    private void block(String name, Runnable inside) {
        line();
        depth++;
        write(() -> xml.writeStartElement(name));
        inside.run();
        depth--;
        line();
        write(xml::writeEndElement);
    }

    private void element(String name, Object value) {
        line();
        write(() -> {
            xml.writeStartElement(name);
            xml.writeCharacters(value.toString());
            xml.writeEndElement();
        });
    }

    private void element(String name, Optional<?> value) {
        value.ifPresent(present -> element(name, present));
    }

    private <E extends Enum<E> & Code> void code(String name, Optional<Coded<E>> code) {
        element(name, code.map(Coded::text));
    }

    /** What was known on the last day of the year. */
    private Optional<LocalDate> known(Optional<LocalDate> day) {
        return day.filter(date -> !date.isAfter(last));
    }

    private boolean inYear(LocalDate start, Optional<LocalDate> end) {
        return !start.isAfter(last) && end.map(day -> !day.isBefore(first)).orElse(true);
    }

    private void header(HeaderBlock header) {
        block("Header", () -> {
            block("CollectionDetails", () -> {
                element("Collection", "CIN");
                element("Year", year.endYear());
                element("ReferenceDate", header.referenceDate());
            });
            block("Source", () -> {
                element("SourceLevel", "L");
                element("LEA", header.authority());
                element("SoftwareCode", header.software());
                element("DateTime", header.written());
            });
        });
    }

    private void child(Child child) {
        ImmutableList<Referral> referrals =
                child.referrals().stream().filter(this::isReturned).collect(toImmutableList());
        ImmutableListMultimap<Integer, Plan> plans = child.plans().stream()
                .filter(this::isReturned)
                .collect(toImmutableListMultimap(plan -> referralOf(plan, referrals), plan -> plan));
        if (plans.containsKey(NO_REFERRAL)) {
            findings.add(WritingRules.RECORD_UNWRITTEN.finding(
                    Origin.ofRecord(child.toString()).at("plans"), SourceText.empty()));
        }
        if (referrals.isEmpty()) {
            return;
        }
        block("Child", () -> {
            block("ChildIdentifiers", () -> identifiers(child));
            block("ChildCharacteristics", () -> {
                code("Ethnicity", child.ethnicity());
                if (!child.disabilities().isEmpty()) {
                    block("Disabilities", () -> child.disabilities().forEach(one -> element("Disability", one.text())));
                }
            });
            for (int i = 0; i < referrals.size(); i++) {
                details(child, referrals.get(i), plans.get(i));
            }
        });
    }

    private void identifiers(Child child) {
        element("LAchildID", child.id());
        element("UPN", child.upn().map(upn -> upn.reveal()));
        element(
                "FormerUPN",
                child.linkedIdentifiers().stream()
                        .filter(identifier -> identifier.kind() == IdentifierKind.FORMER_UPN)
                        .findFirst()
                        .map(identifier -> identifier.value().reveal()));
        code("UPNunknown", child.upnUnknown());
        element("PersonBirthDate", child.birth().date());
        if (child.birth() instanceof Birth.Unborn unborn) {
            element("ExpectedPersonBirthDate", unborn.expectedDate());
        }
        child.sex().ifPresent(this::sex);
        element("PersonDeathDate", known(child.death()));
    }

    /** Letters since 2024-25, and digits as gender before. */
    private void sex(Coded<Sex> sex) {
        boolean letters = year.endYear() >= SEX_FOR_GENDER;
        boolean digit = sex.text().matches("[0-9]");
        String own = sex.known()
                .filter(any -> letters == digit)
                .map(any -> inOtherForm(any, letters))
                .orElse(sex.text());
        element(letters ? "Sex" : "GenderCurrent", own);
    }

    private static String inOtherForm(Sex sex, boolean letters) {
        if (letters) {
            return sex.code();
        }
        return switch (sex) {
            case MALE -> "1";
            case FEMALE -> "2";
            case UNKNOWN -> "0";
        };
    }

    /** Whether the census of the year asks for a referral: those that led nowhere in their own year only. */
    private boolean isReturned(Referral referral) {
        boolean nowhere = referral.outcome()
                .filter(ReferralOutcome.NoFurtherAction.class::isInstance)
                .isPresent();
        return nowhere
                ? year.contains(referral.date())
                : inYear(referral.date(), closure(referral).map(Closure::date));
    }

    private static Optional<Closure> closure(Referral referral) {
        return referral.episode().flatMap(SocialCareEpisode::closure);
    }

    private boolean isReturned(Plan plan) {
        return inYear(plan.start(), plan.end())
                && (plan instanceof ChildProtectionPlan
                        || (plan instanceof ChildInNeedPlan && year.endYear() >= PLAN_DATES));
    }

    /** The index of the referral with which a plan is returned: open on its first day, or else before, or else any. */
    private static int referralOf(Plan plan, ImmutableList<Referral> referrals) {
        int before = NO_REFERRAL;
        int any = NO_REFERRAL;
        for (int i = referrals.size() - 1; i >= 0; i--) {
            Referral referral = referrals.get(i);
            if (referral.episode().isEmpty()) {
                continue;
            }
            any = i;
            boolean started = !plan.start().isBefore(referral.date());
            boolean closed = closure(referral)
                    .filter(end -> end.date().isBefore(plan.start()))
                    .isPresent();
            if (started && !closed) {
                return i;
            }
            before = started && before == NO_REFERRAL ? i : before;
        }
        return before == NO_REFERRAL ? any : before;
    }

    private void details(Child child, Referral referral, ImmutableList<Plan> plans) {
        block("CINdetails", () -> {
            element("CINreferralDate", referral.date());
            code("ReferralSource", referral.source());
            code("PrimaryNeedCode", referral.primaryNeed());
            closure(referral).filter(end -> !end.date().isAfter(last)).ifPresent(end -> {
                element("CINclosureDate", end.date());
                code("ReasonForClosure", end.reason());
            });
            Optional<SocialCareEpisode> episode = referral.episode();
            element("DateOfInitialCPC", known(episode.flatMap(CinDocument::transfer)));
            episode.ifPresent(one -> one.assessments().forEach(this::assessment));
            plans.stream().filter(ChildInNeedPlan.class::isInstance).forEach(this::inNeed);
            episode.ifPresent(one -> one.enquiries().forEach(this::enquiry));
            referral.outcome()
                    .ifPresent(outcome -> element("ReferralNFA", outcome instanceof ReferralOutcome.NoFurtherAction));
            plans.forEach(plan -> {
                if (plan instanceof ChildProtectionPlan protection) {
                    protection(child, protection);
                }
            });
            if (year.endYear() >= PRE_PROCEEDINGS) {
                episode.ifPresent(one -> one.preProceedings().forEach(this::preProceedings));
            }
        });
    }

    private static Optional<LocalDate> transfer(SocialCareEpisode episode) {
        return episode.conferences().stream()
                .filter(conference -> conference.kind() == ConferenceKind.TRANSFER_IN)
                .map(Conference::date)
                .findFirst();
    }

    /** Those that go on or were finished in the year. */
    private void assessment(Assessment assessment) {
        if (!inYear(assessment.start(), assessment.authorised())) {
            return;
        }
        Optional<LocalDate> authorised = known(assessment.authorised());
        boolean unfinished = authorised.isEmpty() && assessment.authorised().isPresent();
        block("Assessments", () -> {
            element("AssessmentActualStartDate", assessment.start());
            element("AssessmentAuthorisationDate", authorised);
            if (!unfinished && !assessment.factors().isEmpty()) {
                block(
                        "FactorsIdentifiedAtAssessment",
                        () -> assessment.factors().forEach(factor -> element("AssessmentFactors", factor.text())));
            }
        });
    }

    private void inNeed(Plan plan) {
        block("CINPlanDates", () -> {
            element("CINPlanStartDate", plan.start());
            element("CINPlanEndDate", known(plan.end()));
        });
    }

    /** Those that started in the year, and those whose conference was in it. */
    private void enquiry(Section47Enquiry enquiry) {
        LocalDate start = enquiry.strategyDiscussion();
        Optional<LocalDate> conference = known(enquiry.conference().map(Conference::date));
        if (!inYear(start, Optional.of(conference.orElse(start)))) {
            return;
        }
        boolean notRequired = enquiry.outcome()
                .filter(Section47Outcome.ConferenceNotRequired.class::isInstance)
                .isPresent();
        block("Section47", () -> {
            element("S47ActualStartDate", start);
            if (!notRequired) {
                element(
                        "InitialCPCtarget",
                        WorkingDays.england().after(start, DAYS_TO_CONFERENCE).toOptional());
            }
            element("DateOfInitialCPC", conference);
            element("ICPCnotRequired", notRequired);
        });
    }

    private void protection(Child child, ChildProtectionPlan plan) {
        block("ChildProtectionPlans", () -> {
            element("CPPstartDate", plan.start());
            element("CPPendDate", known(plan.end()));
            code("InitialCategoryOfAbuse", plan.initialCategory());
            code("LatestCategoryOfAbuse", plan.latestCategory());
            element(
                    "NumberOfPreviousCPP",
                    child.plans().stream()
                            .filter(ChildProtectionPlan.class::isInstance)
                            .filter(other -> other.start().isBefore(plan.start()))
                            .count());
            ImmutableList<LocalDate> reviews = plan.reviews().stream()
                    .map(Review::date)
                    .filter(day -> !day.isAfter(last))
                    .distinct()
                    .collect(toImmutableList());
            if (!reviews.isEmpty()) {
                block("Reviews", () -> reviews.forEach(day -> element("CPPreviewDate", day)));
            }
        });
    }

    private void preProceedings(PreProceedings one) {
        if (!inYear(one.start(), one.decided())) {
            return;
        }
        block("PreProceedingsandFGDM", () -> {
            element("PPStartDate", one.start());
            element("LBPSentDate", known(one.letterSent()));
            element("FGDMMeetingOffer", one.familyGroupMeetingOffered());
            element("FGDMMeetingFac", one.familyGroupMeetingHeld());
            element("InitialPPMeetingDate", known(one.initialMeeting()));
            element("ReviewMeetingsCount", one.reviewMeetings());
            element("StepDecisionDate", known(one.decided()));
            code("PPOutcome", one.outcome());
            element("CourtAppDate", known(one.applied()));
            element("LetterInitCPDate", known(one.proceedingsLetterSent()));
        });
    }
}
