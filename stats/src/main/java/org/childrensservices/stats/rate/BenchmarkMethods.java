package org.childrensservices.stats.rate;

/** The methods of setting something against a fixed benchmark. */
enum BenchmarkMethods implements BenchmarkMethod {
    EXACT("exact"),
    MINIMUM_LIKELIHOOD("minimum likelihood"),
    MID_P("mid-P"),
    SCORE("score"),
    INTERVAL("interval");

    private final String text;

    BenchmarkMethods(String text) {
        this.text = text;
    }

    @Override
    public String toString() {
        return text;
    }
}
