package org.childrensservices.stats.publish;

import org.childrensservices.core.value.Code;

/** The series of official statistics about children's services that keep conventions of their own. */
public enum PublishedSeries implements Code {
    /** Looked-after children: numbers and rates, placements, moves between schools, health and other outcomes. */
    LOOKED_AFTER("Children looked after in England including adoptions"),
    /** Young people who were looked after, published with the looked-after children. */
    CARE_LEAVERS("Care leavers"),
    /** The census of children in need: referrals, assessments, plans. */
    CHILDREN_IN_NEED("Characteristics of children in need"),
    /** The census of social workers. */
    WORKFORCE("Children's social work workforce"),
    /** Absence from school. */
    ABSENCE("Pupil absence in schools in England"),
    /** Attainment at the end of primary school. */
    KEY_STAGE_2("Key stage 2 attainment"),
    /** Attainment at 16. */
    KEY_STAGE_4("Key stage 4 performance"),
    /** Suspensions and permanent exclusions, per 100 pupils. */
    SUSPENSIONS("Suspensions and permanent exclusions in England");

    private final String title;

    PublishedSeries(String title) {
        this.title = title;
    }

    /** {@return the name of the series in the table of conventions} */
    @Override
    public String code() {
        return name();
    }

    /** {@return the title of the publication} */
    @Override
    public String label() {
        return title;
    }
}
