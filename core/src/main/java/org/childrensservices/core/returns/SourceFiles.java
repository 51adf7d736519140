package org.childrensservices.core.returns;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.io.ByteSource;
import com.google.common.io.MoreFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The files that a caller means, each once, under names that tell them apart. */
final class SourceFiles {

    private SourceFiles() {}

    static ImmutableList<SourceFile> of(List<Path> sources, FileKind kind) throws IOException {
        Set<Path> named = new HashSet<>();
        ImmutableSet.Builder<Path> all = ImmutableSet.builder();
        for (Path source : sources) {
            Path path = source.toAbsolutePath().normalize();
            if (Files.isDirectory(path)) {
                all.addAll(filesIn(path));
            } else {
                named.add(path);
                all.add(path);
            }
        }
        ImmutableSet<Path> paths = all.build();
        int parts = partsThatTellApart(paths);
        ImmutableList.Builder<SourceFile> files = ImmutableList.builder();
        for (Path path : paths) {
            files.addAll(filesAt(path, lastParts(path, parts), named.contains(path), kind));
        }
        return files.build();
    }

    private static ImmutableList<SourceFile> filesAt(Path path, String name, boolean named, FileKind kind)
            throws IOException {
        long size = Files.size(path);
        ByteSource bytes = MoreFiles.asByteSource(path);
        if (SourceFile.isArchive(bytes)) {
            return Archive.files(path, name, size, kind);
        }
        if (SourceFile.isOldWorkbook(bytes)) {
            return ImmutableList.of(SourceFile.leftAlone(name, size, kind.workbook()));
        }
        return ImmutableList.of(
                named || kind.isMeant(name)
                        ? SourceFile.meant(name, bytes, size)
                        : SourceFile.leftAlone(name, size, kind.skipped()));
    }

    private static List<Path> filesIn(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static int partsThatTellApart(Collection<Path> paths) {
        int parts = 1;
        while (true) {
            int wanted = parts;
            if (paths.stream().map(p -> lastParts(p, wanted)).distinct().count() == paths.size()) {
                return parts;
            }
            parts++;
        }
    }

    private static String lastParts(Path path, int parts) {
        int count = path.getNameCount();
        Path last = path.subpath(Math.max(0, count - parts), count);
        return last.toString().replace(last.getFileSystem().getSeparator(), "/");
    }
}
