package org.childrensservices.core.testing;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableList;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.childrensservices.core.child.Assessment;
import org.childrensservices.core.child.Child;
import org.childrensservices.core.child.Closure;
import org.childrensservices.core.child.Conference;
import org.childrensservices.core.child.Referral;
import org.childrensservices.core.child.ReferralOutcome;
import org.childrensservices.core.child.Section47Enquiry;
import org.childrensservices.core.child.Section47Outcome;
import org.childrensservices.core.person.Birth;
import org.childrensservices.core.person.Sex;
import org.childrensservices.core.plan.ChildInNeedPlan;
import org.childrensservices.core.plan.ChildProtectionPlan;
import org.childrensservices.core.plan.Plan;
import org.childrensservices.core.plan.Review;
import org.childrensservices.core.time.ReportingYear;
import org.childrensservices.core.time.WorkingDays;
import org.childrensservices.core.value.Code;
import org.childrensservices.core.value.Coded;

/**
 * The children in need census in which an authority would report lives: every case that was open on a day of the year
 * and every referral of it that led nowhere, as it was known on the last day. The text form shows no element.
 *
 * <pre>{@code
 * String xml = CinCensus.of(ReportingYear.parse("2023-24"), lives.seeded(42).limit(500).toList()).xml();
 * }</pre>
 */
public final class CinCensus {

    private static final int SEX_FOR_GENDER = 2025;
    private static final int PLAN_DATES = 2022;
    private static final int DAYS_TO_CONFERENCE = 15;

    private final ReportingYear year;
    private final String xml;
    private final long children;

    private CinCensus(ReportingYear year, String xml, long children) {
        this.year = checkNotNull(year, "year");
        this.xml = xml;
        this.children = children;
    }

    /**
     * Returns the census of a year.
     *
     * @param year the year, which has ended by the last day that is known of each life
     * @param lives the lives
     * @return the census
     */
    public static CinCensus of(ReportingYear year, List<Life> lives) {
        Document document = new Document(year);
        document.open("Message");
        document.header();
        document.open("Children");
        long children = 0;
        for (Life life : lives) {
            checkArgument(
                    !life.asOf().isBefore(year.lastDay()), "lives must be known up to %s: %s", year.lastDay(), life);
            children += document.child(life.child()) ? 1 : 0;
        }
        document.close();
        document.close();
        return new CinCensus(year, document.text.toString(), children);
    }

    /** {@return the year} */
    public ReportingYear year() {
        return year;
    }

    /** {@return how many children there are} */
    public long children() {
        return children;
    }

    /** {@return the file: XML in UTF-8 without a namespace, dates as ISO writes them} */
    public String xml() {
        return xml;
    }

    /** {@return the year and how many children there are, such as {@code "CIN 2023-24, children: 412"}} */
    @Override
    public String toString() {
        return "CIN " + year + ", children: " + children;
    }

    /** The document as it grows. */
    private static final class Document {

        private final ReportingYear year;
        private final LocalDate first;
        private final LocalDate last;
        private final StringWriter text = new StringWriter();
        private final XMLStreamWriter xml;
        private int depth;

        Document(ReportingYear year) {
            this.year = year;
            this.first = year.firstDay();
            this.last = year.lastDay();
            try {
                this.xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
                xml.writeStartDocument("UTF-8", "1.0");
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

        private void line() {
            write(() -> xml.writeCharacters("\n" + "  ".repeat(depth)));
        }

        private void open(String name) {
            line();
            depth++;
            write(() -> xml.writeStartElement(name));
        }

        private void close() {
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

        private <E extends Enum<E> & Code> void element(String name, Optional<Coded<E>> code) {
            code.ifPresent(value -> element(name, value.text()));
        }

        private void date(String name, Optional<LocalDate> day) {
            day.filter(d -> !d.isAfter(last)).ifPresent(d -> element(name, d));
        }

        private void header() {
            open("Header");
            open("CollectionDetails");
            element("Collection", "CIN");
            element("Year", year.endYear());
            element("ReferenceDate", last);
            close();
            open("Source");
            element("SourceLevel", "L");
            element("LEA", "213");
            element("SoftwareCode", "Local Authority");
            element("SerialNo", 1);
            element("DateTime", last.plusDays(1) + "T12:00:00");
            close();
            close();
        }

        /** Writes a child, if the census asks for it. */
        private boolean child(Child child) {
            ImmutableList<Referral> referrals =
                    child.referrals().stream().filter(this::isAskedFor).collect(ImmutableList.toImmutableList());
            if (referrals.isEmpty()) {
                return false;
            }
            open("Child");
            open("ChildIdentifiers");
            element("LAchildID", child.id());
            child.upn().ifPresent(upn -> element("UPN", upn.reveal()));
            element("UPNunknown", child.upnUnknown());
            child.birth().date().ifPresent(day -> element("PersonBirthDate", day));
            if (child.birth() instanceof Birth.Unborn unborn) {
                element("ExpectedPersonBirthDate", unborn.expectedDate());
            }
            sex(child);
            close();
            open("ChildCharacteristics");
            element("Ethnicity", child.ethnicity());
            if (!child.disabilities().isEmpty()) {
                open("Disabilities");
                child.disabilities().forEach(one -> element("Disability", one.text()));
                close();
            }
            close();
            referrals.forEach(referral -> details(child, referral));
            close();
            return true;
        }

        private void sex(Child child) {
            if (year.endYear() >= SEX_FOR_GENDER) {
                element("Sex", child.sex());
            } else {
                child.sex()
                        .ifPresent(sex -> element("GenderCurrent", sex.is(Sex.MALE) ? 1 : sex.is(Sex.FEMALE) ? 2 : 0));
            }
        }

        private boolean isAskedFor(Referral referral) {
            boolean closedBefore = referral.episode()
                    .map(episode -> closure(referral)
                            .filter(end -> end.date().isBefore(first))
                            .isPresent())
                    .orElse(referral.date().isBefore(first));
            return !referral.date().isAfter(last) && !closedBefore;
        }

        private static Optional<Closure> closure(Referral referral) {
            return referral.episode().flatMap(episode -> episode.closure());
        }

        private void details(Child child, Referral referral) {
            open("CINdetails");
            element("CINreferralDate", referral.date());
            element("ReferralSource", referral.source());
            element("PrimaryNeedCode", referral.primaryNeed());
            Optional<Closure> closure =
                    closure(referral).filter(end -> !end.date().isAfter(last));
            closure.ifPresent(end -> {
                element("CINclosureDate", end.date());
                element("ReasonForClosure", end.reason());
            });
            referral.episode().ifPresent(episode -> {
                episode.assessments().forEach(this::assessment);
                if (year.endYear() >= PLAN_DATES) {
                    plans(child, referral, ChildInNeedPlan.class).forEach(this::inNeed);
                }
                episode.enquiries().forEach(this::enquiry);
            });
            element(
                    "ReferralNFA",
                    referral.outcome()
                            .filter(ReferralOutcome.NoFurtherAction.class::isInstance)
                            .isPresent());
            plans(child, referral, ChildProtectionPlan.class).forEach(plan -> protection(child, plan));
            close();
        }

        /** Those that go on or were finished in the year. */
        private void assessment(Assessment assessment) {
            Optional<LocalDate> authorised = assessment.authorised().filter(day -> !day.isAfter(last));
            if (assessment.start().isAfter(last)
                    || authorised.filter(day -> day.isBefore(first)).isPresent()) {
                return;
            }
            open("Assessments");
            element("AssessmentActualStartDate", assessment.start());
            date("AssessmentAuthorisationDate", authorised);
            if (authorised.isPresent()) {
                open("FactorsIdentifiedAtAssessment");
                assessment.factors().forEach(factor -> element("AssessmentFactors", factor.text()));
                close();
            }
            close();
        }

        /** The plans of a kind that a referral led to, of which a day falls in the year. */
        private <P extends Plan> ImmutableList<P> plans(Child child, Referral referral, Class<P> kind) {
            return child.plans().stream()
                    .filter(plan -> referral.episode().isPresent())
                    .filter(kind::isInstance)
                    .map(kind::cast)
                    .filter(plan -> referral.episode().isPresent()
                            && !plan.start().isBefore(referral.date())
                            && !plan.start().isAfter(last)
                            && closure(referral)
                                    .map(end -> !plan.start().isAfter(end.date()))
                                    .orElse(true)
                            && plan.end().map(end -> !end.isBefore(first)).orElse(true))
                    .collect(ImmutableList.toImmutableList());
        }

        private void inNeed(ChildInNeedPlan plan) {
            open("CINPlanDates");
            element("CINPlanStartDate", plan.start());
            date("CINPlanEndDate", plan.end());
            close();
        }

        /** Those that started in the year, and those whose conference was in it. */
        private void enquiry(Section47Enquiry enquiry) {
            LocalDate start = enquiry.strategyDiscussion();
            Optional<LocalDate> conference =
                    enquiry.conference().map(Conference::date).filter(day -> !day.isAfter(last));
            boolean asked = conference.map(day -> !day.isBefore(first)).orElse(!start.isBefore(first));
            if (start.isAfter(last) || !asked) {
                return;
            }
            boolean notRequired = enquiry.outcome()
                    .filter(Section47Outcome.ConferenceNotRequired.class::isInstance)
                    .isPresent();
            open("Section47");
            element("S47ActualStartDate", start);
            if (!notRequired) {
                WorkingDays.england()
                        .after(start, DAYS_TO_CONFERENCE)
                        .toOptional()
                        .ifPresent(day -> element("InitialCPCtarget", day));
            }
            date("DateOfInitialCPC", conference);
            element("ICPCnotRequired", notRequired);
            close();
        }

        private void protection(Child child, ChildProtectionPlan plan) {
            open("ChildProtectionPlans");
            element("CPPstartDate", plan.start());
            date("CPPendDate", plan.end());
            element("InitialCategoryOfAbuse", plan.initialCategory());
            element("LatestCategoryOfAbuse", plan.latestCategory());
            element(
                    "NumberOfPreviousCPP",
                    child.plans().stream()
                            .filter(ChildProtectionPlan.class::isInstance)
                            .filter(other -> other.start().isBefore(plan.start()))
                            .count());
            ImmutableList<LocalDate> reviews = plan.reviews().stream()
                    .map(Review::date)
                    .filter(day -> !day.isAfter(last))
                    .collect(ImmutableList.toImmutableList());
            if (!reviews.isEmpty()) {
                open("Reviews");
                reviews.forEach(day -> element("CPPreviewDate", day));
                close();
            }
            close();
        }
    }
}
