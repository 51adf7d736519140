package org.childrensservices.stats.indicator;

/** Of what the library counts an indicator. */
public enum Counted {
    /** Of children and what is recorded of them: {@link IndicatorCatalogue#ofChildren()}. */
    FROM_CHILDREN,
    /** Of children and of the social workers who work with them: {@link SocialWorkers#threeOrMore}. */
    FROM_CHILDREN_AND_WORKFORCE,
    /** Of social workers, their posts and their cases: {@link SocialWorkers#INDICATORS}. */
    FROM_WORKFORCE,
    /** Of registrations with hubs and of their sessions: {@link HubActivity}. */
    FROM_HUBS,
    /** Of figures that somebody else has counted, by {@link Indicator#reported}. */
    FROM_REPORTED_FIGURES
}
