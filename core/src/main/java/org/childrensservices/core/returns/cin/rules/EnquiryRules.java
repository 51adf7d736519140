package org.childrensservices.core.returns.cin.rules;

import static org.childrensservices.core.returns.cin.rules.CinField.CONFERENCE;
import static org.childrensservices.core.returns.cin.rules.CinField.CONFERENCE_NOT_REQUIRED;
import static org.childrensservices.core.returns.cin.rules.CinField.CONFERENCE_TARGET;
import static org.childrensservices.core.returns.cin.rules.CinField.ENQUIRY_START;
import static org.childrensservices.core.returns.cin.rules.CinField.REFERRED;
import static org.childrensservices.core.returns.cin.rules.CinTable.ENQUIRIES;
import static org.childrensservices.core.returns.cin.rules.CinTable.REFERRALS;

import com.google.common.collect.ImmutableList;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The rules about enquiries under section 47 and initial conferences. */
final class EnquiryRules {

    static final String OPEN = "an enquiry is open that has no conference and needs one";

    private static final Spans ENQUIRY = new Spans(ENQUIRY_START, CONFERENCE);
    private static final int WORKING_DAYS = 15;
    private static final String BOTH = "also a conference that stands in the referral, as after a move";
    private static final ImmutableList<CinTable> HELD = ImmutableList.of(ENQUIRIES, REFERRALS);

    private EnquiryRules() {}

    static boolean isOpen(CinRow enquiry) {
        return !enquiry.has(CONFERENCE) && !enquiry.says(CONFERENCE_NOT_REQUIRED);
    }

    private static void enquiry(CinDeclarations rules, String code, CinField field, Predicate<CinRow> breaks) {
        rules.row(code, ENQUIRIES, field, breaks);
    }

    private static void enquiry(
            CinDeclarations rules, String code, CinField field, String reading, Predicate<CinRow> breaks) {
        rules.row(code, ENQUIRIES, field, reading, breaks);
    }

    /** A rule of conferences, wherever they stand. */
    private static void conference(CinDeclarations rules, String code, Predicate<CinRow> breaks) {
        rules.add(code, BOTH, (current, report) -> {
            for (CinTable table : HELD) {
                current.rows(table).stream().filter(breaks).forEach(row -> report.at(row, CONFERENCE));
            }
        });
    }

    static void declare(CinDeclarations rules) {
        enquiry(
                rules,
                "2889",
                ENQUIRY_START,
                row -> row.isBefore(ENQUIRY_START, ReferralRules.of(row).day(REFERRED)));
        conference(
                rules,
                "1104",
                row -> row.isBefore(CONFERENCE, ReferralRules.of(row).day(REFERRED)));
        conference(rules, "8715", row -> row.day(CONFERENCE).isPresent() && !row.inYear(CONFERENCE));
        conference(rules, "8875", row -> isAtWeekend(row.day(CONFERENCE)));
        enquiry(rules, "8870Q", CONFERENCE_TARGET, row -> isAtWeekend(row.day(CONFERENCE_TARGET)));
        enquiry(
                rules,
                "8615",
                ENQUIRY_START,
                row -> row.day(ENQUIRY_START).isEmpty() || row.isAfter(ENQUIRY_START, row.day(CONFERENCE)));
        enquiry(
                rules,
                "2884",
                CONFERENCE,
                "in the referral and in an enquiry of it",
                row -> row.has(CONFERENCE) && ReferralRules.of(row).has(CONFERENCE));
        enquiry(
                rules,
                "8675Q",
                ENQUIRY_START,
                OPEN + "; " + Elapsed.reading(WORKING_DAYS),
                row -> isOpen(row) && Elapsed.isOver(row, ENQUIRY_START, WORKING_DAYS));
        enquiry(
                rules,
                "8740",
                ENQUIRY_START,
                OPEN,
                row -> isOpen(row) && row.isBefore(ENQUIRY_START, row.year().firstDay()));
        rules.add(
                "8839",
                OPEN + "; of one child, reported on those after the first",
                (current, report) -> current.children()
                        .forEach(child -> child.rows(ENQUIRIES).stream()
                                .filter(row -> row.has(ENQUIRY_START) && isOpen(row))
                                .skip(1)
                                .forEach(row -> report.at(row, ENQUIRY_START))));
        rules.add(
                "8890",
                "of one child, up to the conference; one that needed none tells no end and is left out",
                (current, report) -> current.children().forEach(child -> {
                    List<CinRow> told = child.rows(ENQUIRIES).stream()
                            .filter(row -> row.has(CONFERENCE) || isOpen(row))
                            .toList();
                    ENQUIRY.overlapping(told).forEach(row -> report.at(row, ENQUIRY_START));
                }));
    }

    private static boolean isAtWeekend(Optional<LocalDate> day) {
        return day.map(LocalDate::getDayOfWeek)
                .filter(of -> of == DayOfWeek.SATURDAY || of == DayOfWeek.SUNDAY)
                .isPresent();
    }
}
