package org.childrensservices.core.returns.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.childrensservices.core.returns.ReturnedChildren;

class CohortProperties {

    private static ReturnedChildren read(List<String> rows) throws IOException {
        Path file = Files.createTempFile("cohort", ".csv");
        try {
            Files.writeString(file, "CHILD,DOB,DECOM,DEC,LS,PLACE,PL_ID\n" + String.join("\n", rows));
            return CohortReader.standard().readChildren(List.of(file));
        } finally {
            Files.delete(file);
        }
    }

    @Property(tries = 200)
    void orderOfRowsDoesNotMatter(@ForAll("rows") List<String> rows, @ForAll Random random) throws IOException {
        List<String> shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, random);
        assertThat(read(shuffled).children()).isEqualTo(read(rows).children());
    }

    @Property(tries = 200)
    void everyRowIsUsed(@ForAll("rows") List<String> rows) throws IOException {
        ReturnedChildren returned = read(rows);
        assertThat(returned.account().rows()).isEqualTo(rows.size());
        assertThat(returned.assembly().used()).isEqualTo(returned.account().typed());
        long shortBreaks = rows.stream().filter(row -> row.contains(",V3,")).count();
        assertThat(returned.children().stream()
                        .mapToLong(c -> c.shortBreaks().size())
                        .sum())
                .isEqualTo(shortBreaks);
    }

    @Provide
    Arbitrary<List<String>> rows() {
        Arbitrary<Integer> month = Arbitraries.integers().between(1, 6);
        return Combinators.combine(
                        Arbitraries.of("C1", "C2", "C3"),
                        month,
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.of("C2", "V2", "V3"),
                        Arbitraries.of("U4", "K2"),
                        Arbitraries.of("7", "8", ""))
                .as((child, start, months, status, place, key) -> String.join(
                        ",",
                        child,
                        "2010-01-28",
                        "2020-0" + start + "-01",
                        months == 0 ? "" : "2020-0" + (start + months) + "-01",
                        status,
                        place,
                        key))
                .list()
                .ofMaxSize(12);
    }
}
