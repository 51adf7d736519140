package org.childrensservices.core.returns.cin;

import static com.google.common.collect.ImmutableList.toImmutableList;

import java.time.LocalDate;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.childrensservices.core.person.PersonId;
import org.childrensservices.core.plan.ChildProtectionPlan;
import org.childrensservices.core.plan.Review;

/** The versions of a child protection plan, and the reviews that any of them has. */
final class PlanVersions extends Versions<ChildProtectionPlanBlock> {

    private final NavigableSet<LocalDate> reviews = new TreeSet<>();
    private long reviewsMerged;

    void addReviews(ReviewsBlock block) {
        if (!reviews.addAll(block.dates())) {
            reviewsMerged++;
        }
    }

    @Override
    long merged() {
        return super.merged() + reviewsMerged;
    }

    ChildProtectionPlan assemble(PersonId child, Contradictions contradictions) {
        ChildProtectionPlanBlock plan = merge((before, after) -> new ChildProtectionPlanBlock(
                        after.value().start(),
                        contradictions.end(before.value().end(), after.value().end(), after.origin()),
                        after.value().initialCategory().or(before.value()::initialCategory),
                        after.value().latestCategory().or(before.value()::latestCategory),
                        after.value().previousPlans().or(before.value()::previousPlans)))
                .value();
        return ChildProtectionPlan.builder()
                .owner(child)
                .start(plan.start())
                .end(plan.end())
                .initialCategory(plan.initialCategory())
                .latestCategory(plan.latestCategory())
                .reviews(reviews.stream()
                        .map(day -> Review.builder().date(day).build())
                        .collect(toImmutableList()))
                .build();
    }
}
