package org.childrensservices.core.returns;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Optional;
import java.util.function.LongConsumer;

/** A CSV file for each table, or all tables in one XML file if that is declared too. */
record TablesForm<R>(ImmutableList<Table<? extends R>> tables, Optional<XmlTables<R>> xml) implements FileForm<R> {

    @Override
    public FileKind kind() {
        return xml.isPresent() ? FileKind.CSV_OR_XML : FileKind.CSV;
    }

    @Override
    public void read(SourceFile file, FileTally<R> tally, LongConsumer progress) throws IOException {
        if (xml.isPresent() && file.beginsAsXml()) {
            try (InputStream in = file.bytes().openStream()) {
                new XmlTablesReading<>(xml.get(), tally, progress).read(in);
            }
            return;
        }
        Optional<Charset> wide = file.wideEncoding();
        wide.ifPresent(encoding -> tally.report(ReadingRules.FILE_ENCODING.saying("the file was read as " + encoding)));
        try (InputStream in = wide.map(file::inUtf8).orElse(file.bytes()).openStream()) {
            new FileReading<>(tables, tally).read(new LineReader(in), progress);
        }
    }
}
