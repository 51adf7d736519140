package org.childrensservices.core.testing;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * A fault that can be put into a clean children in need census, with the rule that must find it. Immutable.
 *
 * <pre>{@code
 * for (CinFault fault : CinFaults.all()) {
 *     fault.spoil(census).ifPresent(spoiled -> ...);   // fault.rule() must fire at fault.element() of spoiled.child()
 * }
 * }</pre>
 */
public final class CinFault extends LabelledFault {

    private final String block;
    private final String element;
    private final Predicate<CinSite> where;
    private final Consumer<CinSite> spoiling;

    private CinFault(Draft draft, String label) {
        super(draft.rule, label, draft.also);
        this.block = draft.block;
        this.element = draft.element;
        this.where = draft.where;
        this.spoiling = draft.spoiling;
    }

    /** A fault in the making; not thread-safe. */
    static final class Draft {
        private final String rule;
        private final String block;
        private final String element;
        private ImmutableList<String> also = ImmutableList.of();
        private Predicate<CinSite> where = site -> true;
        private Consumer<CinSite> spoiling = site -> {};

        Draft(String rule, String block, String element) {
            this.rule = rule;
            this.block = block;
            this.element = element;
        }

        /** Only in blocks for which something holds, beside what was asked before. */
        Draft in(Predicate<CinSite> blocks) {
            where = where.and(blocks);
            return this;
        }

        /** The element holds this text. */
        Draft is(String text) {
            return by(site -> site.set(element, text));
        }

        /** What is done to the block. */
        Draft by(Consumer<CinSite> change) {
            spoiling = spoiling.andThen(change);
            return this;
        }

        /** Rules that rightly fire with it. */
        Draft also(String... rules) {
            also = ImmutableList.copyOf(rules);
            return this;
        }

        CinFault saying(String label) {
            return new CinFault(this, label);
        }
    }

    /** {@return the name of the element at which the finding should be} */
    public String element() {
        return element;
    }

    /**
     * Puts the fault into a clean census, at the first block where it can be.
     *
     * @param clean the census, clean and of a year in which the rule is in force
     * @return the spoiled census, empty if it has no block where the fault can be
     */
    public Optional<SpoiledCinCensus> spoil(CinCensus clean) {
        Document document = parse(clean.xml());
        CinSite root = new CinSite(document.getDocumentElement(), clean.year());
        ImmutableList<CinSite> blocks = block.equals("Message") ? ImmutableList.of(root) : root.blocks(block);
        return blocks.stream().filter(where).findFirst().map(site -> {
            spoiling.accept(site);
            return new SpoiledCinCensus(write(document), this);
        });
    }

    private static Document parse(String xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String write(Document document) {
        StringWriter text = new StringWriter();
        try {
            TransformerFactory.newInstance()
                    .newTransformer()
                    .transform(new DOMSource(document), new StreamResult(text));
        } catch (TransformerException e) {
            throw new IllegalStateException(e);
        }
        return text.toString();
    }
}
