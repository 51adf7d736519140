package org.childrensservices.core.returns.cin;

import com.google.common.collect.ImmutableList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import org.childrensservices.core.child.Child;
import org.childrensservices.core.person.PersonId;
import org.childrensservices.core.place.LocalAuthority;
import org.childrensservices.core.returns.Assembler;
import org.childrensservices.core.returns.Assembly;
import org.childrensservices.core.returns.RawBlock;
import org.childrensservices.core.returns.Reading;
import org.childrensservices.core.returns.ReadingRules;
import org.childrensservices.core.time.ReportingYear;
import org.childrensservices.core.value.Finding;
import org.childrensservices.core.value.SourceText;

/** Makes children of the blocks of the census, as {@link CinCensusReader} tells. */
final class CinAssembler implements Assembler<CinBlock> {

    private final Map<PersonId, ChildVersions> children = new HashMap<>();
    private final Map<String, CensusFile> files = new HashMap<>();
    private final ImmutableList.Builder<Finding> findings = ImmutableList.builder();

    /** What became of the blocks of the child that is being read, in which others may stand. */
    private final IdentityHashMap<RawBlock, Versions<?>> open = new IdentityHashMap<>();

    private Optional<ReportingYear> year;
    private int filesSeen;
    private long rows;
    private long apart;

    CinAssembler(Optional<ReportingYear> year) {
        this.year = year;
    }

    /** Says of which year the files are that come next, whatever their headers say. */
    void startYear(ReportingYear next) {
        year = Optional.of(next);
        files.clear();
    }

    @Override
    public void accept(Reading<CinBlock> reading) {
        if (reading.raw() instanceof RawBlock raw) {
            if (raw.parent().isEmpty()) {
                open.clear();
            }
            reading.typed().ifPresent(block -> take(block, raw));
        }
    }

    private void take(CinBlock block, RawBlock raw) {
        rows++;
        CensusFile file = files.computeIfAbsent(raw.origin().file(), name -> new CensusFile(filesSeen++, year));
        Versions<?> around = raw.parent().map(open::get).orElse(null);
        if (block instanceof HeaderBlock header) {
            file.note(header);
            header.authority()
                    .filter(number -> !LocalAuthority.ofDfeNumber(number).isPresent())
                    .ifPresent(number ->
                            findings.add(CinRules.AUTHORITY_UNKNOWN.finding(raw.origin("LEA"), SourceText.of(number))));
        } else if (block instanceof ChildBlock child) {
            ChildVersions versions = children.computeIfAbsent(child.child(), ChildVersions::new);
            versions.add(child, raw.origin(), file);
            open.put(raw, versions);
        } else if (block instanceof ReferralBlock referral && around instanceof ChildVersions child) {
            ReferralVersions versions = child.referrals().next(referral.date(), file, ReferralVersions::new);
            versions.add(referral, raw.origin(), file);
            open.put(raw, versions);
        } else if (block instanceof ReviewsBlock reviews && around instanceof PlanVersions plan) {
            plan.addReviews(reviews);
        } else if (around instanceof ReferralVersions referral) {
            open.put(raw, referral.addInside(block, raw.origin(), file));
        } else {
            apart++;
            findings.add(ReadingRules.BLOCK_APART.finding(raw.origin(), SourceText.empty()));
        }
    }

    @Override
    public Assembly assemble() {
        ImmutableList.Builder<Child> assembled = ImmutableList.builderWithExpectedSize(children.size());
        children.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(each -> assembled.add(each.getValue().assemble(findings)));
        long merged = children.values().stream().mapToLong(Versions::merged).sum();
        return Assembly.builder()
                .children(assembled.build())
                .findings(findings.build())
                .rows(rows)
                .used(rows - merged - apart)
                .merged(merged)
                .apart(apart)
                .build();
    }
}
