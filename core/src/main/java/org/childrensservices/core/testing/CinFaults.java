package org.childrensservices.core.testing;

import com.google.common.collect.ImmutableList;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.function.Predicate;

/** The faults of the children in need census, by the rule that must find them. */
// The conditions have names so that each fault reads as a sentence.
@SuppressWarnings("UnnecessaryLambda")
public final class CinFaults {

    private static final String CHILD = "Child";
    private static final String REFERRAL = "CINdetails";
    private static final String ASSESSMENT = "Assessments";
    private static final String PLAN = "CINPlanDates";
    private static final String ENQUIRY = "Section47";
    private static final String PROTECTION = "ChildProtectionPlans";
    private static final String REVIEWS = "Reviews";

    private static final String ID = "LAchildID";
    private static final String UPN = "UPN";
    private static final String NO_UPN = "UPNunknown";
    private static final String BIRTH = "PersonBirthDate";
    private static final String EXPECTED = "ExpectedPersonBirthDate";
    private static final String DEATH = "PersonDeathDate";
    private static final String DISABILITY = "Disability";
    private static final String REFERRED = "CINreferralDate";
    private static final String CLOSED = "CINclosureDate";
    private static final String REASON = "ReasonForClosure";
    private static final String NFA = "ReferralNFA";
    private static final String ASSESSED_FROM = "AssessmentActualStartDate";
    private static final String ASSESSED = "AssessmentAuthorisationDate";
    private static final String FACTOR = "AssessmentFactors";
    private static final String PLAN_START = "CINPlanStartDate";
    private static final String PLAN_END = "CINPlanEndDate";
    private static final String ENQUIRED = "S47ActualStartDate";
    private static final String CONFERENCE = "DateOfInitialCPC";
    private static final String NOT_REQUIRED = "ICPCnotRequired";
    private static final String PROTECTED = "CPPstartDate";
    private static final String PROTECTION_END = "CPPendDate";
    private static final String REVIEW = "CPPreviewDate";

    private static final String NO_DATE = "2025-02-30";

    private static final Predicate<CinSite> BORN = site -> site.child().has(BIRTH);
    private static final Predicate<CinSite> UNBORN = BORN.negate();
    private static final Predicate<CinSite> ALIVE = site -> !site.child().has(DEATH);
    private static final Predicate<CinSite> NO_ACTION = site -> site.referral().says(NFA);
    private static final Predicate<CinSite> FURTHER = NO_ACTION.negate();
    private static final Predicate<CinSite> IS_CLOSED = site -> site.referral().has(CLOSED);
    private static final Predicate<CinSite> IS_OPEN = IS_CLOSED.negate().and(FURTHER);
    private static final Predicate<CinSite> ONLY_REFERRAL =
            site -> site.child().blocks(REFERRAL).size() == 1;
    private static final Predicate<CinSite> ONLY = CinSite::isOnly;
    private static final Predicate<CinSite> AFTER_ASSESSMENT =
            site -> site.referral().is(REASON, "RC8", "RC9");
    private static final Predicate<CinSite> UNPROTECTED =
            site -> !site.child().hasBlock(PROTECTION) && !site.child().hasBlock(ENQUIRY);

    private static final ImmutableList<CinFault> ALL = ImmutableList.<CinFault>builder()
            .addAll(whole())
            .addAll(ids())
            .addAll(births())
            .addAll(characteristics())
            .addAll(referrals())
            .addAll(closures())
            .addAll(assessments())
            .addAll(enquiries())
            .addAll(plans())
            .addAll(protection())
            .build();

    private CinFaults() {}

    /** {@return all faults, those of one block together} */
    public static ImmutableList<CinFault> all() {
        return ALL;
    }

    /**
     * Returns the fault of a rule.
     *
     * @param rule the code of the rule, such as {@code "4180"}
     * @return the fault, empty if there is none
     */
    public static Optional<CinFault> of(String rule) {
        return ALL.stream().filter(fault -> fault.rule().equals(rule)).findFirst();
    }

    private static CinFault.Draft fault(String rule, String block, String element) {
        return new CinFault.Draft(rule, block, element);
    }

    private static ImmutableList<CinFault> whole() {
        return ImmutableList.of(
                fault("100", "Header", "ReferenceDate")
                        .by(site -> site.set("ReferenceDate", site.last().minusDays(1)))
                        .saying("a census of 30 March"),
                fault("2883", "Message", "ReferenceDate")
                        .by(site -> site.blocks(ENQUIRY).forEach(one -> one.remove(CONFERENCE)))
                        .by(site -> site.blocks(REFERRAL).forEach(one -> one.remove(CONFERENCE)))
                        .also("8675Q", "8740", "8839", "8868", "8890")
                        .saying("plans without a conference"),
                fault("2886Q", "Message", "ReferenceDate")
                        .by(site -> site.blocks(CHILD).forEach(one -> one.set("Sex", "U")))
                        .saying("nobody of a known sex"),
                fault("2887Q", "Message", "ReferenceDate")
                        .by(site -> site.blocks(CHILD).stream()
                                .filter(one -> one.has(DISABILITY) && !one.is(DISABILITY, "NONE"))
                                .forEach(one -> {
                                    one.remove(DISABILITY);
                                    one.add(DISABILITY, "MOB");
                                    one.add(DISABILITY, "LD");
                                }))
                        .saying("few kinds of disability"),
                fault("2888Q", "Message", "ReferenceDate")
                        .by(site -> site.blocks(CHILD).stream()
                                .filter(one -> one.texts(DISABILITY).size() > 1)
                                .forEach(one -> {
                                    String first = one.text(DISABILITY);
                                    one.remove(DISABILITY);
                                    one.add(DISABILITY, first);
                                }))
                        .also("2887Q")
                        .saying("nobody with two disabilities"));
    }

    private static CinFault.Draft child(String rule, String element) {
        return fault(rule, CHILD, element);
    }

    private static ImmutableList<CinFault> ids() {
        Predicate<CinSite> known = site -> site.has(UPN);
        return ImmutableList.of(
                child("8500", ID).is("").saying("a child without an id"),
                child("8510", ID)
                        .in(known.negate())
                        .in(UNPROTECTED)
                        .by(CinSite::copy)
                        .saying("a child twice"),
                child("1570", ID).is("A12345678901234567890").saying("an id too long"),
                child("1580", ID).is("C-7").saying("an id with a hyphen"),
                child("1510", UPN)
                        .in(known)
                        .by(site -> site.set(
                                UPN,
                                (site.text(UPN).startsWith("A") ? "B" : "A")
                                        + site.text(UPN).substring(1)))
                        .saying("a wrong check letter"),
                child("1520", UPN)
                        .in(known)
                        .in(UNPROTECTED)
                        .by(site -> site.copy().set(ID, "ANOTHER1"))
                        .saying("one UPN for two"),
                child("1530", UPN)
                        .in(known)
                        .by(site -> site.set(
                                UPN,
                                site.text(UPN).charAt(0) + "999"
                                        + site.text(UPN).substring(4)))
                        .also("1510")
                        .saying("a UPN of no authority"),
                child("1540", UPN)
                        .in(known)
                        .by(site -> site.set(
                                UPN,
                                site.text(UPN).substring(0, 6) + "X"
                                        + site.text(UPN).substring(7)))
                        .saying("a letter within a UPN"),
                child("1550", UPN)
                        .in(known)
                        .by(site -> site.set(UPN, site.text(UPN).substring(0, 12) + "I"))
                        .saying("a UPN that ends in I"),
                child("1560Q", "FormerUPN").is("A1").saying("a former UPN too short"),
                child("8770Q", UPN)
                        .in(known)
                        .in(site -> site.has(BIRTH)
                                && site.day(BIRTH).isAfter(site.first().minusYears(14))
                                && site.day(BIRTH).isBefore(site.first().minusYears(7)))
                        .by(site -> site.remove(UPN))
                        .saying("neither a UPN nor a reason at school age"),
                child("8772", NO_UPN)
                        .in(known)
                        .in(site -> site.blocks(REFERRAL).stream().anyMatch(FURTHER))
                        .by(site -> site.remove(UPN))
                        .is("UN7")
                        .saying("no UPN for want of action that was taken"),
                child("8590", ID)
                        .in(UNPROTECTED)
                        .by(site -> site.removeBlocks(REFERRAL))
                        .saying("a child without a referral"));
    }

    private static ImmutableList<CinFault> births() {
        Predicate<CinSite> bare =
                site -> site.blocks(REFERRAL).size() == 1 && UNPROTECTED.test(site) && !site.hasBlock(PLAN);
        Predicate<CinSite> lately = site -> site.blocks(REFERRAL).stream()
                .allMatch(one -> one.day(REFERRED).isAfter(site.last().minusDays(250)));
        return ImmutableList.of(
                child("8520", BIRTH)
                        .in(BORN)
                        .in(lately)
                        .in(site -> site.is(NO_UPN, "UN1"))
                        .by(site -> site.set(BIRTH, site.last().plusDays(1)))
                        .saying("a birth after the year"),
                child("8525Q", BIRTH)
                        .in(BORN)
                        .by(site -> site.set(EXPECTED, site.last().plusDays(10)))
                        .saying("born and expected"),
                child("8530Q", EXPECTED)
                        .in(UNBORN)
                        .by(site -> site.set(EXPECTED, site.last().plusDays(300)))
                        .also("8606")
                        .saying("a birth in ten months"),
                child("8535Q", DEATH)
                        .in(BORN)
                        .in(ALIVE)
                        .in(bare)
                        .by(site -> site.set(DEATH, site.day(BIRTH).minusDays(1)))
                        .also("8545Q", "8555Q")
                        .saying("a death before the birth"),
                child("8545Q", DEATH)
                        .in(BORN)
                        .in(ALIVE)
                        .by(site -> site.set(DEATH, site.last().plusDays(1)))
                        .saying("a death after the year"),
                child("8775Q", BIRTH)
                        .in(BORN)
                        .by(site -> site.set(BIRTH, site.last().minusYears(26)))
                        .saying("a child of 26"));
    }

    private static ImmutableList<CinFault> characteristics() {
        Predicate<CinSite> disabled = site -> site.has(DISABILITY) && !site.is(DISABILITY, "NONE");
        return ImmutableList.of(
                child("4180", "Sex").in(BORN).is("X").saying("a sex that is no code"),
                child("8750", "Sex").in(UNBORN).is("M").saying("a known sex before birth"),
                child("4220", "Ethnicity").is("QQQQ").saying("an ethnic background that is no code"),
                child("8540", DISABILITY)
                        .in(BORN)
                        .in(site -> site.blocks(REFERRAL).stream().anyMatch(FURTHER))
                        .by(site -> site.remove(DISABILITY))
                        .saying("not said whether disabled"),
                child("8790", DISABILITY)
                        .in(disabled)
                        .by(site -> site.add(DISABILITY, "NONE"))
                        .saying("a disability and none"),
                child("8794", DISABILITY)
                        .in(disabled)
                        .by(site -> site.add(DISABILITY, site.text(DISABILITY)))
                        .saying("a disability twice"));
    }

    private static CinFault.Draft referral(String rule, String element) {
        return fault(rule, REFERRAL, element);
    }

    private static ImmutableList<CinFault> referrals() {
        Predicate<CinSite> empty = ONLY_REFERRAL.and(CinSite::hasNoBlocks);
        return ImmutableList.of(
                referral("8600", REFERRED).in(ONLY_REFERRAL).is(NO_DATE).saying("a referral on 30 February"),
                referral("8866", "ReferralSource").is("99").saying("a source that is no code"),
                referral("8610", "PrimaryNeedCode")
                        .in(FURTHER)
                        .by(site -> site.remove("PrimaryNeedCode"))
                        .saying("no need"),
                referral("8650", "PrimaryNeedCode").in(FURTHER).is("N11").saying("a need that is no code"),
                referral("8568", NFA).in(FURTHER).is("maybe").saying("neither yes nor no"),
                referral("8569Q", NFA)
                        .in(NO_ACTION)
                        .in(BORN)
                        .in(ONLY_REFERRAL)
                        .by(site -> site.set(REFERRED, site.first().minusDays(1)))
                        .also("8606")
                        .saying("an old referral that led nowhere"),
                referral("8555Q", REFERRED)
                        .in(empty)
                        .in(ALIVE)
                        .in(BORN)
                        .in(site -> site.day(REFERRED)
                                        .isAfter(site.child().day(BIRTH).plusDays(1))
                                && site.inYear(REFERRED)
                                && site.day(REFERRED).isAfter(site.first()))
                        .by(site -> site.child().set(DEATH, site.day(REFERRED).minusDays(1)))
                        .saying("a referral after death"),
                referral("8606", REFERRED)
                        .in(FURTHER)
                        .in(BORN)
                        .in(ONLY_REFERRAL)
                        .by(site -> site.set(REFERRED, site.child().day(BIRTH).minusDays(281)))
                        .saying("a referral before conception"),
                referral("8815", REFERRED)
                        .in(IS_OPEN)
                        .in(ONLY_REFERRAL)
                        .by(site -> site.addBlock(
                                REFERRAL,
                                REFERRED,
                                site.text(REFERRED),
                                "ReferralSource",
                                "6",
                                "PrimaryNeedCode",
                                "N1",
                                NFA,
                                "false"))
                        .by(CinFaults::moveToChild)
                        .also("8820")
                        .saying("two open referrals"),
                referral("8816", REFERRED)
                        .in(IS_OPEN)
                        .in(ONLY_REFERRAL)
                        .in(site -> site.day(REFERRED).isBefore(site.last().minusDays(9)))
                        .by(site -> site.addBlock(
                                REFERRAL,
                                REFERRED,
                                site.last(),
                                "ReferralSource",
                                "6",
                                "PrimaryNeedCode",
                                "N1",
                                NFA,
                                "false"))
                        .by(CinFaults::moveToChild)
                        .also("8815", "8820")
                        .saying("an open referral before another"),
                referral("8820", REFERRED)
                        .in(IS_CLOSED)
                        .in(ONLY_REFERRAL)
                        .in(site -> site.day(REFERRED).isBefore(site.day(CLOSED).minusDays(3)))
                        .by(site -> site.addBlock(
                                REFERRAL,
                                REFERRED,
                                site.day(CLOSED).minusDays(1),
                                "ReferralSource",
                                "6",
                                "PrimaryNeedCode",
                                "N1",
                                NFA,
                                "false"))
                        .by(CinFaults::moveToChild)
                        .saying("referred again while open"),
                referral("8831", NFA)
                        .in(NO_ACTION)
                        .by(site -> site.addBlock(
                                ASSESSMENT,
                                ASSESSED_FROM,
                                site.text(REFERRED),
                                ASSESSED,
                                site.text(REFERRED),
                                FACTOR,
                                "1A"))
                        .saying("an assessment after no action"),
                referral("2991Q", REFERRED)
                        .in(site -> site.hasBlock(ENQUIRY))
                        .by(site -> site.removeBlocks(ASSESSMENT))
                        .saying("an enquiry without an assessment"));
    }

    /** A referral that was added within another stands beside it. */
    private static void moveToChild(CinSite referral) {
        CinSite added = referral.blocks(REFERRAL).get(0);
        referral.element().getParentNode().appendChild(added.element());
    }

    private static ImmutableList<CinFault> closures() {
        Predicate<CinSite> single = IS_CLOSED.and(ONLY_REFERRAL);
        return ImmutableList.of(
                referral("8620", CLOSED)
                        .in(single)
                        .by(site -> site.set(CLOSED, site.last().plusDays(1)))
                        .saying("closed after the year"),
                referral("8630", CLOSED)
                        .in(single)
                        .by(site -> site.set(CLOSED, site.day(REFERRED).minusDays(1)))
                        .also("8565", "8620")
                        .saying("closed before it was referred"),
                referral("8640", REASON).in(single).is("RC0").also("8873Q").saying("a reason that is no code"),
                referral("8805", REASON)
                        .in(single)
                        .by(site -> site.remove(REASON))
                        .also("8873Q")
                        .saying("closed without a reason"),
                referral("8810", REASON)
                        .in(single)
                        .by(site -> site.remove(CLOSED))
                        .saying("a reason without a closure"),
                referral("8585Q", REASON)
                        .in(single)
                        .in(ALIVE)
                        .is("RC2")
                        .also("8873Q")
                        .saying("dead without a date"),
                referral("8825Q", REASON)
                        .in(AFTER_ASSESSMENT)
                        .by(site -> site.removeBlocks(ASSESSMENT))
                        .saying("closed after no assessment"),
                referral("2990", REASON)
                        .in(AFTER_ASSESSMENT)
                        .in(ONLY_REFERRAL)
                        .in(site -> site.inYear(CLOSED) && site.day(REFERRED).isBefore(site.day(CLOSED)))
                        .by(site -> site.addBlock(PLAN, PLAN_START, site.text(REFERRED), PLAN_END, site.text(CLOSED)))
                        .saying("a plan where nothing more was done"),
                referral("8867", CLOSED)
                        .in(site -> site.has(CLOSED) && site.hasBlock(ASSESSMENT))
                        .by(site -> site.blocks(ASSESSMENT).get(0).remove(ASSESSED))
                        .also("8614", "8670Q", "8736", "8863Q", "8896")
                        .saying("closed with an assessment open"),
                referral("8868", CLOSED)
                        .in(site -> site.has(CLOSED)
                                && site.blocks(ENQUIRY).stream().anyMatch(one -> one.says(NOT_REQUIRED)))
                        .by(site -> site.blocks(ENQUIRY).stream()
                                .filter(one -> one.says(NOT_REQUIRED))
                                .forEach(one -> one.set(NOT_REQUIRED, "false")))
                        .also("8675Q", "8740", "8839", "8890")
                        .saying("closed with an enquiry open"));
    }

    private static CinFault.Draft assessment(String rule, String element) {
        return fault(rule, ASSESSMENT, element);
    }

    private static ImmutableList<CinFault> assessments() {
        Predicate<CinSite> finished = site -> site.has(ASSESSED);
        Predicate<CinSite> open = finished.negate();
        Predicate<CinSite> long_ =
                finished.and(site -> site.day(ASSESSED_FROM).plusDays(3).isBefore(site.day(ASSESSED)));
        Predicate<CinSite> factors = site -> site.has(FACTOR) && !site.is(FACTOR, "21");
        return ImmutableList.of(
                assessment("1103", ASSESSED_FROM)
                        .in(finished)
                        .in(ONLY)
                        .by(site -> site.set(
                                ASSESSED_FROM, site.referral().day(REFERRED).minusDays(1)))
                        .saying("assessed before the referral"),
                assessment("8608", ASSESSED)
                        .in(finished)
                        .in(ONLY)
                        .in(site -> site.day(ASSESSED_FROM).isAfter(site.first()))
                        .by(site -> site.set(ASSESSED, site.day(ASSESSED_FROM).minusDays(1)))
                        .saying("finished before it began"),
                assessment("8696", ASSESSED)
                        .in(finished)
                        .in(ONLY)
                        .in(IS_OPEN)
                        .by(site -> site.set(ASSESSED, site.last().plusDays(1)))
                        .saying("finished after the year"),
                assessment("8565", ASSESSED)
                        .in(finished)
                        .in(ONLY)
                        .in(IS_CLOSED)
                        .in(site -> site.referral().day(CLOSED).isBefore(site.last()))
                        .by(site ->
                                site.set(ASSESSED, site.referral().day(CLOSED).plusDays(1)))
                        .saying("finished after the closure"),
                assessment("8736", ASSESSED_FROM)
                        .in(open)
                        .in(ONLY)
                        .by(site -> site.set(ASSESSED_FROM, site.first().minusDays(1)))
                        .also("1103", "8670Q")
                        .saying("open since last year"),
                assessment("8670Q", ASSESSED_FROM)
                        .in(open)
                        .in(ONLY)
                        .by(site -> site.set(ASSESSED_FROM, site.first()))
                        .also("1103")
                        .saying("open for a year"),
                assessment("8863Q", ASSESSED_FROM)
                        .in(long_)
                        .in(ONLY)
                        .by(site -> site.copy()
                                .set(ASSESSED_FROM, site.day(ASSESSED_FROM).plusDays(1)))
                        .saying("two assessments at once"),
                assessment("8896", ASSESSED_FROM)
                        .in(open)
                        .by(CinSite::copy)
                        .also("8863Q")
                        .saying("two open assessments"),
                assessment("8614", FACTOR)
                        .in(open)
                        .by(site -> site.add(FACTOR, "1A"))
                        .saying("factors too early"),
                assessment("8897Q", FACTOR)
                        .in(finished)
                        .by(site -> site.remove(FACTOR))
                        .saying("no factors"),
                assessment("8869", FACTOR)
                        .in(finished)
                        .in(factors)
                        .by(site -> site.add(FACTOR, "21"))
                        .saying("a factor and none"),
                assessment("8873Q", FACTOR)
                        .in(finished)
                        .in(factors)
                        .in(AFTER_ASSESSMENT.negate())
                        .by(site -> site.remove(FACTOR))
                        .by(site -> site.add(FACTOR, "21"))
                        .saying("no factors, and yet more was done"),
                assessment("8898", FACTOR)
                        .in(finished)
                        .in(factors)
                        .by(site -> site.add(FACTOR, site.text(FACTOR)))
                        .saying("a factor twice"),
                assessment("8945Q", FACTOR)
                        .in(finished)
                        .in(factors)
                        .by(site -> site.add(FACTOR, "18A"))
                        .saying("physical abuse undivided"),
                assessment("8950Q", FACTOR)
                        .in(finished)
                        .in(factors)
                        .by(site -> site.add(FACTOR, "19A"))
                        .saying("sexual abuse undivided"));
    }

    private static LocalDate saturday(LocalDate day) {
        return day.with(TemporalAdjusters.next(DayOfWeek.SATURDAY));
    }

    private static CinFault.Draft enquiry(String rule, String element) {
        return fault(rule, ENQUIRY, element);
    }

    private static ImmutableList<CinFault> enquiries() {
        Predicate<CinSite> met = site -> site.has(CONFERENCE);
        Predicate<CinSite> notNeeded = ONLY.and(site -> site.says(NOT_REQUIRED));
        Predicate<CinSite> early =
                site -> site.day(ENQUIRED).isBefore(site.last().minusDays(60));
        return ImmutableList.of(
                enquiry("2889", ENQUIRED)
                        .in(met)
                        .in(ONLY)
                        .by(site ->
                                site.set(ENQUIRED, site.referral().day(REFERRED).minusDays(1)))
                        .saying("an enquiry before the referral"),
                enquiry("1104", CONFERENCE)
                        .in(met)
                        .in(ONLY)
                        .by(site -> site.set(
                                CONFERENCE, site.referral().day(REFERRED).minusDays(1)))
                        .also("8615", "8715", "8875", "2883", "2885")
                        .saying("a conference before the referral"),
                enquiry("8715", CONFERENCE)
                        .in(met)
                        .in(ONLY)
                        .by(site -> site.set(CONFERENCE, site.last().plusDays(1)))
                        .also("8565", "8875", "2883", "2885")
                        .saying("a conference after the year"),
                enquiry("8875", CONFERENCE)
                        .in(met)
                        .in(ONLY)
                        .in(site -> saturday(site.day(CONFERENCE)).isBefore(site.last()))
                        .by(site -> site.set(CONFERENCE, saturday(site.day(CONFERENCE))))
                        .also("8565", "2885")
                        .saying("a conference on a Saturday"),
                enquiry("8870Q", "InitialCPCtarget")
                        .in(site -> site.has("InitialCPCtarget"))
                        .by(site -> site.set("InitialCPCtarget", saturday(site.day("InitialCPCtarget"))))
                        .saying("a target on a Saturday"),
                enquiry("8615", ENQUIRED)
                        .in(met)
                        .in(ONLY)
                        .by(site -> site.set(ENQUIRED, site.day(CONFERENCE).plusDays(1)))
                        .saying("an enquiry after its conference"),
                enquiry("2884", CONFERENCE)
                        .in(met)
                        .by(site -> site.referral().set(CONFERENCE, site.text(CONFERENCE)))
                        .saying("a conference twice"),
                enquiry("8675Q", ENQUIRED)
                        .in(notNeeded)
                        .in(early)
                        .in(site -> site.inYear(ENQUIRED))
                        .by(site -> site.set(NOT_REQUIRED, "false"))
                        .also("8868")
                        .saying("an enquiry open for months"),
                enquiry("8740", ENQUIRED)
                        .in(notNeeded)
                        .by(site -> site.set(NOT_REQUIRED, "false"))
                        .by(site -> site.set(ENQUIRED, site.first().minusDays(1)))
                        .also("2889", "8675Q", "8868")
                        .saying("an enquiry open since last year"),
                enquiry("8839", ENQUIRED)
                        .in(notNeeded)
                        .by(site -> site.set(NOT_REQUIRED, "false"))
                        .by(CinSite::copy)
                        .also("8675Q", "8868", "8890")
                        .saying("two open enquiries"),
                enquiry("8890", ENQUIRED)
                        .in(met)
                        .in(ONLY)
                        .in(site -> site.day(ENQUIRED).plusDays(2).isBefore(site.day(CONFERENCE)))
                        .by(site -> site.copy().set(ENQUIRED, site.day(ENQUIRED).plusDays(1)))
                        .saying("two enquiries at once"));
    }

    private static CinFault.Draft plan(String rule, String element) {
        return fault(rule, PLAN, element);
    }

    private static ImmutableList<CinFault> plans() {
        Predicate<CinSite> ended = site -> site.inYear(PLAN_END);
        Predicate<CinSite> unprotected = site -> !site.child().hasBlock(PROTECTION);
        Predicate<CinSite> single = ONLY.and(unprotected).and(ALIVE).and(BORN);
        Predicate<CinSite> lasting =
                ended.and(site -> site.day(PLAN_START).plusDays(5).isBefore(site.day(PLAN_END)));
        Predicate<CinSite> protectedLong = site -> site.inYear(PROTECTED)
                && site.isOnly()
                && !site.child().hasBlock(PLAN)
                && site.day(PROTECTED)
                        .plusDays(9)
                        .isBefore(site.has(PROTECTION_END) ? site.day(PROTECTION_END) : site.last())
                && site.blocks(REVIEWS).stream()
                        .flatMap(reviews -> reviews.texts(REVIEW).stream())
                        .allMatch(day ->
                                LocalDate.parse(day).isAfter(site.day(PROTECTED).plusDays(9)));
        return ImmutableList.of(
                referral("4000", PLAN_START)
                        .in(NO_ACTION)
                        .by(site -> site.addBlock(PLAN, PLAN_START, site.text(REFERRED)))
                        .saying("a plan after no action"),
                fault("4001", PROTECTION, PLAN_START)
                        .in(site -> !site.has(PROTECTION_END) && !site.child().hasBlock(PLAN))
                        .by(site -> site.referral().addBlock(PLAN, PLAN_START, site.last()))
                        .also("4016")
                        .saying("two kinds of plan open"),
                fault("4003", PROTECTION, REVIEW)
                        .in(site -> site.isOnly() && !site.child().hasBlock(PLAN))
                        .in(site -> site.blocks(REVIEWS).stream()
                                .anyMatch(reviews -> reviews.inYear(REVIEW)
                                        && reviews.day(REVIEW)
                                                .isBefore(site.last().minusDays(2))))
                        .by(site -> site.blocks(REVIEWS).stream()
                                .filter(reviews -> reviews.inYear(REVIEW))
                                .findFirst()
                                .ifPresent(reviews -> site.referral()
                                        .addBlock(
                                                PLAN,
                                                PLAN_START,
                                                reviews.day(REVIEW).minusDays(1),
                                                PLAN_END,
                                                reviews.day(REVIEW).plusDays(1))))
                        .also("4016", "4013", "8565")
                        .saying("a review conference within a plan"),
                plan("4004", PLAN_START)
                        .in(site -> !site.has(PLAN_END))
                        .in(unprotected)
                        .by(CinSite::copy)
                        .also("4014")
                        .saying("two open plans"),
                plan("4008", PLAN_START)
                        .in(single)
                        .in(site ->
                                site.inYear(PLAN_START) && site.day(PLAN_START).isAfter(site.first()))
                        .in(site -> site.day(PLAN_START).isAfter(site.referral().day(REFERRED)))
                        .by(site -> site.child().set(DEATH, site.day(PLAN_START).minusDays(1)))
                        .also("4009Q", "8555Q")
                        .saying("a plan after death"),
                plan("4009Q", PLAN_END)
                        .in(single)
                        .in(lasting)
                        .in(site -> site.day(PLAN_END).isAfter(site.first()))
                        .by(site -> site.child().set(DEATH, site.day(PLAN_END).minusDays(1)))
                        .also("8555Q")
                        .saying("a plan that ends after death"),
                plan("4010", PLAN_START).in(single).is(NO_DATE).saying("a plan since 30 February"),
                plan("4011", PLAN_END)
                        .in(single)
                        .in(site -> site.day(PLAN_START).isAfter(site.first()))
                        .by(site -> site.set(PLAN_END, site.day(PLAN_START).minusDays(1)))
                        .saying("a plan that ends before it starts"),
                plan("4012Q", PLAN_END)
                        .in(single)
                        .in(site -> site.inYear(PLAN_START))
                        .by(site -> site.set(PLAN_END, site.text(PLAN_START)))
                        .saying("a plan of no day"),
                plan("4013", PLAN_END)
                        .in(single)
                        .by(site -> site.set(PLAN_END, site.last().plusDays(1)))
                        .also("8565")
                        .saying("a plan that ends after the year"),
                plan("4014", PLAN_START)
                        .in(single)
                        .in(lasting)
                        .by(site ->
                                site.copy().set(PLAN_START, site.day(PLAN_START).plusDays(1)))
                        .saying("two plans at once"),
                plan("4015", PLAN_START)
                        .in(single)
                        .by(site -> site.set(
                                PLAN_START, site.referral().day(REFERRED).minusDays(1)))
                        .saying("a plan before the referral"),
                fault("4016", PROTECTION, PLAN_START)
                        .in(protectedLong)
                        .by(site -> site.referral()
                                .addBlock(
                                        PLAN,
                                        PLAN_START,
                                        site.day(PROTECTED).plusDays(1),
                                        PLAN_END,
                                        site.day(PROTECTED).plusDays(3)))
                        .saying("in need while protected"),
                fault("4017", PROTECTION, PROTECTED)
                        .in(protectedLong)
                        .in(site -> site.day(PROTECTED)
                                .isAfter(site.referral().day(REFERRED).plusDays(1)))
                        .by(site -> site.referral()
                                .addBlock(
                                        PLAN,
                                        PLAN_START,
                                        site.day(PROTECTED).minusDays(1),
                                        PLAN_END,
                                        site.day(PROTECTED).plusDays(3)))
                        .saying("protected while in need"));
    }

    private static CinFault.Draft protection(String rule, String element) {
        return fault(rule, PROTECTION, element);
    }

    private static ImmutableList<CinFault> protection() {
        Predicate<CinSite> single =
                ONLY.and(ALIVE).and(BORN).and(site -> !site.child().hasBlock(PLAN));
        Predicate<CinSite> open = site -> !site.has(PROTECTION_END);
        Predicate<CinSite> ended = site -> site.inYear(PROTECTION_END);
        Predicate<CinSite> begun =
                site -> site.inYear(PROTECTED) && site.day(PROTECTED).isAfter(site.first());
        return ImmutableList.of(
                protection("1105", PROTECTED)
                        .in(single)
                        .by(site -> site.set(
                                PROTECTED, site.referral().day(REFERRED).minusDays(1)))
                        .also("2885")
                        .saying("protected before the referral"),
                protection("2885", PROTECTED)
                        .in(single)
                        .in(begun)
                        .in(site -> !site.hasBlock(REVIEWS))
                        .in(site -> site.day(PROTECTED).isBefore(site.last()))
                        .by(site -> site.set(PROTECTED, site.day(PROTECTED).plusDays(1)))
                        .saying("protected the day after the conference"),
                protection("8720", PROTECTED).in(single).is(NO_DATE).saying("protected since 30 February"),
                protection("8730", "NumberOfPreviousCPP")
                        .by(site -> site.remove("NumberOfPreviousCPP"))
                        .saying("no number of earlier plans"),
                referral("8832", PROTECTED)
                        .in(NO_ACTION)
                        .in(UNPROTECTED)
                        .by(site -> site.addBlock(
                                PROTECTION,
                                PROTECTED,
                                site.text(REFERRED),
                                "InitialCategoryOfAbuse",
                                "NEG",
                                "LatestCategoryOfAbuse",
                                "NEG",
                                "NumberOfPreviousCPP",
                                "0"))
                        .also("2883")
                        .saying("protected after no action"),
                protection("8840", PROTECTION_END)
                        .in(single)
                        .in(begun)
                        .by(site -> site.set(PROTECTION_END, site.text(PROTECTED)))
                        .saying("protected for no day"),
                protection("8905", "InitialCategoryOfAbuse").is("XXX").saying("a first category that is no code"),
                protection("8910", "LatestCategoryOfAbuse").is("XXX").saying("a latest category that is no code"),
                protection("8915", PROTECTED)
                        .in(single)
                        .in(begun)
                        .in(site -> site.day(PROTECTED)
                                .isAfter(site.referral().day(REFERRED).plusDays(1)))
                        .by(site -> site.child().set(DEATH, site.day(PROTECTED).minusDays(1)))
                        .also("8920", "8555Q")
                        .saying("protected after death"),
                protection("8920", PROTECTION_END)
                        .in(single)
                        .in(ended)
                        .in(site -> site.day(PROTECTION_END).isAfter(site.first()))
                        .in(site -> site.day(PROTECTED).plusDays(1).isBefore(site.day(PROTECTION_END)))
                        .by(site ->
                                site.child().set(DEATH, site.day(PROTECTION_END).minusDays(1)))
                        .also("8555Q")
                        .saying("a plan that ends after death"),
                protection("8925", PROTECTION_END)
                        .in(single)
                        .in(begun)
                        .by(site -> site.set(PROTECTION_END, site.day(PROTECTED).minusDays(1)))
                        .saying("a plan that ends before it starts"),
                protection("8930", PROTECTION_END)
                        .in(single)
                        .by(site -> site.set(PROTECTION_END, site.last().plusDays(1)))
                        .also("8565")
                        .saying("a plan that ends after the year"),
                protection("8935", PROTECTED)
                        .in(single)
                        .in(open)
                        .by(CinSite::copy)
                        .also("8940", "2883")
                        .saying("two open plans"),
                protection("8940", PROTECTED)
                        .in(single)
                        .in(ended)
                        .by(CinSite::copy)
                        .also("2883")
                        .saying("two plans at once"),
                fault("8841", REVIEWS, REVIEW)
                        .by(site -> site.set(REVIEW, site.around(PROTECTION).text(PROTECTED)))
                        .saying("a review on the first day"),
                fault("8842Q", REVIEWS, REVIEW).by(site -> site.remove(REVIEW)).saying("a review without a date"));
    }
}
