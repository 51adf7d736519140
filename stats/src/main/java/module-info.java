/**
 * What children's services report: rates, trends, money, publication and the national indicators. It is open because
 * core writes its results as JSON.
 */
@SuppressWarnings("requires-transitive-automatic")
open module org.childrensservices.stats {
    requires transitive org.childrensservices.core;
    // The name of its file, as version 3 has no other; there will be no other file of version 3.
    requires transitive commons.math3;
    requires de.siegmar.fastcsv;
    requires org.apache.commons.statistics.distribution;
    requires static transitive org.jspecify;
    requires static org.immutables.value.annotations;

    exports org.childrensservices.stats.benchmark;
    exports org.childrensservices.stats.cost;
    exports org.childrensservices.stats.cost.effectiveness;
    exports org.childrensservices.stats.cost.uncertainty;
    exports org.childrensservices.stats.indicator;
    exports org.childrensservices.stats.measure;
    exports org.childrensservices.stats.publish;
    exports org.childrensservices.stats.rate;
    exports org.childrensservices.stats.rate.funnel;
    exports org.childrensservices.stats.rate.inequality;
    exports org.childrensservices.stats.rate.rank;
    exports org.childrensservices.stats.rate.standard;
    exports org.childrensservices.stats.trend;
    exports org.childrensservices.stats.trend.changepoint;
    exports org.childrensservices.stats.trend.control;
    exports org.childrensservices.stats.trend.count;
    exports org.childrensservices.stats.trend.forecast;
    exports org.childrensservices.stats.trend.interrupted;
    exports org.childrensservices.stats.trend.joinpoint;
    exports org.childrensservices.stats.trend.panel;
    exports org.childrensservices.stats.trend.regression;
}
