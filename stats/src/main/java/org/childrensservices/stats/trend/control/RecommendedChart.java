package org.childrensservices.stats.trend.control;

/** A kind of chart that {@link ChartAdvice} may recommend. */
public enum RecommendedChart {
    /** {@link XmRCalculator}. */
    XMR("XmR chart"),
    /** {@link ControlChartMethod#runChart()}. */
    RUN("run chart"),
    /** {@link ControlChartMethod#cChart()}. */
    C("c chart"),
    /** {@link ControlChartMethod#pChart()}. */
    P("p chart"),
    /** {@link ControlChartMethod#pPrimeChart()}. */
    P_PRIME("p' chart"),
    /** {@link ControlChartMethod#uChart()}. */
    U("u chart"),
    /** {@link ControlChartMethod#uPrimeChart()}. */
    U_PRIME("u' chart"),
    /** {@link ControlChartMethod#gChart()}, of {@link RareEvents#casesBetween}. */
    G("g chart"),
    /** {@link ControlChartMethod#tChart()}, of {@link RareEvents#daysBetween}. */
    T("t chart");

    private final String text;

    RecommendedChart(String text) {
        this.text = text;
    }

    /** {@return the name for a reader} */
    public String text() {
        return text;
    }
}
