package org.childrensservices.core.place;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.ReasonCode;
import org.threeten.extra.LocalDateRange;

/**
 * A local authority of England with children's services, now or since 2009, known by its three-digit number of the
 * Department for Education. Tables are joined on that number: it stays where the code of the Office for National
 * Statistics changes with a boundary or a new status, and two names may be written for one authority.
 *
 * <p>All there are come from a table of the library, so that there is one object for each.
 */
public final class LocalAuthority implements Comparable<LocalAuthority> {

    private final String dfeNumber;
    private final String name;
    private final Region region;
    private final Optional<LondonPart> londonPart;
    private final ImmutableList<OnsCode> onsCodes;
    private final ImmutableList<String> successorNumbers;
    private final LocalDateRange range;

    LocalAuthority(
            ImmutableList<LocalAuthorityTable.Row> rows, ImmutableList<String> successorNumbers, LocalDateRange range) {
        this.dfeNumber = rows.get(0).dfeNumber();
        this.name = rows.get(0).name();
        this.region = rows.get(0).region();
        this.londonPart = rows.get(0).londonPart();
        this.onsCodes = rows.stream().map(LocalAuthorityTable.Row::code).collect(ImmutableList.toImmutableList());
        this.successorNumbers = successorNumbers;
        this.range = range;
    }

    /**
     * Returns the authority with a number.
     *
     * @param number three digits, such as {@code "213"}, white space around them ignored
     * @return the authority, or none with the code {@link ReasonCode#NOT_AVAILABLE} if there is none with that number
     */
    public static Outcome<LocalAuthority> ofDfeNumber(String number) {
        LocalAuthority authority = LocalAuthorityTable.ENGLAND.get(number.strip());
        return authority == null
                ? Outcome.none(
                        ReasonCode.NOT_AVAILABLE,
                        "no local authority of England has the number '" + number.strip() + "'")
                : Outcome.of(authority);
    }

    /** {@return the authorities of England, also those that were abolished since 2009, in order of their number} */
    public static ImmutableList<LocalAuthority> england() {
        return LocalAuthorityTable.ENGLAND.values().asList();
    }

    /** {@return the three-digit number of the Department for Education} */
    public String dfeNumber() {
        return dfeNumber;
    }

    /** {@return the name} */
    public String name() {
        return name;
    }

    /** {@return the region} */
    public Region region() {
        return region;
    }

    /** {@return the part of London; empty outside London} */
    public Optional<LondonPart> londonPart() {
        return londonPart;
    }

    /** {@return the codes of the Office for National Statistics, in order of time} */
    public ImmutableList<OnsCode> onsCodes() {
        return onsCodes;
    }

    /**
     * Returns the code of the Office for National Statistics on a day.
     *
     * @param date the day
     * @return the code; none with the code {@link ReasonCode#NOT_APPLICABLE} if the authority was not there on that
     *     day, and with the code {@link ReasonCode#BEYOND_TABLE} if it was and its code of the time is not in the table
     */
    public Outcome<String> onsCodeOn(LocalDate date) {
        for (OnsCode code : onsCodes) {
            if (code.validity().contains(date)) {
                return Outcome.of(code.value());
            }
        }
        return isCurrentOn(date)
                ? Outcome.none(ReasonCode.BEYOND_TABLE, "no code of " + name + " is recorded for " + date)
                : Outcome.none(ReasonCode.NOT_APPLICABLE, "there was no authority " + this + " on " + date);
    }

    /**
     * {@return the days on which it is an authority, with an unbounded start if it does not follow another in the
     * table}
     */
    public LocalDateRange range() {
        return range;
    }

    /**
     * Tells whether this is an authority on a day. The table knows no beginning or end of authorities before 2009, so
     * that one which was there in 2009 counts as there at any time before.
     *
     * @param date the day
     * @return whether the day is in {@link #range()}
     */
    public boolean isCurrentOn(LocalDate date) {
        return range.contains(date);
    }

    /** {@return the authorities that took over its area when it was abolished, none while it is there} */
    public ImmutableList<LocalAuthority> successors() {
        return successorNumbers.stream()
                .map(number -> ofDfeNumber(number).orElseThrow())
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * {@return the authorities whose area it took over, in whole or in part; none if it follows no other in the table}
     *
     * <p>It is no tree: Dorset was divided between the new Dorset and Bournemouth, Christchurch and Poole, which took
     * over Bournemouth and Poole as well, so that no series of one of the two goes back before 2019.
     */
    public ImmutableList<LocalAuthority> predecessors() {
        return england().stream()
                .filter(authority -> authority.successorNumbers.contains(dfeNumber))
                .collect(ImmutableList.toImmutableList());
    }

    /** Compares the numbers. */
    @Override
    public int compareTo(LocalAuthority other) {
        return dfeNumber.compareTo(other.dfeNumber);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LocalAuthority authority && dfeNumber.equals(authority.dfeNumber);
    }

    @Override
    public int hashCode() {
        return dfeNumber.hashCode();
    }

    /** {@return the name and the number, such as {@code "Westminster (213)"}} */
    @Override
    public String toString() {
        return name + " (" + dfeNumber + ")";
    }
}
