package org.childrensservices.core.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.childrensservices.core.time.ReportingYear;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XmlFormTest {

    private static final Column<String> NAME = Column.text("Name").required();
    private static final ElementForm CHILD = ElementForm.block("Child", ElementForm.field(NAME));
    private static final ElementForm ROOT = ElementForm.container("Children", CHILD);

    /** Takes every return for one of no year. */
    private static final class AnyReturn implements XmlForm.Recognition {
        @Override
        public Rule otherReturn(String outermost) {
            return ReadingRules.XML_BLANK.saying("not " + outermost);
        }

        @Override
        public Optional<Rule> objection(RawBlock block) {
            return Optional.empty();
        }

        @Override
        public Optional<ReportingYear> year(RawBlock block) {
            return Optional.empty();
        }
    }

    private static XmlForm<String> form(ElementForm root) {
        Map<String, Table.Typing<String>> typings = Map.of("Child", cells -> Optional.of(cells.get(NAME)));
        return XmlForm.of("Our return", root, typings, new AnyReturn());
    }

    @Test
    void theOutermostElementHoldsBlocks() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> form(CHILD))
                .withMessage("outermost element must be a container: Child");
        assertThat(form(ROOT).root()).isEqualTo(ROOT);
    }

    @Test
    void aFormIsKnownByItsNameAndMayBeOfOneYear() {
        XmlForm<String> form = form(ROOT);
        ReportingYear year = ReportingYear.ending(2025);
        assertThat(form.name()).isEqualTo("Our return");
        assertThat(form).hasToString("Our return");
        assertThat(form.year()).isEmpty();
        assertThat(form.withYear(year).year()).contains(year);
        assertThat(form.withYear(year).name()).isEqualTo("Our return");
    }

    @Test
    void blocksOfTheOutermostElementAreRead(@TempDir Path folder) throws IOException {
        ReturnReader<String> reader = ReturnReader.of(form(ROOT), () -> {
            throw new AssertionError("nothing is assembled here");
        });
        Path file = folder.resolve("a.xml");
        Files.writeString(file, "<Children><Child><Name>ann</Name></Child><Child/></Children>");
        Readings<String> readings = reader.readAll(List.of(file));
        assertThat(readings.typed(String.class)).containsExactly("ann");
        assertThat(readings.account()).hasToString("1 file: 2 rows = 1 typed + 1 kept raw");
        Files.writeString(file, "");
        assertThat(reader.readAll(List.of(file)).account().findingsByRule()).containsOnlyKeys("file.empty");
        Files.writeString(file, "<Adults/>");
        assertThat(reader.readAll(List.of(file)).account().findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).isEqualTo("not Adults"));
    }
}
