package org.childrensservices.core.returns.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.childrensservices.core.child.Child;
import org.childrensservices.core.person.Birth;
import org.childrensservices.core.person.PersonId;
import org.childrensservices.core.placement.Episode;
import org.childrensservices.core.returns.Reading;
import org.childrensservices.core.returns.Readings;
import org.childrensservices.core.returns.ReturnedChildren;
import org.childrensservices.core.value.Code;
import org.childrensservices.core.value.Coded;

/** Reads a file as rows and as columns and compares all that comes out. */
final class TwoWays {

    private static final Comparator<Episode> ORDER = Comparator.comparing(Episode::start)
            .thenComparing(e -> e.end().orElse(LocalDate.MAX))
            .thenComparing(e -> e.placementId().orElse(""))
            .thenComparing(Episode::toString);

    private TwoWays() {}

    static void assertSame(Path file) throws IOException {
        Readings<CohortRow> rows = CohortReader.standard().readAll(List.of(file));
        ReturnedChildren children = CohortReader.standard().readChildren(List.of(file));
        ReturnedColumns columns = CohortReader.readColumns(List.of(file));
        assertThat(columns.account()).isEqualTo(rows.account());
        assertThat(columns.rowFindings())
                .containsExactlyElementsOf(
                        rows.rows().stream().flatMap(r -> r.findings().stream()).toList());
        assertThat(columns.findings()).isEqualTo(children.findings());
        assertThat(columns.columns().rows()).isEqualTo(rows.account().typed());
        assertThat(births(columns.columns())).isEqualTo(births(children.children()));
        assertThat(episodes(columns.columns())).isEqualTo(episodes(rows.rows()));
    }

    static long plainRows(Path file) throws IOException {
        PlainCohortRows plain = new PlainCohortRows(CohortColumns.builder());
        CohortReader.standard().read(List.of(file), plain, row -> {});
        return plain.taken();
    }

    private static Map<PersonId, Birth> births(CohortColumns columns) {
        Map<PersonId, Birth> births = new HashMap<>();
        for (int number = 0; number < columns.parts(); number++) {
            CohortPart part = columns.part(number);
            for (int child = 0; child < part.children(); child++) {
                births.put(
                        part.id(child),
                        part.birth(child) == CohortPart.BIRTH_UNKNOWN
                                ? Birth.unknown()
                                : Birth.on(LocalDate.ofEpochDay(part.birth(child))));
            }
        }
        return births;
    }

    private static Map<PersonId, Birth> births(List<Child> children) {
        return children.stream().collect(ImmutableMap.toImmutableMap(Child::id, Child::birth));
    }

    /** The episodes of care of each child, the order of those that differ in nothing but codes left open. */
    private static ListMultimap<PersonId, Episode> episodes(CohortColumns columns) {
        ListMultimap<PersonId, Episode> episodes =
                MultimapBuilder.hashKeys().arrayListValues().build();
        for (int number = 0; number < columns.parts(); number++) {
            CohortPart part = columns.part(number);
            for (int child = 0; child < part.children(); child++) {
                for (int row = part.firstRow(child); row < part.endRow(child); row++) {
                    episodes.put(part.id(child), part.row(child, row).episode());
                }
            }
        }
        return sorted(episodes);
    }

    private static ListMultimap<PersonId, Episode> episodes(List<Reading<CohortRow>> rows) {
        ListMultimap<PersonId, Episode> episodes =
                MultimapBuilder.hashKeys().arrayListValues().build();
        rows.stream()
                .flatMap(reading -> reading.typed().stream())
                .filter(row -> !row.episode().isShortBreak())
                .forEach(row -> episodes.put(row.child(), withCodesOnly(row.episode())));
        return sorted(episodes);
    }

    private static ListMultimap<PersonId, Episode> sorted(ListMultimap<PersonId, Episode> episodes) {
        ImmutableListMultimap.Builder<PersonId, Episode> sorted = ImmutableListMultimap.builder();
        return sorted.orderKeysBy(Comparator.naturalOrder())
                .orderValuesBy(ORDER)
                .putAll(episodes)
                .build();
    }

    private static Episode withCodesOnly(Episode episode) {
        return episode.toBuilder()
                .legalStatus(codeOnly(episode.legalStatus()))
                .placementType(codeOnly(episode.placementType()))
                .build();
    }

    private static <E extends Enum<E> & Code> Coded<E> codeOnly(Coded<E> coded) {
        return coded.known().map(Coded::of).orElse(Coded.unknown("?"));
    }
}
