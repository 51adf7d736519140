package org.childrensservices.core.returns.ssda903.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.childrensservices.core.child.Child;
import org.childrensservices.core.returns.Assembly;
import org.childrensservices.core.returns.ReturnedChildren;
import org.childrensservices.core.returns.ssda903.Ssda903Reader;
import org.childrensservices.core.time.ReportingYear;
import org.childrensservices.core.value.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Children that are made in parts of a return are those that are made of it as a whole. */
class PartsTest {

    private static final ReportingYear YEAR = ReportingYear.parse("2017-18");

    @TempDir
    private Path folder;

    private static void checkPartsMakeWhatTheWholeMakes(List<Path> sources) throws IOException {
        ReturnedChildren whole = Ssda903Reader.of(YEAR).readChildren(sources);
        Ssda903Return current = Ssda903Return.read(YEAR, sources);
        List<Child> children = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        long used = 0;
        for (Ssda903Return part : current.parts()) {
            Assembly made = part.assemble();
            children.addAll(made.children());
            findings.addAll(made.findings());
            used += made.used();
            assertThat(part.children()).hasSameSizeAs(made.children());
        }
        assertThat(children).containsExactlyInAnyOrderElementsOf(whole.children());
        assertThat(findings)
                .containsExactlyInAnyOrderElementsOf(whole.assembly().findings());
        assertThat(used).isEqualTo(whole.assembly().used());
        assertThat(current.account()).isEqualTo(whole.account());
        assertThat(current.assemble()).isEqualTo(whole.assembly());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ssda903-d2i", "ssda903-multiyear"})
    void samples(String name) throws IOException {
        String shared = System.getProperty("childrens.shared", "");
        assumeTrue(!shared.isEmpty(), "childrens.shared is not set");
        checkPartsMakeWhatTheWholeMakes(List.of(Path.of(shared, "samples", name)));
    }

    /** The last of the children has only a row in the file that is read first and holds the later date. */
    @Test
    void whichFileIsLaterDependsOnAllChildren() throws IOException {
        StringBuilder first = new StringBuilder(
                "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN\n");
        StringBuilder second = new StringBuilder(first);
        for (int i = 0; i < 200; i++) {
            String start = "C" + i + ",01/06/2017,S,C2,N1,";
            first.append(start).append("U4,PR1,,,,,,\n");
            second.append(start).append("U5,PR1,,,,,,\n");
        }
        first.append("C200,01/06/2017,S,C2,N1,U4,PR1,31/12/2017,E4A,,,,\n");
        Files.writeString(folder.resolve("a.csv"), first);
        Files.writeString(folder.resolve("b.csv"), second);
        checkPartsMakeWhatTheWholeMakes(List.of(folder));
        Ssda903Return part =
                Ssda903Return.read(YEAR, List.of(folder)).parts().iterator().next();
        assertThat(part.assemble()
                        .children()
                        .get(0)
                        .periodsOfCare()
                        .get(0)
                        .placements()
                        .get(0)
                        .type())
                .hasToString("U4");
    }
}
