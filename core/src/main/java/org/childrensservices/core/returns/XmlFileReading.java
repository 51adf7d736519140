package org.childrensservices.core.returns;

import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Range;
import com.google.common.collect.Sets;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import org.childrensservices.core.time.ReportingYear;
import org.childrensservices.core.value.Coded;
import org.childrensservices.core.value.Finding;
import org.childrensservices.core.value.Origin;
import org.childrensservices.core.value.SourceText;
import org.jspecify.annotations.Nullable;

/** The reading of one XML file, as {@link XmlForm} tells. Used once. */
final class XmlFileReading<R> {

    private static final int DEEPEST = 32;
    private static final int LONGEST_TEXT = 10_000;
    private static final int MOST_ELEMENTS = 100_000;
    private static final long MOST_CHARACTERS = 16_000_000;
    private static final int MOST_FILE_FINDINGS = 1_000;

    private final XmlForm<R> form;
    private final FileTally<R> tally;
    private final LongConsumer progress;
    private final Set<String> reported = new HashSet<>();
    private Optional<ReportingYear> year;
    private int fileFindings;
    private boolean refused;

    XmlFileReading(XmlForm<R> form, FileTally<R> tally, LongConsumer progress) {
        this.form = form;
        this.tally = tally;
        this.progress = progress;
        this.year = form.year();
    }

    void read(InputStream in) throws IOException {
        try (XmlEvents events = new XmlEvents(in)) {
            Parser parser = new Parser(events);
            readDocument(parser, events);
            if (tally.isRecognised()) {
                reportEncoding(events.decoded());
            }
        } catch (XmlEvents.FaultException e) {
            report(e.rule(), new Origin(tally.file(), Math.max(1, e.line()), ""), SourceText.empty());
        }
    }

    private void reportEncoding(LenientReader decoded) {
        if (!decoded.isUtf8()) {
            tally.report(ReadingRules.FILE_ENCODING.saying("the file was read as " + decoded.encoding()));
        }
        if (decoded.sawWindows1252()) {
            tally.report(ReadingRules.FILE_ENCODING.saying(
                    "bytes that are not of the encoding of the file were read as Windows-1252"));
        }
    }

    private void readDocument(Parser parser, XmlEvents events) throws IOException {
        Deque<ElementForm> open = new ArrayDeque<>();
        while (!refused && parser.advance()) {
            switch (parser.kind()) {
                case START -> readElement(parser, open);
                case TEXT -> readTextBesideElements(parser);
                case END -> open.pop();
                case FINISHED -> {}
            }
            progress.accept(events.decoded().bytesRead());
        }
        if (parser.fault().isPresent()) {
            Rule fault = parser.fault().get();
            boolean malformed = fault.code().equals(ReadingRules.XML_MALFORMED.code());
            report(malformed ? malformed(parser) : fault, here(parser, ""), SourceText.empty());
            parser.cutOff().ifPresent(this::reportCutOff);
        } else if (tally.isRecognised() && tally.rows() == 0 && !refused) {
            tally.report(ReadingRules.XML_BLANK);
        }
    }

    private void reportCutOff(XmlEvents.CutOff cut) {
        report(
                ReadingRules.TEXT_UNFINISHED,
                new Origin(tally.file(), cut.line(), cut.element()),
                SourceText.personal(cut.text()));
    }

    private static Rule malformed(Parser parser) {
        return ReadingRules.XML_MALFORMED.saying("the file is no well-formed XML from about character "
                + parser.character() + " of the line on, and was read up to there");
    }

    private void readElement(Parser parser, Deque<ElementForm> open) throws IOException {
        String name = parser.name();
        ElementForm around = open.peek();
        if (around == null && !name.equals(form.root().name())) {
            refuse(form.recognition().otherReturn(name), here(parser, name));
            return;
        }
        ElementForm known = around == null ? form.root() : around.find(name);
        if (known != null && known.isContainer()) {
            if (around == null) {
                tally.recognise(form.name());
            }
            open.push(known);
            return;
        }
        RawElement element = new XmlTree(parser, known).read();
        deliver(element, known);
    }

    private void readTextBesideElements(Parser parser) {
        String text = parser.text();
        if (!text.isBlank()) {
            report(ReadingRules.TEXT_STRAY, here(parser, ""), SourceText.personal(shorten(text.strip())));
        }
    }

    private static String shorten(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
    }

    private void deliver(RawElement element, @Nullable ElementForm known) {
        RawBlock block = new RawBlock(element, known, null);
        if (known == null) {
            tally.accept(new Reading.KeptRaw<>(
                    block,
                    ImmutableList.of(ReadingRules.ELEMENT_UNKNOWN.finding(element.origin(), SourceText.empty()))));
            return;
        }
        Optional<Rule> objection = form.recognition().objection(block);
        if (objection.isPresent()) {
            refuse(objection.get(), element.origin());
            return;
        }
        if (form.year().isEmpty()) {
            year = form.recognition().year(block).or(() -> year);
        }
        handOut(block, known);
    }

    private void refuse(Rule why, Origin where) {
        report(why, where, SourceText.empty());
        refused = true;
    }

    private void handOut(RawBlock block, ElementForm known) {
        known.forUnknown(block.element(), each -> reportOnce(ReadingRules.ELEMENT_UNKNOWN, each));
        tally.accept(type(block, known));
        for (RawBlock inside : block.blocks()) {
            handOut(inside, checkNotNull(known.find(inside.table())));
        }
    }

    private Reading<R> type(RawBlock block, ElementForm known) {
        ImmutableList.Builder<Finding> findings = ImmutableList.builder();
        boolean complete = block.element().state() == RawElement.State.WHOLE;
        if (!complete) {
            findings.add(ReadingRules.BLOCK_UNFINISHED.finding(block.origin(), SourceText.empty()));
        }
        for (RawElement stray : block.strayTexts()) {
            findings.add(ReadingRules.TEXT_STRAY.finding(
                    stray.origin(), SourceText.personal(stray.text().reveal().strip())));
        }
        look(block.element(), known, findings);
        ImmutableList<Column<?>> columns = known.columns();
        @Nullable Object[] values = new @Nullable Object[columns.size()];
        for (int i = 0; i < values.length; i++) {
            Column<?> column = columns.get(i);
            values[i] = read(column, block, findings);
            complete &= values[i] != null || !column.decides(!block.has(column.heading()));
        }
        Table.Typing<? extends R> typing = form.typing(block.table());
        Optional<? extends R> record = complete && typing != null
                ? typing.type(new Cells(columns, block, values, findings))
                : Optional.empty();
        return record.isPresent()
                ? new Reading.Typed<>(record.get(), block, findings.build())
                : new Reading.KeptRaw<>(block, findings.build());
    }

    /** The first value of a column, null if there is none; faults of the others are reported too. */
    private @Nullable Object read(Column<?> column, RawBlock block, ImmutableList.Builder<Finding> findings) {
        Object first = null;
        boolean blank = true;
        for (RawElement field : block.fields(column.heading())) {
            if (field.state() == RawElement.State.CUT) {
                findings.add(ReadingRules.TEXT_TOO_LONG.finding(field.origin(), field.text()));
                blank = false;
                continue;
            }
            Parsed<?> parsed = column.read(field.text().reveal());
            if (parsed == null) {
                continue;
            }
            blank = false;
            Rule fault = parsed.fault();
            if (fault != null) {
                findings.add(fault.finding(field.origin(), field.text()));
            } else if (isOutOfYear(parsed.value())) {
                findings.add(ReadingRules.CODE_OUT_OF_YEAR.finding(field.origin(), field.text()));
            }
            first = first == null ? parsed.value() : first;
        }
        Rule fault = blank ? column.faultIfBlank() : null;
        if (fault != null) {
            findings.add(fault.saying("an element that must be filled is missing or blank")
                    .finding(block.origin(column.heading()), SourceText.empty()));
        }
        return first;
    }

    private boolean isOutOfYear(@Nullable Object value) {
        return value instanceof Coded.Known<?> known
                && year.filter(of -> !known.value().validity().overlaps(of.range()))
                        .isPresent();
    }

    /** What is to be said about the elements of a block, those of other blocks left out. */
    private void look(RawElement around, ElementForm known, ImmutableList.Builder<Finding> findings) {
        Set<String> seen = Sets.newHashSetWithExpectedSize(around.elements().size());
        for (RawElement each : around.elements()) {
            ElementForm inner = known.find(each.name());
            if (inner == null) {
                continue;
            }
            if (!seen.add(each.name()) && !inner.isMany()) {
                findings.add(ReadingRules.ELEMENT_REPEATED.finding(each.origin(), each.text()));
            }
            Range<ReportingYear> years = inner.years();
            if (year.filter(of -> !years.contains(of)).isPresent()) {
                reportOnce(ReadingRules.ELEMENT_OUT_OF_YEAR, each);
            }
            if (!inner.isBlock()) {
                look(each, inner, findings);
            }
        }
    }

    private void reportOnce(Rule rule, RawElement element) {
        if (reported.size() < MOST_FILE_FINDINGS && reported.add(rule.code() + " " + element.name())) {
            report(rule, element.origin(), SourceText.empty());
        }
    }

    private void report(Rule rule, Origin where, SourceText text) {
        if (fileFindings++ < MOST_FILE_FINDINGS) {
            tally.report(rule, where, text);
        }
    }

    private Origin here(Parser parser, String name) {
        return new Origin(tally.file(), parser.line(), name);
    }

    /** An element that is being read, and all that is in it. */
    private final class XmlTree {

        private final Parser parser;
        private final Deque<Branch> open = new ArrayDeque<>();
        private final @Nullable ElementForm form;
        private int elements;
        private long characters;

        XmlTree(Parser parser, @Nullable ElementForm form) {
            this.parser = parser;
            this.form = form;
        }

        /** Reads up to the end of the element at which the parser stands, or as far as it can be read. */
        RawElement read() throws IOException {
            open.push(new Branch(parser, form));
            while (parser.advance()) {
                switch (parser.kind()) {
                    case START -> start();
                    case TEXT -> characters += open.element().append(parser.text(), parser.lineBefore());
                    case END -> {
                        RawElement element = open.pop().close(RawElement.State.WHOLE);
                        Branch around = open.peek();
                        if (around == null) {
                            return element;
                        }
                        around.inside.add(element);
                    }
                    case FINISHED -> {}
                }
                if (open.size() > DEEPEST || elements > MOST_ELEMENTS || characters > MOST_CHARACTERS) {
                    parser.giveUp();
                }
            }
            return breakOff();
        }

        private void start() {
            elements++;
            Branch around = open.element();
            around.endText();
            ElementForm inner = around.form == null ? null : around.form.find(parser.name());
            open.push(new Branch(parser, inner));
        }

        private RawElement breakOff() {
            RawElement element = open.pop().close(RawElement.State.UNFINISHED);
            while (!open.isEmpty()) {
                Branch around = open.pop();
                around.inside.add(element);
                element = around.close(RawElement.State.UNFINISHED);
            }
            return element;
        }
    }

    /** An element that is open. */
    private final class Branch {

        private final String name;
        private final Origin origin;
        private final int character;
        private final @Nullable ElementForm form;
        private final List<RawElement> inside = new ArrayList<>(0);
        private final StringBuilder text = new StringBuilder();
        private long textLine;
        private boolean cut;

        Branch(Parser parser, @Nullable ElementForm form) {
            this.name = parser.name();
            this.origin = here(parser, name);
            this.character = parser.character();
            this.textLine = origin.line();
            this.form = form;
            if (parser.hasAttributes() && reported.size() < MOST_FILE_FINDINGS && reported.add("attributes " + name)) {
                report(ReadingRules.ATTRIBUTE_EXTRA, origin, SourceText.empty());
            }
        }

        /** Takes text as far as there is room, and says how much. */
        int append(String more, long line) {
            if (text.isEmpty()) {
                textLine = line;
            }
            int taken = Math.min(more.length(), LONGEST_TEXT - text.length());
            text.append(more, 0, taken);
            cut |= taken < more.length();
            return taken;
        }

        /** Keeps what text there is beside the elements. */
        void endText() {
            String plain = text.toString();
            if (!plain.isBlank()) {
                long line = textLine + leadingLines(plain);
                inside.add(new RawElement(
                        "",
                        new Origin(origin.file(), line, name),
                        1,
                        SourceText.personal(plain.strip()),
                        ImmutableList.of(),
                        cut ? RawElement.State.CUT : RawElement.State.WHOLE));
            }
            text.setLength(0);
            cut = false;
        }

        private long leadingLines(String plain) {
            int end = 0;
            while (Character.isWhitespace(plain.charAt(end))) {
                end++;
            }
            return plain.substring(0, end).chars().filter(c -> c == '\n').count();
        }

        RawElement close(RawElement.State state) {
            boolean leaf = inside.isEmpty() && state == RawElement.State.WHOLE;
            if (!leaf) {
                endText();
            }
            String own = text.toString();
            boolean personal = form == null || form.isPersonal();
            return new RawElement(
                    name,
                    origin,
                    character,
                    own.isBlank() ? SourceText.empty() : personal ? SourceText.personal(own) : SourceText.of(own),
                    ImmutableList.copyOf(inside),
                    cut ? RawElement.State.CUT : state);
        }
    }

    /** The events of the file, up to where it can be read no further. */
    private static final class Parser {

        private final XmlEvents events;
        private XmlEvents.Kind kind = XmlEvents.Kind.FINISHED;
        private Optional<Rule> fault = Optional.empty();
        private Optional<XmlEvents.CutOff> cutOff = Optional.empty();
        private long line = 1;
        private long lineBefore = 1;

        Parser(XmlEvents events) {
            this.events = events;
        }

        /** Goes on to the next event; false at the end, and where the file can be read no further. */
        boolean advance() throws IOException {
            if (fault.isPresent()) {
                return false;
            }
            lineBefore = line;
            try {
                kind = events.next();
                line = events.line();
            } catch (XmlEvents.FaultException e) {
                fault = Optional.of(e.rule());
                cutOff = e.cutOff();
                line = Math.max(1, e.line());
                return false;
            }
            return kind != XmlEvents.Kind.FINISHED;
        }

        /** Reads no further, as there is too much. */
        void giveUp() {
            fault = Optional.of(ReadingRules.XML_TOO_LARGE);
        }

        /** Why the file can be read no further. */
        Optional<Rule> fault() {
            return fault;
        }

        /** What was read of the text or tag in which it broke off. */
        Optional<XmlEvents.CutOff> cutOff() {
            return cutOff;
        }

        XmlEvents.Kind kind() {
            return kind;
        }

        String name() {
            return events.name();
        }

        boolean hasAttributes() {
            return events.hasAttributes();
        }

        String text() {
            return events.text();
        }

        long line() {
            return line;
        }

        /** The line at which the event before ended. */
        long lineBefore() {
            return lineBefore;
        }

        int character() {
            return events.character();
        }
    }
}
