/** What children's services are made of, and the returns that councils exchange about them. */
@SuppressWarnings("module") // Stats, to which the style is exported, is compiled later.
module org.childrensservices.core {
    requires java.xml;
    requires transitive com.google.common;
    requires transitive org.threeten.extra;
    requires de.siegmar.fastcsv;
    requires static com.fasterxml.jackson.databind;
    requires static transitive org.jspecify;
    requires static org.immutables.value.annotations;
    requires static net.jqwik.api;

    exports org.childrensservices.core.child;
    exports org.childrensservices.core.family;
    exports org.childrensservices.core.hub;
    exports org.childrensservices.core.json;
    exports org.childrensservices.core.person;
    exports org.childrensservices.core.place;
    exports org.childrensservices.core.placement;
    exports org.childrensservices.core.plan;
    exports org.childrensservices.core.returns;
    exports org.childrensservices.core.returns.cin;
    exports org.childrensservices.core.returns.cin.rules;
    exports org.childrensservices.core.returns.cohort;
    exports org.childrensservices.core.returns.rules;
    exports org.childrensservices.core.returns.ssda903;
    exports org.childrensservices.core.returns.ssda903.rules;
    exports org.childrensservices.core.strategy;
    exports org.childrensservices.core.style to
            org.childrensservices.stats;
    exports org.childrensservices.core.testing;
    exports org.childrensservices.core.time;
    exports org.childrensservices.core.value;
    exports org.childrensservices.core.workforce;
}
