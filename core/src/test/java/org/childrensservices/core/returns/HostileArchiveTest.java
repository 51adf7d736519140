package org.childrensservices.core.returns;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.childrensservices.core.value.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A small archive that is a hundred megabytes when it is read. */
class HostileArchiveTest {

    private static final Column<String> NAME = Column.text("NAME").required();

    private static final ReturnReader<String> READER = ReturnReader.of(
            ImmutableList.of(Table.of("Names", ImmutableList.of(NAME), cells -> Optional.of(cells.get(NAME)))), () -> {
                throw new AssertionError("nothing is assembled here");
            });

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void bombIsReadOnlyAsFarAsTablesGo() throws IOException {
        Path file = folder.resolve("bomb.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("a.csv"));
            zip.write(("NAME\n" + "anna\n".repeat(20_000_000)).getBytes(UTF_8));
        }
        Account account = READER.read(List.of(file), row -> {});
        assertThat(account.findings()).extracting(Finding::rule).contains("archive.large");
        assertThat(account.rows()).isBetween(1L, 19_999_999L);
    }
}
