package org.childrensservices.examples;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import org.childrensservices.core.time.ReportingYear;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.examples.report.ControlPicture;
import org.childrensservices.examples.report.FunnelPicture;
import org.childrensservices.examples.report.NeighbourBars;
import org.childrensservices.examples.report.Report;
import org.childrensservices.examples.report.Report.Section;
import org.childrensservices.examples.report.TornadoPicture;
import org.childrensservices.examples.report.TrendPicture;
import org.childrensservices.examples.report.WaterfallPicture;
import org.childrensservices.stats.cost.ConfidenceGrades;
import org.childrensservices.stats.cost.OptimismBias;
import org.childrensservices.stats.cost.QuotedRatio;
import org.childrensservices.stats.cost.RatioWaterfall;
import org.childrensservices.stats.cost.uncertainty.Tornado;
import org.childrensservices.stats.rate.Rate;
import org.childrensservices.stats.rate.RateCalculator;
import org.childrensservices.stats.rate.RateEstimate;
import org.childrensservices.stats.rate.funnel.RateFunnel;
import org.childrensservices.stats.trend.Change;
import org.childrensservices.stats.trend.Series;
import org.childrensservices.stats.trend.TimePeriod;
import org.childrensservices.stats.trend.control.XmRChart;

/**
 * What does a report look like? Six questions that councils ask, each with its answer, a chart and the numbers, in one
 * HTML file.
 */
public final class SixPictures {

    private static final String INVENTED = "The authorities and their numbers are invented.";

    private SixPictures() {}

    /**
     * Writes the report and says where.
     *
     * @param args not used
     * @throws IOException if it cannot be written
     */
    public static void main(String[] args) throws IOException {
        write(file(), Terminal.on(System.out));
    }

    /** Where the report goes unless somebody says where: the build's own folder, or that of temporary files. */
    static Path file() throws IOException {
        return Files.exists(Path.of("pom.xml"))
                ? Path.of("target", "six-pictures.html")
                : Files.createTempFile("six-pictures", ".html");
    }

    static void write(Path file, PrintStream out) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Files.writeString(file, report().toHtml());
        out.println("a report to look at: " + file.toAbsolutePath());
    }

    static Report report() {
        return new Report(
                "Six questions, six pictures",
                "What the calculators of childrens-services say, drawn. Published figures are named with their source;"
                        + " everything else is invented and said to be.",
                ImmutableList.of(trend(), funnel(), control(), neighbours(), tornado(), waterfall()));
    }

    private static Section trend() {
        Series<Rate> plans = DidOurChangeWork.plansUntil(2025);
        return new Section(
                "Has the rate of protection plans changed?",
                ImmutableList.of(
                        "2015-16 to 2020-21: " + change(plans, 2016, 2021),
                        "2020-21 to 2024-25: " + change(plans, 2021, 2025)),
                TrendPicture.of("Westminster: children on a protection plan on 31 March", plans),
                "Counts published by the Department for Education, population by the Office for National Statistics"
                        + " (Open Government Licence v3.0). The line is broken where the population estimates change,"
                        + " which a change of rate across the break includes.");
    }

    private static Outcome<Change> change(Series<Rate> plans, int from, int to) {
        return Change.from(in(plans, from)).to(in(plans, to));
    }

    private static Rate in(Series<Rate> plans, int year) {
        return plans.at(TimePeriod.of(ReportingYear.ending(year))).orElseThrow();
    }

    private static Section funnel() {
        RateFunnel funnel = FunnelOfAuthorities.funnel(FunnelOfAuthorities.AUTHORITIES.values());
        Rate subject = FunnelOfAuthorities.subject();
        return new Section(
                "Which authorities differ by more than chance?",
                ImmutableList.of(
                        FunnelOfAuthorities.SUBJECT + ", " + subject.estimate() + ": " + funnel.position(subject),
                        "All authorities, " + FunnelOfAuthorities.all() + ": as different as chance would make them? "
                                + FunnelOfAuthorities.heterogeneity()),
                FunnelPicture.of(
                        "Children on a protection plan, by the size of the authority",
                        FunnelOfAuthorities.SUBJECT,
                        FunnelOfAuthorities.AUTHORITIES,
                        funnel),
                INVENTED + " The lines are quantiles of the Poisson distribution: of 1,000 authorities that differ by"
                        + " chance only, 950 lie between the inner lines and 998 between the outer.");
    }

    private static Section control() {
        XmRChart chart = FrontDoor.sinceHubs();
        return new Section(
                "Has our front door changed, and when?",
                ImmutableList.of(chart.toString()),
                ControlPicture.of("Referrals to children's social care", "referrals a month", chart),
                "The council and its referrals are invented. Limits are made from the first 12 months of each part;"
                        + " special causes are those of NHS England's Plot the Dots.");
    }

    private static Section neighbours() {
        RateEstimate all = FunnelOfAuthorities.all();
        Rate subject = FunnelOfAuthorities.subject();
        return new Section(
                "How do we stand among our neighbours?",
                ImmutableList.of(FunnelOfAuthorities.SUBJECT + ", per 10,000: "
                        + RateCalculator.standard()
                                .test(subject)
                                .against(all.value())
                                .orElseThrow()),
                NeighbourBars.of(
                        "Children on a protection plan: an authority and its ten neighbours",
                        FunnelOfAuthorities.SUBJECT,
                        FunnelOfAuthorities.neighbours(),
                        "all authorities",
                        all.value()),
                INVENTED + " Where intervals overlap, the order of two bars may be chance.");
    }

    private static Section tornado() {
        Tornado tornado = HaveringInvestment.tornado();
        return new Section(
                "Which assumption decides whether it pays?",
                ImmutableList.of(tornado.toString()),
                TornadoPicture.of("Havering 2017: £2.4 million over two years to keep families together", tornado),
                "The investment is the council's, every other number is invented. Names in bold can decide alone.");
    }

    private static Section waterfall() {
        QuotedRatio quoted = QuotedRatio.builder()
                .value(new BigDecimal("1.89"))
                .wording("saved for every £1 spent")
                .source("Westminster City Council, 19 April 2021")
                .build();
        OptimismBias bias = ConfidenceGrades.gmca2014().bias(4);
        RatioWaterfall waterfall = RatioWaterfall.of(quoted)
                .supposing("benefits have an " + bias, bias.benefitFactor())
                .supposing("a quarter would have happened anyway", new BigDecimal("0.75"))
                .supposing("half can leave the budget", new BigDecimal("0.5"));
        return new Section(
                "What is left of £1.89 for each £1?",
                ImmutableList.of(waterfall.toString(), quoted.toString()),
                WaterfallPicture.of("Westminster 2021: a quoted ratio, and what would be left of it", waterfall),
                "The paper does not say what the ratio counts, so that nothing can be computed of it. The bias is that of"
                        + " GMCA's confidence grades, the other two are suppositions.");
    }
}
