package org.childrensservices.examples.report;

import static com.google.common.base.Preconditions.checkArgument;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Elements, attributes and text, one after another; whatever text says, it stays text. */
final class Markup {

    private final StringWriter written = new StringWriter();
    private final XMLStreamWriter writer;

    Markup() {
        try {
            writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(written);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Writes the document type. */
    Markup doctype() {
        return write(() -> writer.writeDTD("<!DOCTYPE html>\n"));
    }

    /** Begins an element; attributes are names and values in turn. */
    Markup start(String name, String... attributes) {
        return write(() -> {
            writer.writeStartElement(name);
            attributes(attributes);
        });
    }

    /** Ends the element that was begun last. */
    Markup end() {
        return write(writer::writeEndElement);
    }

    /** Ends the element that was begun last, and the line. */
    Markup endLine() {
        return end().text("\n");
    }

    /** Writes an element of text. */
    Markup element(String name, String text, String... attributes) {
        return start(name, attributes).text(text).end();
    }

    /** Writes an element without content, which HTML or SVG closes by itself. */
    Markup empty(String name, String... attributes) {
        return write(() -> {
            writer.writeEmptyElement(name);
            attributes(attributes);
        });
    }

    /** Writes text. */
    Markup text(String text) {
        return write(() -> writer.writeCharacters(legal(text)));
    }

    private void attributes(String... attributes) throws XMLStreamException {
        checkArgument(attributes.length % 2 == 0, "attributes must be names and values: %s", attributes.length);
        for (int i = 0; i < attributes.length; i += 2) {
            writer.writeAttribute(attributes[i], legal(attributes[i + 1]));
        }
    }

    /** What no document may hold, even escaped, is shown as the replacement character. */
    private static String legal(String text) {
        StringBuilder legal = new StringBuilder(text.length());
        text.codePoints().map(c -> isLegal(c) ? c : 0xFFFD).forEach(legal::appendCodePoint);
        return legal.toString();
    }

    private static boolean isLegal(int c) {
        return c == '\t' || c == '\n' || (c >= ' ' && c < 0xD800) || (c > 0xDFFF && (c & 0xFFFE) != 0xFFFE);
    }

    @Override
    public String toString() {
        write(writer::flush);
        return written.toString();
    }

    private interface Step {
        void run() throws XMLStreamException;
    }

    private Markup write(Step step) {
        try {
            step.run();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return this;
    }
}
