package org.childrensservices.stats.indicator;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Predicate;
import org.childrensservices.core.child.Child;
import org.childrensservices.core.placement.Distance;
import org.childrensservices.core.placement.Placement;
import org.childrensservices.core.placement.PlacementLocation;
import org.childrensservices.core.placement.PlacementType;

/**
 * Where the children looked after on 31 March live, as "Children looked after in England including adoptions" counts
 * it: each child by the placement of that day. A child who is away for a while (T0 to T4) on that day is counted by the
 * temporary placement, which is none of these; a child in a gap between placements is in the denominator only.
 */
public final class PlacementMix {

    private static final BigDecimal FAR = BigDecimal.valueOf(20);
    private static final ImmutableSet<PlacementLocation> OUTSIDE = Sets.immutableEnumSet(
            PlacementLocation.OUTSIDE_THE_RESPONSIBLE_AUTHORITY,
            PlacementLocation.WALES,
            PlacementLocation.SCOTLAND,
            PlacementLocation.NORTHERN_IRELAND,
            PlacementLocation.OUTSIDE_THE_UNITED_KINGDOM);
    private static final ImmutableSet<PlacementType> HOMES =
            Sets.immutableEnumSet(PlacementType.SECURE_CHILDRENS_HOME, PlacementType.CHILDRENS_HOME);
    private static final ImmutableSet<PlacementType> INDEPENDENT = Sets.immutableEnumSet(
            PlacementType.SEMI_INDEPENDENT, PlacementType.SUPPORTED_ACCOMMODATION, PlacementType.INDEPENDENT_LIVING);

    /**
     * Of the children looked after on 31 March, those placed more than 20 miles from home and outside the authority.
     * Exactly 20 miles is not more. A child whose distance is not known, or whose placement is confidential, is in the
     * denominator only.
     */
    public static final Indicator<Child> OVER_20_MILES = share("cla_over_20_miles", PlacementMix::isFarAndOutside);

    /** Of the children looked after on 31 March, those fostered, by relatives and friends or others (U1 to U6). */
    public static final Indicator<Child> FOSTER =
            share("cla_foster_percent", placement -> placement.type().is(PlacementType::isFoster));

    /**
     * Of the children looked after on 31 March, those in secure children's homes (K1) and children's homes (K2). Care
     * homes, hospitals, family centres, schools and prisons are none.
     */
    public static final Indicator<Child> RESIDENTIAL =
            share("cla_residential_percent", placement -> placement.type().is(HOMES::contains));

    /**
     * Of the children looked after on 31 March, those in semi-independent accommodation (H5), supported accommodation
     * (K3) and independent living (P2). Residential employment (P3) is none.
     */
    public static final Indicator<Child> SEMI_INDEPENDENT =
            share("cla_semi_independent_percent", placement -> placement.type().is(INDEPENDENT::contains));

    /** All of them, in the order of the catalogue. */
    public static final ImmutableList<Indicator<Child>> INDICATORS =
            ImmutableList.of(OVER_20_MILES, FOSTER, RESIDENTIAL, SEMI_INDEPENDENT);

    private PlacementMix() {}

    private static Indicator<Child> share(String id, Predicate<Placement> condition) {
        return Indicator.share(
                IndicatorCatalogue.definition(id),
                LookedAfter::atYearEnd,
                (child, year) -> child.periodOfCareOn(year.lastDay())
                        .flatMap(period -> period.placementOn(year.lastDay()))
                        .filter(condition)
                        .isPresent());
    }

    private static boolean isFarAndOutside(Placement placement) {
        Optional<BigDecimal> miles = placement.distance().map(Distance::miles);
        return miles.filter(m -> m.compareTo(FAR) > 0).isPresent()
                && placement
                        .location()
                        .filter(location -> location.is(OUTSIDE::contains))
                        .isPresent();
    }
}
