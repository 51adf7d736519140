package org.childrensservices.examples;

import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableList;
import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small return of an invented council, with faults such as real ones have: three years, 2022 to 2024. */
final class SampleReturn {

    private static final ImmutableList<String> FILES = ImmutableList.of(
            "2022-header.csv",
            "2022-episodes.csv",
            "2023-header.csv",
            "2023-episodes.csv",
            "2024-header.csv",
            "2024-episodes.csv");

    private static final String POPULATIONS = "2022=31200,2023=31050,2024=30980";

    private SampleReturn() {}

    /** Reads it as a council would, from a folder. */
    static int run(PrintStream out) throws IOException {
        Path folder = Files.createTempDirectory("sample-return");
        try {
            for (String file : FILES) {
                try (InputStream in =
                        checkNotNull(SampleReturn.class.getResourceAsStream("sample-return/" + file), file)) {
                    Files.copy(in, folder.resolve(file));
                }
            }
            return CouncilReturn.run(new String[] {folder.toString(), "--population", POPULATIONS}, out);
        } finally {
            MoreFiles.deleteRecursively(folder, RecursiveDeleteOption.ALLOW_INSECURE);
        }
    }
}
