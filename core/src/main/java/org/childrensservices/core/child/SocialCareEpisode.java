package org.childrensservices.core.child;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.Comparators;
import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.Optional;
import org.childrensservices.core.style.ModelStyle;
import org.immutables.value.Value;

/**
 * An episode of social care, from a referral that was accepted to the closure of the case: what was assessed, enquired
 * into and decided. The plans are with the child, and so are periods of care, which may outlive the episode.
 */
@Value.Immutable
@ModelStyle
public abstract sealed class SocialCareEpisode permits ImmutableSocialCareEpisode {

    SocialCareEpisode() {}

    /** {@return the assessments in order of their start} */
    public abstract ImmutableList<Assessment> assessments();

    /** {@return the section 47 enquiries in order of their strategy discussion} */
    public abstract ImmutableList<Section47Enquiry> enquiries();

    /** {@return conferences that belong to no enquiry of this episode: reviews and those after a transfer in} */
    public abstract ImmutableList<Conference> conferences();

    /** {@return the pre-proceedings in order of their start} */
    public abstract ImmutableList<PreProceedings> preProceedings();

    /** {@return the closure, empty while the case is open} */
    public abstract Optional<Closure> closure();

    /** Checks that initial conferences are with their enquiry, and the order. */
    @Value.Check
    void check() {
        for (Conference conference : conferences()) {
            checkArgument(
                    conference.kind() != ConferenceKind.INITIAL,
                    "initial conference must be given with its section 47 enquiry: %s",
                    conference);
        }
        checkArgument(
                Comparators.isInOrder(assessments(), Comparator.comparing(Assessment::start)),
                "assessments must be ordered by start: %s",
                assessments());
        checkArgument(
                Comparators.isInOrder(enquiries(), Comparator.comparing(Section47Enquiry::strategyDiscussion)),
                "enquiries must be ordered by strategy discussion: %s",
                enquiries());
        checkArgument(
                Comparators.isInOrder(preProceedings(), Comparator.comparing(PreProceedings::start)),
                "pre-proceedings must be ordered by start: %s",
                preProceedings());
    }

    /** {@return a builder with the values of this episode} */
    public abstract Builder toBuilder();

    /** {@return a new builder} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return how much there is, such as {@code "assessments: 2, enquiries: 1, open"}} */
    @Override
    public String toString() {
        return "assessments: " + assessments().size() + ", enquiries: "
                + enquiries().size() + closure().map(c -> ", closed " + c).orElse(", open");
    }

    /** Builds episodes; not thread-safe. */
    public static final class Builder extends ImmutableSocialCareEpisode.Builder {
        Builder() {}
    }
}
