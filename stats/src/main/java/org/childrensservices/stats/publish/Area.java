package org.childrensservices.stats.publish;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import org.childrensservices.core.place.AreaCode;
import org.childrensservices.core.place.LocalAuthority;
import org.childrensservices.core.place.LondonPart;
import org.childrensservices.core.place.OnsCode;
import org.childrensservices.core.place.Region;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.ReasonCode;

/**
 * The area of a row of a published table, by the columns in which the Department for Education writes it: England, a
 * region or part of London, or a local authority. Tables are joined on the number of an authority, {@code old_la_code},
 * which stays where its code {@code new_la_code} changes.
 *
 * @param level the level
 * @param regionCode the code of the region of the Office for National Statistics, empty for England
 * @param regionName the name of the region, empty for England
 * @param newLaCode the code of the authority of the Office for National Statistics, empty for other levels
 * @param oldLaCode the number of the authority of the Department, as text: two authorities may report as {@code "314 /
 *     318"}; empty for other levels
 * @param laName the name of the authority, empty for other levels
 */
public record Area(
        GeographicLevel level,
        String regionCode,
        String regionName,
        String newLaCode,
        String oldLaCode,
        String laName) {

    private static final Area ENGLAND = new Area(GeographicLevel.NATIONAL, "", "", "", "", "");

    /**
     * Checks that what belongs to the level is there and nothing else.
     *
     * @param level the level
     * @param regionCode the code of the region, empty for England
     * @param regionName the name of the region, empty for England
     * @param newLaCode the code of the authority, empty for other levels and where it is not known
     * @param oldLaCode the number of the authority, empty for other levels
     * @param laName the name of the authority, empty for other levels
     */
    public Area {
        checkNotNull(regionName, "regionName");
        boolean isAuthority = level == GeographicLevel.LOCAL_AUTHORITY;
        checkArgument(
                level != GeographicLevel.NATIONAL || (regionCode.isEmpty() && regionName.isEmpty()),
                "England must have no region: '%s'",
                regionCode);
        checkArgument(level != GeographicLevel.REGIONAL || !regionCode.isEmpty(), "region must have a code");
        checkArgument(
                isAuthority != oldLaCode.isEmpty(),
                "an authority, and nothing else, must have a number: '%s'",
                oldLaCode);
        checkArgument(
                isAuthority || (newLaCode.isEmpty() && laName.isEmpty()),
                "only an authority must have a code and name: '%s'",
                newLaCode);
    }

    /** {@return England} */
    public static Area england() {
        return ENGLAND;
    }

    /**
     * Returns a region.
     *
     * @param region the region
     * @return the area
     */
    public static Area of(Region region) {
        return new Area(GeographicLevel.REGIONAL, region.code(), region.label(), "", "", "");
    }

    /**
     * Returns a part of London, which stands among the regions.
     *
     * @param part the part
     * @return the area
     */
    public static Area of(LondonPart part) {
        return new Area(GeographicLevel.REGIONAL, part.code(), part.label(), "", "", "");
    }

    /**
     * Returns an authority with its newest code, as series are written that are cast back to the boundaries of now.
     *
     * @param authority the authority
     * @return the area
     */
    public static Area of(LocalAuthority authority) {
        ImmutableList<OnsCode> codes = authority.onsCodes();
        return of(authority, codes.get(codes.size() - 1).value());
    }

    /**
     * Returns an authority with its code on a day, as series are written that keep the codes of the time.
     *
     * @param authority the authority
     * @param date the day
     * @return the area, or none for the reasons of {@link LocalAuthority#onsCodeOn(LocalDate)}
     */
    public static Outcome<Area> of(LocalAuthority authority, LocalDate date) {
        return authority.onsCodeOn(date).map(code -> of(authority, code));
    }

    private static Area of(LocalAuthority authority, String code) {
        return new Area(
                GeographicLevel.LOCAL_AUTHORITY,
                authority.region().code(),
                authority.region().label(),
                code,
                authority.dfeNumber(),
                authority.name());
    }

    /** {@return the name of the area} */
    public String name() {
        return switch (level) {
            case NATIONAL -> "England";
            case REGIONAL -> regionName;
            case LOCAL_AUTHORITY -> laName;
        };
    }

    /**
     * Returns the code by which the area is joined, added up and told from others.
     *
     * @return the code; none with the code {@link ReasonCode#NOT_AVAILABLE} if no area of England has it
     */
    public Outcome<AreaCode> code() {
        return switch (level) {
            case NATIONAL -> Outcome.of(AreaCode.ENGLAND);
            case REGIONAL -> AreaCode.parse(regionCode);
            case LOCAL_AUTHORITY -> AreaCode.parse(oldLaCode);
        };
    }

    /** {@return the name and the number or code, such as {@code "Westminster (213)"}} */
    @Override
    public String toString() {
        return switch (level) {
            case NATIONAL -> name();
            case REGIONAL -> name() + " (" + regionCode + ")";
            case LOCAL_AUTHORITY -> name() + " (" + oldLaCode + ")";
        };
    }
}
