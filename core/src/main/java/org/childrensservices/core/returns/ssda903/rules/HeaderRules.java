package org.childrensservices.core.returns.ssda903.rules;

import static org.childrensservices.core.returns.ssda903.rules.Field.DEC;
import static org.childrensservices.core.returns.ssda903.rules.Field.DECOM;
import static org.childrensservices.core.returns.ssda903.rules.Field.DOB;
import static org.childrensservices.core.returns.ssda903.rules.Field.ETHNIC;
import static org.childrensservices.core.returns.ssda903.rules.Field.LS;
import static org.childrensservices.core.returns.ssda903.rules.Field.MC_DOB;
import static org.childrensservices.core.returns.ssda903.rules.Field.MOTHER;
import static org.childrensservices.core.returns.ssda903.rules.Field.REC;
import static org.childrensservices.core.returns.ssda903.rules.Field.REVIEW;
import static org.childrensservices.core.returns.ssda903.rules.Field.SEX;
import static org.childrensservices.core.returns.ssda903.rules.Field.UPN;
import static org.childrensservices.core.returns.ssda903.rules.ReturnTable.EPISODES;
import static org.childrensservices.core.returns.ssda903.rules.ReturnTable.HEADER;
import static org.childrensservices.core.returns.ssda903.rules.ReturnTable.OC3;
import static org.childrensservices.core.returns.ssda903.rules.ReturnTable.REVIEWS;
import static org.childrensservices.core.returns.ssda903.rules.ReturnTable.UASC;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.childrensservices.core.person.Sex;
import org.childrensservices.core.value.Coded;

/** The rules about who a child is. */
final class HeaderRules {

    private static final ImmutableSet<String> NO_UPN = ImmutableSet.of("UN1", "UN2", "UN3", "UN4", "UN5");
    private static final Predicate<String> UPN_FORM =
            Pattern.compile("[A-HJ-NP-RT-Z][0-9]{11}[0-9A-HJ-NP-RT-Z]").asMatchPredicate();
    private static final int SCHOOL_AGE = 5;

    private HeaderRules() {}

    static void declare(Declarations rules) {
        rules.row("101", HEADER, SEX, row -> !row.isListed(SEX));
        rules.row("102", HEADER, DOB, row -> row.day(DOB).isEmpty());
        rules.row("103", HEADER, ETHNIC, row -> !row.isListed(ETHNIC));
        rules.row(
                "165",
                HEADER,
                MOTHER,
                "a flag that is neither 0 nor 1, one of a male, or none of a female with an episode other than short"
                        + " breaks",
                row -> row.has(MOTHER)
                        ? !row.is(MOTHER, "0", "1") || isMale(row)
                        : isFemale(row) && row.child().rows(EPISODES).stream().anyMatch(HeaderRules::isCare));
        rules.row(
                "168",
                HEADER,
                UPN,
                "a blank is left to rule 442; the check letter is not looked at",
                row -> row.has(UPN) && !row.is(UPN, NO_UPN) && !UPN_FORM.test(row.text(UPN)));
        rules.row("171", HEADER, MC_DOB, row -> row.isNoDate(MC_DOB));
        rules.row("174", HEADER, MC_DOB, row -> row.has(MC_DOB) && isMale(row));
        rules.row(
                "209",
                HEADER,
                UPN,
                "of school age is who is five by the 31 August within the year",
                row -> row.is(UPN, "UN1")
                        && row.isBefore(
                                DOB,
                                LocalDate.of(row.child().year().firstDay().getYear(), Month.SEPTEMBER, 1)
                                        .minusYears(SCHOOL_AGE)));
        rules.row(
                "210",
                HEADER,
                UPN,
                "the last week is the seven days up to 31 March",
                row -> row.is(UPN, "UN4")
                        && row.child().rows(EPISODES).stream()
                                .noneMatch(episode -> episode.isAfter(
                                        DECOM, row.child().year().lastDay().minusDays(7))));
        rules.row("232", HEADER, SEX, row -> row.is(SEX, "U"));
        rules.row(
                "231",
                HEADER,
                DOB,
                "under 11 on the last day of the year",
                row -> row.child().has(UASC)
                        && row.child()
                                .birthday(11)
                                .filter(day -> day.isAfter(row.child().year().lastDay()))
                                .isPresent());
        rules.row("301", HEADER, DOB, row -> row.isAfter(DOB, row.child().year().lastDay()));
        rules.row(
                "351",
                HEADER,
                DOB,
                "the 25th birthday is before the year",
                row -> row.child()
                        .birthday(25)
                        .filter(day -> day.isBefore(row.child().year().firstDay()))
                        .isPresent());
        mothers(rules);
        rules.row(
                "442",
                HEADER,
                UPN,
                "asked of children with an episode other than short breaks",
                row -> !row.has(UPN) && row.child().rows(EPISODES).stream().anyMatch(HeaderRules::isCare));
        rules.add(
                "444",
                (current, report) -> report.atEachRepeated(
                        Iterables.filter(current.rows(HEADER), row -> !row.is(UPN, NO_UPN)), UPN));
        rules.row(
                "EPI",
                HEADER,
                Field.CHILD,
                row -> !row.child().has(EPISODES) && !row.child().has(OC3));
        lastYear(rules);
    }

    private static void mothers(Declarations rules) {
        rules.row(
                "393",
                HEADER,
                MOTHER,
                "asked of females with an episode other than short breaks",
                row -> !row.has(MOTHER)
                        && isFemale(row)
                        && row.child().rows(EPISODES).stream().anyMatch(HeaderRules::isCare));
        rules.child("399", (child, report) -> {
            if (child.has(EPISODES) && child.rows(EPISODES).stream().noneMatch(HeaderRules::isCare)) {
                child.rows(HEADER).stream().filter(row -> row.has(MOTHER)).forEach(row -> report.at(row, MOTHER));
                child.rows(REVIEWS).forEach(row -> report.at(row, REVIEW));
            }
        });
        rules.row(
                "607",
                HEADER,
                MOTHER,
                "asked of females whose last episode ends care in the year",
                row -> !row.has(MOTHER)
                        && isFemale(row)
                        && row.child()
                                .last(EPISODES)
                                .filter(HeaderRules::isCare)
                                .filter(episode -> endsCare(episode) && episode.inYear(DEC))
                                .isPresent());
        rules.row("611", HEADER, MC_DOB, row -> row.is(MOTHER, "1") && !row.has(MC_DOB));
        rules.row("612", HEADER, MOTHER, row -> !row.is(MOTHER, "1") && row.has(MC_DOB));
        rules.row("620", HEADER, MC_DOB, row -> row.is(MOTHER, "1") && row.isUnder(11, MC_DOB));
        rules.row("621", HEADER, MC_DOB, row -> row.isBefore(MC_DOB, row.day(DOB)));
        rules.row(
                "625",
                HEADER,
                MC_DOB,
                "the last episode ended care, and the child was born after that day",
                row -> row.child()
                        .last(EPISODES)
                        .filter(HeaderRules::endsCare)
                        .filter(episode -> row.isAfter(MC_DOB, episode.day(DEC)))
                        .isPresent());
    }

    private static void lastYear(Declarations rules) {
        rules.row(
                "202",
                HEADER,
                SEX,
                "1 and M are one sex, and so are 2 and F",
                row -> before(row)
                        .filter(old -> old.has(SEX) && row.has(SEX) && !sex(old).meansSame(sex(row)))
                        .isPresent());
        rules.row(
                "203",
                HEADER,
                DOB,
                row -> before(row)
                        .filter(old -> old.has(DOB) && !old.text(DOB).equals(row.text(DOB)))
                        .isPresent());
        rules.row(
                "204",
                HEADER,
                ETHNIC,
                "what was not yet known (NOBT) may become known",
                row -> before(row)
                        .filter(old -> old.has(ETHNIC) && !old.is(ETHNIC, "NOBT", row.text(ETHNIC)))
                        .isPresent());
        rules.row(
                "207",
                HEADER,
                MOTHER,
                "asked of children with an episode in the year",
                row -> row.child().has(EPISODES)
                        && before(row)
                                .filter(old -> old.is(MOTHER, "1") && !row.is(MOTHER, "1"))
                                .isPresent());
        rules.row(
                "208",
                HEADER,
                UPN,
                "one reason for having no UPN may follow another",
                row -> before(row)
                        .filter(old -> old.has(UPN) && !old.is(UPN, NO_UPN) && !old.is(UPN, row.text(UPN)))
                        .isPresent());
        rules.row(
                "624",
                HEADER,
                MC_DOB,
                row -> before(row)
                        .filter(old -> old.has(MC_DOB) && row.has(MC_DOB) && !old.is(MC_DOB, row.text(MC_DOB)))
                        .isPresent());
        rules.row(
                "626",
                HEADER,
                MC_DOB,
                "no mother last year, yet the first child was born before this year",
                row -> before(row)
                        .filter(old -> old.is(MOTHER, "0")
                                && row.is(MOTHER, "1")
                                && row.isBefore(MC_DOB, row.child().year().firstDay()))
                        .isPresent());
    }

    private static Optional<ReturnRow> before(ReturnRow row) {
        return row.child().lastYear().flatMap(ChildRows::header);
    }

    private static Coded<Sex> sex(ReturnRow row) {
        return Sex.read(row.text(SEX));
    }

    static boolean isMale(ReturnRow header) {
        return header.has(SEX) && sex(header).is(Sex.MALE);
    }

    static boolean isFemale(ReturnRow header) {
        return header.has(SEX) && sex(header).is(Sex.FEMALE);
    }

    /** Whether an episode is more than a short break. */
    static boolean isCare(ReturnRow episode) {
        return !episode.is(LS, "V3", "V4");
    }

    /** Whether care ended with an episode. */
    static boolean endsCare(ReturnRow episode) {
        return episode.has(REC) && !episode.is(REC, "X1");
    }
}
