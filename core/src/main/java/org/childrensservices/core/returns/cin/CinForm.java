package org.childrensservices.core.returns.cin;

import static org.childrensservices.core.returns.ElementForm.block;
import static org.childrensservices.core.returns.ElementForm.container;
import static org.childrensservices.core.returns.ElementForm.field;
import static org.childrensservices.core.returns.ElementForm.group;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Range;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.Optional;
import org.childrensservices.core.child.Assessment;
import org.childrensservices.core.child.AssessmentFactor;
import org.childrensservices.core.child.ClosureReason;
import org.childrensservices.core.child.Conference;
import org.childrensservices.core.child.ConferenceKind;
import org.childrensservices.core.child.PreProceedings;
import org.childrensservices.core.child.PreProceedingsOutcome;
import org.childrensservices.core.child.ReferralSource;
import org.childrensservices.core.child.Section47Enquiry;
import org.childrensservices.core.child.Section47Outcome;
import org.childrensservices.core.person.Disability;
import org.childrensservices.core.person.Ethnicity;
import org.childrensservices.core.person.PersonId;
import org.childrensservices.core.person.Sex;
import org.childrensservices.core.person.UpnUnknownReason;
import org.childrensservices.core.placement.CategoryOfNeed;
import org.childrensservices.core.plan.CategoryOfAbuse;
import org.childrensservices.core.returns.Cells;
import org.childrensservices.core.returns.Column;
import org.childrensservices.core.returns.DateForm;
import org.childrensservices.core.returns.ElementForm;
import org.childrensservices.core.returns.Parsed;
import org.childrensservices.core.returns.RawBlock;
import org.childrensservices.core.returns.ReadingRules;
import org.childrensservices.core.returns.Rule;
import org.childrensservices.core.returns.Table;
import org.childrensservices.core.returns.XmlForm;
import org.childrensservices.core.time.ReportingYear;
import org.childrensservices.core.value.Coded;
import org.childrensservices.core.value.SourceText;

/** The elements of the census, as the schemas of 2016-17 to 2025-26 and what is known of 2026-27 have them. */
final class CinForm {

    private static final MonthDay LAST_DAY = MonthDay.of(Month.MARCH, 31);
    private static final int LONGEST_SHOWN = 20;

    private static final Column<String> COLLECTION = Column.text("Collection");
    private static final Column<Integer> YEAR = Column.of("Year", CinForm::year);
    private static final Column<LocalDate> REFERENCE_DATE =
            date("ReferenceDate").expected();
    private static final Column<String> SOURCE_LEVEL = Column.text("SourceLevel");
    private static final Column<String> LEA = Column.text("LEA").expected();
    private static final Column<String> SOFTWARE_CODE = Column.text("SoftwareCode");
    private static final Column<String> RELEASE = Column.text("Release");
    private static final Column<String> SERIAL_NO = Column.text("SerialNo");
    private static final Column<String> DATE_TIME = Column.text("DateTime");

    private static final Column<PersonId> CHILD_ID =
            Column.personId("LAchildID").required();
    private static final Column<SourceText> UPN = Column.upn("UPN", text -> false);
    private static final Column<SourceText> FORMER_UPN = Column.upn("FormerUPN", text -> false);
    private static final Column<Coded<UpnUnknownReason>> UPN_UNKNOWN =
            Column.code("UPNunknown", UpnUnknownReason.class);
    private static final Column<LocalDate> BIRTH = date("PersonBirthDate").personal();
    private static final Column<LocalDate> EXPECTED_BIRTH =
            date("ExpectedPersonBirthDate").personal();
    private static final Column<Coded<Sex>> SEX = Column.of("Sex", CinForm::sex);
    private static final Column<Coded<Sex>> GENDER_CURRENT = Column.of("GenderCurrent", CinForm::genderCurrent);
    private static final Column<LocalDate> DEATH = date("PersonDeathDate").personal();
    private static final Column<Coded<Ethnicity>> ETHNICITY =
            Column.code("Ethnicity", Ethnicity.class).expected();
    private static final Column<Coded<Disability>> DISABILITY = Column.code("Disability", Disability.class);

    private static final Column<LocalDate> REFERRED = date("CINreferralDate").required();
    private static final Column<Coded<ReferralSource>> REFERRAL_SOURCE =
            Column.code("ReferralSource", ReferralSource.class).expected();
    private static final Column<Coded<CategoryOfNeed>> PRIMARY_NEED =
            Column.code("PrimaryNeedCode", CategoryOfNeed.class);
    private static final Column<LocalDate> CLOSED = date("CINclosureDate");
    private static final Column<Coded<ClosureReason>> CLOSURE_REASON =
            Column.code("ReasonForClosure", ClosureReason.class);
    private static final Column<LocalDate> TRANSFER_CONFERENCE = date("DateOfInitialCPC");
    private static final Column<LocalDate> CONFERENCE = date("DateOfInitialCPC").decisive();
    private static final Column<Boolean> REFERRAL_NFA =
            Column.flag("ReferralNFA").expected();

    private static final Column<LocalDate> ASSESSMENT_START =
            date("AssessmentActualStartDate").required();
    private static final Column<LocalDate> ASSESSMENT_REVIEW = date("AssessmentInternalReviewDate");
    private static final Column<LocalDate> ASSESSMENT_AUTHORISED =
            date("AssessmentAuthorisationDate").decisive();
    private static final Column<Coded<AssessmentFactor>> FACTOR =
            Column.code("AssessmentFactors", AssessmentFactor.class);

    private static final Column<LocalDate> PLAN_START = date("CINPlanStartDate").required();
    private static final Column<LocalDate> PLAN_END = date("CINPlanEndDate").decisive();

    private static final Column<LocalDate> ENQUIRY_START =
            date("S47ActualStartDate").required();
    private static final Column<LocalDate> CONFERENCE_TARGET = date("InitialCPCtarget");
    private static final Column<Boolean> CONFERENCE_NOT_REQUIRED =
            Column.flag("ICPCnotRequired").expected();

    private static final Column<LocalDate> PROTECTION_START =
            date("CPPstartDate").required();
    private static final Column<LocalDate> PROTECTION_END = date("CPPendDate").decisive();
    private static final Column<Coded<CategoryOfAbuse>> INITIAL_CATEGORY =
            Column.code("InitialCategoryOfAbuse", CategoryOfAbuse.class).expected();
    private static final Column<Coded<CategoryOfAbuse>> LATEST_CATEGORY =
            Column.code("LatestCategoryOfAbuse", CategoryOfAbuse.class).expected();
    private static final Column<Integer> PREVIOUS_PLANS =
            Column.of("NumberOfPreviousCPP", CinForm::count).expected();
    private static final Column<LocalDate> REVIEW = date("CPPreviewDate").required();

    private static final Column<LocalDate> PRE_PROCEEDINGS_START =
            date("PPStartDate").required();
    private static final Column<LocalDate> LETTER_SENT = date("LBPSentDate");
    private static final Column<Boolean> MEETING_OFFERED = Column.flag("FGDMMeetingOffer");
    private static final Column<Boolean> MEETING_HELD = Column.flag("FGDMMeetingFac");
    private static final Column<LocalDate> INITIAL_MEETING = date("InitialPPMeetingDate");
    private static final Column<Integer> REVIEW_MEETINGS = Column.of("ReviewMeetingsCount", CinForm::count);
    private static final Column<LocalDate> DECIDED = date("StepDecisionDate");

    /** No code set of the census is known, so that no text is doubtful. */
    private static final Column<Coded<PreProceedingsOutcome>> OUTCOME =
            Column.of("PPOutcome", text -> Parsed.of(Coded.read(PreProceedingsOutcome.class, text)));

    private static final Column<LocalDate> APPLIED = date("CourtAppDate");
    private static final Column<LocalDate> PROCEEDINGS_LETTER = date("LetterInitCPDate");

    private static final ElementForm ASSESSMENTS = block(
                    "Assessments",
                    field(ASSESSMENT_START),
                    field(ASSESSMENT_REVIEW),
                    field(ASSESSMENT_AUTHORISED),
                    group("FactorsIdentifiedAtAssessment", field(FACTOR).many()))
            .many();

    private static final ElementForm PLAN_DATES =
            block("CINPlanDates", field(PLAN_START), field(PLAN_END)).many().in(from(2022));

    private static final ElementForm SECTION_47 = block(
                    "Section47",
                    field(ENQUIRY_START),
                    field(CONFERENCE_TARGET),
                    field(CONFERENCE),
                    field(CONFERENCE_NOT_REQUIRED))
            .many();

    private static final ElementForm PROTECTION_PLANS = block(
                    "ChildProtectionPlans",
                    field(PROTECTION_START),
                    field(PROTECTION_END),
                    field(INITIAL_CATEGORY),
                    field(LATEST_CATEGORY),
                    field(PREVIOUS_PLANS),
                    block("Reviews", field(REVIEW).many()).many())
            .many();

    private static final ElementForm PRE_PROCEEDINGS = block(
                    "PreProceedingsandFGDM",
                    field(PRE_PROCEEDINGS_START),
                    field(LETTER_SENT),
                    field(MEETING_OFFERED),
                    field(MEETING_HELD),
                    field(INITIAL_MEETING),
                    field(REVIEW_MEETINGS),
                    field(DECIDED),
                    field(OUTCOME),
                    field(APPLIED),
                    field(PROCEEDINGS_LETTER))
            .many()
            .in(from(2027));

    private static final ElementForm CHILD = block(
                    "Child",
                    group(
                            "ChildIdentifiers",
                            field(CHILD_ID),
                            field(UPN),
                            field(FORMER_UPN),
                            field(UPN_UNKNOWN),
                            field(BIRTH),
                            field(EXPECTED_BIRTH),
                            field(GENDER_CURRENT).in(Range.atMost(ReportingYear.ending(2024))),
                            field(SEX).in(from(2025)),
                            field(DEATH)),
                    group(
                            "ChildCharacteristics",
                            field(ETHNICITY),
                            group("Disabilities", field(DISABILITY).many())),
                    block(
                                    "CINdetails",
                                    field(REFERRED),
                                    field(REFERRAL_SOURCE),
                                    field(PRIMARY_NEED),
                                    field(CLOSED),
                                    field(CLOSURE_REASON),
                                    field(TRANSFER_CONFERENCE),
                                    ASSESSMENTS,
                                    PLAN_DATES,
                                    SECTION_47,
                                    field(REFERRAL_NFA),
                                    PROTECTION_PLANS,
                                    PRE_PROCEEDINGS)
                            .many())
            .many();

    private static final ElementForm HEADER = block(
            "Header",
            group("CollectionDetails", field(COLLECTION), field(YEAR), field(REFERENCE_DATE)),
            group(
                            "Source",
                            field(SOURCE_LEVEL),
                            field(LEA),
                            field(SOFTWARE_CODE),
                            field(RELEASE),
                            field(SERIAL_NO),
                            field(DATE_TIME))
                    .many());

    private static final ImmutableMap<String, Table.Typing<? extends CinBlock>> TYPINGS =
            ImmutableMap.<String, Table.Typing<? extends CinBlock>>builder()
                    .put("Header", CinForm::header)
                    .put("Child", CinForm::child)
                    .put("CINdetails", CinForm::referral)
                    .put("Assessments", CinForm::assessment)
                    .put("CINPlanDates", CinForm::planDates)
                    .put("Section47", CinForm::section47)
                    .put("ChildProtectionPlans", CinForm::protectionPlan)
                    .put("Reviews", cells -> Optional.of(new ReviewsBlock(cells.all(REVIEW))))
                    .put("PreProceedingsandFGDM", CinForm::preProceedings)
                    .buildOrThrow();

    /** The census of a year that the file says. */
    static final XmlForm<CinBlock> CENSUS = XmlForm.of(
            "CIN census", container("Message", HEADER, container("Children", CHILD)), TYPINGS, new Recognition());

    private CinForm() {}

    private static Column<LocalDate> date(String name) {
        return Column.date(name, DateForm.ISO);
    }

    private static Range<ReportingYear> from(int year) {
        return Range.atLeast(ReportingYear.ending(year));
    }

    /** By what the census is told apart from the other returns in XML. */
    private static final class Recognition implements XmlForm.Recognition {

        @Override
        public Rule otherReturn(String outermost) {
            return ReadingRules.XML_UNRECOGNISED.saying(
                    outermost.equals("EXPSSDA903")
                            ? "the file is the return of looked-after children (SSDA903), not the CIN census"
                            : "the outermost element is not Message, as it is in the CIN census");
        }

        @Override
        public Optional<Rule> objection(RawBlock block) {
            String collection = block.table().equals("Header") ? block.text("Collection") : "";
            if (collection.isEmpty() || Ascii.equalsIgnoreCase(collection, "CIN")) {
                return Optional.empty();
            }
            String what = Ascii.equalsIgnoreCase(collection, "CSWW")
                    ? "the children's social work workforce census (CSWW)"
                    : "the collection " + Ascii.truncate(collection, LONGEST_SHOWN, "...");
            return Optional.of(ReadingRules.XML_UNRECOGNISED.saying("the file is " + what + ", not the CIN census"));
        }

        @Override
        public Optional<ReportingYear> year(RawBlock block) {
            return CinForm.year(
                    block.date("ReferenceDate"), year(block.text("Year")).find());
        }

        private static Parsed<Integer> year(String text) {
            return CinForm.year(text);
        }
    }

    private static Optional<ReportingYear> year(Optional<LocalDate> reference, Optional<Integer> stated) {
        return reference
                .filter(day -> MonthDay.from(day).equals(LAST_DAY))
                .map(ReportingYear::containing)
                .or(() -> stated.map(ReportingYear::ending));
    }

    private static Optional<CinBlock> header(Cells cells) {
        Optional<LocalDate> reference = cells.find(REFERENCE_DATE);
        Optional<Integer> stated = cells.find(YEAR);
        Optional<LocalDate> expected =
                stated.map(year -> ReportingYear.ending(year).lastDay());
        if (reference.isPresent() && expected.isPresent() && !reference.equals(expected)) {
            cells.report(CinRules.HEADER_CONTRADICTION, REFERENCE_DATE);
        }
        return Optional.of(new HeaderBlock(
                year(reference, stated), reference, cells.find(LEA), cells.find(SOFTWARE_CODE), cells.find(DATE_TIME)));
    }

    private static Optional<CinBlock> child(Cells cells) {
        if (cells.find(UPN).isPresent() && cells.find(UPN_UNKNOWN).isPresent()) {
            cells.report(CinRules.UPN_CONTRADICTION, UPN_UNKNOWN);
        }
        if (cells.find(BIRTH).isPresent() && cells.find(EXPECTED_BIRTH).isPresent()) {
            cells.report(CinRules.BIRTH_CONTRADICTION, EXPECTED_BIRTH);
        }
        return Optional.of(ChildBlock.builder()
                .child(cells.get(CHILD_ID))
                .upnText(cells.find(UPN))
                .formerUpnText(cells.find(FORMER_UPN))
                .upnUnknown(cells.find(UPN_UNKNOWN))
                .dateOfBirth(cells.find(BIRTH))
                .expectedDateOfBirth(cells.find(EXPECTED_BIRTH))
                .death(cells.find(DEATH))
                .sex(cells.find(SEX).or(() -> cells.find(GENDER_CURRENT)))
                .ethnicity(cells.find(ETHNICITY))
                .disabilities(ImmutableSet.copyOf(cells.all(DISABILITY)))
                .build());
    }

    private static Optional<CinBlock> referral(Cells cells) {
        Optional<LocalDate> closed = cells.find(CLOSED);
        Optional<Coded<ClosureReason>> reason = cells.find(CLOSURE_REASON);
        if (closed.isPresent() && reason.isEmpty()) {
            cells.report(CinRules.CLOSURE_WITHOUT_REASON, CLOSURE_REASON);
        }
        if (cells.isBlank(CLOSED) && reason.isPresent()) {
            cells.report(CinRules.REASON_WITHOUT_CLOSURE, CLOSURE_REASON);
        }
        return Optional.of(new ReferralBlock(
                cells.get(REFERRED),
                cells.find(REFERRAL_SOURCE),
                cells.find(PRIMARY_NEED),
                closed,
                reason,
                cells.find(TRANSFER_CONFERENCE),
                cells.find(REFERRAL_NFA)));
    }

    private static Optional<CinBlock> assessment(Cells cells) {
        return cells.endsInOrder(ASSESSMENT_START, ASSESSMENT_AUTHORISED)
                ? Optional.of(new AssessmentBlock(
                        Assessment.builder()
                                .start(cells.get(ASSESSMENT_START))
                                .authorised(cells.find(ASSESSMENT_AUTHORISED))
                                .factors(cells.all(FACTOR))
                                .build(),
                        cells.find(ASSESSMENT_REVIEW)))
                : Optional.empty();
    }

    private static Optional<CinBlock> planDates(Cells cells) {
        return cells.endsInOrder(PLAN_START, PLAN_END)
                ? Optional.of(new PlanDatesBlock(cells.get(PLAN_START), cells.find(PLAN_END)))
                : Optional.empty();
    }

    private static Optional<CinBlock> section47(Cells cells) {
        if (!cells.endsInOrder(ENQUIRY_START, CONFERENCE)) {
            return Optional.empty();
        }
        Optional<LocalDate> conference = cells.find(CONFERENCE);
        Optional<Boolean> notRequired = cells.find(CONFERENCE_NOT_REQUIRED);
        if (conference.isPresent() && notRequired.orElse(false)) {
            cells.report(CinRules.CONFERENCE_CONTRADICTION, CONFERENCE_NOT_REQUIRED);
        }
        Optional<Section47Outcome> outcome = conference
                .map(day -> Section47Outcome.held(Conference.builder()
                        .kind(ConferenceKind.INITIAL)
                        .date(day)
                        .build()))
                .or(() -> notRequired.filter(none -> none).map(none -> Section47Outcome.conferenceNotRequired()));
        return Optional.of(new Section47Block(
                Section47Enquiry.builder()
                        .strategyDiscussion(cells.get(ENQUIRY_START))
                        .outcome(outcome)
                        .build(),
                cells.find(CONFERENCE_TARGET),
                notRequired));
    }

    private static Optional<CinBlock> protectionPlan(Cells cells) {
        return cells.endsInOrder(PROTECTION_START, PROTECTION_END)
                ? Optional.of(new ChildProtectionPlanBlock(
                        cells.get(PROTECTION_START),
                        cells.find(PROTECTION_END),
                        cells.find(INITIAL_CATEGORY),
                        cells.find(LATEST_CATEGORY),
                        cells.find(PREVIOUS_PLANS)))
                : Optional.empty();
    }

    private static Optional<CinBlock> preProceedings(Cells cells) {
        return Optional.of(new PreProceedingsBlock(PreProceedings.builder()
                .start(cells.get(PRE_PROCEEDINGS_START))
                .letterSent(cells.find(LETTER_SENT))
                .familyGroupMeetingOffered(cells.find(MEETING_OFFERED))
                .familyGroupMeetingHeld(cells.find(MEETING_HELD))
                .initialMeeting(cells.find(INITIAL_MEETING))
                .reviewMeetings(cells.find(REVIEW_MEETINGS))
                .decided(cells.find(DECIDED))
                .outcome(cells.find(OUTCOME))
                .applied(cells.find(APPLIED))
                .proceedingsLetterSent(cells.find(PROCEEDINGS_LETTER))
                .build()));
    }

    private static Parsed<Coded<Sex>> sex(String text) {
        return sex(text, !isDigit(text), "since 2024-25 sex is M, F or U");
    }

    private static Parsed<Coded<Sex>> genderCurrent(String text) {
        return sex(text, isDigit(text), "GenderCurrent is 0, 1, 2 or 9");
    }

    private static Parsed<Coded<Sex>> sex(String text, boolean inForm, String rule) {
        Coded<Sex> sex = Sex.read(text);
        if (sex.known().isEmpty()) {
            return Parsed.doubtful(sex, ReadingRules.CODE_UNKNOWN);
        }
        return inForm ? Parsed.of(sex) : Parsed.doubtful(sex, ReadingRules.CODE_OUT_OF_YEAR.saying(rule));
    }

    private static boolean isDigit(String text) {
        return text.length() == 1 && text.charAt(0) >= '0' && text.charAt(0) <= '9';
    }

    private static Parsed<Integer> count(String text) {
        return number(text) < 0 ? Parsed.unreadable(CinRules.COUNT_UNREADABLE) : Parsed.of(number(text));
    }

    private static Parsed<Integer> year(String text) {
        int year = number(text);
        return year < 1901 || year > 2100 ? Parsed.unreadable(CinRules.YEAR_UNREADABLE) : Parsed.of(year);
    }

    /** A number of at most four digits, negative if the text is none. */
    private static int number(String text) {
        if (text.isEmpty() || text.length() > 4) {
            return -1;
        }
        int number = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            number = 10 * number + (c - '0');
        }
        return number;
    }
}
