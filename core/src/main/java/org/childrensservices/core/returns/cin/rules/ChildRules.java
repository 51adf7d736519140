package org.childrensservices.core.returns.cin.rules;

import static org.childrensservices.core.returns.cin.rules.CinField.BIRTH;
import static org.childrensservices.core.returns.cin.rules.CinField.CHILD_ID;
import static org.childrensservices.core.returns.cin.rules.CinField.DEATH;
import static org.childrensservices.core.returns.cin.rules.CinField.DISABILITY;
import static org.childrensservices.core.returns.cin.rules.CinField.ETHNICITY;
import static org.childrensservices.core.returns.cin.rules.CinField.EXPECTED_BIRTH;
import static org.childrensservices.core.returns.cin.rules.CinField.FORMER_UPN;
import static org.childrensservices.core.returns.cin.rules.CinField.GENDER;
import static org.childrensservices.core.returns.cin.rules.CinField.SEX;
import static org.childrensservices.core.returns.cin.rules.CinField.UPN;
import static org.childrensservices.core.returns.cin.rules.CinField.UPN_UNKNOWN;
import static org.childrensservices.core.returns.cin.rules.CinTable.CHILDREN;
import static org.childrensservices.core.returns.cin.rules.CinTable.REFERRALS;

import com.google.common.collect.ImmutableRangeSet;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Range;
import com.google.common.primitives.Ints;
import java.time.LocalDate;
import java.time.Month;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.childrensservices.core.person.Upn;
import org.childrensservices.core.place.LocalAuthority;
import org.childrensservices.core.returns.rules.RuleCheck;
import org.childrensservices.core.time.Age;
import org.childrensservices.core.time.ReportingYear;

/** The rules about who a child is. */
final class ChildRules {

    private static final ReportingYear SEX_FOR_GENDER = ReportingYear.parse("2024-25");
    private static final int LONGEST_ID = 20;
    private static final int LENGTH_OF_UPN = 13;
    private static final int END_OF_AUTHORITY = 4;
    private static final int SCHOOL_AGE = 5;
    private static final int AFTER_SCHOOL = 16;
    private static final int YOUNG_ADULT = 25;
    private static final Predicate<String> OTHER_THAN_ID =
            Pattern.compile("[^A-Za-z0-9]").asPredicate();
    private static final Predicate<String> DIGITS_OF_UPN =
            Pattern.compile(".{4}[0-9]{8}.?").asMatchPredicate();
    private static final Predicate<String> END_OF_UPN =
            Pattern.compile(".{12}[0-9A-HJ-NP-RT-Z]").asMatchPredicate();
    private static final String WHOLE = "asked of numbers of thirteen characters whose other positions are well formed";

    /**
     * What stands for an authority in pupil numbers beside those of England since 2009: numbers of no place, Wales,
     * schools abroad and on islands, and Bedfordshire and Cheshire, which were abolished in 2009.
     */
    private static final ImmutableRangeSet<Integer> OTHER_AUTHORITIES = ImmutableRangeSet.<Integer>builder()
            .add(Range.closed(1, 5))
            .add(Range.closed(660, 681))
            .add(Range.closed(701, 708))
            .add(Range.singleton(820))
            .add(Range.singleton(875))
            .build();

    private static final String ANY_TIME =
            "an authority of England at any time since April 1998, one of Wales (660 to 681),"
                    + " or a number that stands for none (001 to 005, 701 to 708)";

    private ChildRules() {}

    static void declare(CinDeclarations rules) {
        ids(rules);
        births(rules);
        characteristics(rules);
    }

    private static void child(CinDeclarations rules, String code, CinField field, Predicate<CinRow> breaks) {
        rules.row(code, CHILDREN, field, breaks);
    }

    private static void child(
            CinDeclarations rules, String code, CinField field, String reading, Predicate<CinRow> breaks) {
        rules.row(code, CHILDREN, field, reading, breaks);
    }

    private static void ids(CinDeclarations rules) {
        child(rules, "8500", CHILD_ID, row -> !row.has(CHILD_ID));
        repeated(rules, "8510", CHILD_ID);
        child(rules, "1570", CHILD_ID, row -> row.text(CHILD_ID).length() > LONGEST_ID);
        child(rules, "1580", CHILD_ID, row -> OTHER_THAN_ID.test(row.text(CHILD_ID)));
        child(
                rules,
                "1510",
                UPN,
                WHOLE,
                row -> hasDigits(row)
                        && END_OF_UPN.test(row.text(UPN))
                        && Upn.parse(row.text(UPN)).toOptional().isEmpty());
        repeated(rules, "1520", UPN);
        child(
                rules,
                "1530",
                UPN,
                ANY_TIME,
                row -> row.text(UPN).length() >= END_OF_AUTHORITY
                        && !isAuthority(row.text(UPN).substring(1, END_OF_AUTHORITY)));
        child(rules, "1540", UPN, row -> row.has(UPN) && !hasDigits(row));
        child(
                rules,
                "1550",
                UPN,
                "a number that is too long or too short has no such last position",
                row -> row.has(UPN) && !END_OF_UPN.test(row.text(UPN)));
        child(
                rules,
                "1560Q",
                FORMER_UPN,
                "the check letter counts",
                row -> row.has(FORMER_UPN)
                        && Upn.parse(row.text(FORMER_UPN)).toOptional().isEmpty());
        child(
                rules,
                "8770Q",
                UPN,
                "of school age is who is five by the 31 August within the year, and not sixteen by then",
                row -> !row.has(UPN) && !row.has(UPN_UNKNOWN) && isOfSchoolAge(row));
        child(
                rules,
                "8772",
                UPN_UNKNOWN,
                row -> row.is(UPN_UNKNOWN, "UN7")
                        && row.rows(REFERRALS).stream().anyMatch(ReferralRules::wentFurther));
        child(rules, "8590", CHILD_ID, row -> !row.has(REFERRALS));
    }

    private static boolean isAuthority(String digits) {
        return LocalAuthority.ofDfeNumber(digits).isPresent()
                || Optional.ofNullable(Ints.tryParse(digits))
                        .filter(OTHER_AUTHORITIES::contains)
                        .isPresent();
    }

    /** Positions 5 to 12; what is longer than a number has none. */
    private static boolean hasDigits(CinRow row) {
        return DIGITS_OF_UPN.test(row.text(UPN)) && row.text(UPN).length() <= LENGTH_OF_UPN;
    }

    private static boolean isOfSchoolAge(CinRow row) {
        LocalDate august = LocalDate.of(row.year().firstDay().getYear(), Month.AUGUST, 31);
        return row.day(BIRTH)
                .filter(birth -> Age.standard().hasAttained(birth, SCHOOL_AGE, august)
                        && !Age.standard().hasAttained(birth, AFTER_SCHOOL, august))
                .isPresent();
    }

    private static void repeated(CinDeclarations rules, String code, CinField field) {
        rules.add(
                code,
                "each of those that share it is reported",
                (current, report) -> report.atEachRepeated(current.children(), field));
    }

    /** Whether a child is not born yet, as far as the census tells. */
    static boolean isUnborn(CinRow child) {
        return !child.has(BIRTH) && child.has(EXPECTED_BIRTH);
    }

    private static void births(CinDeclarations rules) {
        child(rules, "8520", BIRTH, row -> row.isAfter(BIRTH, row.year().lastDay()));
        child(rules, "8525Q", BIRTH, row -> row.has(BIRTH) == row.has(EXPECTED_BIRTH));
        child(
                rules,
                "8530Q",
                EXPECTED_BIRTH,
                "from thirty days before the last day of the year to nine months after it",
                row -> row.isBefore(EXPECTED_BIRTH, row.year().lastDay().minusDays(30))
                        || row.isAfter(EXPECTED_BIRTH, row.year().lastDay().plusMonths(9)));
        child(
                rules,
                "8535Q",
                DEATH,
                "a stillbirth, with an expected date and no other, is queried too",
                row -> (row.has(DEATH) && !row.has(BIRTH)) || row.isBefore(DEATH, row.day(BIRTH)));
        child(rules, "8545Q", DEATH, row -> row.day(DEATH).isPresent() && !row.inYear(DEATH));
        child(
                rules,
                "8775Q",
                BIRTH,
                "the 25th birthday is before the last day of the year",
                row -> row.day(BIRTH)
                        .map(birth -> Age.standard().birthday(birth, YOUNG_ADULT))
                        .filter(birthday -> birthday.isBefore(row.year().lastDay()))
                        .isPresent());
    }

    /** Whether the census of a year asks for the sex, and not for the gender. */
    static boolean asksForSex(CinRow row) {
        return row.year().compareTo(SEX_FOR_GENDER) >= 0;
    }

    private static void characteristics(CinDeclarations rules) {
        rules.add(
                "4180",
                "before 2024-25 any text will do",
                (current, report) -> current.children().forEach(row -> {
                    if (asksForSex(row) && !row.is(SEX, "M", "F", "U")) {
                        report.at(row, SEX);
                    } else if (!asksForSex(row) && !row.has(GENDER)) {
                        report.at(row, GENDER);
                    }
                }));
        rules.add(
                "8750",
                (current, report) -> current.children().stream()
                        .filter(ChildRules::isUnborn)
                        .forEach(row -> {
                            if (asksForSex(row) && !row.is(SEX, "U")) {
                                report.at(row, SEX);
                            } else if (!asksForSex(row) && !row.is(GENDER, "0")) {
                                report.at(row, GENDER);
                            }
                        }));
        child(rules, "4220", ETHNICITY, row -> !CinCodes.isListed(row, ETHNICITY));
        child(
                rules,
                "8540",
                DISABILITY,
                "in need is who has a referral that went further; a code that is not listed is none",
                row -> row.has(BIRTH)
                        && row.rows(REFERRALS).stream().anyMatch(ReferralRules::wentFurther)
                        && row.each(DISABILITY).stream().noneMatch(one -> CinCodes.isListed(one, DISABILITY)));
        child(
                rules,
                "8790",
                DISABILITY,
                row -> row.each(DISABILITY).stream().anyMatch(one -> one.is(DISABILITY, "NONE"))
                        && row.each(DISABILITY).stream().anyMatch(one -> !one.is(DISABILITY, "NONE")));
        rules.add("8794", (current, report) -> current.children().forEach(row -> twice(row, DISABILITY, report)));
    }

    /** Reports each value of a field that stands there a second time. */
    static void twice(CinRow row, CinField field, RuleCheck.Report report) {
        Set<String> seen = new HashSet<>();
        row.each(field).stream()
                .filter(one -> one.has(field) && !seen.add(one.text(field)))
                .forEach(one -> report.at(one, field));
    }

    /** The birth of a child, or when it is expected. */
    static Optional<LocalDate> birthOf(CinRow child) {
        return child.day(BIRTH).or(() -> child.day(EXPECTED_BIRTH));
    }

    static final ImmutableSet<String> AFTER_ASSESSMENT = ImmutableSet.of("RC8", "RC9");
}
