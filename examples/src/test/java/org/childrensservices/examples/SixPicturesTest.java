package org.childrensservices.examples;

import static com.google.common.base.Preconditions.checkNotNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.childrensservices.examples.report.Chart;
import org.childrensservices.examples.report.ControlPicture;
import org.childrensservices.examples.report.FunnelPicture;
import org.childrensservices.examples.report.NeighbourBars;
import org.childrensservices.examples.report.Report;
import org.childrensservices.examples.report.TrendPicture;
import org.childrensservices.examples.report.WaterfallPicture;
import org.childrensservices.stats.cost.QuotedRatio;
import org.childrensservices.stats.cost.RatioWaterfall;
import org.childrensservices.stats.measure.Polarity;
import org.childrensservices.stats.rate.Rate;
import org.childrensservices.stats.trend.Series;
import org.childrensservices.stats.trend.TimePeriod;
import org.childrensservices.stats.trend.control.XmRCalculator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The report of the main example: well-formed, on its own, legible without eyes, and the same twice. */
class SixPicturesTest {

    private static final String HOSTILE = "</title><script>alert('1')</script>&amp;\"\u0000\uD800 <b onclick=x>";
    private static final Pattern PLACE = Pattern.compile("[ML](-?\\d+\\.\\d),(-?\\d+\\.\\d)");

    private static final Pattern UPRIGHT = Pattern.compile("M(\\d+\\.\\d),42\\.0L\\1,\\d+\\.\\d");

    @TempDir
    private Path folder;

    @Test
    void saysWhereItIs() throws IOException {
        Path file = folder.resolve("new").resolve("report.html");
        var bytes = new ByteArrayOutputStream();
        SixPictures.write(file, new PrintStream(bytes, true, StandardCharsets.UTF_8));
        assertThat(bytes.toString(StandardCharsets.UTF_8)).contains("a report to look at: " + file.toAbsolutePath());
        assertThat(Files.readString(file)).isEqualTo(SixPictures.report().toHtml());
    }

    @Test
    void isTheSameTwice() {
        assertThat(SixPictures.report().toHtml())
                .isEqualTo(SixPictures.report().toHtml())
                .doesNotContain("\r");
    }

    @Test
    void refersToNothingOutside() throws Exception {
        String html = SixPictures.report().toHtml();
        assertThat(html)
                .startsWith("<!DOCTYPE html>\n<html lang=\"en-GB\">")
                .doesNotContainPattern("(?i)https?:|//|url\\(|@import|src=|<script|<link|<iframe|javascript:|data:");
        Document page = parse(html);
        for (Element link : elements(page, "a")) {
            assertThat(link.getAttribute("href")).startsWith("#");
            assertThat(ids(page)).contains(link.getAttribute("href").substring(1));
        }
    }

    @Test
    void canBeReadWithoutEyes() throws Exception {
        Document page = parse(SixPictures.report().toHtml());
        assertThat(elements(page, "h1")).hasSize(1);
        assertThat(elements(page, "h2")).hasSize(6);
        assertThat(ids(page)).doesNotHaveDuplicates();
        assertThat(elements(page, "svg")).hasSize(6).allSatisfy(svg -> {
            assertThat(svg.getAttribute("role")).isEqualTo("img");
            assertThat(Splitter.on(' ').splitToList(svg.getAttribute("aria-labelledby")))
                    .hasSize(2)
                    .allMatch(ids(page)::contains);
            assertThat(text(svg, "title")).isNotBlank();
            assertThat(text(svg, "desc")).hasSizeGreaterThan(60).endsWith(".");
        });
        assertThat(elements(page, "table")).hasSize(6).allSatisfy(table -> {
            assertThat(text(table, "caption")).isNotBlank();
            assertThat(table.getElementsByTagName("td").getLength()).isGreaterThan(3);
        });
        assertThat(elements(page, "th"))
                .allMatch(heading -> heading.getAttribute("scope").matches("col|row"));
        assertThat(elements(page, "figcaption")).hasSize(6);
    }

    /** Printed from a dark screen as from a light one, a question to a page, with no chart or row cut. */
    @Test
    void printsInTheLight() {
        String style = SixPictures.report().toHtml();
        assertThat(style)
                .containsOnlyOnce("prefers-color-scheme")
                .contains("@media screen and (prefers-color-scheme:dark){:root{--paper:#14181d")
                .contains("@media print{:root{color-scheme:light}}");
        assertThat(style.substring(style.indexOf("@media print{@page"), style.indexOf("</style>")))
                .contains(
                        "@page{size:A4",
                        "nav{display:none}",
                        "section{break-before:page",
                        "section:first-of-type{break-before:auto",
                        "h2,.answer,figcaption{break-after:avoid}",
                        "figure,tr{break-inside:avoid}",
                        ".chart,.numbers{max-height:none;overflow:visible");
    }

    @Test
    void noLineCrossesANameOfTheTornado() throws Exception {
        Element tornado = elements(parse(SixPictures.report().toHtml()), "svg").get(4);
        NodeList marks = tornado.getElementsByTagName("*");
        int lastUpright = positions(marks, "d", UPRIGHT).max().orElseThrow();
        assertThat(positions(marks, "class", Pattern.compile(".*\\bhalo\\b.*")))
                .hasSize(18)
                .allMatch(name -> name > lastUpright);
    }

    private static IntStream positions(NodeList marks, String attribute, Pattern pattern) {
        return IntStream.range(0, marks.getLength())
                .filter(i -> pattern.matcher(((Element) marks.item(i)).getAttribute(attribute))
                        .matches());
    }

    @Test
    void showsWhatTheLibrarySays() {
        assertThat(SixPictures.report().toHtml())
                .contains("25.5 to 15.7 per 10,000 (89 of 34,940 to 50 of 31,851): -9.8 (95% -16.8 to -2.9)")
                .contains("Northmoor, per 10,000: 46.463 against 43.984: similar at 95%")
                .contains("mean 179.8, limits 147.1 to 212.4 from 2023-10 on")
                .contains("GBP -816,257 net with all at their base")
                .contains("1.89 as quoted; 1.61 if benefits have an optimism bias of 15.0%")
                .contains("Ravensea High (0.001)")
                .doesNotContain("NaN", "Infinity");
    }

    @Test
    void everyMarkIsOnItsCanvas() throws Exception {
        for (Element svg : elements(parse(SixPictures.report().toHtml()), "svg")) {
            double height = Double.parseDouble(
                    Splitter.on(' ').splitToList(svg.getAttribute("viewBox")).get(3));
            NodeList paths = svg.getElementsByTagName("path");
            assertThat(paths.getLength()).isGreaterThan(5);
            IntStream.range(0, paths.getLength())
                    .mapToObj(i -> ((Element) paths.item(i)).getAttribute("d"))
                    .flatMap(d -> PLACE.matcher(d).results())
                    .forEach(place -> {
                        assertThat(Double.parseDouble(place.group(1))).isBetween(0.0, 720.0);
                        assertThat(Double.parseDouble(place.group(2))).isBetween(0.0, height);
                    });
        }
    }

    @Test
    void whateverTextSaysItStaysText() throws Exception {
        String html = hostile().toHtml();
        Document page = parse(html);
        assertThat(html).doesNotContain("<script", "<b ", "\u0000", "\uD800");
        assertThat(elements(page, "script")).isEmpty();
        String shown = HOSTILE.replace('\u0000', '\uFFFD').replace('\uD800', '\uFFFD');
        assertThat(text(page.getDocumentElement(), "title")).isEqualTo(shown);
        assertThat(elements(page, "h2"))
                .allMatch(heading -> heading.getTextContent().equals(shown));
        assertThat(elements(page, "th"))
                .anyMatch(heading -> heading.getTextContent().equals(shown));
        assertThat(elements(page, "text"))
                .anyMatch(label -> label.getTextContent().equals(shown));
    }

    private static Report hostile() {
        ImmutableMap<String, Rate> areas = ImmutableMap.of(
                HOSTILE,
                Rate.of(90).in(10_000).per10_000(),
                "another",
                Rate.of(40).in(20_000).per10_000());
        Series.Builder<Rate> rates = Series.builder();
        Series.Builder<Double> values = Series.builder();
        for (int i = 0; i < 6; i++) {
            TimePeriod month = TimePeriod.of(YearMonth.of(2024, 1).plusMonths(i));
            rates.add(month, Rate.of(10 + i).in(1_000).per10_000());
            values.add(month, 10.0 + i % 3);
        }
        TimePeriod may = TimePeriod.of(YearMonth.of(2024, 4));
        QuotedRatio quoted = QuotedRatio.builder()
                .value(new BigDecimal("2.5"))
                .wording(HOSTILE)
                .source(HOSTILE)
                .build();
        return new Report(
                HOSTILE,
                HOSTILE,
                ImmutableList.of(
                        section(TrendPicture.of(
                                HOSTILE, rates.breakAt(may, HOSTILE).build())),
                        section(FunnelPicture.of(HOSTILE, HOSTILE, areas, FunnelOfAuthorities.funnel(areas.values()))),
                        section(ControlPicture.of(
                                HOSTILE,
                                HOSTILE,
                                XmRCalculator.of(Polarity.LOW_IS_GOOD)
                                        .withRebaseAt(may, HOSTILE)
                                        .chart(values.build())
                                        .orElseThrow())),
                        section(NeighbourBars.of(
                                HOSTILE,
                                HOSTILE,
                                ImmutableMap.of(
                                        HOSTILE,
                                        checkNotNull(areas.get(HOSTILE))
                                                .estimate()
                                                .orElseThrow()),
                                HOSTILE,
                                50)),
                        section(WaterfallPicture.of(
                                HOSTILE, RatioWaterfall.of(quoted).supposing(HOSTILE, new BigDecimal("1.5"))))));
    }

    private static Report.Section section(Chart chart) {
        return new Report.Section(HOSTILE, ImmutableList.of(HOSTILE), chart, HOSTILE);
    }

    private static Document parse(String html) throws ParserConfigurationException, IOException, SAXException {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)));
    }

    private static ImmutableList<Element> elements(Document page, String name) {
        NodeList found = page.getElementsByTagName(name);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .collect(ImmutableList.toImmutableList());
    }

    private static ImmutableList<String> ids(Document page) {
        return elements(page, "*").stream()
                .map(element -> element.getAttribute("id"))
                .filter(id -> !id.isEmpty())
                .collect(ImmutableList.toImmutableList());
    }

    private static String text(Element parent, String name) {
        return parent.getElementsByTagName(name).item(0).getTextContent();
    }
}
