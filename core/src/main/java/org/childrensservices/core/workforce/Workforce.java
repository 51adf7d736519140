package org.childrensservices.core.workforce;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.function.Function;
import org.childrensservices.core.person.PersonId;
import org.childrensservices.core.style.ModelStyle;
import org.childrensservices.core.value.Finding;
import org.childrensservices.core.value.Origin;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.core.value.Severity;
import org.childrensservices.core.value.SourceText;
import org.immutables.value.Value;

/**
 * The professionals of an authority with what they are assigned to and with whom they work. A caseload is counted for a
 * day and never kept.
 */
@Value.Immutable
@ModelStyle
public abstract sealed class Workforce permits ImmutableWorkforce {

    Workforce() {}

    private static final int TOLERANCE_DAYS = 7;

    /** {@return the professionals} */
    public abstract ImmutableList<Professional> professionals();

    /** {@return their assignments to teams} */
    public abstract ImmutableList<Assignment> assignments();

    /** {@return with whom they work} */
    public abstract ImmutableList<Involvement> involvements();

    /**
     * Returns the children with whom a professional works on a day.
     *
     * @param professional who
     * @param role in which role
     * @param day the day
     * @return the children, each once
     */
    public ImmutableSet<PersonId> childrenOn(PersonId professional, InvolvementRole role, LocalDate day) {
        return involvements().stream()
                .filter(i -> i.professional().equals(professional)
                        && i.role() == role
                        && i.range().contains(day))
                .map(Involvement::child)
                .collect(ImmutableSet.toImmutableSet());
    }

    /**
     * Returns the work time of a professional on a day.
     *
     * @param professional who
     * @param day the day
     * @return the sum over all assignments of the day, in full-time equivalents
     */
    public BigDecimal fullTimeEquivalentOn(PersonId professional, LocalDate day) {
        return assignments().stream()
                .filter(a -> a.professional().equals(professional) && a.range().contains(day))
                .map(Assignment::fullTimeEquivalent)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /**
     * Returns the caseload of a professional on a day, by children.
     *
     * @param professional who
     * @param role in which role
     * @param day the day
     * @return the caseload; none with the code {@link ReasonCode#EMPTY_DENOMINATOR} if there is no assignment on that
     *     day
     */
    public Outcome<Caseload> caseloadOn(PersonId professional, InvolvementRole role, LocalDate day) {
        return caseloadOn(professional, role, day, child -> child);
    }

    /**
     * Returns the caseload of a professional on a day, by families or another unit to which children belong.
     *
     * @param professional who
     * @param role in which role
     * @param day the day
     * @param unitOf the family of a child; the child itself for one without
     * @return the caseload; none with the code {@link ReasonCode#EMPTY_DENOMINATOR} if there is no assignment on that
     *     day
     */
    public Outcome<Caseload> caseloadOn(
            PersonId professional, InvolvementRole role, LocalDate day, Function<PersonId, ?> unitOf) {
        BigDecimal time = fullTimeEquivalentOn(professional, day);
        long cases = childrenOn(professional, role, day).stream()
                .map(unitOf)
                .distinct()
                .count();
        return time.signum() > 0
                ? Outcome.of(new Caseload(cases, time))
                : Outcome.none(
                        ReasonCode.EMPTY_DENOMINATOR,
                        professional + " has no assignment on " + day + ", cases: " + cases);
    }

    /**
     * Returns the caseload of a team on a day: the children of those who are assigned to it, for their work time in it.
     * Children of a professional who works in two teams count in both.
     *
     * @param team the team
     * @param role in which role
     * @param day the day
     * @return the caseload; none with the code {@link ReasonCode#EMPTY_DENOMINATOR} if nobody is assigned on that day
     */
    public Outcome<Caseload> caseloadOn(TeamId team, InvolvementRole role, LocalDate day) {
        ImmutableList<Assignment> own = assignments().stream()
                .filter(a -> a.team().equals(team) && a.range().contains(day))
                .collect(ImmutableList.toImmutableList());
        BigDecimal time = own.stream().map(Assignment::fullTimeEquivalent).reduce(BigDecimal.ZERO, BigDecimal::add);
        long cases = own.stream()
                .map(Assignment::professional)
                .distinct()
                .flatMap(professional -> childrenOn(professional, role, day).stream())
                .distinct()
                .count();
        return time.signum() > 0
                ? Outcome.of(new Caseload(cases, time))
                : Outcome.none(ReasonCode.EMPTY_DENOMINATOR, "nobody is assigned to " + team + " on " + day);
    }

    /**
     * Returns what is doubtful about the allocation of social workers: two at a time for one child, and more than seven
     * days between one and the next.
     *
     * @return the findings, child by child in the order in which they first occur
     */
    public ImmutableList<Finding> findings() {
        ImmutableList.Builder<Finding> findings = ImmutableList.builder();
        ImmutableListMultimap<PersonId, Involvement> allocated = involvements().stream()
                .filter(i -> i.role() == InvolvementRole.ALLOCATED_SOCIAL_WORKER)
                .sorted(Comparator.comparing(Involvement::start))
                .collect(ImmutableListMultimap.toImmutableListMultimap(Involvement::child, i -> i));
        for (PersonId child : allocated.keySet()) {
            LocalDate covered = LocalDate.MIN;
            for (Involvement next : allocated.get(child)) {
                if (!covered.equals(LocalDate.MIN)) {
                    if (next.start().isBefore(covered)) {
                        findings.add(
                                finding("workforce.two_allocated", "two allocated social workers at a time", next));
                    } else if (covered.until(next.start(), ChronoUnit.DAYS) > TOLERANCE_DAYS) {
                        findings.add(finding("workforce.none_allocated", "no allocated social worker before", next));
                    }
                }
                LocalDate end = next.end().orElse(LocalDate.MAX);
                covered = end.isAfter(covered) ? end : covered;
            }
        }
        return findings.build();
    }

    private static Finding finding(String rule, String message, Involvement involvement) {
        return new Finding(
                Severity.QUERY,
                rule,
                message + " " + involvement.start() + ": " + involvement,
                Origin.ofRecord("child " + involvement.child()).at("involvements"),
                SourceText.empty());
    }

    /** {@return a builder with the values of this workforce} */
    public abstract Builder toBuilder();

    /** {@return a new builder} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return how many professionals and involvements there are} */
    @Override
    public String toString() {
        return "professionals: " + professionals().size() + ", involvements: "
                + involvements().size();
    }

    /** Builds workforces; not thread-safe. */
    public static final class Builder extends ImmutableWorkforce.Builder {
        Builder() {}
    }
}
