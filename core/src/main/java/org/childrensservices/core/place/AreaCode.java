package org.childrensservices.core.place;

import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.ReasonCode;

/**
 * The code of an area in a published table: an authority by its number of the Department for Education, authorities
 * that return together by their numbers, England, its regions and the parts of London by their codes of the Office for
 * National Statistics.
 *
 * <p>A code of that Office for an authority is read as the number of the Department: the number stays where that code
 * changes, as for Buckinghamshire, North Yorkshire and Somerset, and series carry the code of the time, the newest or
 * both.
 *
 * @param value the code: {@code "213"}, {@code "314 / 318"}, {@code "E12000007"}, {@code "E13000001"} or
 *     {@code "E92000001"}
 * @serial exclude
 */
// Without the tag, Javadoc asks for a comment on a field that a record cannot comment.
@SuppressWarnings("InvalidBlockTag")
public record AreaCode(String value) implements Comparable<AreaCode>, Serializable {

    /** England as a whole. */
    public static final AreaCode ENGLAND = new AreaCode(Known.ENGLAND);

    private static final String JOINED = " / ";

    /** What kind of area it is. */
    public enum Kind {
        /** One local authority. */
        AUTHORITY,
        /** Local authorities that make one return together, as some do of their workforce. */
        JOINT_RETURN,
        /** One of the nine regions. */
        REGION,
        /** Inner or Outer London. */
        LONDON_PART,
        /** England. */
        ENGLAND
    }

    /**
     * Takes a code in the form in which it is joined on.
     *
     * @param value a code that {@link #parse} reads
     */
    public AreaCode {
        value = Known.canonical(value).fold(known -> known, reason -> {
            throw new IllegalArgumentException("area must have a known code: " + reason.message());
        });
    }

    /**
     * Reads a code.
     *
     * @param text the code, white space around it ignored
     * @return the code; none with the code {@link ReasonCode#NOT_AVAILABLE} if no area of England has it
     */
    public static Outcome<AreaCode> parse(String text) {
        return Known.canonical(text).map(AreaCode::new);
    }

    /**
     * Returns the code of an authority.
     *
     * @param authority the authority
     * @return its number
     */
    public static AreaCode of(LocalAuthority authority) {
        return new AreaCode(authority.dfeNumber());
    }

    /**
     * Returns the code of a region.
     *
     * @param region the region
     * @return its code
     */
    public static AreaCode of(Region region) {
        return new AreaCode(region.code());
    }

    /**
     * Returns the code of a part of London.
     *
     * @param part the part
     * @return its code
     */
    public static AreaCode of(LondonPart part) {
        return new AreaCode(part.code());
    }

    /** {@return what kind of area it is} */
    public Kind kind() {
        if (value.equals(Known.ENGLAND)) {
            return Kind.ENGLAND;
        }
        if (Known.WITHIN.containsKey(value)) {
            return value.startsWith("E12") ? Kind.REGION : Kind.LONDON_PART;
        }
        return value.contains(JOINED) ? Kind.JOINT_RETURN : Kind.AUTHORITY;
    }

    /** {@return the authorities in it, also those that were abolished since 2009, in order of their number} */
    public ImmutableList<LocalAuthority> authorities() {
        return switch (kind()) {
            case ENGLAND -> LocalAuthority.england();
            case AUTHORITY, JOINT_RETURN ->
                Known.members(value)
                        .map(number -> LocalAuthority.ofDfeNumber(number).orElseThrow())
                        .collect(ImmutableList.toImmutableList());
            case REGION, LONDON_PART ->
                LocalAuthority.england().stream()
                        .filter(checkNotNull(Known.WITHIN.get(value)))
                        .collect(ImmutableList.toImmutableList());
        };
    }

    /** {@return the name for a reader, such as {@code "Westminster"} or {@code "Inner London"}} */
    public String label() {
        return Known.LABELS.getOrDefault(
                value,
                String.join(
                        JOINED, authorities().stream().map(LocalAuthority::name).toList()));
    }

    /**
     * Tells whether a sum over both counts somebody twice: they share an authority, or an authority of one took over
     * from an authority of the other, as Cumberland from Cumbria.
     *
     * @param other the other area
     * @return whether they have ground in common at any time
     */
    public boolean overlaps(AreaCode other) {
        ImmutableSet<LocalAuthority> here = withSuccessors();
        ImmutableSet<LocalAuthority> there = other.withSuccessors();
        return authorities().stream().anyMatch(there::contains)
                || other.authorities().stream().anyMatch(here::contains);
    }

    private ImmutableSet<LocalAuthority> withSuccessors() {
        ImmutableSet.Builder<LocalAuthority> all = ImmutableSet.builder();
        authorities().forEach(authority -> all.add(authority).addAll(authority.successors()));
        return all.build();
    }

    /**
     * Checks that areas may be added up.
     *
     * @param areas the areas
     * @return the areas; none with the code {@link ReasonCode#NOT_COMPARABLE} where two overlap, as London does with
     *     Inner London
     */
    public static Outcome<ImmutableSet<AreaCode>> disjoint(Collection<AreaCode> areas) {
        List<AreaCode> distinct = areas.stream().distinct().sorted().toList();
        for (int i = 0; i < distinct.size(); i++) {
            for (int j = i + 1; j < distinct.size(); j++) {
                if (distinct.get(i).overlaps(distinct.get(j))) {
                    return Outcome.none(
                            ReasonCode.NOT_COMPARABLE,
                            distinct.get(i).label() + " and " + distinct.get(j).label() + " overlap");
                }
            }
        }
        return Outcome.of(ImmutableSet.copyOf(distinct));
    }

    /** Compares the codes. */
    @Override
    public int compareTo(AreaCode other) {
        return value.compareTo(other.value);
    }

    /** {@return the code} */
    @Override
    public String toString() {
        return value;
    }

    /** The codes there are, read when the first is asked for. */
    private static final class Known {

        private static final String ENGLAND = "E92000001";
        private static final Splitter NUMBERS = Splitter.on('/').trimResults();
        private static final ImmutableMap<String, Predicate<LocalAuthority>> WITHIN = within();
        private static final ImmutableMap<String, String> LABELS = labels();
        private static final ImmutableMap<String, String> NUMBER_OF_ONS_CODE = LocalAuthority.england().stream()
                .flatMap(authority ->
                        authority.onsCodes().stream().map(code -> Map.entry(code.value(), authority.dfeNumber())))
                .collect(ImmutableMap.toImmutableMap(Map.Entry::getKey, Map.Entry::getValue));

        private static ImmutableMap<String, Predicate<LocalAuthority>> within() {
            ImmutableMap.Builder<String, Predicate<LocalAuthority>> within = ImmutableMap.builder();
            for (Region region : Region.values()) {
                within.put(region.code(), authority -> authority.region() == region);
            }
            for (LondonPart part : LondonPart.values()) {
                within.put(
                        part.code(),
                        authority -> authority.londonPart().filter(part::equals).isPresent());
            }
            return within.buildOrThrow();
        }

        private static ImmutableMap<String, String> labels() {
            ImmutableMap.Builder<String, String> labels = ImmutableMap.builder();
            labels.put(ENGLAND, "England");
            for (Region region : Region.values()) {
                labels.put(region.code(), region.label());
            }
            for (LondonPart part : LondonPart.values()) {
                labels.put(part.code(), part.label());
            }
            return labels.buildOrThrow();
        }

        private static Stream<String> members(String text) {
            return NUMBERS.splitToStream(text);
        }

        private static boolean isNumber(String text) {
            return LocalAuthority.ofDfeNumber(text).isPresent();
        }

        private static Outcome<String> canonical(String text) {
            String code = text.strip();
            if (LABELS.containsKey(code) || isNumber(code)) {
                return Outcome.of(code);
            }
            String number = NUMBER_OF_ONS_CODE.get(code);
            if (number != null) {
                return Outcome.of(number);
            }
            List<String> numbers = members(code).distinct().sorted().toList();
            return numbers.stream().allMatch(Known::isNumber)
                    ? Outcome.of(String.join(JOINED, numbers))
                    : Outcome.none(ReasonCode.NOT_AVAILABLE, "no area of England has the code '" + code + "'");
        }
    }
}
