package org.childrensservices.core.returns.cin;

import static com.google.common.collect.ImmutableList.toImmutableList;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.childrensservices.core.child.Assessment;
import org.childrensservices.core.child.Closure;
import org.childrensservices.core.child.Conference;
import org.childrensservices.core.child.ConferenceKind;
import org.childrensservices.core.child.PreProceedings;
import org.childrensservices.core.child.Referral;
import org.childrensservices.core.child.ReferralOutcome;
import org.childrensservices.core.child.Section47Enquiry;
import org.childrensservices.core.child.SocialCareEpisode;
import org.childrensservices.core.person.PersonId;
import org.childrensservices.core.plan.ChildInNeedPlan;
import org.childrensservices.core.plan.Plan;
import org.childrensservices.core.value.Origin;

/** The versions of a referral, and of all that followed on it. */
final class ReferralVersions extends Versions<ReferralBlock> {

    private final Siblings<Versions<AssessmentBlock>> assessments = new Siblings<>();
    private final Siblings<Versions<PlanDatesBlock>> plansInNeed = new Siblings<>();
    private final Siblings<Versions<Section47Block>> enquiries = new Siblings<>();
    private final Siblings<PlanVersions> protectionPlans = new Siblings<>();
    private final Siblings<Versions<PreProceedingsBlock>> preProceedings = new Siblings<>();

    /** Takes what followed on the referral, and gives back its versions. */
    Versions<?> addInside(CinBlock block, Origin origin, CensusFile file) {
        if (block instanceof AssessmentBlock assessment) {
            return add(assessments, assessment.assessment().start(), assessment, origin, file);
        } else if (block instanceof PlanDatesBlock plan) {
            return add(plansInNeed, plan.start(), plan, origin, file);
        } else if (block instanceof Section47Block enquiry) {
            return add(enquiries, enquiry.enquiry().strategyDiscussion(), enquiry, origin, file);
        } else if (block instanceof ChildProtectionPlanBlock plan) {
            PlanVersions versions = protectionPlans.next(plan.start(), file, PlanVersions::new);
            versions.add(plan, origin, file);
            return versions;
        } else if (block instanceof PreProceedingsBlock one) {
            return add(preProceedings, one.preProceedings().start(), one, origin, file);
        }
        throw new IllegalStateException("block must be one that stands in a referral: " + block);
    }

    private static <T> Versions<T> add(
            Siblings<Versions<T>> siblings, LocalDate day, T block, Origin origin, CensusFile file) {
        Versions<T> versions = siblings.next(day, file, Versions::new);
        versions.add(block, origin, file);
        return versions;
    }

    @Override
    long merged() {
        return super.merged()
                + assessments.merged()
                + plansInNeed.merged()
                + enquiries.merged()
                + protectionPlans.merged()
                + preProceedings.merged();
    }

    /** The plans that followed on the referral, in no order. */
    Stream<Plan> plans(PersonId child, Contradictions contradictions) {
        return Stream.concat(
                plansInNeed.inOrder().stream().map(versions -> planInNeed(versions, child, contradictions)),
                protectionPlans.inOrder().stream().map(versions -> versions.assemble(child, contradictions)));
    }

    Referral assemble(Contradictions contradictions) {
        Version<ReferralBlock> latest = merge((before, after) -> merge(before.value(), after, contradictions));
        ReferralBlock referral = latest.value();
        return Referral.builder()
                .date(referral.date())
                .source(referral.source())
                .primaryNeed(referral.primaryNeed())
                .outcome(outcome(referral, latest.origin(), contradictions))
                .build();
    }

    private Optional<ReferralOutcome> outcome(ReferralBlock referral, Origin origin, Contradictions contradictions) {
        SocialCareEpisode episode = episode(referral, contradictions);
        boolean followed = !episode.equals(SocialCareEpisode.builder().build())
                || !plansInNeed.inOrder().isEmpty()
                || !protectionPlans.inOrder().isEmpty();
        boolean nothingFurther = referral.noFurtherAction().orElse(false);
        if (nothingFurther && followed) {
            contradictions.report(CinRules.NFA_CONTRADICTION, origin);
        }
        if (followed) {
            return Optional.of(ReferralOutcome.proceeded(episode));
        }
        return referral.noFurtherAction()
                .map(nothing -> nothing ? ReferralOutcome.noFurtherAction() : ReferralOutcome.proceeded(episode));
    }

    private SocialCareEpisode episode(ReferralBlock referral, Contradictions contradictions) {
        return SocialCareEpisode.builder()
                .assessments(all(assessments, (before, after) -> assessment(before, after, contradictions))
                        .map(AssessmentBlock::assessment)
                        .collect(toImmutableList()))
                .enquiries(all(enquiries, (before, after) -> enquiry(before, after, contradictions))
                        .map(Section47Block::enquiry)
                        .collect(toImmutableList()))
                .preProceedings(all(preProceedings, (before, after) -> preProceedings(before.value(), after.value()))
                        .map(PreProceedingsBlock::preProceedings)
                        .collect(toImmutableList()))
                .conferences(referral
                        .transferConference()
                        .map(day -> Conference.builder()
                                .kind(ConferenceKind.TRANSFER_IN)
                                .date(day)
                                .build())
                        .stream()
                        .collect(toImmutableList()))
                .closure(referral.closed().map(day -> new Closure(day, referral.closureReason())))
                .build();
    }

    private static <T> Stream<T> all(Siblings<Versions<T>> siblings, Merge<T> merge) {
        return siblings.inOrder().stream().map(versions -> versions.merge(merge).value());
    }

    private static ReferralBlock merge(
            ReferralBlock before, Version<ReferralBlock> later, Contradictions contradictions) {
        ReferralBlock after = later.value();
        return new ReferralBlock(
                after.date(),
                after.source().or(before::source),
                after.primaryNeed().or(before::primaryNeed),
                contradictions.end(before.closed(), after.closed(), later.origin()),
                after.closureReason().or(before::closureReason),
                after.transferConference().or(before::transferConference),
                after.noFurtherAction().or(before::noFurtherAction));
    }

    private static AssessmentBlock assessment(
            Version<AssessmentBlock> before, Version<AssessmentBlock> after, Contradictions contradictions) {
        Assessment was = before.value().assessment();
        Assessment is = after.value().assessment();
        return new AssessmentBlock(
                is.toBuilder()
                        .authorised(contradictions.end(was.authorised(), is.authorised(), after.origin()))
                        .factors(is.factors().isEmpty() ? was.factors() : is.factors())
                        .build(),
                after.value().internalReview().or(before.value()::internalReview));
    }

    private static Section47Block enquiry(
            Version<Section47Block> before, Version<Section47Block> after, Contradictions contradictions) {
        Section47Enquiry was = before.value().enquiry();
        Section47Enquiry is = after.value().enquiry();
        Function<Section47Enquiry, Optional<LocalDate>> conference =
                enquiry -> enquiry.conference().map(Conference::date);
        contradictions.end(conference.apply(was), conference.apply(is), after.origin());
        return new Section47Block(
                was.conference().isPresent() && is.conference().isEmpty()
                        ? was
                        : is.toBuilder().outcome(is.outcome().or(was::outcome)).build(),
                after.value().conferenceTarget().or(before.value()::conferenceTarget),
                after.value().conferenceNotRequired().or(before.value()::conferenceNotRequired));
    }

    private static PreProceedingsBlock preProceedings(PreProceedingsBlock before, PreProceedingsBlock after) {
        PreProceedings was = before.preProceedings();
        PreProceedings is = after.preProceedings();
        return new PreProceedingsBlock(is.toBuilder()
                .letterSent(is.letterSent().or(was::letterSent))
                .familyGroupMeetingOffered(is.familyGroupMeetingOffered().or(was::familyGroupMeetingOffered))
                .familyGroupMeetingHeld(is.familyGroupMeetingHeld().or(was::familyGroupMeetingHeld))
                .initialMeeting(is.initialMeeting().or(was::initialMeeting))
                .reviewMeetings(is.reviewMeetings().or(was::reviewMeetings))
                .decided(is.decided().or(was::decided))
                .outcome(is.outcome().or(was::outcome))
                .applied(is.applied().or(was::applied))
                .proceedingsLetterSent(is.proceedingsLetterSent().or(was::proceedingsLetterSent))
                .build());
    }

    private static ChildInNeedPlan planInNeed(
            Versions<PlanDatesBlock> versions, PersonId child, Contradictions contradictions) {
        PlanDatesBlock plan = versions.merge((before, after) -> new PlanDatesBlock(
                        after.value().start(),
                        contradictions.end(before.value().end(), after.value().end(), after.origin())))
                .value();
        return ChildInNeedPlan.builder()
                .owner(child)
                .start(plan.start())
                .end(plan.end())
                .build();
    }
}
