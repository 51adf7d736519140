package org.childrensservices.examples.report;

/** A picture of a result of the library, with the same numbers as a table. */
public abstract sealed class Chart
        permits ControlPicture, FunnelPicture, NeighbourBars, TornadoPicture, TrendPicture, WaterfallPicture {

    private final String title;

    Chart(String title) {
        this.title = title;
    }

    /** What it shows, with the unit. */
    final String title() {
        return title;
    }

    /** What is to be seen in it, for who does not see it. */
    abstract String description();

    abstract double height();

    abstract void draw(Canvas canvas);

    abstract Table table();
}
