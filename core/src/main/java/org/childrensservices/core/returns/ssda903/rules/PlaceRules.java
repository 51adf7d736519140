package org.childrensservices.core.returns.ssda903.rules;

import static org.childrensservices.core.returns.ssda903.rules.Field.DECOM;
import static org.childrensservices.core.returns.ssda903.rules.Field.HOME_POST;
import static org.childrensservices.core.returns.ssda903.rules.Field.LS;
import static org.childrensservices.core.returns.ssda903.rules.Field.PLACE;
import static org.childrensservices.core.returns.ssda903.rules.Field.PLACE_PROVIDER;
import static org.childrensservices.core.returns.ssda903.rules.Field.PL_DISTANCE;
import static org.childrensservices.core.returns.ssda903.rules.Field.PL_LA;
import static org.childrensservices.core.returns.ssda903.rules.Field.PL_LOCATION;
import static org.childrensservices.core.returns.ssda903.rules.Field.PL_POST;
import static org.childrensservices.core.returns.ssda903.rules.Field.URN;
import static org.childrensservices.core.returns.ssda903.rules.HeaderRules.isCare;
import static org.childrensservices.core.returns.ssda903.rules.ReturnTable.EPISODES;
import static org.childrensservices.core.returns.ssda903.rules.ReturnTable.UASC;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import org.childrensservices.core.place.LocalAuthority;
import org.childrensservices.core.returns.rules.ValidationRule.Need;

/**
 * The rules about where placements are. The return tells postcodes; the authority, whether it is the own one, and the
 * distance follow from where these are. Older returns state all three: what is stated is taken.
 */
final class PlaceRules {

    private static final BigDecimal MOST_MILES = new BigDecimal("999.9");
    private static final BigDecimal FAR = new BigDecimal("350");
    private static final BigDecimal ROUNDING = new BigDecimal("0.2");
    private static final String DERIVED = "as stated, or as it follows from the postcodes";
    private static final String YEAR_END =
            DERIVED + "; the first episode of the year, compared with the last of the year before if that was open";
    private static final String SAME_START =
            DERIVED + "; compared with the open episode of last year that has the same start";
    private static final String TWO_TENTHS = "; up to two tenths of a mile are no change";

    private PlaceRules() {}

    static void declare(Declarations rules) {
        rules.needs(
                Need.POSTCODES,
                "164",
                "169",
                "179",
                "218",
                "392a",
                "392c",
                "406",
                "411",
                "420",
                "452",
                "453",
                "454",
                "503G",
                "503H",
                "503J",
                "1015");
        rules.needs(Need.AUTHORITY, "179", "411", "503J", "1015");
        single(rules);
        yearEnds(rules);
    }

    private static void single(Declarations rules) {
        rules.row(
                "164",
                EPISODES,
                PL_POST,
                DERIVED,
                row -> isCare(row)
                        && ((row.has(PL_DISTANCE) && stated(row).isEmpty())
                                || distance(row)
                                        .filter(miles -> miles.signum() < 0 || miles.compareTo(MOST_MILES) > 0)
                                        .isPresent()));
        rules.row(
                "169",
                EPISODES,
                PL_POST,
                "asked where there is a postcode",
                row -> isCare(row) && row.has(PL_POST) && authority(row).isEmpty());
        rules.row(
                "179",
                EPISODES,
                PL_POST,
                "asked where there is a postcode",
                row -> isCare(row) && row.has(PL_POST) && location(row).isEmpty());
        rules.row(
                "392a",
                EPISODES,
                PL_POST,
                "asked where there are both postcodes",
                row -> isCare(row)
                        && row.has(PL_POST)
                        && row.has(HOME_POST)
                        && !row.child().has(UASC)
                        && distance(row).isEmpty());
        rules.row(
                "392c",
                EPISODES,
                PL_POST,
                "the lookup that was given does not have the postcode of the placement or of the home",
                row -> isUnknown(row, PL_POST) || isUnknown(row, HOME_POST));
        rules.row(
                "406",
                EPISODES,
                PL_POST,
                DERIVED,
                row -> row.child().has(UASC) && distance(row).isPresent());
        rules.row(
                "411",
                EPISODES,
                PL_POST,
                "fires on stated places only, for what follows from postcodes agrees with itself",
                row -> row.is(PL_LOCATION, "IN")
                        && authority(row).filter(code -> !isOwn(row, code)).isPresent());
        rules.row(
                "420",
                EPISODES,
                PL_POST,
                DERIVED,
                row -> !isCare(row) && authority(row).isPresent());
        rules.row(
                "454",
                EPISODES,
                PL_POST,
                DERIVED,
                row -> isCare(row)
                        && distance(row)
                                .filter(miles -> miles.compareTo(FAR) > 0)
                                .isPresent());
        rules.row(
                "1015",
                EPISODES,
                PLACE_PROVIDER,
                "foster carers and adopters apart, for they may live elsewhere; a place that is not known is left to"
                        + " rule 392a",
                row -> row.is(PLACE_PROVIDER, "PR1")
                        && row.has(PLACE)
                        && row.has(LS)
                        && isCare(row)
                        && !EpisodeRules.isWithFamily(row)
                        && authority(row).filter(code -> !isOwn(row, code)).isPresent());
        rules.row(
                "218",
                EPISODES,
                URN,
                "of care in England, in placements other than those of rule 222; a place that is not known counts as"
                        + " in England",
                row -> !row.has(URN)
                        && isCare(row)
                        && EpisodeRules.isInspected(row)
                        && authority(row).filter(code -> !isInEngland(code)).isEmpty());
    }

    private static void yearEnds(Declarations rules) {
        changed(
                rules,
                "452",
                YEAR_END,
                row -> carried(row),
                (old, row) -> !authority(old).equals(authority(row)));
        changed(rules, "453", YEAR_END + TWO_TENTHS, row -> carried(row), PlaceRules::isFurther);
        changed(rules, "503G", SAME_START + TWO_TENTHS, row -> sameStart(row), PlaceRules::isFurther);
        changed(
                rules,
                "503H",
                SAME_START,
                row -> sameStart(row),
                (old, row) -> !authority(old).equals(authority(row)));
        changed(
                rules,
                "503J",
                SAME_START,
                row -> sameStart(row),
                (old, row) -> !location(old, row).equals(location(row)));
    }

    private static void changed(
            Declarations rules,
            String code,
            String reading,
            Function<ReturnRow, Optional<ReturnRow>> before,
            BiPredicate<ReturnRow, ReturnRow> differs) {
        Predicate<ReturnRow> breaks =
                row -> before.apply(row).filter(old -> differs.test(old, row)).isPresent();
        rules.row(code, EPISODES, PL_POST, reading, breaks);
    }

    private static Optional<ReturnRow> sameStart(ReturnRow row) {
        return YearEndRules.openLastYear(row).filter(old -> row.isOn(DECOM, old.day(DECOM)));
    }

    /** The open episode of last year that the first of this year, begun before it, ought to be. */
    private static Optional<ReturnRow> carried(ReturnRow row) {
        return row.previous().isEmpty() && row.isBefore(DECOM, row.year().firstDay())
                ? YearEndRules.openLastYear(row)
                : Optional.empty();
    }

    private static boolean isFurther(ReturnRow old, ReturnRow row) {
        Optional<BigDecimal> before = distance(old);
        Optional<BigDecimal> now = distance(row);
        if (before.isEmpty() || now.isEmpty()) {
            return before.isPresent() != now.isPresent();
        }
        return before.get().subtract(now.get()).abs().compareTo(ROUNDING) > 0;
    }

    private static Optional<PostcodePlace> place(ReturnRow row, Field postcode) {
        return row.has(postcode)
                ? row.child().of().postcodes().flatMap(all -> all.find(row.text(postcode)))
                : Optional.empty();
    }

    private static boolean isUnknown(ReturnRow row, Field postcode) {
        return row.has(postcode) && place(row, postcode).isEmpty();
    }

    /** The authority in which a placement is: a number, a code of National Statistics, or a country. */
    static Optional<String> authority(ReturnRow row) {
        return row.has(PL_LA)
                ? Optional.of(row.text(PL_LA))
                : place(row, PL_POST).map(PostcodePlace::authority);
    }

    private static Optional<BigDecimal> stated(ReturnRow row) {
        try {
            return Optional.of(new BigDecimal(row.text(PL_DISTANCE)));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** The miles from home to a placement. */
    private static Optional<BigDecimal> distance(ReturnRow row) {
        return row.has(PL_DISTANCE)
                ? stated(row)
                : place(row, HOME_POST).flatMap(home -> place(row, PL_POST).map(home::milesTo));
    }

    private static Optional<String> location(ReturnRow row) {
        return location(row, row);
    }

    /** Whether a placement is in the area of the authority whose return another row is in. */
    private static Optional<String> location(ReturnRow placed, ReturnRow in) {
        return placed.has(PL_LOCATION)
                ? Optional.of(placed.text(PL_LOCATION))
                : authority(placed).map(code -> isOwn(in, code) ? "IN" : "OUT");
    }

    /** Whether a code is that of the authority whose return a row is in. */
    static boolean isOwn(ReturnRow row, String code) {
        LocalAuthority own = row.child().of().authority().orElseThrow();
        return code.equals(own.dfeNumber())
                || own.onsCodes().stream().anyMatch(ons -> ons.value().equals(code));
    }

    private static boolean isInEngland(String code) {
        return code.startsWith("E") || code.equals("CON") || code.chars().allMatch(Character::isDigit);
    }
}
