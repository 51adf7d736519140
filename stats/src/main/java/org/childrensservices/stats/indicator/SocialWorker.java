package org.childrensservices.stats.indicator;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import org.childrensservices.core.person.PersonId;
import org.childrensservices.core.workforce.Assignment;
import org.childrensservices.core.workforce.Involvement;
import org.childrensservices.core.workforce.Professional;
import org.childrensservices.core.workforce.Workforce;

/**
 * A professional with all posts and cases, as a subject of {@link SocialWorkers}.
 *
 * @param professional who
 * @param assignments the posts of that professional
 * @param involvements with whom that professional works
 */
public record SocialWorker(
        Professional professional, ImmutableList<Assignment> assignments, ImmutableList<Involvement> involvements) {
    /**
     * Checks that all are of the professional.
     *
     * @param professional who
     * @param assignments the posts
     * @param involvements with whom
     */
    public SocialWorker {
        checkNotNull(professional, "professional");
        for (Assignment assignment : assignments) {
            checkOwner(professional, assignment.professional(), assignment);
        }
        for (Involvement involvement : involvements) {
            checkOwner(professional, involvement.professional(), involvement);
        }
    }

    private static void checkOwner(Professional professional, PersonId owner, Object what) {
        checkArgument(owner.equals(professional.id()), "it must be of %s: %s", professional, what);
    }

    /**
     * Returns the professionals of a workforce, each with all posts and cases.
     *
     * @param workforce the workforce
     * @return the professionals, in its order; posts and cases of nobody it lists are left out
     */
    public static ImmutableList<SocialWorker> of(Workforce workforce) {
        ImmutableListMultimap<PersonId, Assignment> assignments = workforce.assignments().stream()
                .collect(ImmutableListMultimap.toImmutableListMultimap(Assignment::professional, a -> a));
        ImmutableListMultimap<PersonId, Involvement> involvements = workforce.involvements().stream()
                .collect(ImmutableListMultimap.toImmutableListMultimap(Involvement::professional, i -> i));
        return workforce.professionals().stream()
                .map(professional -> new SocialWorker(
                        professional, assignments.get(professional.id()), involvements.get(professional.id())))
                .collect(ImmutableList.toImmutableList());
    }

    /** {@return who, such as {@code "professional W1"}} */
    @Override
    public String toString() {
        return professional.toString();
    }
}
