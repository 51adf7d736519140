package org.childrensservices.core.returns;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.io.ByteSource;
import com.google.common.io.MoreFiles;
import com.google.common.primitives.Bytes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.childrensservices.core.returns.cin.CinCensusReader;
import org.childrensservices.core.returns.ssda903.Ssda903Reader;
import org.childrensservices.core.returns.ssda903.Ssda903Writer;
import org.childrensservices.core.testing.CinCensus;
import org.childrensservices.core.testing.Life;
import org.childrensservices.core.testing.Lives;
import org.childrensservices.core.testing.Ssda903Census;
import org.childrensservices.core.testing.Ssda903Table;
import org.childrensservices.core.time.ReportingYear;

/**
 * Returns that were right once and have been spoiled in every way that bytes can be: whatever becomes of them, nothing
 * is thrown and every row is accounted for.
 */
class FuzzProperties {

    /** Some rows of each table, and one child in XML: what is longer makes no case that is new. */
    private static final int LONGEST_SEED = 1_500;

    private static final int CHILDREN = 40;
    private static final ReportingYear YEAR = ReportingYear.parse("2023-24");
    private static final ImmutableList<byte[]> MARKS = Stream.of(
                    "\"",
                    "\"\"",
                    ",",
                    "\r",
                    "\n",
                    "<",
                    ">",
                    "&",
                    "&#0;",
                    "&x;",
                    "<!--",
                    "<![CDATA[",
                    "<!DOCTYPE a>",
                    "</CHILD>",
                    "<EPISODE>",
                    "\u0000",
                    "\uFEFF",
                    "\uFFFD",
                    "31/02/2020",
                    "zz/zz/zzzz",
                    "</HEADER>")
            .map(mark -> mark.getBytes(UTF_8))
            .collect(ImmutableList.toImmutableList());

    /** What is spoiled, and who reads it. A return more is an element more of {@link #ALL}. */
    private record Fuzzed(ReturnReader<?> reader, ImmutableList<byte[]> seeds) {

        static final ImmutableList<Fuzzed> ALL = ImmutableList.of(
                of(Ssda903Reader.standard(), tables(), "ssda903-d2i", ".csv"),
                of(Ssda903Reader.standard(), xml(), "ssda903-d2i", ".xml"),
                of(CinCensusReader.standard(), censuses(), "cin-d2i", ".xml"));

        private static Fuzzed of(ReturnReader<?> reader, List<byte[]> invented, String sample, String extension) {
            return new Fuzzed(
                    reader,
                    ImmutableList.<byte[]>builder()
                            .addAll(invented)
                            .addAll(samples(sample, extension))
                            .build());
        }

        private static ImmutableList<byte[]> tables() {
            Ssda903Census census = Ssda903Census.of(YEAR, lives());
            return Arrays.stream(Ssda903Table.values())
                    .map(table -> bytes(census.csv(table)))
                    .collect(ImmutableList.toImmutableList());
        }

        private static ImmutableList<byte[]> censuses() {
            return lives().stream()
                    .map(life -> CinCensus.of(YEAR, ImmutableList.of(life)))
                    .map(census -> bytes(census.xml()))
                    .collect(ImmutableList.toImmutableList());
        }

        private static ImmutableList<byte[]> xml() {
            ImmutableList.Builder<byte[]> all = ImmutableList.builder();
            all.add(bytes(everyElement()));
            for (Life life : lives()) {
                Ssda903Census census = Ssda903Census.of(YEAR, ImmutableList.of(life));
                if (!census.rows(Ssda903Table.HEADER).isEmpty()) {
                    all.add(bytes(written(census)));
                }
            }
            return all.build();
        }

        private static ImmutableList<Life> lives() {
            return Lives.upTo(YEAR.lastDay()).seeded(903).limit(CHILDREN).collect(ImmutableList.toImmutableList());
        }

        private static String written(Ssda903Census census) {
            try {
                Path folder = Files.createTempDirectory("fuzz");
                try {
                    census.write(folder);
                    Path file = folder.resolve("a.xml");
                    Ssda903Writer.writeXml(Ssda903Reader.standard().readAll(List.of(folder)), file);
                    return Files.readString(file);
                } finally {
                    MoreFiles.deleteRecursively(folder);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static String everyElement() {
            return """
                    <?xml version='1.0' encoding='UTF-8'?>
                    <EXPSSDA903><CHILD><HEADER><CHILDID>C7</CHILDID><UPN>UN1</UPN><SEX>F</SEX><DOB>28/07/2010</DOB>
                    <ETHNIC>WBRI</ETHNIC><UASC>1</UASC><DUC>28/07/2028</DUC><DATE_INT>01/02/2020</DATE_INT>
                    <IN_TOUCH>YES</IN_TOUCH><ACTIV>F1</ACTIV><ACCOM>B1</ACCOM>
                    <AMISSING><MISSING>M</MISSING><MIS_START>01/02/2023</MIS_START><MIS_END/></AMISSING>
                    <AREVIEW><REVIEW>27/09/2022</REVIEW><REVIEW_CODE>PN1</REVIEW_CODE></AREVIEW>
                    <PERMANENCE><PREV_PERM>P1</PREV_PERM><DATE_PERM>zz/05/2020</DATE_PERM></PERMANENCE>
                    <OC2><SDQ_SCORE>21</SDQ_SCORE><CONVICTED>1</CONVICTED></OC2></HEADER>
                    <EPISODE><DECOM>06/01/2022</DECOM><RNE>S</RNE><LS>C2</LS><CIN>N4</CIN><PL>U4</PL>
                    <DEC>06/10/2022</DEC><REC>X1</REC></EPISODE><EPISODE><DECOM>06/10/2022</DECOM><RNE>P</RNE>
                    <LS>C2</LS><CIN>N4</CIN><PL>Z11</PL></EPISODE></CHILD>
                    <CHILD><HEADER><CHILDID>C8</CHILDID><SEX>M</SEX></HEADER></CHILD></EXPSSDA903>
                    """;
        }

        /** The beginnings of what samples there are. */
        private static List<byte[]> samples(String folder, String extension) {
            String shared = System.getProperty("childrens.shared", "");
            if (shared.isEmpty()) {
                return List.of();
            }
            try (Stream<Path> files = Files.list(Path.of(shared, "samples", folder))) {
                List<byte[]> starts = new ArrayList<>();
                for (Path file : files.filter(f -> f.toString().endsWith(extension))
                        .sorted()
                        .toList()) {
                    starts.add(
                            MoreFiles.asByteSource(file).slice(0, LONGEST_SEED).read());
                }
                return starts;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static byte[] bytes(String text) {
            return Arrays.copyOf(text.getBytes(UTF_8), Math.min(LONGEST_SEED, text.length()));
        }
    }

    @Property(tries = 10_000, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
    void nothingIsThrownAndEveryRowIsAccountedFor(@ForAll long seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        Fuzzed fuzzed = pick(Fuzzed.ALL, random);
        byte[] bytes = spoil(fuzzed, random);
        if (random.nextInt(10) == 0) {
            checkArchive(fuzzed.reader, bytes, random);
        } else {
            checkFile(fuzzed.reader, bytes);
        }
    }

    private static <R> void checkFile(ReturnReader<R> reader, byte[] bytes) throws IOException {
        List<Reading<R>> rows = new ArrayList<>();
        SourceFile file = SourceFile.meant("a.csv", ByteSource.wrap(bytes), bytes.length);
        check(new Account(ImmutableList.of(reader.readFile(file, 0, bytes.length, rows::add))), rows, reader);
    }

    private static <R> void checkArchive(ReturnReader<R> reader, byte[] bytes, SplittableRandom random)
            throws IOException {
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(archive)) {
            for (String name : List.of("a.csv", "b.xml")) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(bytes);
            }
        }
        byte[] spoiled = archive.toByteArray();
        for (int i = random.nextInt(4); i > 0; i--) {
            spoiled[random.nextInt(4, spoiled.length)] = (byte) random.nextInt();
        }
        Path file = Files.createTempFile("fuzz", ".zip");
        try {
            Files.write(file, random.nextInt(5) == 0 ? Arrays.copyOf(spoiled, spoiled.length / 2) : spoiled);
            List<Reading<R>> rows = new ArrayList<>();
            check(reader.read(List.of(file), rows::add), rows, reader);
        } finally {
            Files.delete(file);
        }
    }

    private static <R> void check(Account account, List<Reading<R>> rows, ReturnReader<R> reader) {
        assertThat(account.rows()).isEqualTo(rows.size());
        assertThat(account.typed())
                .isEqualTo(rows.stream().filter(row -> row.typed().isPresent()).count());
        assertThat(rows)
                .allMatch(row -> row.typed().isPresent() || !row.findings().isEmpty());
        assertThat(account.findingsByRule().values().stream().mapToLong(n -> n).sum())
                .isEqualTo(account.findings().size()
                        + rows.stream().mapToLong(row -> row.findings().size()).sum());
        assertThat(rows.isEmpty()
                        && account.findings().isEmpty()
                        && account.files().isEmpty())
                .isFalse();
        Assembler<R> assembler = reader.newAssembler();
        rows.forEach(assembler);
        assertThat(assembler.assemble().rows()).isEqualTo(account.typed());
    }

    private static byte[] spoil(Fuzzed fuzzed, SplittableRandom random) {
        byte[] bytes = pick(fuzzed.seeds, random).clone();
        for (int i = random.nextInt(5); i > 0; i--) {
            bytes = spoilOnce(bytes, fuzzed, random);
        }
        return bytes;
    }

    private static byte[] spoilOnce(byte[] bytes, Fuzzed fuzzed, SplittableRandom random) {
        int at = random.nextInt(bytes.length + 1);
        byte[] before = Arrays.copyOf(bytes, at);
        byte[] after = Arrays.copyOfRange(bytes, at, bytes.length);
        return switch (random.nextInt(8)) {
            case 0 -> flipped(bytes, random);
            case 1 -> before;
            case 2 -> Bytes.concat(before, Arrays.copyOfRange(after, Math.min(after.length, 20), after.length));
            case 3 -> {
                byte[] other = pick(fuzzed.seeds, random);
                yield Bytes.concat(before, Arrays.copyOfRange(other, random.nextInt(other.length), other.length));
            }
            case 4 -> repeatedLines(bytes, random);
            case 5 -> inOtherEncoding(bytes, random);
            case 6 -> Bytes.concat(before, pick(MARKS, random), after);
            default -> {
                byte[] noise = new byte[random.nextInt(1, 20)];
                random.nextBytes(noise);
                yield Bytes.concat(before, noise, after);
            }
        };
    }

    private static byte[] flipped(byte[] bytes, SplittableRandom random) {
        byte[] changed = bytes.clone();
        for (int i = random.nextInt(1, 6); i > 0 && changed.length > 0; i--) {
            changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return changed;
    }

    private static byte[] repeatedLines(byte[] bytes, SplittableRandom random) {
        List<String> lines = new ArrayList<>(Arrays.asList(new String(bytes, ISO_8859_1).split("\n", -1)));
        lines.add(random.nextInt(lines.size() + 1), lines.get(random.nextInt(lines.size())));
        if (random.nextBoolean()) {
            Collections.swap(lines, random.nextInt(lines.size()), random.nextInt(lines.size()));
        }
        return String.join("\n", lines).getBytes(ISO_8859_1);
    }

    private static byte[] inOtherEncoding(byte[] bytes, SplittableRandom random) {
        Charset other = pick(List.of(UTF_16, UTF_16LE, UTF_8, Charset.forName("IBM037")), random);
        return new String(bytes, ISO_8859_1).getBytes(other);
    }

    private static <T> T pick(List<T> all, SplittableRandom random) {
        return all.get(random.nextInt(all.size()));
    }
}
