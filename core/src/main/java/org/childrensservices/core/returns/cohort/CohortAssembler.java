package org.childrensservices.core.returns.cohort;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.childrensservices.core.child.Child;
import org.childrensservices.core.person.Birth;
import org.childrensservices.core.person.PersonId;
import org.childrensservices.core.placement.Episode;
import org.childrensservices.core.placement.PeriodOfCare;
import org.childrensservices.core.placement.ShortBreak;
import org.childrensservices.core.returns.Assembler;
import org.childrensservices.core.returns.Assembly;
import org.childrensservices.core.returns.Reading;
import org.childrensservices.core.value.Finding;
import org.childrensservices.core.value.Origin;

/** Makes children of the rows of a cohort, as {@link CohortReader} tells. */
final class CohortAssembler implements Assembler<CohortRow> {

    private static final class Rows {
        private Birth birth = Birth.unknown();
        private final List<Episode> episodes = new ArrayList<>();
    }

    private final Map<PersonId, Rows> children = new HashMap<>();
    private final ImmutableList.Builder<Finding> findings = ImmutableList.builder();
    private long rows;
    private long used;

    @Override
    public void accept(Reading<CohortRow> reading) {
        reading.typed().ifPresent(row -> take(row, reading.raw().origin()));
    }

    private void take(CohortRow row, Origin origin) {
        rows++;
        Rows child = children.computeIfAbsent(row.child(), id -> new Rows());
        Optional<LocalDate> given = row.birth().date();
        Optional<LocalDate> known = child.birth.date();
        if (given.isPresent() && !given.equals(known)) {
            if (known.isPresent()) {
                findings.add(CohortReader.birthDisagrees(row.child(), origin));
            }
            child.birth = row.birth();
        }
        child.episodes.add(row.episode());
    }

    @Override
    public Assembly assemble() {
        ImmutableList.Builder<Child> assembled = ImmutableList.builderWithExpectedSize(children.size());
        children.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(e -> assembled.add(assemble(e.getKey(), e.getValue())));
        return Assembly.builder()
                .children(assembled.build())
                .findings(findings.build())
                .rows(rows)
                .used(used)
                .merged(rows - used)
                .build();
    }

    private Child assemble(PersonId id, Rows rowsOfChild) {
        used += rowsOfChild.episodes.size();
        // Two rows of one start have no order of their own: an order by all that they hold does not depend on the file.
        rowsOfChild.episodes.sort(Comparator.comparing(Episode::start)
                .thenComparing(e -> e.end().orElse(LocalDate.MAX))
                .thenComparing(e -> e.placementId().orElse(""))
                .thenComparing(Episode::toString));
        Child.Builder child = Child.builder().id(id).birth(rowsOfChild.birth);
        List<Episode> spell = new ArrayList<>();
        for (Episode episode : rowsOfChild.episodes) {
            if (episode.isShortBreak()) {
                child.addShortBreak(ShortBreak.from(episode));
                continue;
            }
            boolean goesOn = !spell.isEmpty()
                    && spell.get(spell.size() - 1)
                            .end()
                            .filter(episode.start()::equals)
                            .isPresent();
            if (!goesOn && !spell.isEmpty()) {
                child.addPeriodsOfCare(PeriodOfCare.from(spell));
                spell.clear();
            }
            spell.add(episode);
        }
        if (!spell.isEmpty()) {
            child.addPeriodsOfCare(PeriodOfCare.from(spell));
        }
        return child.build();
    }
}
