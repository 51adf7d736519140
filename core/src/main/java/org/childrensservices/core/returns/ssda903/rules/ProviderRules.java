package org.childrensservices.core.returns.ssda903.rules;

import static org.childrensservices.core.returns.ssda903.rules.Field.DEC;
import static org.childrensservices.core.returns.ssda903.rules.Field.DECOM;
import static org.childrensservices.core.returns.ssda903.rules.Field.PLACE;
import static org.childrensservices.core.returns.ssda903.rules.Field.PLACE_PROVIDER;
import static org.childrensservices.core.returns.ssda903.rules.Field.PL_POST;
import static org.childrensservices.core.returns.ssda903.rules.Field.URN;
import static org.childrensservices.core.returns.ssda903.rules.ReturnTable.EPISODES;

import java.util.Optional;
import java.util.function.BiPredicate;
import org.childrensservices.core.returns.rules.ValidationRule.Need;
import org.childrensservices.core.value.Code;
import org.childrensservices.core.value.SourceText;

/** The rules that compare placements with the register of providers; XXXXXXX says that there is no number. */
final class ProviderRules {

    private static final String REGISTERED = "asked where the register has the number, and says so of it";

    private ProviderRules() {}

    static void declare(Declarations rules) {
        rules.needs(Need.AUTHORITY, "229");
        rules.row(
                "1008",
                EPISODES,
                URN,
                "XXXXXXX says that there is none",
                row -> hasNumber(row) && provider(row).isEmpty());
        of(
                rules,
                "219",
                PLACE,
                (row, provider) ->
                        !provider.placementTypes().isEmpty() && !lists(provider.placementTypes(), row.text(PLACE)));
        rules.row(
                "221",
                EPISODES,
                PL_POST,
                "of homes, supported accommodation, family centres and schools (K1, K2, K3, R3, S1), for carers live"
                        + " elsewhere than their agency",
                row -> row.is(PLACE, "K1", "K2", "K3", "R3", "S1")
                        && row.has(PL_POST)
                        && provider(row)
                                .flatMap(RegisteredProvider::postcode)
                                .map(SourceText::reveal)
                                .filter(postcode ->
                                        !Postcodes.normalise(postcode).equals(Postcodes.normalise(row.text(PL_POST))))
                                .isPresent());
        of(
                rules,
                "224",
                PLACE_PROVIDER,
                (row, provider) -> row.has(PLACE_PROVIDER)
                        && !provider.providers().isEmpty()
                        && !lists(provider.providers(), row.text(PLACE_PROVIDER)));
        of(rules, "227", URN, (row, provider) -> row.isAfter(DECOM, provider.closed()));
        rules.row(
                "228",
                EPISODES,
                URN,
                "an open episode counts up to the last day of the year; one that began after the closure is left to"
                        + " rule 227",
                row -> provider(row)
                        .flatMap(RegisteredProvider::closed)
                        .filter(closed -> !row.isAfter(DECOM, closed))
                        .filter(closed ->
                                row.lastDay(DEC).filter(closed::isBefore).isPresent())
                        .isPresent());
        of(
                rules,
                "229",
                PLACE_PROVIDER,
                (row, provider) -> provider.authority()
                        .filter(code -> PlaceRules.isOwn(row, code)
                                ? row.is(PLACE_PROVIDER, "PR2")
                                : row.is(PLACE_PROVIDER, "PR1"))
                        .isPresent());
    }

    private static void of(
            Declarations rules, String code, Field field, BiPredicate<ReturnRow, RegisteredProvider> breaks) {
        rules.row(
                code,
                EPISODES,
                field,
                REGISTERED,
                row -> provider(row)
                        .filter(provider -> breaks.test(row, provider))
                        .isPresent());
    }

    private static boolean hasNumber(ReturnRow row) {
        return row.has(URN) && !row.is(URN, "XXXXXXX");
    }

    private static Optional<RegisteredProvider> provider(ReturnRow row) {
        return hasNumber(row)
                ? row.child().of().providers().flatMap(register -> register.find(row.text(URN)))
                : Optional.empty();
    }

    private static boolean lists(Iterable<? extends Code> codes, String text) {
        for (Code code : codes) {
            if (code.code().equals(text)) {
                return true;
            }
        }
        return false;
    }
}
