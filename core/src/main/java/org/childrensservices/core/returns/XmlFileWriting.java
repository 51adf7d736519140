package org.childrensservices.core.returns;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** The writing of one XML file, as {@link XmlForm#write} tells. Used once. */
final class XmlFileWriting {

    private record Placed(RawElement element, int place) {}

    private final XMLStreamWriter xml;
    private int depth;

    private XmlFileWriting(XMLStreamWriter xml) {
        this.xml = xml;
    }

    static void write(ElementForm root, ImmutableList<RawBlock> blocks, Writer out) throws IOException {
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
            xml.writeStartDocument("UTF-8", "1.0");
            XmlFileWriting writing = new XmlFileWriting(xml);
            writing.line();
            writing.open(root.name());
            writing.container(root, blocks);
            for (RawBlock block : blocks) {
                if (!isKnown(root, block)) {
                    writing.element(block.element(), null);
                }
            }
            writing.close();
            xml.writeCharacters("\n");
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private static boolean isKnown(ElementForm container, RawBlock block) {
        return container.inside().stream()
                .anyMatch(form ->
                        form.isContainer() ? isKnown(form, block) : form.name().equals(block.table()));
    }

    private void container(ElementForm around, ImmutableList<RawBlock> blocks) throws XMLStreamException {
        for (ElementForm form : around.inside()) {
            if (form.isContainer()) {
                line();
                open(form.name());
                container(form, blocks);
                close();
                continue;
            }
            for (RawBlock block : blocks) {
                if (block.table().equals(form.name())) {
                    element(block.element(), form);
                }
            }
        }
    }

    private void element(RawElement element, @Nullable ElementForm form) throws XMLStreamException {
        line();
        String text = element.text().reveal();
        if (element.isStray()) {
            text(text);
        } else if (element.elements().isEmpty() && text.isEmpty()) {
            xml.writeEmptyElement(element.name());
        } else if (element.elements().isEmpty()) {
            xml.writeStartElement(element.name());
            text(text);
            xml.writeEndElement();
        } else {
            open(element.name());
            for (Placed inside : inOrder(element, form)) {
                element(
                        inside.element(),
                        form == null ? null : form.find(inside.element().name()));
            }
            close();
        }
    }

    /** The elements inside in their official order; what has no place in it stays before what it stood before. */
    private static List<Placed> inOrder(RawElement around, @Nullable ElementForm form) {
        List<Placed> placed = new ArrayList<>(around.elements().size());
        int place = Integer.MAX_VALUE;
        for (RawElement each : around.elements().reverse()) {
            ElementForm known = form == null ? null : form.find(each.name());
            if (form != null && known != null) {
                place = form.inside().indexOf(known);
            }
            placed.add(0, new Placed(each, place));
        }
        placed.sort(Comparator.comparingInt(Placed::place));
        return placed;
    }

    /** Writes a text so that reading gives the same: a carriage return would be read as a line break. */
    private void text(String text) throws XMLStreamException {
        int from = 0;
        for (int at = text.indexOf('\r'); at >= 0; at = text.indexOf('\r', from)) {
            xml.writeCharacters(text.substring(from, at));
            xml.writeEntityRef("#13");
            from = at + 1;
        }
        xml.writeCharacters(text.substring(from));
    }

    private void open(String name) throws XMLStreamException {
        xml.writeStartElement(name);
        depth++;
    }

    private void close() throws XMLStreamException {
        depth--;
        line();
        xml.writeEndElement();
    }

    private void line() throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
    }
}
