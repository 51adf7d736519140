package org.childrensservices.examples.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A report as one HTML file: sections of a question, its answer, a chart and the numbers. It refers to nothing outside
 * itself, and the same report is the same text.
 *
 * @param title the title
 * @param introduction what the report is
 * @param sections the sections
 */
public record Report(String title, String introduction, ImmutableList<Section> sections) {

    /**
     * A question with its answer.
     *
     * @param question the question
     * @param answers what the library says, a sentence each
     * @param chart the picture
     * @param source where the numbers come from, and what they cannot say
     */
    public record Section(String question, ImmutableList<String> answers, Chart chart, String source) {}

    /** Nothing is loaded or run, whatever the text says. */
    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'";

    private static final String STYLE = """
            *{box-sizing:border-box}
            body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.5 system-ui,"Segoe UI",Roboto,"Helvetica Neue",Arial,"DejaVu Sans",sans-serif}
            header,main,footer{max-width:1180px;margin:0 auto;padding:0 24px}
            header{padding-top:40px}
            h1{font-size:32px;line-height:1.2;margin:0 0 8px;letter-spacing:-.01em}
            h2{font-size:22px;line-height:1.3;margin:0 0 8px}
            header p,.answer{max-width:76ch;margin:0 0 8px}
            nav ol{margin:16px 0 0;padding:0;list-style:none;display:flex;flex-wrap:wrap;gap:4px 20px}
            nav a{color:var(--main)}
            section{border-top:1px solid var(--rule);margin-top:36px;padding-top:28px;scroll-margin-top:8px}
            .answer{font-variant-numeric:tabular-nums}
            .beside{display:grid;grid-template-columns:minmax(0,1fr);gap:24px;margin-top:16px;align-items:start}
            figure{margin:0}
            figcaption{font-weight:600;margin-bottom:10px}
            .chart,.numbers{overflow-x:auto}
            .chart{background:linear-gradient(90deg,var(--paper) 30%,transparent) 0 0/40px 100% no-repeat local,linear-gradient(270deg,var(--paper) 30%,transparent) 100% 0/40px 100% no-repeat local,linear-gradient(90deg,var(--rule),transparent) 0 0/14px 100% no-repeat,linear-gradient(270deg,var(--rule),transparent) 100% 0/14px 100% no-repeat}
            svg{display:block;width:100%;min-width:600px;height:auto;font-size:12.5px}
            table{border-collapse:collapse;font-size:13.5px;font-variant-numeric:tabular-nums;width:100%}
            caption{text-align:left;color:var(--quiet);padding-bottom:6px}
            th,td{padding:3px 12px 3px 0;border-bottom:1px solid var(--rule);vertical-align:top;font-weight:400;text-align:left}
            thead th{color:var(--quiet);border-bottom-color:var(--quiet);position:sticky;top:0;background:var(--paper)}
            .number{text-align:right;white-space:nowrap}
            tbody th{min-width:6.5em}
            .source,footer p{color:var(--quiet);font-size:14px;max-width:90ch}
            .source{margin:14px 0 0}
            footer{margin-top:36px;padding-bottom:40px}
            [tabindex]:focus-visible,a:focus-visible{outline:2px solid var(--main);outline-offset:3px}

            path{fill:none}
            .start{text-anchor:start}.middle{text-anchor:middle}.end{text-anchor:end}
            .small{font-size:11px}.bold{font-weight:600}
            .strong{stroke-width:2.25;stroke-linejoin:round}.dashed{stroke-dasharray:5 4}
            .rim{stroke:var(--paper);stroke-width:1.25}
            .halo{paint-order:stroke;stroke:var(--paper);stroke-width:4;stroke-linejoin:round}
            @media (max-width:480px){header,main,footer{padding-left:16px;padding-right:16px}table{font-size:12.5px}th,td{padding-right:8px}tbody th{min-width:0}}
            @media (min-width:1100px){.beside{grid-template-columns:minmax(0,7fr) minmax(0,4.4fr)}
            .numbers{max-height:490px;overflow-y:auto}}
            @media print{@page{size:A4;margin:14mm;@bottom-right{content:counter(page) " of " counter(pages);font:8pt sans-serif;color:var(--quiet)}}
            body{font-size:10pt;line-height:1.35}header,main,footer{max-width:none;padding:0}nav{display:none}
            .beside{grid-template-columns:minmax(0,1fr);gap:6px;margin-top:6px}.chart,.numbers{max-height:none;overflow:visible;background:none}
            svg{min-width:0}section{break-before:page;border-top:0;padding-top:0;margin-top:0}
            section:first-of-type{break-before:auto;margin-top:24px}
            h2,.answer,figcaption{break-after:avoid}figure,tr{break-inside:avoid}.source{break-before:avoid;font-size:9pt;margin-top:8px;max-width:none}.answer{max-width:none}
            table{font-size:8pt;line-height:1.2}th,td{padding-top:1px;padding-bottom:.5px}tbody th{min-width:0}thead th{position:static}}
            """;

    /** {@return the whole file} */
    public String toHtml() {
        Markup page = new Markup().doctype();
        page.start("html", "lang", "en-GB").text("\n").start("head").text("\n");
        page.empty("meta", "charset", "utf-8").text("\n");
        page.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .text("\n");
        page.empty("meta", "name", "color-scheme", "content", "light dark").text("\n");
        page.empty("meta", "http-equiv", "Content-Security-Policy", "content", POLICY)
                .text("\n");
        page.element("title", title).text("\n");
        page.element("style", "\n" + colours() + STYLE).text("\n").endLine();
        page.start("body").text("\n");
        page.start("header").element("h1", title).element("p", introduction);
        page.start("nav", "aria-label", "Questions").start("ol");
        for (int i = 0; i < sections.size(); i++) {
            page.start("li")
                    .element("a", sections.get(i).question(), "href", "#" + id(i))
                    .end();
        }
        page.end().end().endLine();
        page.start("main").text("\n");
        for (int i = 0; i < sections.size(); i++) {
            write(page, id(i), sections.get(i));
        }
        page.endLine();
        page.start("footer")
                .element(
                        "p",
                        "Every number here is a result of childrens-services, with the method that its sentence names.")
                .endLine();
        return page.endLine().endLine().toString();
    }

    private static String id(int section) {
        return "question-" + (section + 1);
    }

    private static void write(Markup page, String id, Section section) {
        Chart chart = section.chart();
        page.start("section", "id", id, "aria-labelledby", id + "-heading").text("\n");
        page.element("h2", section.question(), "id", id + "-heading").text("\n");
        section.answers()
                .forEach(answer -> page.element("p", answer, "class", "answer").text("\n"));
        page.start("div", "class", "beside").text("\n");
        page.start("figure").element("figcaption", chart.title());
        page.start("div", "class", "chart");
        page.start(
                "svg",
                "viewBox",
                "0 0 " + Math.round(Canvas.WIDTH) + " " + Math.round(chart.height()),
                "role",
                "img",
                "aria-labelledby",
                id + "-title " + id + "-description");
        page.element("title", chart.title(), "id", id + "-title");
        page.element("desc", chart.description(), "id", id + "-description").text("\n");
        chart.draw(new Canvas(page));
        page.end().end().endLine();
        page.start(
                "div",
                "class",
                "numbers",
                "role",
                "region",
                "tabindex",
                "0",
                "aria-label",
                "Numbers: " + chart.title());
        chart.table().write(page);
        page.end().endLine();
        page.element("p", section.source(), "class", "source").endLine();
    }

    /** The style of each colour: on a screen as the reader has it, on paper always light. */
    private static String colours() {
        String light = Stream.of(Colour.values())
                .map(colour -> colour.variable() + ":" + colour.light())
                .collect(Collectors.joining(";", ":root{", "}"));
        String dark = Stream.of(Colour.values())
                .map(colour -> colour.variable() + ":" + colour.dark())
                .collect(Collectors.joining(";", ":root{", "}"));
        String classes = Stream.of(Colour.values())
                .map(colour -> "." + colour.fill() + "{fill:var(" + colour.variable() + ")}." + colour.stroke()
                        + "{stroke:var(" + colour.variable() + ")}")
                .collect(Collectors.joining("\n"));
        return String.join(
                "\n",
                Lists.newArrayList(
                        light,
                        "@media screen and (prefers-color-scheme:dark){" + dark + "}",
                        "@media print{:root{color-scheme:light}}",
                        classes,
                        ""));
    }
}
