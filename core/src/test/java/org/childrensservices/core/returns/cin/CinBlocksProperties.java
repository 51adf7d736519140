package org.childrensservices.core.returns.cin;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.childrensservices.core.child.Child;
import org.childrensservices.core.place.LocalAuthority;
import org.childrensservices.core.returns.Assembler;
import org.childrensservices.core.returns.RawRow;
import org.childrensservices.core.returns.Reading;
import org.childrensservices.core.returns.Readings;
import org.childrensservices.core.testing.Life;
import org.childrensservices.core.testing.Lives;
import org.childrensservices.core.time.ReportingYear;
import org.childrensservices.core.value.Origin;

/** Children of a census, made into blocks and read again. */
class CinBlocksProperties {

    private static final LocalAuthority AUTHORITY =
            LocalAuthority.ofDfeNumber("213").orElseThrow();

    private static Readings<CinBlock> written(Readings<CinBlock> blocks) throws IOException {
        Path file = Files.createTempFile("census", ".xml");
        try {
            CinCensusWriter.write(blocks, file);
            return CinCensusReader.standard().readAll(List.of(file));
        } finally {
            Files.delete(file);
        }
    }

    private static ImmutableList<Child> assembled(Readings<CinBlock> blocks) {
        Assembler<CinBlock> assembler = CinCensusReader.standard().newAssembler();
        blocks.rows().forEach(assembler);
        return assembler.assemble().children();
    }

    @Property(tries = 60)
    void childrenOfACensusComeBack(@ForAll @IntRange(min = 2017, max = 2027) int endYear, @ForAll long seed)
            throws IOException {
        ReportingYear year = ReportingYear.ending(endYear);
        ImmutableList<Child> lives = Lives.upTo(year.lastDay())
                .seeded(seed)
                .limit(60)
                .map(Life::child)
                .collect(toImmutableList());
        Readings<CinBlock> first = CinBlocks.of(year, AUTHORITY, lives);
        assertThat(first.findings()).isEmpty();
        Readings<CinBlock> read = written(first);
        assertThat(read.rows().stream().map(Reading::typed))
                .containsExactlyElementsOf(
                        first.rows().stream().map(Reading::typed).toList());
        assertThat(lines(read)).as("lines of the file").isEqualTo(lines(first));
        ImmutableList<Child> children = assembled(read);
        Readings<CinBlock> again = CinBlocks.of(year, AUTHORITY, children);
        assertThat(again.findings()).isEmpty();
        assertThat(assembled(written(again))).isEqualTo(children);
        assertThat(again.typed(ChildBlock.class)).containsExactlyInAnyOrderElementsOf(first.typed(ChildBlock.class));
    }

    private static ImmutableList<Long> lines(Readings<CinBlock> blocks) {
        return blocks.rows().stream()
                .map(Reading::raw)
                .map(RawRow::origin)
                .map(Origin::line)
                .collect(toImmutableList());
    }
}
