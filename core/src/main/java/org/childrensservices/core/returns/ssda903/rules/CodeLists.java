package org.childrensservices.core.returns.ssda903.rules;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import com.google.common.collect.Sets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.childrensservices.core.person.Ethnicity;
import org.childrensservices.core.placement.AdoptersSex;
import org.childrensservices.core.placement.AdoptersStatus;
import org.childrensservices.core.placement.CareLeaverAccommodation;
import org.childrensservices.core.placement.CareLeaverActivity;
import org.childrensservices.core.placement.CareLeaverInTouch;
import org.childrensservices.core.placement.CategoryOfNeed;
import org.childrensservices.core.placement.LegalStatus;
import org.childrensservices.core.placement.MissingKind;
import org.childrensservices.core.placement.PlacedCeasedReason;
import org.childrensservices.core.placement.PlacementProvider;
import org.childrensservices.core.placement.PlacementType;
import org.childrensservices.core.placement.PreviousPermanenceOption;
import org.childrensservices.core.placement.ReasonEpisodeCeased;
import org.childrensservices.core.placement.ReasonNewEpisode;
import org.childrensservices.core.placement.ReasonPlaceChange;
import org.childrensservices.core.placement.SdqReason;
import org.childrensservices.core.plan.ReviewParticipation;
import org.childrensservices.core.time.ReportingYear;
import org.childrensservices.core.value.Code;
import org.childrensservices.core.workforce.SocialWorkerChangeReason;

/**
 * The codes that a return may hold in a year: those of the code sets that are valid on any day of it, but for a few
 * that the sets know from elsewhere. D1 may still be returned, as the official lists have it.
 */
final class CodeLists {

    private static final ReportingYear LETTERS_FOR_SEX = ReportingYear.parse("2024-25");

    private static final Map<ReportingYear, ImmutableMap<Field, ImmutableSet<String>>> BY_YEAR =
            new ConcurrentHashMap<>();

    private CodeLists() {}

    /** By the fields that hold codes. */
    static ImmutableMap<Field, ImmutableSet<String>> of(ReportingYear year) {
        return BY_YEAR.computeIfAbsent(year, CodeLists::lists);
    }

    private static ImmutableMap<Field, ImmutableSet<String>> lists(ReportingYear year) {
        Map<Field, ImmutableSet<String>> lists = new EnumMap<>(Field.class);
        boolean letters = year.compareTo(LETTERS_FOR_SEX) >= 0;
        lists.put(Field.SEX, letters ? ImmutableSet.of("M", "F", "U") : ImmutableSet.of("1", "2"));
        lists.put(Field.ETHNIC, of(Ethnicity.values(), year));
        lists.put(Field.RNE, of(ReasonNewEpisode.values(), year));
        lists.put(Field.LS, and(of(LegalStatus.values(), year), "D1"));
        lists.put(Field.CIN, without(of(CategoryOfNeed.values(), year), "N9", "N0"));
        lists.put(Field.PLACE, without(of(PlacementType.values(), year), "A1", "A2"));
        lists.put(Field.PLACE_PROVIDER, of(PlacementProvider.values(), year));
        lists.put(Field.REC, without(of(ReasonEpisodeCeased.values(), year), "E1"));
        lists.put(Field.REASON_PLACE_CHANGE, of(ReasonPlaceChange.values(), year));
        lists.put(Field.REVIEW_CODE, of(ReviewParticipation.values(), year));
        lists.put(Field.SDQ_REASON, of(SdqReason.values(), year));
        lists.put(Field.IN_TOUCH, of(CareLeaverInTouch.values(), year));
        lists.put(Field.ACTIV, of(CareLeaverActivity.values(), year));
        lists.put(Field.ACCOM, without(of(CareLeaverAccommodation.values(), year), "S1", "X1"));
        lists.put(Field.NB_ADOPTR, ImmutableSet.of("1", "2"));
        lists.put(Field.SEX_ADOPTR, of(AdoptersSex.values(), year));
        lists.put(Field.LS_ADOPTR, of(AdoptersStatus.values(), year));
        lists.put(Field.REASON_PLACED_CEASED, of(PlacedCeasedReason.values(), year));
        lists.put(Field.PREV_PERM, of(PreviousPermanenceOption.values(), year));
        lists.put(Field.MISSING, of(MissingKind.values(), year));
        lists.put(Field.SW_REASON, of(SocialWorkerChangeReason.values(), year));
        return Maps.immutableEnumMap(lists);
    }

    private static ImmutableSet<String> of(Code[] codes, ReportingYear year) {
        return Arrays.stream(codes)
                .filter(code -> code.validity().overlaps(year.range()))
                .map(Code::code)
                .collect(ImmutableSet.toImmutableSet());
    }

    private static ImmutableSet<String> and(ImmutableSet<String> codes, String more) {
        return Sets.union(codes, ImmutableSet.of(more)).immutableCopy();
    }

    private static ImmutableSet<String> without(ImmutableSet<String> codes, String... fewer) {
        return Sets.difference(codes, ImmutableSet.copyOf(fewer)).immutableCopy();
    }
}
