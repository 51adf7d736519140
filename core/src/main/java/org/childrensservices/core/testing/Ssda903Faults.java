package org.childrensservices.core.testing;

import static org.childrensservices.core.testing.Ssda903Table.AD1;
import static org.childrensservices.core.testing.Ssda903Table.DEPRIVATIONS_OF_LIBERTY;
import static org.childrensservices.core.testing.Ssda903Table.EPISODES;
import static org.childrensservices.core.testing.Ssda903Table.HEADER;
import static org.childrensservices.core.testing.Ssda903Table.MISSING;
import static org.childrensservices.core.testing.Ssda903Table.OC2;
import static org.childrensservices.core.testing.Ssda903Table.OC3;
import static org.childrensservices.core.testing.Ssda903Table.PLACED_FOR_ADOPTION;
import static org.childrensservices.core.testing.Ssda903Table.PREVIOUS_PERMANENCE;
import static org.childrensservices.core.testing.Ssda903Table.REVIEWS;
import static org.childrensservices.core.testing.Ssda903Table.SOCIAL_WORKERS;
import static org.childrensservices.core.testing.Ssda903Table.UASC;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The faults of the return of looked-after children (SSDA903), by the rule that must find them. A rule that compares
 * with what no return holds (the register of Ofsted, places of postcodes) has none.
 */
// The conditions have names so that each fault reads as a sentence.
@SuppressWarnings("UnnecessaryLambda")
public final class Ssda903Faults {

    private static final String NO_DATE = "31/02/2020";
    private static final String NOBODY = "NOBODY1";
    private static final String NO_CODE = "QQ";

    /** The child was not in the return of the year before, so that nothing contradicts that one. */
    private static final Predicate<Site> NEW = site -> site.lastYear(HEADER).isEmpty();

    /** The child was in the return of the year before. */
    private static final Predicate<Site> KNOWN = NEW.negate();

    /** Who the child is stands nowhere but in the header. */
    private static final Predicate<Site> ONLY_EPISODES = site -> site.hasOnly(HEADER, EPISODES);

    private static final Predicate<Site> SHORT_BREAK = site -> site.is("LS", "V3");
    private static final Predicate<Site> CARE = SHORT_BREAK.negate();
    private static final Predicate<Site> ENDED = site -> site.has("DEC");
    private static final Predicate<Site> OPEN = ENDED.negate();
    private static final Predicate<Site> IN_YEAR = site -> site.inYear("DECOM");

    /** The one episode of a child who came into care in the year. */
    private static final Predicate<Site> ALONE =
            CARE.and(IN_YEAR).and(NEW).and(site -> site.rowsIn(EPISODES).size() == 1);

    /** The last episode of a child in the return. */
    private static final Predicate<Site> LAST = site -> site.next().isEmpty();

    /** The one episode of a child in the return, which was in the one before too, open. */
    private static final Predicate<Site> CARRIED = CARE.and(LAST)
            .and(site -> site.previous().isEmpty())
            .and(site -> site.lastYear(EPISODES).stream()
                    .anyMatch(before -> before.is("DECOM", site.text("DECOM")) && !before.has("DEC")));

    private static final Predicate<Site> FOSTER = site -> site.is("PLACE", "U1", "U3", "U4", "U6");
    private static final Predicate<Site> TEMPORARY = site -> site.text("PLACE").startsWith("T");
    private static final Predicate<Site> FOR_ADOPTION = site -> site.is("PLACE", "A5", "A6");

    private static final ImmutableList<Fault> ALL = ImmutableList.<Fault>builder()
            .addAll(header())
            .addAll(episodes())
            .addAll(sequences())
            .addAll(placements())
            .addAll(yearEnds())
            .addAll(reviewsAndAsylum())
            .addAll(outcomes())
            .addAll(leavers())
            .addAll(adoptions())
            .addAll(decisions())
            .addAll(permanence())
            .addAll(missing())
            .addAll(workers())
            .addAll(liberty())
            .addAll(keys())
            .build();

    private Ssda903Faults() {}

    /** {@return all faults, those of one table together} */
    public static ImmutableList<Fault> all() {
        return ALL;
    }

    /**
     * Returns the fault of a rule.
     *
     * @param rule the code of the rule, such as {@code "101"}
     * @return the fault, empty if there is none
     */
    public static Optional<Fault> of(String rule) {
        return ALL.stream().filter(fault -> fault.rule().equals(rule)).findFirst();
    }

    private static Fault.Draft fault(String rule, Ssda903Table table, String column) {
        return new Fault.Draft(rule, table, column);
    }

    private static Fault.Draft header(String rule, String column) {
        return fault(rule, HEADER, column);
    }

    private static Fault.Draft episode(String rule, String column) {
        return fault(rule, EPISODES, column);
    }

    private static ImmutableList<Fault> header() {
        Predicate<Site> mother = site ->
                site.is("MOTHER", "1") && site.lastYear(HEADER).stream().noneMatch(before -> before.is("MOTHER", "1"));
        Predicate<Site> wasMother = site ->
                site.is("MOTHER", "1") && site.lastYear(HEADER).stream().anyMatch(before -> before.is("MOTHER", "1"));
        Predicate<Site> woman = site -> site.is("MOTHER", "0");
        Predicate<Site> hasUpn = site -> !site.text("UPN").startsWith("UN");
        Predicate<Site> noAsylum = site -> !site.has(UASC);
        return ImmutableList.of(
                header("101", "SEX").in(NEW).in(noAsylum).is("X").saying("a sex that is no code"),
                header("102", "DOB").in(ONLY_EPISODES).in(NEW).is(NO_DATE).saying("a birth on 31 February"),
                header("103", "ETHNIC").in(NEW).is(NO_CODE).saying("an ethnic background that is no code"),
                header("165", "MOTHER").in(NEW).in(woman).is("2").saying("a mother flag of 2"),
                header("168", "UPN").in(NEW).is("A12345").saying("a UPN too short"),
                header("171", "MC_DOB").in(mother).is(NO_DATE).saying("a first child born on 31 February"),
                header("174", "MC_DOB")
                        .in(NEW)
                        .in(site -> site.is("SEX", "M", "1"))
                        .is(site -> Site.date(site.firstDay()))
                        .also("612")
                        .saying("a boy who is a mother"),
                header("202", "SEX")
                        .in(KNOWN)
                        .in(noAsylum)
                        .in(site -> site.is("SEX", "F") && !site.has("MOTHER"))
                        .is("M")
                        .saying("another sex than last year"),
                header("203", "DOB")
                        .in(KNOWN)
                        .in(ONLY_EPISODES)
                        .is(site -> site.shifted("DOB", 1))
                        .saying("another date of birth than last year"),
                header("204", "ETHNIC")
                        .in(KNOWN)
                        .is(site -> site.is("ETHNIC", "WBRI") ? "WIRI" : "WBRI")
                        .saying("another ethnic background than last year"),
                header("207", "MOTHER")
                        .in(wasMother)
                        .is("0")
                        .with("MC_DOB", "")
                        .also("626")
                        .saying("a mother last year and none this year"),
                header("208", "UPN").in(KNOWN).in(hasUpn).is("UN5").saying("a UPN that was known last year"),
                header("209", "UPN")
                        .in(NEW)
                        .in(hasUpn)
                        .in(site -> site.attained(6, site.firstDay()))
                        .is("UN1")
                        .saying("too young for a UPN at school age"),
                header("232", "SEX").in(NEW).in(noAsylum).is("U").saying("an unknown sex"),
                header("301", "DOB")
                        .in(NEW)
                        .in(ONLY_EPISODES)
                        .is(site -> Site.date(site.lastDay().plusDays(1)))
                        .also("302")
                        .saying("a birth after the year"),
                header("351", "DOB")
                        .in(NEW)
                        .in(ONLY_EPISODES)
                        .is(site -> Site.date(site.firstDay().minusYears(25).minusDays(1)))
                        .also("352")
                        .saying("over 25 at the start of the year"),
                header("393", "MOTHER")
                        .in(NEW)
                        .in(woman)
                        .is("")
                        .also("165", "607")
                        .saying("no mother flag"),
                header("399", "MOTHER")
                        .in(NEW)
                        .in(site -> site.is("SEX", "F")
                                && site.rowsIn(EPISODES).stream().allMatch(SHORT_BREAK))
                        .in(ONLY_EPISODES)
                        .is("0")
                        .saying("a mother flag for short breaks"),
                header("442", "UPN").in(NEW).is("").also("168").saying("neither a UPN nor a reason"),
                header("444", "UPN")
                        .in(NEW)
                        .in(hasUpn)
                        .in(site -> site.index() > 0)
                        .is(Ssda903Faults::anotherUpn)
                        .saying("the UPN of another child"),
                header("611", "MC_DOB").in(mother).is("").saying("a mother without a child"),
                header("612", "MOTHER")
                        .in(mother)
                        .is("")
                        .also("165", "393", "607")
                        .saying("a child without a mother"),
                header("620", "MC_DOB")
                        .in(mother)
                        .is(site -> Site.date(site.birthday(10)))
                        .saying("a mother of ten"),
                header("621", "MC_DOB")
                        .in(mother)
                        .is(site -> site.shifted("DOB", -1))
                        .also("620")
                        .saying("a mother younger than her child"),
                header("624", "MC_DOB")
                        .in(wasMother)
                        .is(site -> site.shifted("MC_DOB", -1))
                        .saying("another birth of a first child than last year"),
                header("INT32", "CHILD").in(hasUpn.negate()).added().saying("two headers"),
                header("EPI", "CHILD")
                        .in(hasUpn.negate())
                        .added()
                        .is(NOBODY)
                        .saying("a header of a child without episodes"));
    }

    private static String anotherUpn(Site site) {
        return site.census().rows(HEADER).stream()
                .filter(row -> !site.child().equals(row.get("CHILD")))
                .map(row -> row.getOrDefault("UPN", ""))
                .filter(upn -> !upn.startsWith("UN"))
                .findFirst()
                .orElse("");
    }

    /** Single cells of single episodes. */
    private static ImmutableList<Fault> episodes() {
        Predicate<Site> alone = ALONE.and(ENDED);
        return ImmutableList.of(
                episode("141", "DECOM").in(ALONE).is(NO_DATE).saying("an episode that starts on 31 February"),
                episode("143", "RNE").in(ALONE).is(NO_CODE).also("357").saying("a reason for it that is no code"),
                episode("144", "LS").in(ALONE).is(NO_CODE).saying("a legal status that is no code"),
                episode("145", "CIN").in(ALONE).is("N9").saying("a need that only another census has"),
                episode("146", "PLACE").in(ALONE).is(NO_CODE).saying("a placement type that is no code"),
                episode("147", "DEC").in(alone).is(NO_DATE).saying("an episode that ends on 31 February"),
                episode("148", "REC").in(alone).is("").also("142").saying("an end without a reason"),
                episode("149", "REC").in(alone).is("E99").saying("a reason to end that is no code"),
                episode("178", "PLACE_PROVIDER").in(ALONE).in(FOSTER).is("PR9").saying("a provider that is no code"),
                episode("1009", "REASON_PLACE_CHANGE")
                        .in(site -> site.has("REASON_PLACE_CHANGE"))
                        .is(NO_CODE)
                        .saying("a reason to move that is no code"),
                episode("233", "REASON_PLACE_CHANGE")
                        .in(CARE)
                        .in(OPEN)
                        .is("CARPL")
                        .saying("a reason to move too early"),
                episode("302", "DECOM")
                        .in(SHORT_BREAK)
                        .in(NEW)
                        .in(site -> site.previous().isEmpty())
                        .is(site -> Site.date(site.birth().minusDays(1)))
                        .also("365", "NoE", "562", "367")
                        .saying("care before birth"),
                episode("353", "DECOM")
                        .in(ALONE)
                        .is("13/10/1991")
                        .also("302", "352", "NoE", "562", "361", "362", "363", "364", "SW12STG2", "634")
                        .saying("care before the Children Act"),
                episode("354", "DECOM")
                        .in(ALONE)
                        .in(OPEN)
                        .is(site -> Site.date(site.lastDay().plusDays(1)))
                        .saying("an episode that starts after the year"),
                episode("355", "DEC")
                        .in(alone)
                        .is(site -> site.text("DECOM"))
                        .also("577", "578")
                        .saying("an episode shorter than a day"),
                episode("356", "DEC")
                        .in(alone)
                        .is(site -> site.shifted("DECOM", -1))
                        .also("355", "577", "578")
                        .saying("an episode that ends before it starts"),
                episode("357", "RNE").in(ALONE).is("P").saying("care that starts with a move"),
                episode("358", "LS")
                        .in(ALONE)
                        .in(site -> !site.attained(9, site.day("DECOM")))
                        .is("J3")
                        .saying("youth justice under ten"),
                episode("361", "LS").in(ALONE).in(longerThan(60)).is("L1").saying("police protection for weeks"),
                episode("362", "LS").in(ALONE).in(longerThan(60)).is("L2").saying("an emergency for weeks"),
                episode("363", "LS").in(ALONE).in(longerThan(60)).is("L3").saying("a child assessment order for weeks"),
                episode("364", "LS")
                        .in(ALONE)
                        .in(longerThan(60))
                        .in(site -> site.attained(11, site.day("DECOM")))
                        .is("J2")
                        .saying("police detention for weeks"),
                episode("385", "DEC")
                        .in(ALONE)
                        .in(OPEN)
                        .is(site -> Site.date(site.lastDay().plusDays(1)))
                        .with("REC", "E8")
                        .saying("an episode that ends after the year"),
                episode("387", "REC")
                        .in(alone)
                        .in(site -> !site.attained(13, site.day("DEC")))
                        .is("E5")
                        .saying("independence under fourteen"),
                episode("389", "REC")
                        .in(alone)
                        .in(site -> !site.attained(15, site.day("DEC")))
                        .is("E7")
                        .saying("adult social care under sixteen"),
                episode("390", "REC")
                        .in(alone)
                        .in(FOSTER)
                        .in(site -> !site.attained(17, site.day("DEC")))
                        .is("E11")
                        .also("601", "551", "558")
                        .saying("adopted out of a foster placement"),
                episode("460", "REC")
                        .in(alone)
                        .in(site -> !site.attained(17, site.day("DEC")))
                        .is("E17")
                        .saying("stays with carers as a child"),
                episode("516", "REC")
                        .in(ENDED)
                        .in(LAST)
                        .in(site -> site.is("PLACE", "K2", "S1"))
                        .in(site -> !site.attained(17, site.day("DEC")))
                        .is("E46")
                        .saying("a former carer who is a home"));
    }

    private static Predicate<Site> longerThan(int days) {
        return site -> (site.has("DEC") ? site.day("DEC") : site.lastDay())
                .isAfter(site.day("DECOM").plusDays(days));
    }

    /** Episodes that do not follow each other. */
    private static ImmutableList<Fault> sequences() {
        Predicate<Site> follows = CARE.and(IN_YEAR).and(site -> site.previous().isPresent());
        Predicate<Site> goesOn = follows.and(site -> !site.is("RNE", "S"));
        Predicate<Site> startsAgain =
                site -> site.is("RNE", "S") && site.previous().isPresent();
        return ImmutableList.of(
                episode("142", "DEC")
                        .in(ENDED)
                        .in(site ->
                                site.next().filter(next -> next.is("RNE", "L")).isPresent())
                        .is("")
                        .with("REC", "")
                        .with("REASON_PLACE_CHANGE", "")
                        .also("388", "433", "501")
                        .saying("an episode that does not end before the next"),
                episode("388", "REC").in(ALONE).in(ENDED).is("X1").saying("care that should go on and does not"),
                episode("431", "DECOM")
                        .in(startsAgain)
                        .in(SHORT_BREAK)
                        .is(site -> site.previous()
                                .map(before -> before.text("DEC"))
                                .orElse(""))
                        .also("365", "388")
                        .saying("care that starts the day it ended"),
                episode("432", "RNE")
                        .in(startsAgain)
                        .in(SHORT_BREAK)
                        .is("P")
                        .also("366", "433", "435")
                        .saying("a move after care ended"),
                episode("433", "DECOM")
                        .in(goesOn)
                        .in(longerThan(3))
                        .is(site -> site.shifted("DECOM", 1))
                        .also("388", "185", "190", "198")
                        .saying("a day between two episodes"),
                episode("434", "LS")
                        .in(goesOn)
                        .in(LAST)
                        .in(site -> site.is("RNE", "L"))
                        .is(Ssda903Faults::statusBefore)
                        .also("361", "362", "363", "364")
                        .saying("a change of status without one"),
                episode("435", "PLACE")
                        .in(goesOn)
                        .in(LAST)
                        .in(FOSTER)
                        .in(site -> site.is("RNE", "P"))
                        .in(site -> site.previous().filter(FOSTER).isPresent())
                        .is(site -> before(site, "PLACE"))
                        .with("PLACE_PROVIDER", site -> before(site, "PLACE_PROVIDER"))
                        .with("URN", site -> before(site, "URN"))
                        .with("PL_POST", site -> before(site, "PL_POST"))
                        .saying("a move to the same place"),
                episode("436", "LS")
                        .in(goesOn)
                        .in(LAST)
                        .in(site -> site.is("RNE", "B", "U"))
                        .is(Ssda903Faults::statusBefore)
                        .saying("a change of both that is of one"),
                episode("437", "REC")
                        .in(SHORT_BREAK)
                        .in(ENDED)
                        .in(site -> site.next().isPresent())
                        .is("E2")
                        .saying("care after death"),
                episode("501", "DECOM")
                        .in(goesOn)
                        .in(site -> site.previous()
                                .filter(before -> longerThan(3).test(before))
                                .isPresent())
                        .is(site -> site.shifted("DECOM", -1))
                        .also("388", "433", "185", "190", "198")
                        .saying("an overlap of a day"),
                episode("504", "CIN")
                        .in(goesOn)
                        .in(LAST)
                        .is(site -> site.is("CIN", "N1") ? "N4" : "N1")
                        .saying("another need within a period of care"));
    }

    private static String before(Site site, String column) {
        return site.previous().map(one -> one.text(column)).orElse("");
    }

    private static String statusBefore(Site site) {
        return before(site, "LS");
    }

    /** Placements and what goes with them. */
    private static ImmutableList<Fault> placements() {
        Predicate<Site> withParents = site -> site.is("PLACE", "P1");
        Predicate<Site> nobody =
                site -> site.lastYear(EPISODES).stream().noneMatch(before -> before.is("DECOM", site.text("DECOM")));
        Predicate<Site> aloneInFoster = ALONE.and(FOSTER);
        return ImmutableList.of(
                episode("213", "PLACE_PROVIDER")
                        .in(TEMPORARY)
                        .in(nobody)
                        .is("PR1")
                        .saying("a provider of a stay away"),
                episode("214", "URN").in(SHORT_BREAK).in(nobody).is("SC123456").saying("a URN of a short break"),
                episode("398", "HOME_POST")
                        .in(SHORT_BREAK)
                        .in(nobody)
                        .is("ZZ9 9ZZ")
                        .also("214")
                        .saying("a postcode of a short break"),
                episode("217", "RNE")
                        .in(nobody)
                        .in(site -> site.is("PLACE", "A5"))
                        .is("P")
                        .saying("a move to the adopters with whom the child lives"),
                episode("218", "URN")
                        .in(nobody)
                        .in(site -> site.is("PLACE", "K2"))
                        .is("")
                        .also("434")
                        .saying("a home without a URN"),
                episode("222", "URN")
                        .in(withParents)
                        .in(nobody)
                        .is("SC123456")
                        .also("383")
                        .saying("parents with a URN"),
                episode("225", "REASON_PLACE_CHANGE")
                        .in(site -> site.has("REASON_PLACE_CHANGE"))
                        .in(TEMPORARY.negate())
                        .is("")
                        .saying("a move without a reason"),
                episode("226", "REASON_PLACE_CHANGE")
                        .in(TEMPORARY)
                        .in(ENDED)
                        .is("CARPL")
                        .saying("a reason to come back"),
                episode("234", "REASON_PLACE_CHANGE")
                        .in(site -> site.has("REASON_PLACE_CHANGE"))
                        .in(site -> !site.attained(9, site.day("DEC")))
                        .is("CUSTOD")
                        .saying("custody under ten"),
                episode("365", "DEC")
                        .in(SHORT_BREAK)
                        .in(LAST)
                        .in(ENDED)
                        .in(site -> !site.day("DECOM").plusDays(18).isAfter(site.lastDay()))
                        .is(site -> site.shifted("DECOM", 18))
                        .saying("a short break of eighteen days"),
                episode("366", "RNE")
                        .in(SHORT_BREAK)
                        .in(nobody)
                        .in(site -> site.previous().isEmpty())
                        .is("B")
                        .also("357")
                        .saying("a short break that starts otherwise"),
                episode("371", "PLACE")
                        .in(aloneInFoster)
                        .in(site -> !site.attained(15, site.lastDay()))
                        .is("K3")
                        .saying("supported accommodation under sixteen"),
                episode("372", "PLACE")
                        .in(aloneInFoster)
                        .in(site -> !site.attained(9, site.lastDay()))
                        .is("R5")
                        .with("PLACE_PROVIDER", "PR3")
                        .with("URN", "")
                        .saying("custody of a child under ten"),
                episode("373", "PLACE")
                        .in(aloneInFoster)
                        .in(site -> !site.attained(3, site.lastDay()))
                        .is("S1")
                        .saying("a boarding school under four"),
                episode("374", "PLACE")
                        .in(aloneInFoster)
                        .in(site -> !site.attained(13, site.lastDay()))
                        .is("P3")
                        .with("URN", "")
                        .saying("residential employment under fourteen"),
                episode("378", "PLACE")
                        .in(aloneInFoster)
                        .in(site -> site.is("LS", "V2") && site.has("HOME_POST"))
                        .is("P1")
                        .with("PLACE_PROVIDER", "PR0")
                        .with("URN", "")
                        .with("PL_POST", site -> site.text("HOME_POST"))
                        .saying("with the parents under section 20"),
                episode("380", "PLACE")
                        .in(aloneInFoster)
                        .in(OPEN)
                        .is("T2")
                        .with("PLACE_PROVIDER", "")
                        .with("URN", "")
                        .saying("care that starts with a stay away"),
                episode("381", "PLACE")
                        .in(aloneInFoster)
                        .in(ENDED)
                        .is("T2")
                        .with("PLACE_PROVIDER", "")
                        .with("URN", "")
                        .also("380")
                        .saying("care that ends with a stay away"),
                episode("382", "PLACE")
                        .in(SHORT_BREAK)
                        .in(nobody)
                        .is("T2")
                        .with("PLACE_PROVIDER", "")
                        .also("380", "381")
                        .saying("a short break that is a stay away"),
                episode("384", "PLACE").in(SHORT_BREAK).in(nobody).is("U4").saying("a short break for long"),
                episode("392b", "PL_POST")
                        .in(aloneInFoster)
                        .in(site -> site.has("HOME_POST"))
                        .is("")
                        .saying("no postcode of the placement"),
                episode("392d", "PL_POST")
                        .in(aloneInFoster)
                        .in(site -> site.has("HOME_POST"))
                        .is(site -> site.text("HOME_POST"))
                        .saying("a foster carer in the family's home"),
                episode("408", "PLACE")
                        .in(aloneInFoster)
                        .is("A6")
                        .also("551")
                        .saying("placed for adoption without an order"),
                episode("426", "LS")
                        .in(SHORT_BREAK)
                        .in(nobody)
                        .in(site -> site.previous().filter(IN_YEAR).isPresent())
                        .is("V4")
                        .saying("two kinds of short break in a year"),
                episode("526", "PLACE_PROVIDER").in(aloneInFoster).is("").saying("no provider"),
                episode("527", "PLACE_PROVIDER")
                        .in(withParents)
                        .in(nobody)
                        .is("PR1")
                        .also("383")
                        .saying("parents as own provision"),
                episode("528", "PLACE_PROVIDER")
                        .in(withParents)
                        .in(nobody)
                        .is("PR2")
                        .also("383")
                        .saying("parents of another authority"),
                episode("529", "PLACE_PROVIDER").in(aloneInFoster).is("PR3").saying("fostering by a public body"),
                episode("530", "PLACE_PROVIDER")
                        .in(withParents)
                        .in(nobody)
                        .is("PR4")
                        .also("383")
                        .saying("private parents"),
                episode("531", "PLACE_PROVIDER")
                        .in(withParents)
                        .in(nobody)
                        .is("PR5")
                        .also("383")
                        .saying("voluntary parents"),
                episode("550", "PLACE_PROVIDER").in(aloneInFoster).is("PR0").saying("parents who foster"));
    }

    /** What an episode that was open at the end of last year may not change. */
    private static ImmutableList<Fault> yearEnds() {
        return ImmutableList.of(
                episode("502", "DECOM")
                        .in(CARRIED)
                        .in(longerThan(3))
                        .is(site -> site.shifted("DECOM", 1))
                        .also("562")
                        .saying("another start than last year"),
                episode("503A", "RNE")
                        .in(CARRIED)
                        .in(site -> site.is("RNE", "P"))
                        .is("T")
                        .saying("another reason than last year"),
                episode("503B", "LS")
                        .in(CARRIED)
                        .in(FOSTER)
                        .is(site -> site.is("LS", "C2") ? "C1" : "C2")
                        .saying("another legal status than last year"),
                episode("503C", "CIN")
                        .in(CARRIED)
                        .is(site -> site.is("CIN", "N1") ? "N4" : "N1")
                        .saying("another need than last year"),
                episode("503D", "PLACE")
                        .in(CARRIED)
                        .in(FOSTER)
                        .is(site -> site.is("PLACE", "U6") ? "U4" : "U6")
                        .saying("another type than last year"),
                episode("503E", "PLACE_PROVIDER")
                        .in(CARRIED)
                        .in(FOSTER)
                        .is(site -> site.is("PLACE_PROVIDER", "PR1") ? "PR2" : "PR1")
                        .saying("another provider than last year"),
                episode("503F", "URN").in(CARRIED).in(FOSTER).is("SC000001").saying("another URN than last year"),
                episode("562", "DECOM")
                        .in(CARRIED)
                        .in(site -> site.birth().plusDays(1).isBefore(site.day("DECOM")))
                        .is(site -> site.shifted("DECOM", -1))
                        .also("502")
                        .saying("an old episode that was not returned"),
                episode("NoE", "DECOM")
                        .in(ALONE)
                        .in(site -> site.birth().isBefore(site.firstDay().minusDays(9)))
                        .is(site -> Site.date(site.firstDay().minusDays(9)))
                        .also("562", "SW12STG2")
                        .saying("an old start of a child who was not returned"));
    }

    private static ImmutableList<Fault> reviewsAndAsylum() {
        return ImmutableList.of(
                fault("166", REVIEWS, "REVIEW").is(NO_DATE).saying("a review on 31 February"),
                fault("167", REVIEWS, "REVIEW_CODE").is("PN9").saying("a participation that is no code"),
                fault("440", REVIEWS, "REVIEW_CODE")
                        .in(site -> site.attained(5, site.day("REVIEW")))
                        .is("PN0")
                        .saying("under four at five"),
                fault("441", REVIEWS, "REVIEW_CODE")
                        .in(site -> !site.attained(3, site.day("REVIEW")))
                        .is("PN1")
                        .saying("spoke for self at two"),
                fault("104", UASC, "DUC").is(NO_DATE).saying("an end on 31 February"),
                fault("304", UASC, "DUC")
                        .is(site -> Site.date(site.birthday(18).plusDays(1)))
                        .saying("seeking asylum as a child at eighteen"));
    }

    private static ImmutableList<Fault> outcomes() {
        Predicate<Site> scored = site -> site.has("SDQ_SCORE");
        Predicate<Site> ten = site -> site.has("CONVICTED");
        Predicate<Site> infant = site -> site.has("HEALTH_CHECK");
        Predicate<Site> turns = site ->
                !site.birthday(4).isBefore(site.firstDay()) && !site.birthday(4).isAfter(site.lastDay());
        return ImmutableList.of(
                fault("157", OC2, "SDQ_REASON")
                        .in(scored)
                        .in(turns.negate())
                        .is("SDQ1")
                        .with("SDQ_SCORE", "")
                        .saying("no score because of age at an age for scores"),
                fault("158", OC2, "INTERVENTION_OFFERED")
                        .is("1")
                        .with("SUBSTANCE_MISUSE", "1")
                        .with("INTERVENTION_RECEIVED", "1")
                        .saying("offered what was received"),
                fault("159", OC2, "INTERVENTION_OFFERED")
                        .is("")
                        .with("SUBSTANCE_MISUSE", "1")
                        .with("INTERVENTION_RECEIVED", "0")
                        .saying("not received, and not said whether offered"),
                fault("180", OC2, "SDQ_SCORE").in(scored).is("41").saying("a score of 41"),
                fault("181", OC2, "IMMUNISATIONS").is("2").saying("a flag of 2"),
                fault("182", OC2, "TEETH_CHECK").is("").also("191").saying("one flag missing"),
                fault("186", OC2, "SDQ_SCORE")
                        .in(scored)
                        .in(turns.negate())
                        .in(site -> !site.attained(15, site.lastDay()))
                        .is("")
                        .saying("neither a score nor a reason"),
                fault("188", OC2, "SDQ_SCORE")
                        .in(site -> !site.attained(4, site.lastDay()))
                        .is("10")
                        .saying("a score under four"),
                fault("189", OC2, "SDQ_SCORE")
                        .in(scored)
                        .is("10")
                        .with(
                                "DOB",
                                site -> Site.date(site.firstDay().minusYears(17).minusDays(1)))
                        .also("INT14")
                        .saying("a score at seventeen"),
                fault("191", OC2, "IMMUNISATIONS")
                        .is("")
                        .with("TEETH_CHECK", "")
                        .with("HEALTH_ASSESSMENT", "")
                        .with("SUBSTANCE_MISUSE", "")
                        .with("CONVICTED", "")
                        .with("HEALTH_CHECK", "")
                        .also("543", "545")
                        .saying("no outcomes"),
                fault("192", OC2, "SUBSTANCE_MISUSE").is("1").saying("misuse, and not said what was done"),
                fault("193", OC2, "INTERVENTION_RECEIVED").is("1").saying("an intervention against nothing"),
                fault("196", OC2, "SDQ_REASON")
                        .in(scored)
                        .is("SDQ9")
                        .with("SDQ_SCORE", "")
                        .saying("a reason that is no code"),
                fault("197B", OC2, "SDQ_SCORE")
                        .in(scored)
                        .in(turns)
                        .is("")
                        .also("186")
                        .saying("no score on turning four"),
                fault("197a", OC2, "SDQ_REASON").in(scored).is("SDQ2").saying("a score and a reason for none"),
                fault("542", OC2, "CONVICTED").in(ten.negate()).is("0").saying("convicted under ten"),
                fault("543", OC2, "CONVICTED").in(ten).is("").saying("not said whether convicted"),
                fault("544", OC2, "CONVICTED")
                        .in(ten)
                        .is("1")
                        .with("IMMUNISATIONS", "")
                        .with("TEETH_CHECK", "")
                        .with("HEALTH_ASSESSMENT", "")
                        .with("SUBSTANCE_MISUSE", "")
                        .also("191", "182")
                        .saying("convicted, and nothing else said"),
                fault("545", OC2, "HEALTH_CHECK").in(infant).is("").saying("no health checks under five"),
                fault("546", OC2, "HEALTH_CHECK").in(infant.negate()).is("1").saying("health checks at five"),
                fault("547", OC2, "HEALTH_CHECK")
                        .in(infant)
                        .is("1")
                        .with("IMMUNISATIONS", "")
                        .with("TEETH_CHECK", "")
                        .with("HEALTH_ASSESSMENT", "")
                        .with("SUBSTANCE_MISUSE", "")
                        .also("191", "182")
                        .saying("health checks, and nothing else said"));
    }

    private static ImmutableList<Fault> leavers() {
        Predicate<Site> under18 = site -> !site.attained(18, site.lastDay());
        return ImmutableList.of(
                fault("131", OC3, "IN_TOUCH").is("SOON").saying("in touch with no code"),
                fault("132", OC3, "ACTIV").is("Q9").saying("an activity that is no code"),
                fault("133", OC3, "ACCOM").is("S1").saying("homeless and suitable"),
                fault("153", OC3, "ACTIV").is("").also("132", "345").saying("one field missing"),
                fault("344", OC3, "IN_TOUCH").is("DIED").saying("an activity after death"),
                fault("345", OC3, "ACTIV").is("0").saying("in touch, and nothing known"),
                fault("347", OC3, "ACCOM").in(under18).is("T1").saying("a foyer under eighteen"),
                fault("3001", OC3, "ACCOM").in(under18).is("Z1").saying("a former foster carer at seventeen"));
    }

    private static ImmutableList<Fault> adoptions() {
        Predicate<Site> single = site -> site.is("SEX_ADOPTR", "F1");
        Predicate<Site> couple = site -> site.is("SEX_ADOPTR", "MF");
        return ImmutableList.of(
                fault("112", AD1, "DATE_INT").is(NO_DATE).also("523").saying("a decision on 31 February"),
                fault("113", AD1, "DATE_MATCH").is(NO_DATE).saying("a match on 31 February"),
                fault("114", AD1, "FOSTER_CARE").is("2").saying("a flag of 2"),
                fault("151", AD1, "LS_ADOPTR").is("").also("177").saying("one field missing"),
                fault("175", AD1, "NB_ADOPTR").is("3").saying("three adopters"),
                fault("176", AD1, "SEX_ADOPTR").is(NO_CODE).saying("a sex that is no code"),
                fault("177", AD1, "LS_ADOPTR").is("L9").saying("a legal status that is no code"),
                fault("331", AD1, "DATE_MATCH")
                        .is(site -> after(site, FOR_ADOPTION))
                        .saying("a match after the placement"),
                fault("333", AD1, "DATE_INT")
                        .is(site -> site.shifted("DATE_MATCH", 1))
                        .also("521", "523")
                        .saying("a match before the decision"),
                fault("335", AD1, "FOSTER_CARE")
                        .is(site -> site.is("FOSTER_CARE", "1") ? "0" : "1")
                        .saying("the former carer, or not"),
                fault("511", AD1, "NB_ADOPTR").in(single).is("2").saying("two single adopters"),
                fault("514", AD1, "LS_ADOPTR").in(couple).is("L0").saying("a single couple"),
                fault("517", AD1, "LS_ADOPTR").in(single).is("L3").saying("an unmarried couple of one"),
                fault("518", AD1, "LS_ADOPTR").in(couple).is("L4").saying("a same-sex couple of man and woman"),
                fault("519", AD1, "LS_ADOPTR").in(single).is("L2").saying("a civil partnership of one"),
                fault("520", AD1, "LS_ADOPTR").in(single).is("L11").saying("a marriage of one"),
                fault("521", AD1, "DATE_INT")
                        .is(site -> after(site, FOR_ADOPTION))
                        .also("333", "523")
                        .saying("a decision after the placement"),
                fault("523", AD1, "DATE_INT")
                        .is(site -> site.shifted("DATE_INT", -1))
                        .also("334")
                        .saying("two dates of one decision"),
                fault("524", AD1, "LS_ADOPTR").in(couple).is("L12").saying("a same-sex marriage of man and woman"),
                fault("582", AD1, "DATE_MATCH")
                        .is(site -> site.rowsIn(EPISODES).stream()
                                .filter(FOR_ADOPTION)
                                .filter(ENDED)
                                .map(row -> row.text("DEC"))
                                .reduce("", (one, next) -> next))
                        .also("331")
                        .saying("adopted the day of the match"),
                episode("601", "REC")
                        .in(site -> site.is("REC", "E11", "E12"))
                        .without(AD1)
                        .saying("adopted by nobody"));
    }

    /** The day after the first of certain episodes started. */
    private static String after(Site site, Predicate<Site> episodes) {
        return site.rowsIn(EPISODES).stream()
                .filter(episodes)
                .map(row -> row.shifted("DECOM", 1))
                .findFirst()
                .orElse("");
    }

    private static ImmutableList<Fault> decisions() {
        Predicate<Site> reversed = site -> site.has("DATE_PLACED_CEASED");
        Predicate<Site> placed = site -> site.rowsIn(EPISODES).stream().anyMatch(FOR_ADOPTION);
        Predicate<Site> ordered = site -> site.rowsIn(EPISODES).stream().anyMatch(row -> row.is("LS", "E1"));
        Predicate<Site> only = placed.negate().and(ordered.negate());
        Predicate<Site> newDecision = only.and(site -> site.inYear("DATE_PLACED"));
        return ImmutableList.of(
                fault("115", PLACED_FOR_ADOPTION, "DATE_PLACED")
                        .in(newDecision)
                        .is(NO_DATE)
                        .saying("a decision on 31 February"),
                fault("116", PLACED_FOR_ADOPTION, "DATE_PLACED_CEASED")
                        .in(reversed)
                        .is(NO_DATE)
                        .saying("a reversal on 31 February"),
                fault("117", PLACED_FOR_ADOPTION, "DATE_PLACED")
                        .in(newDecision)
                        .in(reversed.negate())
                        .is(site -> Site.date(site.lastDay().plusDays(1)))
                        .saying("a decision after the year"),
                fault("118", PLACED_FOR_ADOPTION, "DATE_PLACED_CEASED")
                        .in(reversed)
                        .in(site ->
                                site.day("DATE_PLACED").isBefore(site.firstDay().minusDays(2)))
                        .is(site -> Site.date(site.firstDay().minusDays(1)))
                        .saying("a reversal before the year"),
                fault("119", PLACED_FOR_ADOPTION, "REASON_PLACED_CEASED")
                        .in(reversed)
                        .is("")
                        .saying("a reversal without a reason"),
                fault("120", PLACED_FOR_ADOPTION, "REASON_PLACED_CEASED")
                        .in(reversed)
                        .is("RD9")
                        .saying("a reason that is no code"),
                fault("184", PLACED_FOR_ADOPTION, "DATE_PLACED")
                        .in(newDecision)
                        .is(site -> site.shifted("DOB", -1))
                        .also("1003", "559")
                        .saying("a decision before birth"),
                fault("522", PLACED_FOR_ADOPTION, "DATE_PLACED_CEASED")
                        .in(reversed)
                        .in(newDecision)
                        .is(site -> site.shifted("DATE_PLACED", -1))
                        .also("118")
                        .saying("reversed before it was made"),
                fault("525", PLACED_FOR_ADOPTION, "DATE_PLACED_CEASED")
                        .in(site -> site.has(AD1))
                        .is(site -> Site.date(site.firstDay()))
                        .with("REASON_PLACED_CEASED", "RD1")
                        .also("558", "551", "522")
                        .saying("adopted against a reversal"),
                fault("552", PLACED_FOR_ADOPTION, "DATE_PLACED")
                        .in(placed)
                        .in(site -> !site.has(AD1))
                        .is(site -> after(site, FOR_ADOPTION))
                        .also("554", "560")
                        .saying("a decision after the placement"),
                fault("554", PLACED_FOR_ADOPTION, "DATE_PLACED")
                        .in(ordered)
                        .in(placed.negate())
                        .is(site -> after(site, row -> row.is("LS", "E1")))
                        .also("560")
                        .saying("a decision after the order"),
                fault("557", PLACED_FOR_ADOPTION, "DATE_PLACED_CEASED")
                        .in(reversed)
                        .in(site -> site.rowsIn(EPISODES).stream()
                                .filter(LAST)
                                .anyMatch(row -> row.has("REC") && !row.is("REC", "X1")))
                        .is("")
                        .with("REASON_PLACED_CEASED", "")
                        .saying("left care with the decision standing"),
                fault("560", PLACED_FOR_ADOPTION, "DATE_PLACED")
                        .in(only)
                        .in(site -> !site.lastYear(PLACED_FOR_ADOPTION).isEmpty())
                        .is(site -> site.shifted("DATE_PLACED", 1))
                        .also("559")
                        .saying("another decision than last year"),
                fault("563", PLACED_FOR_ADOPTION, "DATE_PLACED")
                        .in(reversed)
                        .in(newDecision)
                        .is("")
                        .saying("a reversal of nothing"),
                episode("551", "PLACE")
                        .in(FOR_ADOPTION)
                        .in(site -> !site.has(AD1))
                        .without(PLACED_FOR_ADOPTION)
                        .also("553")
                        .saying("placed for adoption without a decision"),
                episode("553", "LS")
                        .in(site -> site.is("LS", "E1"))
                        .in(site -> site.rowsIn(EPISODES).stream().noneMatch(FOR_ADOPTION))
                        .without(PLACED_FOR_ADOPTION)
                        .saying("an order without a decision"));
    }

    private static ImmutableList<Fault> permanence() {
        Predicate<Site> none = site -> site.is("PREV_PERM", "Z1");
        return ImmutableList.of(
                fault("631", PREVIOUS_PERMANENCE, "PREV_PERM").is("P9").saying("an option that is no code"),
                fault("632", PREVIOUS_PERMANENCE, "DATE_PERM")
                        .in(none.negate())
                        .is("zz/13/2015")
                        .saying("a thirteenth month"),
                fault("633", PREVIOUS_PERMANENCE, "LA_PERM")
                        .in(none.negate())
                        .is("999")
                        .saying("no authority"),
                fault("635", PREVIOUS_PERMANENCE, "LA_PERM").in(none).is("213").saying("an authority of nothing"),
                episode("630", "RNE").in(ALONE).without(PREVIOUS_PERMANENCE).saying("not said what was before care"));
    }

    private static ImmutableList<Fault> missing() {
        Predicate<Site> back = site -> site.has("MIS_END");
        Predicate<Site> single = site -> site.rowsIn(MISSING).size() == 1;
        Predicate<Site> left = site ->
                site.rowsIn(EPISODES).stream().filter(LAST).anyMatch(row -> row.has("REC") && !row.is("REC", "X1"));
        return ImmutableList.of(
                fault("1004", MISSING, "MIS_START").is(NO_DATE).saying("missing since 31 February"),
                fault("1005", MISSING, "MIS_END").in(back).is(NO_DATE).saying("back on 31 February"),
                fault("1006", MISSING, "MISSING").is("X").saying("a kind that is no code"),
                fault("564", MISSING, "MIS_START").is("").also("1004").saying("missing since nobody knows"),
                fault("565", MISSING, "MISSING").is("").also("566", "1006").saying("a start of nothing"),
                fault("567", MISSING, "MIS_END")
                        .in(back)
                        .in(site -> site.day("MIS_START").isAfter(site.firstDay()))
                        .is(site -> site.shifted("MIS_START", -1))
                        .saying("back before missing"),
                fault("570", MISSING, "MIS_START")
                        .in(single)
                        .is(site -> Site.date(site.lastDay().plusDays(1)))
                        .with("MIS_END", "")
                        .also("575", "577", "578")
                        .saying("missing after the year"),
                fault("571", MISSING, "MIS_END")
                        .in(back)
                        .is(site -> Site.date(site.lastDay().plusDays(1)))
                        .also("574", "575", "577", "578")
                        .saying("back after the year"),
                fault("574", MISSING, "MIS_START").in(back).added().saying("missing twice at once"),
                fault("577", MISSING, "MIS_END")
                        .in(left)
                        .in(single)
                        .is("")
                        .also("575", "580")
                        .saying("missing still, though care ended"),
                fault("581", MISSING, "MIS_START")
                        .in(single)
                        .in(site -> site.rowsIn(EPISODES).get(0).is("RNE", "S")
                                && site.rowsIn(EPISODES).get(0).inYear("DECOM"))
                        .is(site -> site.rowsIn(EPISODES).get(0).shifted("DECOM", -1))
                        .saying("missing before care"),
                fault("586", MISSING, "MIS_START")
                        .in(single)
                        .is(site -> site.shifted("DOB", -1))
                        .also("581", "575", "576")
                        .saying("missing before birth"));
    }

    private static ImmutableList<Fault> workers() {
        Predicate<Site> changes = site -> site.next().isPresent() && site.inYear("SW_DECOM");
        Predicate<Site> stays = site -> !site.has("SW_DEC");
        LocalDate reasons = LocalDate.of(2023, 4, 1);
        return ImmutableList.of(
                fault("SW02STG1", SOCIAL_WORKERS, "SW_ID").is("123456").saying("an id of no social worker"),
                fault("SW04STG1", SOCIAL_WORKERS, "SW_DECOM")
                        .is(NO_DATE)
                        .also("SW17STG2")
                        .saying("a worker since 31 February"),
                fault("SW05STG1", SOCIAL_WORKERS, "SW_DEC")
                        .in(stays.negate())
                        .is(NO_DATE)
                        .saying("a worker until 31 February"),
                fault("SW06STG2", SOCIAL_WORKERS, "SW_DECOM")
                        .in(stays)
                        .is(site -> Site.date(site.lastDay().plusDays(1)))
                        .also("SW10STG2", "SW12STG2", "SW17STG2")
                        .saying("a worker after the year"),
                fault("SW08STG2", SOCIAL_WORKERS, "SW_DEC")
                        .in(site -> site.next().isPresent())
                        .is("")
                        .also("SW10STG2")
                        .saying("a worker who did not leave"),
                fault("SW09STG2", SOCIAL_WORKERS, "SW_DEC")
                        .in(stays.negate())
                        .is(site -> site.text("SW_DECOM"))
                        .also("SW07STG2", "SW10STG2")
                        .saying("a worker for no day"),
                fault("SW10STG2", SOCIAL_WORKERS, "SW_DEC")
                        .in(changes)
                        .in(stays.negate())
                        .is(site -> site.shifted("SW_DEC", -9))
                        .saying("nine days without a worker"),
                fault("SW13STG1", SOCIAL_WORKERS, "SW_REASON").is(NO_CODE).saying("a reason that is no code"),
                fault("SW01aSTG1", SOCIAL_WORKERS, "SW_ID")
                        .in(site -> site.day("SW_DECOM").isBefore(reasons))
                        .is("")
                        .also("SW02STG1")
                        .saying("an earlier worker without an id"),
                fault("SW01bSTG1", SOCIAL_WORKERS, "SW_REASON")
                        .in(site -> !site.day("SW_DECOM").isBefore(reasons))
                        .is("")
                        .saying("a worker without a reason"),
                fault("SW17STG2", SOCIAL_WORKERS, "SW_DEC")
                        .in(stays)
                        .in(site -> site.day("SW_DECOM").isBefore(site.lastDay().minusDays(3)))
                        .is(site -> Site.date(site.lastDay().minusDays(1)))
                        .also("SW11bSTG2")
                        .saying("no worker on the last day"));
    }

    private static ImmutableList<Fault> liberty() {
        Predicate<Site> ended = site -> site.has("DOLO_END");
        return ImmutableList.of(
                fault("700", DEPRIVATIONS_OF_LIBERTY, "DOLO_START").is(NO_DATE).saying("a start on 31 February"),
                fault("701", DEPRIVATIONS_OF_LIBERTY, "DOLO_END")
                        .in(ended)
                        .is(NO_DATE)
                        .saying("an end on 31 February"),
                fault("702", DEPRIVATIONS_OF_LIBERTY, "DOLO_END")
                        .in(ended)
                        .in(site -> site.day("DOLO_START").isAfter(site.firstDay()))
                        .is(site -> site.shifted("DOLO_START", -1))
                        .saying("an end before the start"),
                fault("703", DEPRIVATIONS_OF_LIBERTY, "DOLO_START")
                        .is(site -> Site.date(site.lastDay().plusDays(1)))
                        .with("DOLO_END", "")
                        .also("706", "707")
                        .saying("a start after the year"),
                fault("704", DEPRIVATIONS_OF_LIBERTY, "DOLO_END")
                        .is(site -> Site.date(site.lastDay().plusDays(1)))
                        .also("707")
                        .saying("an end after the year"),
                fault("705", DEPRIVATIONS_OF_LIBERTY, "DOLO_START").added().saying("two at once"),
                fault("708", DEPRIVATIONS_OF_LIBERTY, "DOLO_START")
                        .is(site -> site.shifted("DOB", -1))
                        .also("706")
                        .saying("an order before birth"));
    }

    /** Rows of nobody, rows that repeat others, and dates of birth that differ. */
    private static ImmutableList<Fault> keys() {
        ImmutableList.Builder<Fault> faults = ImmutableList.builder();
        faults.add(episode("INT03", "CHILD")
                .in(ALONE)
                .added()
                .is(NOBODY)
                .also("630", "SW17STG2")
                .saying("an episode of nobody"));
        key(faults, AD1, "INT01", "INT11", "INT31", "1012", "602");
        key(faults, PLACED_FOR_ADOPTION, "INT02", "INT12", "", "1012");
        key(faults, MISSING, "INT04", "INT13", "", "1012");
        key(faults, OC2, "INT05", "INT14", "INT33", "1012", "185", "190");
        key(faults, OC3, "INT06", "INT15", "INT34", "1002");
        key(faults, PREVIOUS_PERMANENCE, "INT07", "INT16", "INT35", "1012");
        key(faults, REVIEWS, "INT08", "INT17", "", "1012");
        key(faults, UASC, "INT09", "INT18", "INT36", "1012");
        faults.add(fault("INT21", UASC, "SEX")
                .is(site -> site.is("SEX", "M") ? "F" : "M")
                .saying("another sex than in the header"));
        return faults.build();
    }

    private static void key(
            ImmutableList.Builder<Fault> faults,
            Ssda903Table table,
            String nobody,
            String birth,
            String twice,
            String... alsoOfNobody) {
        faults.add(fault(nobody, table, "CHILD")
                .added()
                .is(NOBODY)
                .also(alsoOfNobody)
                .saying("a row of nobody"));
        faults.add(fault(birth, table, "DOB")
                .is(site -> site.shifted("DOB", -1))
                .saying("another date of birth than in the header"));
        if (!twice.isEmpty()) {
            faults.add(fault(twice, table, "CHILD").added().saying("two rows for one child"));
        }
    }
}
