package org.childrensservices.examples.papers;

import static org.childrensservices.examples.papers.Paper.figure;
import static org.childrensservices.examples.papers.Paper.stated;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.stream.Stream;
import org.childrensservices.core.time.ReportingYear;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.cost.QuotedRatio;
import org.childrensservices.stats.measure.Rounding;
import org.childrensservices.stats.publish.Basis;
import org.childrensservices.stats.publish.FigureCheck;
import org.childrensservices.stats.publish.PublishedFigure;
import org.childrensservices.stats.rate.Proportion;
import org.childrensservices.stats.rate.Rate;
import org.childrensservices.stats.rate.RateEstimate;
import org.childrensservices.stats.trend.AbsoluteChange;
import org.childrensservices.stats.trend.Change;
import org.childrensservices.stats.trend.QuotedChange;
import org.childrensservices.stats.trend.QuotedDifferenceInDifferences;
import org.childrensservices.stats.trend.QuotedFigure;

/** Westminster, April 2021: what children's services said, did and go on to do. */
final class Westminster2021Paper {

    /** Office for National Statistics, mid-2020 estimate, aged 0 to 17. */
    private static final long AGED_0_TO_17 = 31_851;

    private static final ReportingYear YEAR = ReportingYear.ending(2021);

    /** Children on a plan on 31 March 2013 to 2021, per 10,000, as the Department for Education publishes them. */
    private static final ImmutableList<BigDecimal> PUBLISHED_PLAN_RATES = Stream.of(
                    "25.9", "27.5", "32.0", "25.5", "23.8", "23.7", "18.3", "17.1", "15.7")
            .map(BigDecimal::new)
            .collect(ImmutableList.toImmutableList());

    private Westminster2021Paper() {}

    static Paper paper() {
        return Paper.of(
                "Westminster",
                "2021-04-19",
                ImmutableList.<Paper.Figure>builder()
                        .addAll(children())
                        .addAll(evaluation())
                        .addAll(earlyHelp())
                        .addAll(youngPeople())
                        .addAll(views())
                        .addAll(plans())
                        .build()
                        .toArray(Paper.Figure[]::new));
    }

    private static ImmutableList<Paper.Figure> children() {
        return ImmutableList.of(
                stated("westminster-winter-grant", "Covid Winter Grant distributed", "£1.032 million"),
                stated("westminster-holiday-activity", "holiday activity funding", "£709,000"),
                stated("westminster-devices", "digital devices delivered", "5,249"),
                stated("westminster-care-leavers", "care leavers", "271"),
                figure("westminster-looked-after", "looked after children", "194", inTheYear(194, "looked after", 166)),
                figure(
                        "westminster-cp-plans",
                        "children on a child protection plan",
                        "45",
                        inTheYear(45, "child protection plan", 50)),
                figure(
                        "westminster-in-need",
                        "children in need",
                        "590",
                        rateAgainst(
                                        590,
                                        Basis.of("children in need with a plan of their own only")
                                                .during(YEAR.range()),
                                        1_124,
                                        Basis.of(
                                                        "children in need, with protection plans, looked after and care leavers")
                                                .on(YEAR.lastDay()))
                                .alsoComputed("with 45 on plans, 194 looked after and 271 care leavers "
                                        + Rounding.WHOLE.format(BigDecimal.valueOf(590 + 45 + 194 + 271))
                                        + ", against 1,124 published")),
                stated("westminster-three-placements-2021", "children with three or more placements, 2020/21", "5%"),
                figure(
                        "westminster-three-placements-2020",
                        "children with three or more placements, 2019/20",
                        "11%",
                        quotedChange("11", "5")),
                stated("westminster-long-placement-2021", "in the same placement for over 2.5 years, 2020/21", "83%"),
                figure(
                        "westminster-long-placement-2020",
                        "in the same placement for over 2.5 years, 2019/20",
                        "71",
                        quotedChange("71", "83")));
    }

    private static ImmutableList<Paper.Figure> evaluation() {
        QuotedDifferenceInDifferences plans =
                AbsoluteChange.per10_000("-18.5").against(AbsoluteChange.per10_000("-7.6"));
        QuotedDifferenceInDifferences needs = AbsoluteChange.per10_000("-75.8").againstRise();
        QuotedRatio saved = QuotedRatio.builder()
                .value(new BigDecimal("1.89"))
                .wording("saved for every £1 spent")
                .source("Westminster City Council, 19 April 2021")
                .build();
        return ImmutableList.of(
                figure(
                        "westminster-cp-rate-change",
                        "change in the rate of child protection plans",
                        "-18.5 per 10,000",
                        FigureCheck.of(plans.interval())
                                .alsoComputed(plans)
                                .alsoComputed("published rates fell by at most " + largestFall(PUBLISHED_PLAN_RATES)
                                        + " between any two years from 2013 to 2021")),
                stated(
                        "westminster-cp-rate-change-comparison",
                        "the same in similar local authorities",
                        "-7.6 per 10,000"),
                figure(
                        "westminster-cin-rate-change",
                        "change in the rate of child in need plans",
                        "-75.8 per 10,000",
                        FigureCheck.of(needs.interval()).alsoComputed(needs)),
                figure(
                        "westminster-saving-per-pound",
                        "saved for every £1 spent",
                        "£1.89",
                        FigureCheck.of(saved.interval()).alsoComputed(saved)));
    }

    private static ImmutableList<Paper.Figure> earlyHelp() {
        return ImmutableList.of(
                stated("westminster-family-navigators", "Family Navigators", "5"),
                figure(
                        "westminster-navigator-families",
                        "families worked with by Family Navigators",
                        "200",
                        mean(200, 5, "families a navigator")),
                figure(
                        "westminster-return-to-school-families",
                        "families who sent children back to school after support",
                        "15 of 35",
                        FigureCheck.of(Proportion.of(15).outOf(35).estimate())),
                stated("westminster-parenting", "parents attending Non Violence Resistance", "43"),
                stated("westminster-digital-parents", "digital participants in parenting support", "159"),
                figure(
                        "westminster-library-events",
                        "online library events and attendees",
                        "242 and 20,878",
                        mean(20_878, 242, "attendances an event")),
                stated("westminster-online-club-attendance", "children at weekly online activities, average", "15"));
    }

    private static ImmutableList<Paper.Figure> youngPeople() {
        return ImmutableList.of(
                stated(
                        "westminster-first-time-entrants-before",
                        "first-time entrants to criminal justice, before",
                        "42"),
                figure(
                        "westminster-first-time-entrants-after",
                        "first-time entrants to criminal justice, after: a decrease of 12%",
                        "37",
                        FigureCheck.published(PublishedFigure.percentage("12"))
                                .recomputedFrom(42 - 37)
                                .outOf(42)
                                .alsoComputed(Change.from(Rate.of(42).in(1).per(1))
                                        .to(Rate.of(37).in(1).per(1))
                                        .map(Change::toString))),
                stated("westminster-exclusion-pilot-young-people", "young people on the exclusion programme", "59"),
                figure(
                        "westminster-exclusion-pilot-excluded",
                        "of them permanently excluded",
                        "none",
                        FigureCheck.of(Proportion.of(0).outOf(59).estimate())),
                stated("westminster-exclusion-schools", "schools in the exclusion pilot", "16"),
                figure(
                        "westminster-exclusion-teachers",
                        "teachers trained in the exclusion pilot",
                        "83",
                        mean(83, 16, "teachers a school")),
                stated("westminster-ete", "young people in education, training and employment outcomes", "35"),
                stated("westminster-mentors", "mentors trained", "15"),
                figure(
                        "westminster-mentored",
                        "young people worked with by mentors, one more than the target",
                        "9",
                        FigureCheck.count(9).isAtLeast(9 - 1)));
    }

    private static ImmutableList<Paper.Figure> views() {
        PublishedFigure audits = PublishedFigure.percentage("72.3");
        return ImmutableList.of(
                figure(
                        "westminster-voice-audits",
                        "audits with the child's voice clearly evidenced",
                        "72.3% (181)",
                        FigureCheck.of(audits.outOf(181), audits.withNumerator(181))),
                shareOfUnknown("westminster-listened-to", "children who feel listened to about their health", "80"),
                stated("westminster-views", "children contacted for views on returning to school", "500"),
                shareOfUnknown("westminster-local-offer-up-to-date", "who found the local offer up to date", "77"),
                shareOfUnknown("westminster-local-offer-useful", "who found the local offer useful", "71"),
                shareOfUnknown(
                        "westminster-local-offer-understandable", "who found the local offer understandable", "90"),
                shareOfUnknown("westminster-young-minds", "young people whose mental health has worsened", "83"));
    }

    private static ImmutableList<Paper.Figure> plans() {
        return ImmutableList.of(
                figure(
                        "westminster-priority-update",
                        "priorities with their actions and progress",
                        "6",
                        FigureCheck.count(6)
                                .isExactly(WestminsterPlans.PRIORITY_UPDATE
                                        .prioritiesWithUpdate()
                                        .size())
                                .alsoComputed(WestminsterPlans.PRIORITY_UPDATE.actionCount() + " actions")),
                stated("westminster-plan-priorities", "priorities of the Children and Young People's Plan", "12"),
                stated("westminster-wellbeing-hub-ages", "ages of the planned wellbeing hub", "16 to 25"),
                stated("westminster-18-24-pilot", "length of the planned 18 to 24 service pilot", "2 years"),
                stated("westminster-send-strategy", "years of the SEND strategy", "2021-2024"),
                stated(
                        "westminster-healthy-child-programme",
                        "new Healthy Child Programme in place by",
                        "summer 2022"));
    }

    /** A count that the paper gives for the year, against the official one for its last day. */
    private static FigureCheck inTheYear(long count, String who, long official) {
        return rateAgainst(
                count,
                Basis.of(who).during(YEAR.range()),
                official,
                Basis.of(who).on(YEAR.lastDay()));
    }

    private static FigureCheck rateAgainst(long count, Basis basis, long official, Basis officialBasis) {
        RateEstimate estimate = rate(count);
        return FigureCheck.estimate(estimate, estimate.interval())
                .on(basis)
                .against(rate(official).value())
                .on(officialBasis);
    }

    private static RateEstimate rate(long count) {
        return Rate.of(count).in(AGED_0_TO_17).per10_000().estimate().orElseThrow();
    }

    private static BigDecimal largestFall(ImmutableList<BigDecimal> rates) {
        BigDecimal largest = BigDecimal.ZERO;
        BigDecimal highest = rates.get(0);
        for (BigDecimal rate : rates) {
            highest = highest.max(rate);
            largest = largest.max(highest.subtract(rate));
        }
        return largest;
    }

    private static FigureCheck mean(long count, long units, String unit) {
        return FigureCheck.of(
                Rate.of(count).in(units).per(1).rounded(Rounding.TWO_DECIMALS).map(value -> value + " " + unit));
    }

    /** Two percentages of which the numbers behind them are not given. */
    private static FigureCheck quotedChange(String before, String after) {
        QuotedChange change = QuotedChange.from(QuotedFigure.percent(before)).to(QuotedFigure.percent(after));
        return FigureCheck.of(change.interval()).alsoComputed(change);
    }

    private static Paper.Figure shareOfUnknown(String id, String wording, String percentage) {
        Outcome<Long> respondents = Outcome.none(ReasonCode.NOT_STATED, "the number of respondents is not given");
        return figure(
                id,
                wording,
                percentage + "%",
                FigureCheck.of(respondents.map(PublishedFigure.percentage(percentage)::outOf)));
    }
}
