package org.childrensservices.core.returns.cin;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.childrensservices.core.child.Child;
import org.childrensservices.core.person.IdentifierKind;
import org.childrensservices.core.person.LinkedIdentifier;
import org.childrensservices.core.person.PersonId;
import org.childrensservices.core.plan.Plan;
import org.childrensservices.core.value.Coded;
import org.childrensservices.core.value.Finding;

/** The versions of who a child is, and of its referrals. */
final class ChildVersions extends Versions<ChildBlock> {

    private final Siblings<ReferralVersions> referrals = new Siblings<>();
    private final PersonId id;

    ChildVersions(PersonId id) {
        this.id = id;
    }

    /** The referrals of all versions. */
    Siblings<ReferralVersions> referrals() {
        return referrals;
    }

    @Override
    long merged() {
        return super.merged() + referrals.merged();
    }

    Child assemble(ImmutableList.Builder<Finding> findings) {
        Contradictions contradictions = new Contradictions(id, findings);
        Version<ChildBlock> latest = merge((before, after) -> merge(before, after, contradictions));
        ChildBlock child = latest.value();
        return Child.builder()
                .id(id)
                .authority(latest.file().authority())
                .birth(child.birth())
                .death(child.death())
                .sex(child.sex())
                .ethnicity(child.ethnicity())
                .disabilities(child.disabilities())
                .upn(child.upn())
                .upnUnknown(child.upn().isPresent() ? Optional.empty() : child.upnUnknown())
                .linkedIdentifiers(
                        child
                                .formerUpnText()
                                .map(text -> LinkedIdentifier.of(IdentifierKind.FORMER_UPN, text.reveal()))
                                .stream()
                                .collect(toImmutableList()))
                .referrals(referrals.inOrder().stream()
                        .map(referral -> referral.assemble(contradictions))
                        .collect(toImmutableList()))
                .plans(referrals.inOrder().stream()
                        .flatMap(referral -> referral.plans(id, contradictions))
                        .sorted(Comparator.comparing(Plan::start))
                        .collect(toImmutableList()))
                .build();
    }

    private static ChildBlock merge(
            Version<ChildBlock> earlier, Version<ChildBlock> later, Contradictions contradictions) {
        ChildBlock before = earlier.value();
        ChildBlock after = later.value();
        List<String> differing = new ArrayList<>();
        if (!before.disabilities().isEmpty()
                && !after.disabilities().isEmpty()
                && !before.disabilities().equals(after.disabilities())) {
            differing.add("Disability");
        }
        ChildBlock merged = ChildBlock.builder()
                .child(after.child())
                .upnText(later("UPN", before, after, ChildBlock::upnText, Object::equals, differing))
                .formerUpnText(later("FormerUPN", before, after, ChildBlock::formerUpnText, (a, b) -> true, differing))
                .upnUnknown(later("UPNunknown", before, after, ChildBlock::upnUnknown, (a, b) -> true, differing))
                .dateOfBirth(
                        later("PersonBirthDate", before, after, ChildBlock::dateOfBirth, Object::equals, differing))
                .expectedDateOfBirth(later(
                        "ExpectedPersonBirthDate",
                        before,
                        after,
                        ChildBlock::expectedDateOfBirth,
                        (a, b) -> true,
                        differing))
                .death(later("PersonDeathDate", before, after, ChildBlock::death, Object::equals, differing))
                .sex(later("Sex", before, after, ChildBlock::sex, Coded::meansSame, differing))
                .ethnicity(later("Ethnicity", before, after, ChildBlock::ethnicity, Coded::meansSame, differing))
                .disabilities(after.disabilities().isEmpty() ? before.disabilities() : after.disabilities())
                .build();
        if (!differing.isEmpty()) {
            contradictions.report(
                    CinRules.CHILD_DISAGREES.saying("the child differs from an earlier block in "
                            + Joiner.on(", ").join(differing)),
                    later.origin());
        } else if (earlier.file() == later.file()) {
            contradictions.report(CinRules.CHILD_REPEATED, later.origin());
        }
        return merged;
    }

    /** What the later block says, and what the earlier says where the later is silent. */
    private static <T> Optional<T> later(
            String element,
            ChildBlock before,
            ChildBlock after,
            Function<ChildBlock, Optional<T>> field,
            BiPredicate<? super T, ? super T> same,
            List<String> differing) {
        Optional<T> was = field.apply(before);
        Optional<T> is = field.apply(after);
        if (was.isPresent() && is.isPresent() && !same.test(was.get(), is.get())) {
            differing.add(element);
        }
        return is.or(() -> was);
    }
}
