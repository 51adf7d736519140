package org.childrensservices.core.returns.ssda903.rules;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import com.google.common.collect.Sets;
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
import org.threeten.extra.LocalDateRange;

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
        LocalDateRange days = year.range();
        Map<Field, ImmutableSet<String>> lists = new EnumMap<>(Field.class);
        boolean letters = year.compareTo(LETTERS_FOR_SEX) >= 0;
        lists.put(Field.SEX, letters ? ImmutableSet.of("M", "F", "U") : ImmutableSet.of("1", "2"));
        lists.put(Field.ETHNIC, Code.usedIn(Ethnicity.class, days));
        lists.put(Field.RNE, Code.usedIn(ReasonNewEpisode.class, days));
        lists.put(Field.LS, and(Code.usedIn(LegalStatus.class, days), "D1"));
        lists.put(Field.CIN, without(Code.usedIn(CategoryOfNeed.class, days), "N9", "N0"));
        lists.put(Field.PLACE, without(Code.usedIn(PlacementType.class, days), "A1", "A2"));
        lists.put(Field.PLACE_PROVIDER, Code.usedIn(PlacementProvider.class, days));
        lists.put(Field.REC, without(Code.usedIn(ReasonEpisodeCeased.class, days), "E1"));
        lists.put(Field.REASON_PLACE_CHANGE, Code.usedIn(ReasonPlaceChange.class, days));
        lists.put(Field.REVIEW_CODE, Code.usedIn(ReviewParticipation.class, days));
        lists.put(Field.SDQ_REASON, Code.usedIn(SdqReason.class, days));
        lists.put(Field.IN_TOUCH, Code.usedIn(CareLeaverInTouch.class, days));
        lists.put(Field.ACTIV, Code.usedIn(CareLeaverActivity.class, days));
        lists.put(Field.ACCOM, without(Code.usedIn(CareLeaverAccommodation.class, days), "S1", "X1"));
        lists.put(Field.NB_ADOPTR, ImmutableSet.of("1", "2"));
        lists.put(Field.SEX_ADOPTR, Code.usedIn(AdoptersSex.class, days));
        lists.put(Field.LS_ADOPTR, Code.usedIn(AdoptersStatus.class, days));
        lists.put(Field.REASON_PLACED_CEASED, Code.usedIn(PlacedCeasedReason.class, days));
        lists.put(Field.PREV_PERM, Code.usedIn(PreviousPermanenceOption.class, days));
        lists.put(Field.MISSING, Code.usedIn(MissingKind.class, days));
        lists.put(Field.SW_REASON, Code.usedIn(SocialWorkerChangeReason.class, days));
        return Maps.immutableEnumMap(lists);
    }

    private static ImmutableSet<String> and(ImmutableSet<String> codes, String more) {
        return Sets.union(codes, ImmutableSet.of(more)).immutableCopy();
    }

    private static ImmutableSet<String> without(ImmutableSet<String> codes, String... fewer) {
        return Sets.difference(codes, ImmutableSet.copyOf(fewer)).immutableCopy();
    }
}
