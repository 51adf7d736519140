package org.childrensservices.core.returns;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Optional;
import java.util.function.LongConsumer;

/** A CSV file for each table. */
record TablesForm<R>(ImmutableList<Table<? extends R>> tables) implements FileForm<R> {

    @Override
    public FileKind kind() {
        return FileKind.CSV;
    }

    @Override
    public void read(SourceFile file, FileTally<R> tally, LongConsumer progress) throws IOException {
        Optional<Charset> wide = file.wideEncoding();
        wide.ifPresent(encoding -> tally.report(ReadingRules.FILE_ENCODING.saying("the file was read as " + encoding)));
        try (InputStream in = wide.map(file::inUtf8).orElse(file.bytes()).openStream()) {
            new FileReading<>(tables, tally).read(new LineReader(in), progress);
        }
    }
}
