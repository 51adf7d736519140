package org.childrensservices.stats.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.google.common.collect.ImmutableList;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.childrensservices.core.child.Child;
import org.childrensservices.core.json.ChildrensServicesModule;
import org.childrensservices.core.person.PersonId;
import org.childrensservices.core.testing.Life;
import org.childrensservices.core.testing.LifeArbitraries;
import org.childrensservices.core.time.ReportingYear;

/** Partial results of invented populations: however they are cut, shuffled, saved and merged, the totals are one. */
class IndicatorEngineProperties {

    private static final LocalDate AS_OF = LocalDate.of(2024, 3, 31);

    private static final ImmutableList<ReportingYear> YEARS =
            IntStream.rangeClosed(2020, 2024).mapToObj(ReportingYear::ending).collect(ImmutableList.toImmutableList());

    private static final IndicatorEngine<Child> ENGINE = IndicatorEngine.over(IndicatorCatalogue.ofChildren(), YEARS);

    private static final IndicatorEngine<Child>.Grouped BY_AGE_AND_NEED =
            ENGINE.groupedBy(ChildGroups.AGE_BAND.and(ChildGroups.NEED));

    private static final JsonMapper MAPPER =
            JsonMapper.builder().addModule(new ChildrensServicesModule()).build();

    @Provide
    Arbitrary<ImmutableList<Child>> populations() {
        return LifeArbitraries.upTo(AS_OF)
                .populations(12)
                .map(lives -> lives.stream().map(Life::child).collect(ImmutableList.toImmutableList()));
    }

    @Property(tries = 100)
    void anyPartitionInAnyOrderGivesTheWhole(
            @ForAll("populations") ImmutableList<Child> children,
            @ForAll @IntRange(min = 1, max = 5) int parts,
            @ForAll long seed) {
        List<List<Child>> partition = new ArrayList<>();
        IntStream.range(0, parts).forEach(i -> partition.add(new ArrayList<>()));
        Random random = new Random(seed);
        List<Child> shuffled = new ArrayList<>(children);
        Collections.shuffle(shuffled, random);
        shuffled.forEach(child -> partition.get(random.nextInt(parts)).add(child));
        IndicatorTotals whole = ENGINE.count(children);
        assertThat(ENGINE.count(shuffled.parallelStream())).isEqualTo(whole);
        assertThat(partition.stream().map(ENGINE::count).reduce(IndicatorTotals::merge))
                .contains(whole);
        GroupedTotals groups = BY_AGE_AND_NEED.count(children);
        assertThat(BY_AGE_AND_NEED.count(shuffled.parallelStream())).isEqualTo(groups);
        assertThat(partition.stream().map(BY_AGE_AND_NEED::count).reduce(GroupedTotals::merge))
                .contains(groups);
        if (!children.isEmpty()) {
            assertThat(groups.whole()).isEqualTo(whole);
        }
    }

    @Property(tries = 50)
    void mergingIsAssociativeAndCommutative(
            @ForAll("populations") ImmutableList<Child> a,
            @ForAll("populations") ImmutableList<Child> b,
            @ForAll("populations") ImmutableList<Child> c) {
        IndicatorTotals one = ENGINE.count(a);
        IndicatorTotals two = ENGINE.count(b);
        IndicatorTotals three = ENGINE.count(c);
        assertThat(one.merge(two).merge(three)).isEqualTo(one.merge(two.merge(three)));
        assertThat(one.merge(two)).isEqualTo(two.merge(one)).hasSameHashCodeAs(two.merge(one));
        assertThat(one.merge(ENGINE.count(List.of()))).isEqualTo(one);
        GroupedTotals left = BY_AGE_AND_NEED.count(a);
        GroupedTotals right = BY_AGE_AND_NEED.count(b);
        assertThat(left.merge(right)).isEqualTo(right.merge(left));
        assertThat(left.merge(BY_AGE_AND_NEED.count(List.of()))).isEqualTo(left);
    }

    @Property(tries = 30)
    void savedPartsAreReadBackEqual(@ForAll("populations") ImmutableList<Child> children)
            throws IOException, ClassNotFoundException {
        IndicatorTotals totals = ENGINE.count(children);
        GroupedTotals groups = BY_AGE_AND_NEED.count(children);
        assertThat(saved(totals)).isEqualTo(totals);
        assertThat(saved(groups)).isEqualTo(groups);
        assertThat(written(totals, IndicatorTotals.class)).isEqualTo(totals);
        assertThat(written(groups, GroupedTotals.class)).isEqualTo(groups);
    }

    private static Object saved(Serializable value) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(value);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return in.readObject();
        }
    }

    private static <T> T written(T value, Class<T> type) throws JsonProcessingException {
        return MAPPER.readValue(MAPPER.writeValueAsString(value), type);
    }

    @Property(tries = 50)
    void whoIsBehindAFigureAddsUpToIt(@ForAll("populations") ImmutableList<Child> children) {
        IndicatorTotals totals = ENGINE.count(children);
        GroupedTotals groups = BY_AGE_AND_NEED.count(children);
        ReportingYear year = YEARS.get(YEARS.size() - 1);
        for (Indicator<Child> indicator : IndicatorCatalogue.ofChildren()) {
            IndicatorMembers members = ENGINE.members(children.stream(), Child::id, indicator, year);
            assertThat(indicator.empty().plus(members.total())).isEqualTo(totals.tally(indicator, year));
            assertThat(members.denominator()).containsAll(members.numerator());
            List<PersonId> inGroups = new ArrayList<>();
            for (Group group : groups.groups()) {
                inGroups.addAll(BY_AGE_AND_NEED
                        .members(children.stream(), Child::id, indicator, year, group)
                        .denominator());
            }
            assertThat(inGroups).containsExactlyInAnyOrderElementsOf(members.denominator());
        }
    }
}
