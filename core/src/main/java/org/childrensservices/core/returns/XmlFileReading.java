package org.childrensservices.core.returns;

import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Range;
import com.google.common.collect.Sets;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
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
    private Parser parser = new Parser();
    private int fileFindings;
    private boolean refused;

    XmlFileReading(XmlForm<R> form, FileTally<R> tally, LongConsumer progress) {
        this.form = form;
        this.tally = tally;
        this.progress = progress;
        this.year = form.year();
    }

    void read(InputStream in, Optional<Charset> wide) throws IOException {
        XmlSource source = new XmlSource(in);
        parser = new Parser(source, wide);
        if (parser.advance()) {
            readDocument(source);
        }
        if (parser.isBroken()) {
            if (source.bytesRead() == 0) {
                tally.report(ReadingRules.FILE_EMPTY);
            } else {
                report(parser.isTooLarge() ? ReadingRules.XML_TOO_LARGE : malformed(), here(""), SourceText.empty());
            }
        } else if (tally.isRecognised() && tally.rows() == 0 && !refused) {
            tally.report(ReadingRules.XML_BLANK);
        }
    }

    private Rule malformed() {
        return ReadingRules.XML_MALFORMED.saying("the file is no well-formed XML from character "
                + Math.max(1, parser.character()) + " of the line on, and was read up to there");
    }

    private void readDocument(XmlSource source) throws IOException {
        Deque<ElementForm> open = new ArrayDeque<>();
        do {
            switch (parser.event()) {
                case XMLStreamConstants.DTD -> {
                    report(ReadingRules.XML_DOCTYPE, here(""), SourceText.empty());
                    refused = true;
                }
                case XMLStreamConstants.START_ELEMENT -> readElement(open);
                case XMLStreamConstants.END_ELEMENT -> open.pop();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.ENTITY_REFERENCE ->
                    readTextBesideElements();
                default -> {}
            }
            progress.accept(source.bytesRead());
        } while (!refused && parser.advance());
    }

    private void readElement(Deque<ElementForm> open) throws IOException {
        String name = parser.name();
        ElementForm around = open.peek();
        if (around == null && !name.equals(form.root().name())) {
            refuse(form.recognition().otherReturn(name), here(name));
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
        RawElement element = new XmlTree(known).read();
        deliver(element, known);
    }

    private void readTextBesideElements() {
        String text = parser.text();
        if (!text.isBlank()) {
            report(ReadingRules.TEXT_STRAY, here(""), SourceText.personal(shorten(text.strip())));
        }
    }

    private static String shorten(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
    }

    private void deliver(RawElement element, @Nullable ElementForm known) {
        RawBlock block = new RawBlock(element, known, null);
        if (known == null) {
            reported.add(element.name());
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

    private Origin here(String name) {
        return new Origin(tally.file(), parser.line(), name);
    }

    /** An element that is being read, and all that is in it. */
    private final class XmlTree {

        private final Deque<Branch> open = new ArrayDeque<>();
        private final @Nullable ElementForm form;
        private int elements;
        private long characters;

        XmlTree(@Nullable ElementForm form) {
            this.form = form;
        }

        /** Reads up to the end of the element at which the parser stands, or as far as it can be read. */
        RawElement read() throws IOException {
            open.push(new Branch(form));
            while (parser.advance()) {
                switch (parser.event()) {
                    case XMLStreamConstants.START_ELEMENT -> start();
                    case XMLStreamConstants.END_ELEMENT -> {
                        RawElement element = open.pop().close(RawElement.State.WHOLE);
                        Branch around = open.peek();
                        if (around == null) {
                            return element;
                        }
                        around.inside.add(element);
                    }
                    case XMLStreamConstants.CHARACTERS,
                            XMLStreamConstants.CDATA,
                            XMLStreamConstants.ENTITY_REFERENCE -> {
                        String text = parser.text();
                        characters += open.element().append(text);
                    }
                    default -> {}
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
            open.push(new Branch(inner));
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

        private final String name = parser.name();
        private final Origin origin = here(name);
        private final int character = parser.character();
        private final @Nullable ElementForm form;
        private final List<RawElement> inside = new ArrayList<>(0);
        private final StringBuilder text = new StringBuilder();
        private long textLine = origin.line();
        private boolean cut;

        Branch(@Nullable ElementForm form) {
            this.form = form;
            if (parser.hasAttributes() && reported.size() < MOST_FILE_FINDINGS && reported.add("attributes " + name)) {
                report(ReadingRules.ATTRIBUTE_EXTRA, origin, SourceText.empty());
            }
        }

        /** Takes text as far as there is room, and says how much. */
        int append(String more) {
            if (text.isEmpty()) {
                textLine = parser.lineBefore();
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

    /** The parser of the JDK, which throws for bad XML, told to neither throw nor follow what a document says. */
    private static final class Parser {

        private static final XMLInputFactory FACTORY = factory();

        private @Nullable XMLStreamReader xml;
        private @Nullable XmlSource source;
        private boolean broken;
        private boolean givenUp;
        private int event;
        private long lineBefore = 1;
        private long line = 1;
        private int character = 1;

        Parser() {}

        Parser(XmlSource source, Optional<Charset> wide) throws IOException {
            this.source = source;
            try {
                xml = wide.isPresent()
                        ? FACTORY.createXMLStreamReader(new InputStreamReader(source, wide.get()))
                        : FACTORY.createXMLStreamReader(source);
            } catch (XMLStreamException | RuntimeException e) {
                fail(e);
            }
        }

        private static XMLInputFactory factory() {
            XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
            factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
            factory.setProperty(XMLInputFactory.IS_COALESCING, false);
            factory.setXMLResolver((publicId, systemId, baseUri, namespace) -> InputStream.nullInputStream());
            return factory;
        }

        private XMLStreamReader xml() {
            return checkNotNull(xml);
        }

        /** Goes on to the next event; false at the end, and where the file can be read no further. */
        boolean advance() throws IOException {
            if (broken || givenUp) {
                return false;
            }
            lineBefore = line;
            try {
                if (!xml().hasNext()) {
                    return false;
                }
                event = xml().next();
                place(xml().getLocation());
                checkNotNull(source).told();
                return true;
            } catch (XMLStreamException | RuntimeException e) {
                // For some broken texts the parser throws what nobody declared.
                fail(e);
                return false;
            }
        }

        private void fail(Exception e) throws IOException {
            checkNotNull(source).checkRead();
            broken = true;
            if (e instanceof XMLStreamException stream && stream.getLocation() != null) {
                place(stream.getLocation());
            } else if (xml != null) {
                place(xml.getLocation());
            }
        }

        private void place(Location location) {
            line = Math.max(1, location.getLineNumber());
            character = Math.max(1, location.getColumnNumber());
        }

        /** Reads no further, as there is too much. */
        void giveUp() {
            givenUp = true;
        }

        boolean isBroken() {
            return broken || givenUp;
        }

        boolean isTooLarge() {
            return givenUp || checkNotNull(source).isTooLarge();
        }

        int event() {
            return event;
        }

        String name() {
            return xml().getLocalName();
        }

        boolean hasAttributes() {
            return event == XMLStreamConstants.START_ELEMENT && xml().getAttributeCount() > 0;
        }

        String text() {
            return event == XMLStreamConstants.ENTITY_REFERENCE ? "&" + xml().getLocalName() + ";" : xml().getText();
        }

        long line() {
            return line;
        }

        /** The line at which the event before ended. */
        long lineBefore() {
            return lineBefore;
        }

        int character() {
            return character;
        }
    }
}
