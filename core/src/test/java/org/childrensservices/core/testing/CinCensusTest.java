package org.childrensservices.core.testing;

import static com.google.common.base.Preconditions.checkNotNull;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.childrensservices.core.time.ReportingYear;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

class CinCensusTest {

    /** What the schemas say of an element: how often it must come and may come under its parent. */
    private record Allowed(int least, boolean many) {}

    private static ImmutableMap<String, Allowed> allowed(int year) throws IOException {
        ImmutableMap.Builder<String, Allowed> allowed = ImmutableMap.builder();
        try (InputStream in = checkNotNull(CinCensusTest.class.getResourceAsStream("/testing/cin-elements.csv"));
                CsvReader<NamedCsvRecord> csv =
                        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, UTF_8))) {
            for (NamedCsvRecord row : csv) {
                if (Integer.parseInt(row.getField("first_schema")) <= year
                        && year <= Integer.parseInt(row.getField("last_schema"))) {
                    allowed.put(
                            row.getField("path"),
                            new Allowed(
                                    Integer.parseInt(row.getField("min")),
                                    !row.getField("max").equals("1")));
                }
            }
        }
        return allowed.buildOrThrow();
    }

    private static Element parsed(CinCensus census) throws IOException, SAXException, ParserConfigurationException {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(census.xml().getBytes(UTF_8)))
                .getDocumentElement();
    }

    private static ImmutableList<Element> children(Element parent) {
        ImmutableList.Builder<Element> elements = ImmutableList.builder();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                elements.add(element);
            }
        }
        return elements.build();
    }

    private static CinCensus census(int endYear) {
        ReportingYear year = ReportingYear.ending(endYear);
        return CinCensus.of(
                year, Lives.upTo(year.lastDay()).seeded(endYear).limit(2_000).toList());
    }

    @ParameterizedTest
    @ValueSource(ints = {2018, 2022, 2024, 2025, 2026})
    void everyElementIsWhereTheSchemaHasIt(int endYear) throws IOException, SAXException, ParserConfigurationException {
        ImmutableMap<String, Allowed> allowed = allowed(endYear);
        List<String> wrong = new ArrayList<>();
        Element message = parsed(census(endYear));
        check("Message", message, allowed, wrong);
        assertThat(wrong).isEmpty();
        assertThat(message.getElementsByTagName("CPPreviewDate").getLength()).isPositive();
        assertThat(message.getElementsByTagName("ExpectedPersonBirthDate").getLength())
                .isPositive();
    }

    private static void check(String path, Element element, ImmutableMap<String, Allowed> allowed, List<String> wrong) {
        ImmutableList<Element> inside = children(element);
        for (Element child : inside) {
            String below = path + "/" + child.getTagName();
            Allowed rule = allowed.get(below);
            long times = inside.stream()
                    .filter(other -> other.getTagName().equals(child.getTagName()))
                    .count();
            if (rule == null || (times > 1 && !rule.many())) {
                wrong.add(below + " " + times);
            }
            check(below, child, allowed, wrong);
        }
        ImmutableSet<String> names = inside.stream().map(Element::getTagName).collect(ImmutableSet.toImmutableSet());
        allowed.forEach((below, rule) -> {
            boolean mine = below.startsWith(path + "/") && below.indexOf('/', path.length() + 1) < 0;
            if (mine && rule.least() > 0 && !names.contains(below.substring(path.length() + 1))) {
                wrong.add(below + " missing");
            }
        });
    }

    @Test
    void datesAreNotAfterTheYear() throws IOException, SAXException, ParserConfigurationException {
        Element message = parsed(census(2024));
        for (String name : ImmutableList.of(
                "CINreferralDate", "CINclosureDate", "AssessmentAuthorisationDate", "CINPlanEndDate", "CPPendDate")) {
            var elements = message.getElementsByTagName(name);
            assertThat(elements.getLength()).as(name).isPositive();
            for (int i = 0; i < elements.getLength(); i++) {
                assertThat(LocalDate.parse(
                                Objects.requireNonNull(elements.item(i)).getTextContent()))
                        .isBeforeOrEqualTo(LocalDate.of(2024, 3, 31));
            }
        }
    }

    @Test
    void theTextFormShowsNoElement() {
        CinCensus census = census(2024);
        assertThat(census.children()).isPositive();
        assertThat(census).hasToString("CIN 2023-24, children: " + census.children());
    }
}
