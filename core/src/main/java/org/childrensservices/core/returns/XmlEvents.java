package org.childrensservices.core.returns;

import com.google.common.collect.ImmutableList;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads the elements of a text that may be no XML and may mean harm, in memory that does not grow with the text:
 * without document types and so without entities, and with bounds on all that an XML reader would otherwise hold whole.
 * Prefixes and namespaces are left out.
 */
final class XmlEvents implements AutoCloseable {

    /** What comes next in the text. */
    enum Kind {
        START,
        TEXT,
        END,
        FINISHED
    }

    /** The most characters of a text, a comment, a tag or anything else that stands in one piece. */
    static final int LONGEST = 1 << 20;

    private static final int LONGEST_KEPT = 10_000;
    private static final int LONGEST_MARK = 2;

    /** At the end of a text the parser has read the mark after it, which no text and no tag ends with. */
    private static final ImmutableList<String> MARKS = ImmutableList.of("</", "<", "&");

    private static final int DEEPEST = 64;
    private static final int MOST_NAMES = 10_000;

    private final LenientReader decoded;
    private final Bounded bounded;
    private final XMLStreamReader xml;
    private final Set<String> names = new HashSet<>();
    private final Deque<String> open = new ArrayDeque<>();
    private boolean started;
    private long textSoFar;

    /**
     * What was read of a text, or of the markup after it, without becoming an event.
     *
     * @param element the innermost element that is open, blank after the outermost
     * @param line the line after the last event, from 1
     * @param text the text without blanks around it; of a very long one the beginning
     */
    record CutOff(String element, long line, String text) {}

    /** What ends the reading of a text: a rule and the line at which the text broke it. */
    static final class FaultException extends Exception {

        private static final long serialVersionUID = 1L;

        private final transient Rule rule;
        private final long line;
        private final transient Optional<CutOff> cutOff;

        private FaultException(Rule rule, long line) {
            this(rule, line, Optional.empty());
        }

        private FaultException(Rule rule, long line, Optional<CutOff> cutOff) {
            super(rule.message());
            this.rule = rule;
            this.line = line;
            this.cutOff = cutOff;
        }

        /** What was read after the last event, if there is anything but blanks. */
        Optional<CutOff> cutOff() {
            return cutOff;
        }

        Rule rule() {
            return rule;
        }

        /** The line, from 1; 0 if it is not known. */
        long line() {
            return line;
        }
    }

    /** Where a character stands; the parser tells lines and characters rightly, and offsets not. */
    private record Place(int line, int character) {

        static final Place FIRST = new Place(1, 1);

        static Place of(Location location) {
            return new Place(location.getLineNumber(), location.getColumnNumber());
        }

        /** The place after a character, which another follows. */
        Place after(char c, char next) {
            boolean ends = c == '\n' || (c == '\r' && next != '\n');
            return ends ? new Place(line + 1, 1) : new Place(line, character + 1);
        }

        boolean isBefore(Place other) {
            return line < other.line || (line == other.line && character < other.character);
        }
    }

    /** Breaks off where more is read than one piece of a document can be, and remembers that piece. */
    private static final class Bounded extends FilterReader {

        private final StringBuilder recent = new StringBuilder();
        private Place startOfRecent = Place.FIRST;
        private Place endOfEvent = Place.FIRST;
        private boolean ended;
        private int sinceEvent;

        private Bounded(Reader in) {
            super(in);
        }

        @Override
        public int read(char[] into, int offset, int length) throws IOException {
            int read = super.read(into, offset, length);
            ended = read < 0;
            sinceEvent += Math.max(0, read);
            if (sinceEvent > LONGEST) {
                throw new TooLongException();
            }
            forget();
            recent.append(into, offset, Math.max(0, read));
            return read;
        }

        /** Forgets what stands before the end of the last event and the mark with which it ends. */
        private void forget() {
            int past = Math.max(0, index(endOfEvent) - LONGEST_MARK);
            for (int i = 0; i < past; i++) {
                startOfRecent = startOfRecent.after(recent.charAt(i), recent.charAt(i + 1));
            }
            recent.delete(0, past);
        }

        /** Where a place is in what was read, or its end. */
        private int index(Place wanted) {
            Place place = startOfRecent;
            int index = 0;
            while (index < recent.length() && place.isBefore(wanted)) {
                char next = index + 1 < recent.length() ? recent.charAt(index + 1) : ' ';
                place = place.after(recent.charAt(index), next);
                index++;
            }
            return index;
        }

        /** What was read from the end of the last event on: up to a place, or to the end of the source. */
        private String sinceEvent(Place end) {
            int from = index(endOfEvent);
            for (String mark : MARKS) {
                if (recent.substring(Math.max(0, from - mark.length()), from).equals(mark)) {
                    from -= mark.length();
                }
            }
            int to = ended ? recent.length() : index(end);
            return recent.substring(from, Math.max(from, to));
        }
    }

    private static final class TooLongException extends IOException {

        private static final long serialVersionUID = 1L;
    }

    /**
     * Begins to read.
     *
     * @throws IOException if the source cannot be read
     * @throws FaultException if the text does not begin as XML does
     */
    XmlEvents(InputStream in) throws IOException, FaultException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> InputStream.nullInputStream());
        this.decoded = new LenientReader(in);
        this.bounded = new Bounded(decoded);
        try {
            this.xml = factory.createXMLStreamReader(bounded);
        } catch (XMLStreamException e) {
            throw fault(e, 1);
        }
    }

    /**
     * Goes on to the next start of an element, piece of text or end of an element.
     *
     * @throws IOException if the source cannot be read
     * @throws FaultException if the text is no XML from here on, or is more than is read
     */
    Kind next() throws IOException, FaultException {
        long lineOfEvent = line();
        try {
            while (xml.hasNext()) {
                bounded.sinceEvent = 0;
                bounded.endOfEvent = Place.of(xml.getLocation());
                lineOfEvent = line();
                switch (xml.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        return start();
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        open.pop();
                        textSoFar = 0;
                        return Kind.END;
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                        textSoFar += xml.getTextLength();
                        if (textSoFar > LONGEST) {
                            throw tooLarge();
                        }
                        return Kind.TEXT;
                    }
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                        throw new FaultException(ReadingRules.XML_DOCTYPE, line());
                    default -> {
                        // Comments, processing instructions and white space between elements mean nothing here.
                    }
                }
            }
            return Kind.FINISHED;
        } catch (XMLStreamException e) {
            FaultException fault =
                    fault(e, e.getLocation() == null ? line() : e.getLocation().getLineNumber());
            throw fault.rule.equals(ReadingRules.XML_MALFORMED) ? malformed(fault.line, lineOfEvent) : fault;
        } catch (RuntimeException e) {
            // The parser of the JDK lets some of its own slip out on texts that are badly broken.
            throw malformed(line(), lineOfEvent);
        }
    }

    /** The parser makes no event of a text that breaks off. */
    private FaultException malformed(long line, long lineOfEvent) {
        String text = started ? bounded.sinceEvent(Place.of(xml.getLocation())).strip() : "";
        return new FaultException(
                ReadingRules.XML_MALFORMED,
                line,
                text.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new CutOff(
                                open.isEmpty() ? "" : open.element(),
                                lineOfEvent,
                                text.substring(0, Math.min(text.length(), LONGEST_KEPT)))));
    }

    private Kind start() throws FaultException {
        textSoFar = 0;
        note(name());
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            note(xml.getAttributeLocalName(i));
        }
        started = true;
        open.push(name());
        if (open.size() > DEEPEST) {
            throw tooLarge();
        }
        return Kind.START;
    }

    /** The parser holds each name that it has met, so there must not be too many. */
    private void note(String name) throws FaultException {
        if (names.add(name) && names.size() > MOST_NAMES) {
            throw tooLarge();
        }
    }

    /** That there is more here than is read. */
    FaultException tooLarge() {
        return new FaultException(ReadingRules.XML_TOO_LARGE, line());
    }

    private static FaultException fault(XMLStreamException e, long line) throws IOException {
        for (Throwable cause = e; cause != null; cause = next(cause)) {
            if (cause instanceof TooLongException) {
                return new FaultException(ReadingRules.XML_TOO_LARGE, Math.max(0, line));
            }
            if (cause instanceof IOException io) {
                throw io;
            }
        }
        return new FaultException(ReadingRules.XML_MALFORMED, Math.max(0, line));
    }

    private static @Nullable Throwable next(Throwable cause) {
        return cause instanceof XMLStreamException xml && xml.getNestedException() != null
                ? xml.getNestedException()
                : cause.getCause();
    }

    /** The name of the element that started or ended, without a prefix. */
    String name() {
        String name = xml.getLocalName();
        return name.substring(name.indexOf(':') + 1);
    }

    /**
     * The piece of text; the text of an element may come in several, which together are not longer than
     * {@link #LONGEST}.
     */
    String text() {
        return xml.getText();
    }

    /** The line, from 1. */
    long line() {
        return Math.max(1, xml.getLocation().getLineNumber());
    }

    /** The character of the line, from 1. */
    int character() {
        return Math.max(1, xml.getLocation().getColumnNumber());
    }

    /** Whether the element that started has attributes, declarations of namespaces not counted. */
    boolean hasAttributes() {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String name = xml.getAttributeLocalName(i);
            if (!name.equals("xmlns") && !name.startsWith("xmlns:")) {
                return true;
            }
        }
        return false;
    }

    /** The text as it is decoded. */
    LenientReader decoded() {
        return decoded;
    }

    @Override
    public void close() throws IOException {
        decoded.close();
    }
}
