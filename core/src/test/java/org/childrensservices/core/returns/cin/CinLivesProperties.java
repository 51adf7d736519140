package org.childrensservices.core.returns.cin;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.childrensservices.core.child.Assessment;
import org.childrensservices.core.child.Child;
import org.childrensservices.core.child.Closure;
import org.childrensservices.core.child.Conference;
import org.childrensservices.core.child.Referral;
import org.childrensservices.core.child.ReferralOutcome;
import org.childrensservices.core.child.Section47Enquiry;
import org.childrensservices.core.child.SocialCareEpisode;
import org.childrensservices.core.person.PersonId;
import org.childrensservices.core.person.Sex;
import org.childrensservices.core.plan.ChildInNeedPlan;
import org.childrensservices.core.plan.ChildProtectionPlan;
import org.childrensservices.core.plan.Plan;
import org.childrensservices.core.plan.Review;
import org.childrensservices.core.returns.Reading;
import org.childrensservices.core.returns.Readings;
import org.childrensservices.core.returns.ReturnedChildren;
import org.childrensservices.core.testing.CinCensus;
import org.childrensservices.core.testing.Life;
import org.childrensservices.core.testing.Lives;
import org.childrensservices.core.time.ReportingYear;

/** Invented lives, written as a census by the generator and read back. */
class CinLivesProperties {

    private static ImmutableList<Life> lives(ReportingYear year, long seed) {
        return Lives.upTo(year.lastDay()).seeded(seed).limit(40).collect(toImmutableList());
    }

    private interface Use {
        void of(Path file) throws IOException;
    }

    private static void withFile(String text, Use use) throws IOException {
        Path file = Files.createTempFile("census", ".xml");
        try {
            Files.writeString(file, text);
            use.of(file);
        } finally {
            Files.delete(file);
        }
    }

    @Property(tries = 60)
    void theLivesComeBack(@ForAll @IntRange(min = 2017, max = 2026) int endYear, @ForAll long seed) throws IOException {
        ReportingYear year = ReportingYear.ending(endYear);
        ImmutableList<Life> lives = lives(year, seed);
        CinCensus census = CinCensus.of(year, lives);
        ImmutableMap<PersonId, Child> byId =
                Maps.uniqueIndex(lives.stream().map(Life::child).toList(), Child::id);
        withFile(census.xml(), file -> {
            ReturnedChildren returned = CinCensusReader.standard().readChildren(List.of(file));
            assertThat(returned.account().keptRaw()).isZero();
            assertThat(returned.assembly().merged() + returned.assembly().apart())
                    .isZero();
            assertThat(returned.children()).hasSize((int) census.children());
            for (Child child : returned.children()) {
                new Comparison(year, Objects.requireNonNull(byId.get(child.id())), child).check();
            }
        });
    }

    @Property(tries = 30)
    void whatIsWrittenIsReadAgain(@ForAll @IntRange(min = 2017, max = 2026) int endYear, @ForAll long seed)
            throws IOException {
        ReportingYear year = ReportingYear.ending(endYear);
        String original = CinCensus.of(year, lives(year, seed)).xml();
        withFile(original, file -> {
            Readings<CinBlock> before = CinCensusReader.standard().readAll(List.of(file));
            String written = CinCensusWriter.xml(before);
            withFile(written, again -> {
                Readings<CinBlock> after = CinCensusReader.standard().readAll(List.of(again));
                assertThat(CinFiles.blocks(after)).isEqualTo(CinFiles.blocks(before));
                assertThat(after.rows().stream().map(Reading::typed))
                        .isEqualTo(before.rows().stream().map(Reading::typed).toList());
                assertThat(CinCensusWriter.xml(after)).isEqualTo(written);
            });
            assertThat(written.lines().map(String::strip).filter(line -> !line.startsWith("<?xml")))
                    .containsExactlyElementsOf(original.lines()
                            .map(line -> line.replaceAll("^<\\?xml[^>]*>", "").strip())
                            .filter(line -> !line.isEmpty())
                            .toList());
        });
    }

    @Property(tries = 20)
    void twoYearsAreTheLivesOfTheLater(@ForAll @IntRange(min = 2023, max = 2025) int endYear, @ForAll long seed)
            throws IOException {
        ReportingYear year = ReportingYear.ending(endYear + 1);
        ImmutableList<Life> lives = lives(year, seed);
        withFile(
                CinCensus.of(year, lives).xml(),
                later -> withFile(CinCensus.of(year.previous(), lives).xml(), earlier -> {
                    ReturnedChildren both = CinCensusReader.standard().readChildren(List.of(later, earlier));
                    ReturnedChildren one = CinCensusReader.standard().readChildren(List.of(later));
                    assertThat(both.findingsByRule()).doesNotContainKeys("end.withdrawn", "block.disagrees");
                    assertThat(both.assembly().apart()).isZero();
                    ImmutableMap<PersonId, Child> byId = Maps.uniqueIndex(both.children(), Child::id);
                    for (Child child : one.children()) {
                        assertThat(Objects.requireNonNull(byId.get(child.id())).referrals().stream()
                                        .map(Referral::date))
                                .containsAll(child.referrals().stream()
                                        .map(Referral::date)
                                        .toList());
                        assertThat(byId.get(child.id()).birth()).isEqualTo(child.birth());
                    }
                }));
    }

    /** A life beside what the census of a year holds of it. */
    private record Comparison(ReportingYear year, Child life, Child read) {

        private boolean isKnown(LocalDate day) {
            return !day.isAfter(year.lastDay());
        }

        private boolean isBeforeYear(LocalDate day) {
            return day.isBefore(year.firstDay());
        }

        void check() {
            assertThat(read.birth()).isEqualTo(life.birth());
            assertThat(read.sex().flatMap(sex -> sex.known()))
                    .isEqualTo(life.sex().flatMap(sex -> sex.known()).or(() -> Optional.<Sex>empty()));
            assertThat(read.ethnicity()).isEqualTo(life.ethnicity());
            assertThat(read.upn()).isEqualTo(life.upn());
            assertThat(read.upnUnknown()).isEqualTo(life.upnUnknown());
            assertThat(read.disabilities()).isEqualTo(life.disabilities());
            ImmutableList<Referral> asked =
                    life.referrals().stream().filter(this::isAsked).collect(toImmutableList());
            assertThat(read.referrals()).hasSameSizeAs(asked);
            for (int i = 0; i < asked.size(); i++) {
                check(asked.get(i), read.referrals().get(i));
            }
            assertThat(plans(read, ChildProtectionPlan.class, asked))
                    .isEqualTo(plans(life, ChildProtectionPlan.class, asked));
            assertThat(plans(read, ChildInNeedPlan.class, asked))
                    .isEqualTo(year.endYear() < 2022 ? ImmutableSet.of() : plans(life, ChildInNeedPlan.class, asked));
        }

        private boolean isAsked(Referral referral) {
            Optional<LocalDate> over = referral.episode().isPresent()
                    ? referral.episode().flatMap(SocialCareEpisode::closure).map(Closure::date)
                    : Optional.of(referral.date());
            return isKnown(referral.date()) && over.filter(this::isBeforeYear).isEmpty();
        }

        private void check(Referral was, Referral is) {
            assertThat(is.date()).isEqualTo(was.date());
            assertThat(is.source()).isEqualTo(was.source());
            assertThat(is.primaryNeed()).isEqualTo(was.primaryNeed());
            boolean nothing = was.outcome()
                    .filter(ReferralOutcome.NoFurtherAction.class::isInstance)
                    .isPresent();
            assertThat(is.outcome().orElseThrow() instanceof ReferralOutcome.NoFurtherAction)
                    .isEqualTo(nothing);
            was.episode().ifPresent(episode -> check(episode, is.episode().orElseThrow()));
        }

        private void check(SocialCareEpisode was, SocialCareEpisode is) {
            assertThat(is.closure()).isEqualTo(was.closure().filter(closure -> isKnown(closure.date())));
            assertThat(is.assessments())
                    .isEqualTo(was.assessments().stream()
                            .filter(a -> isKnown(a.start())
                                    && a.authorised().filter(this::isBeforeYear).isEmpty())
                            .map(this::known)
                            .collect(toImmutableList()));
            assertThat(is.enquiries().stream().map(Section47Enquiry::strategyDiscussion))
                    .containsExactlyElementsOf(was.enquiries().stream()
                            .filter(this::isAsked)
                            .map(Section47Enquiry::strategyDiscussion)
                            .toList());
            assertThat(is.enquiries().stream()
                            .flatMap(e -> e.conference().stream())
                            .map(Conference::date))
                    .containsExactlyElementsOf(was.enquiries().stream()
                            .filter(this::isAsked)
                            .flatMap(e -> e.conference().stream())
                            .map(Conference::date)
                            .filter(this::isKnown)
                            .toList());
        }

        private Assessment known(Assessment was) {
            boolean done = was.authorised().filter(this::isKnown).isPresent();
            return Assessment.builder()
                    .start(was.start())
                    .authorised(was.authorised().filter(this::isKnown))
                    .factors(done ? was.factors() : ImmutableSet.of())
                    .build();
        }

        private boolean isAsked(Section47Enquiry enquiry) {
            LocalDate day = enquiry.conference()
                    .map(Conference::date)
                    .filter(this::isKnown)
                    .orElse(enquiry.strategyDiscussion());
            return isKnown(enquiry.strategyDiscussion()) && !isBeforeYear(day);
        }

        private record Dates(
                LocalDate start, Optional<LocalDate> end, ImmutableList<LocalDate> reviews, String category) {}

        /** The plans of a kind that a case led to, as far as they are known. */
        private ImmutableSet<Dates> plans(Child child, Class<? extends Plan> kind, ImmutableList<Referral> referrals) {
            return child.plans().stream()
                    .filter(plan -> kind.isInstance(plan)
                            && isKnown(plan.start())
                            && plan.end().filter(this::isBeforeYear).isEmpty()
                            && referrals.stream().anyMatch(referral -> isIn(referral, plan.start())))
                    .map(plan -> new Dates(
                            plan.start(),
                            plan.end().filter(this::isKnown),
                            kind == ChildInNeedPlan.class
                                    ? ImmutableList.of()
                                    : plan.reviews().stream()
                                            .map(Review::date)
                                            .filter(this::isKnown)
                                            .distinct()
                                            .collect(toImmutableList()),
                            plan instanceof ChildProtectionPlan protection
                                    ? protection.initialCategory() + " " + protection.latestCategory()
                                    : ""))
                    .collect(toImmutableSet());
        }

        private static boolean isIn(Referral referral, LocalDate day) {
            Optional<LocalDate> closed =
                    referral.episode().flatMap(SocialCareEpisode::closure).map(Closure::date);
            return referral.episode().isPresent()
                    && !day.isBefore(referral.date())
                    && closed.filter(day::isAfter).isEmpty();
        }
    }
}
