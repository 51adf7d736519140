package org.childrensservices.core.returns.cohort;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

class CohortColumnsProperties {

    private static final String HEADINGS = "CHILD,DOB,DECOM,DEC,LS,PLACE,PL_ID";
    private static final byte[] STRAY = "\",\n\r -/:0189CZcz\u00e9\0".getBytes(ISO_8859_1);

    /** Bytes that are put in, over others or in their place, wherever they happen to fall. */
    record Stray(double where, int what, boolean inserted) {

        String in(String text) {
            int at = (int) (where * text.length());
            String before = text.substring(0, at);
            String after = inserted || at == text.length() ? text.substring(at) : text.substring(at + 1);
            return before + (char) (STRAY[what] & 0xFF) + after;
        }
    }

    @Property(tries = 1_000, edgeCases = EdgeCasesMode.NONE)
    void whatIsReadDoesNotDependOnTheWay(
            @ForAll("rows") List<String> rows,
            @ForAll("lineBreaks") String lineBreak,
            @ForAll("strays") List<Stray> strays)
            throws IOException {
        String text = HEADINGS + lineBreak + String.join(lineBreak, rows);
        for (Stray stray : strays) {
            text = stray.in(text);
        }
        Path file = Files.createTempFile("cohort", ".csv");
        try {
            Files.write(file, text.getBytes(ISO_8859_1));
            TwoWays.assertSame(file);
        } finally {
            Files.delete(file);
        }
    }

    @Provide
    Arbitrary<String> lineBreaks() {
        return Arbitraries.frequency(Tuple.of(6, "\n"), Tuple.of(3, "\r\n"), Tuple.of(1, "\r"));
    }

    @Provide
    Arbitrary<List<Stray>> strays() {
        return Combinators.combine(
                        Arbitraries.doubles().between(0, 1),
                        Arbitraries.integers().between(0, STRAY.length - 1),
                        Arbitraries.of(true, false))
                .as(Stray::new)
                .list()
                .ofMaxSize(4);
    }

    @Provide
    Arbitrary<List<String>> rows() {
        Arbitrary<String> days = Arbitraries.of(
                "2019-12-31", "2020-02-29", "2020-03-31", "2020-04-01", "2020-04-02", "2100-12-31", "1901-01-01");
        Arbitrary<String> odd = Arbitraries.of("", "2019-02-29", "9999-12-31", "01/04/2020", "2020-4-1", " 2020-04-01");
        return Combinators.combine(
                        Arbitraries.of("C1", "C2", "C3", "c1", "C00GC0UY9", "ABCDEFGHIJ", "ABCDEFGHIJK", ""),
                        Arbitraries.frequencyOf(Tuple.of(9, days), Tuple.of(1, odd)),
                        Arbitraries.frequencyOf(Tuple.of(15, days), Tuple.of(1, odd)),
                        Arbitraries.frequencyOf(Tuple.of(6, days), Tuple.of(4, odd)),
                        Arbitraries.of("C1", "C2", "V2", "V3", "V4", "J3", "c2", "X1", ""),
                        Arbitraries.of("U4", "K2", "T0", "T4", "Z1", "Z11", "u4", "Q1", ""),
                        Arbitraries.of("7", "8", "10", "07", "0", "", "house", "123456789", "1234567890"))
                .as((child, birth, start, end, status, type, placement) ->
                        String.join(",", child, birth, start, end, status, type, placement))
                .list()
                .ofMaxSize(12);
    }
}
