package org.childrensservices.core.returns;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Sets;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import org.childrensservices.core.returns.XmlEvents.Kind;
import org.childrensservices.core.value.Finding;
import org.childrensservices.core.value.Origin;
import org.childrensservices.core.value.SourceText;

/** The reading of one XML file of tables, as {@link XmlTables} tells: person by person. Used once. */
final class XmlTablesReading<R> {

    private static final int MOST_ELEMENTS = 100_000;
    private static final int MOST_FILE_FINDINGS = 1_000;
    private static final int LONGEST_SHOWN = 200;

    private final XmlTables<R> form;
    private final FileTally<R> tally;
    private final LongConsumer progress;
    private final String file;
    private final Map<XmlTables.Rows<R>, RowTyping<R>> typings = new HashMap<>();
    private final Set<String> reported = new HashSet<>();

    XmlTablesReading(XmlTables<R> form, FileTally<R> tally, LongConsumer progress) {
        this.form = form;
        this.tally = tally;
        this.progress = progress;
        this.file = tally.file();
    }

    void read(InputStream in) throws IOException {
        try (XmlEvents xml = new XmlEvents(in)) {
            if (!xml.decoded().isUtf8()) {
                tally.report(ReadingRules.FILE_ENCODING.saying(
                        "the file was read as " + xml.decoded().encoding()));
            }
            try {
                readDocument(xml);
            } finally {
                if (xml.decoded().sawWindows1252()) {
                    tally.report(ReadingRules.FILE_ENCODING.saying(
                            "bytes that are not " + xml.decoded().encoding() + " were read as Windows-1252"));
                }
            }
            if (tally.isRecognised() && tally.rows() == 0) {
                tally.report(ReadingRules.XML_BLANK);
            }
        } catch (XmlEvents.FaultException e) {
            tally.report(
                    e.rule(), e.line() == 0 ? Origin.ofFile(file) : Origin.ofLine(file, e.line()), SourceText.empty());
            e.cutOff()
                    .ifPresent(cut -> tally.report(
                            ReadingRules.TEXT_UNFINISHED,
                            new Origin(file, cut.line(), shorten(cut.element())),
                            SourceText.personal(cut.text())));
        }
    }

    private void readDocument(XmlEvents xml) throws IOException, XmlEvents.FaultException {
        for (Kind kind = xml.next(); kind != Kind.FINISHED; kind = xml.next()) {
            switch (kind) {
                case START -> {
                    if (tally.isRecognised()) {
                        readPerson(xml);
                        progress.accept(xml.decoded().bytesRead());
                    } else if (xml.name().equals(form.root())) {
                        tally.recognise(form.rows().stream()
                                .map(rows -> rows.table().name())
                                .toList());
                        reportAttributes(xml);
                    } else {
                        refuse(xml);
                        return;
                    }
                }
                case TEXT -> reportStray(xml);
                default -> {
                    // The outermost element ends.
                }
            }
        }
    }

    private void refuse(XmlEvents xml) {
        String outermost = shorten(xml.name());
        tally.report(
                ReadingRules.XML_UNRECOGNISED.saying("the file is XML of another return than " + form.name()
                        + ": its outermost element is not " + form.root()),
                new Origin(file, xml.line(), outermost),
                SourceText.empty());
    }

    private void reportStray(XmlEvents xml) {
        if (!xml.text().isBlank() && reported.size() < MOST_FILE_FINDINGS) {
            reported.add("text " + reported.size());
            tally.report(
                    ReadingRules.TEXT_STRAY,
                    Origin.ofLine(file, xml.line()),
                    SourceText.personal(shorten(xml.text().strip())));
        }
    }

    private void reportAttributes(XmlEvents xml) {
        if (xml.hasAttributes()) {
            reportOnce(ReadingRules.ATTRIBUTE_EXTRA, xml.name(), xml.line());
        }
    }

    private void reportOnce(Rule rule, String element, long line) {
        if (reported.size() < MOST_FILE_FINDINGS && reported.add(rule.code() + " " + element)) {
            tally.report(rule, new Origin(file, line, shorten(element)), SourceText.empty());
        }
    }

    /** Reads the element that has started to its end, and hands out its rows, also where it has none. */
    private void readPerson(XmlEvents xml) throws IOException, XmlEvents.FaultException {
        Deque<XmlElement> open = new ArrayDeque<>();
        XmlElement person = start(xml, open);
        try {
            int elements = 0;
            while (!open.isEmpty()) {
                switch (xml.next()) {
                    case START -> {
                        if (++elements > MOST_ELEMENTS) {
                            throw xml.tooLarge();
                        }
                        start(xml, open);
                    }
                    case TEXT -> open.element().add(xml.text());
                    case END -> open.pop().complete();
                    case FINISHED -> throw new AssertionError("an element ends before the document does");
                }
            }
        } finally {
            if (person.name().equals(form.person())) {
                new Person(person).handOut();
            } else {
                tally.accept(unknown(person));
            }
        }
    }

    private XmlElement start(XmlEvents xml, Deque<XmlElement> open) {
        reportAttributes(xml);
        XmlElement element = new XmlElement(xml.name(), xml.line());
        if (!open.isEmpty()) {
            open.element().add(element);
        }
        open.push(element);
        return element;
    }

    /** A row of an element of which nothing is known. */
    private Reading<R> unknown(XmlElement element) {
        reportOnce(ReadingRules.ELEMENT_UNKNOWN, element.name(), element.line());
        CellTexts cells = new CellTexts();
        element.forEach(each -> {
            if (each.hasText()) {
                cells.add(each.name(), each);
            }
        });
        Layout layout = Layout.ofUnknown(element.name(), cells.headings());
        Origin origin = Origin.ofLine(file, element.line());
        return new Reading.KeptRaw<>(
                TableRow.ofElements(layout, origin, cells.texts(), cells.lines()),
                ImmutableList.of(ReadingRules.ELEMENT_UNKNOWN.finding(origin.at(element.name()), SourceText.empty())));
    }

    private static String shorten(String text) {
        return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "...";
    }

    /** The cells of a row as they are gathered. */
    private static final class CellTexts {

        private final List<String> headings = new ArrayList<>();
        private final List<String> texts = new ArrayList<>();
        private final List<Long> lines = new ArrayList<>();

        /** Beside elements the blanks around a text are the layout of the file. */
        void add(String heading, XmlElement element) {
            String text = element.text();
            add(heading, element.elements().isEmpty() ? text : text.strip(), element.line());
        }

        void add(String heading, String text, long line) {
            headings.add(heading);
            texts.add(text);
            lines.add(line);
        }

        ImmutableList<String> headings() {
            return ImmutableList.copyOf(headings);
        }

        String[] texts() {
            return texts.toArray(String[]::new);
        }

        long[] lines() {
            return lines.stream().mapToLong(line -> line).toArray();
        }
    }

    /** The rows of one person. Each text is in a row, or reported where no row can hold it. */
    private final class Person {

        private final XmlElement person;
        private final Set<XmlElement> taken = Sets.newIdentityHashSet();

        Person(XmlElement person) {
            this.person = person;
        }

        void handOut() {
            List<XmlElement> keys = person.elements().stream()
                    .filter(e -> e.name().equals(form.key()))
                    .toList();
            List<Reading<R>> others = new ArrayList<>();
            ImmutableList<XmlTables.Rows<R>> rows = form.rows();
            for (XmlElement key : keys) {
                for (XmlTables.Rows<R> each : rows.subList(1, rows.size())) {
                    if (each.path().get(0).equals(form.key())) {
                        addRows(each, key, 1, key, others);
                    }
                }
            }
            XmlElement first = keys.isEmpty() ? new XmlElement(form.key(), person.line()) : keys.get(0);
            for (XmlTables.Rows<R> each : rows.subList(1, rows.size())) {
                if (!each.path().get(0).equals(form.key())) {
                    addRows(each, person, 0, first, others);
                }
            }
            for (XmlElement key : keys) {
                if (key.hasTextWithin()) {
                    tally.accept(row(rows.get(0), key, key, key == first));
                }
            }
            others.forEach(tally::accept);
            handOutRest();
        }

        private void addRows(XmlTables.Rows<R> rows, XmlElement from, int depth, XmlElement key, List<Reading<R>> to) {
            if (depth < rows.path().size()) {
                for (XmlElement inside : from.elements()) {
                    if (inside.name().equals(rows.path().get(depth))) {
                        addRows(rows, inside, depth + 1, key, to);
                    }
                }
            } else if (from == key ? isFilled(rows, key) : from.hasTextWithin()) {
                to.add(row(rows, from, key, true));
            }
        }

        /** Whether the element of who the person is holds a row of another table. */
        private boolean isFilled(XmlTables.Rows<R> rows, XmlElement key) {
            if (rows.flag().isPresent()) {
                XmlElement flag = key.find(rows.flag().get());
                String text = flag == null ? "" : flag.text().strip();
                return !text.isEmpty() && XmlTables.affirms(text);
            }
            return rows.table().columns().stream()
                    .map(Column::heading)
                    .filter(heading -> !form.isKey(heading))
                    .map(heading -> key.find(form.element(heading)))
                    .anyMatch(element -> element != null && element.hasText());
        }

        private Reading<R> row(XmlTables.Rows<R> rows, XmlElement own, XmlElement key, boolean first) {
            Origin origin = Origin.ofLine(file, own.line());
            ImmutableList.Builder<Finding> findings = ImmutableList.builder();
            CellTexts cells = new CellTexts();
            for (Column<?> column : rows.table().columns()) {
                String heading = column.heading();
                XmlElement from = form.isKey(heading) ? key : own;
                XmlElement cell = from.find(form.element(heading));
                if (cell == null) {
                    cells.add(heading, "", own.line());
                } else {
                    cells.add(heading, cell);
                    taken.add(cell);
                    reportCut(cell, column, findings);
                }
            }
            boolean shared = own == key && !rows.equals(form.rows().get(0));
            if (!shared) {
                taken.add(own);
                keepRest(rows.table(), own, cells, findings);
            }
            if (!first) {
                findings.add(ReadingRules.ELEMENT_REPEATED.finding(origin.at(own.name()), SourceText.empty()));
            }
            RowTyping<R> typing = typing(rows, cells);
            TableRow raw = TableRow.ofElements(typing.layout(), origin, cells.texts(), cells.lines());
            if (!own.isComplete()) {
                findings.add(ReadingRules.BLOCK_UNFINISHED.finding(origin, SourceText.empty()));
                return new Reading.KeptRaw<>(raw, findings.build());
            }
            return typing.read(raw, findings);
        }

        private void reportCut(XmlElement cell, Column<?> column, ImmutableList.Builder<Finding> findings) {
            if (cell.isCut()) {
                findings.add(ReadingRules.TEXT_TOO_LONG.finding(
                        new Origin(file, cell.line(), column.heading()), column.shown(shorten(cell.text()))));
            }
        }

        /** Keeps in a row what is in its element and in no other row. */
        private void keepRest(
                Table<?> table, XmlElement own, CellTexts cells, ImmutableList.Builder<Finding> findings) {
            if (own.hasText()) {
                cells.add(own.name(), own);
                findings.add(ReadingRules.TEXT_STRAY.finding(
                        new Origin(file, own.line(), own.name()),
                        SourceText.personal(shorten(own.text().strip()))));
            }
            Set<String> known = new HashSet<>();
            table.columns().forEach(column -> known.add(form.element(column.heading())));
            own.forEach(each -> {
                if (taken.add(each) && each.hasText()) {
                    cells.add(each.name(), each);
                    Origin origin = new Origin(file, each.line(), shorten(each.name()));
                    SourceText text = SourceText.personal(shorten(each.text()));
                    if (known.contains(each.name())) {
                        findings.add(ReadingRules.ELEMENT_REPEATED.finding(origin, text));
                    } else if (isOfFlagged(each.name())) {
                        findings.add(ReadingRules.ROW_DENIED.finding(origin, text));
                    } else if (!isFlag(each.name())) {
                        reportOnce(ReadingRules.ELEMENT_UNKNOWN, each.name(), each.line());
                    }
                }
            });
        }

        /** Whether an element is a cell of a table that has rows only where another element says so. */
        private boolean isOfFlagged(String name) {
            return form.rows().stream()
                    .filter(rows -> rows.flag().isPresent())
                    .flatMap(rows -> rows.table().columns().stream())
                    .anyMatch(column -> form.element(column.heading()).equals(name));
        }

        private boolean isFlag(String name) {
            return form.rows().stream()
                    .anyMatch(rows -> rows.flag().filter(name::equals).isPresent());
        }

        /** The layout is that of the table unless the row has more cells. */
        private RowTyping<R> typing(XmlTables.Rows<R> rows, CellTexts cells) {
            if (cells.headings.size() == rows.table().columns().size()) {
                return typings.computeIfAbsent(
                        rows, r -> new RowTyping<>(r.table(), new Layout(r.table(), cells.headings())));
            }
            return new RowTyping<>(rows.table(), new Layout(rows.table(), cells.headings()));
        }

        private void handOutRest() {
            for (XmlElement element : person.elements()) {
                boolean inRow = taken.contains(element);
                if (!inRow && element.hasTextWithin()) {
                    tally.accept(unknown(element));
                }
            }
            if (person.hasText()) {
                tally.report(
                        ReadingRules.TEXT_STRAY,
                        new Origin(file, person.line(), person.name()),
                        SourceText.personal(shorten(person.text().strip())));
            }
        }
    }
}
