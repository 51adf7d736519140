package org.childrensservices.core.testing;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;

/** The tables of the return of looked-after children (SSDA903), with their headings in the official order. */
public enum Ssda903Table {
    /** Who the children are. */
    HEADER("header.csv", "CHILD SEX DOB ETHNIC UPN MOTHER MC_DOB"),
    /** Episodes of care. */
    EPISODES(
            "episodes.csv",
            "CHILD DECOM RNE LS CIN PLACE PLACE_PROVIDER DEC REC REASON_PLACE_CHANGE HOME_POST PL_POST URN"),
    /** Reviews. */
    REVIEWS("reviews.csv", "CHILD DOB REVIEW REVIEW_CODE"),
    /** Children who seek asylum without a parent. */
    UASC("uasc.csv", "CHILD SEX DOB DUC"),
    /** Outcomes for children looked after for twelve months. */
    OC2(
            "oc2.csv",
            "CHILD DOB SDQ_SCORE SDQ_REASON CONVICTED HEALTH_CHECK IMMUNISATIONS TEETH_CHECK HEALTH_ASSESSMENT"
                    + " SUBSTANCE_MISUSE INTERVENTION_RECEIVED INTERVENTION_OFFERED"),
    /** Care leavers. */
    OC3("oc3.csv", "CHILD DOB IN_TOUCH ACTIV ACCOM"),
    /** Adoptions. */
    AD1("ad1.csv", "CHILD DOB DATE_INT DATE_MATCH FOSTER_CARE NB_ADOPTR SEX_ADOPTR LS_ADOPTR"),
    /** Decisions that a child should be placed for adoption. */
    PLACED_FOR_ADOPTION("placed_for_adoption.csv", "CHILD DOB DATE_PLACED DATE_PLACED_CEASED REASON_PLACED_CEASED"),
    /** Previous permanence. */
    PREVIOUS_PERMANENCE("previous_permanence.csv", "CHILD DOB PREV_PERM LA_PERM DATE_PERM"),
    /** Times missing from care. */
    MISSING("missing.csv", "CHILD DOB MISSING MIS_START MIS_END"),
    /** Social workers, from 2023-24. */
    SOCIAL_WORKERS("sw_episodes.csv", "CHILD DOB SW_ID SW_DECOM SW_DEC SW_REASON"),
    /** Deprivations of liberty, from 2026-27. */
    DEPRIVATIONS_OF_LIBERTY("DoLo.csv", "CHILD DOB DOLO_START DOLO_END");

    private final String fileName;
    private final ImmutableList<String> headings;

    Ssda903Table(String fileName, String headings) {
        this.fileName = fileName;
        this.headings = ImmutableList.copyOf(Splitter.on(' ').split(headings));
    }

    /** {@return the usual name of its file; readers go by the headings} */
    public String fileName() {
        return fileName;
    }

    /** {@return the headings in the official order} */
    public ImmutableList<String> headings() {
        return headings;
    }
}
