package org.childrensservices.core.person;

import org.childrensservices.core.value.Code;

/** The ethnic background of a person, as the returns of the Department for Education code it. */
public enum Ethnicity implements Code {
    /** {@code WBRI}: White British. */
    WHITE_BRITISH("WBRI", "White British", Group.WHITE),
    /** {@code WIRI}: White Irish. */
    WHITE_IRISH("WIRI", "White Irish", Group.WHITE),
    /** {@code WIRT}: Irish Traveller. */
    IRISH_TRAVELLER("WIRT", "Irish Traveller", Group.WHITE),
    /** {@code WROM}: Gypsy or Roma. */
    GYPSY_OR_ROMA("WROM", "Gypsy / Roma", Group.WHITE),
    /** {@code WOTH}: Other White. */
    OTHER_WHITE("WOTH", "Other White", Group.WHITE),
    /** {@code MWBC}: White and Black Caribbean. */
    WHITE_AND_BLACK_CARIBBEAN("MWBC", "White and Black Caribbean", Group.MIXED),
    /** {@code MWBA}: White and Black African. */
    WHITE_AND_BLACK_AFRICAN("MWBA", "White and Black African", Group.MIXED),
    /** {@code MWAS}: White and Asian. */
    WHITE_AND_ASIAN("MWAS", "White and Asian", Group.MIXED),
    /** {@code MOTH}: Other mixed. */
    OTHER_MIXED("MOTH", "Other mixed", Group.MIXED),
    /** {@code AIND}: Indian. */
    INDIAN("AIND", "Indian", Group.ASIAN),
    /** {@code APKN}: Pakistani. */
    PAKISTANI("APKN", "Pakistani", Group.ASIAN),
    /** {@code ABAN}: Bangladeshi. */
    BANGLADESHI("ABAN", "Bangladeshi", Group.ASIAN),
    /** {@code AOTH}: Other Asian. */
    OTHER_ASIAN("AOTH", "Other Asian", Group.ASIAN),
    /** {@code CHNE}: Chinese. */
    CHINESE("CHNE", "Chinese", Group.ASIAN),
    /** {@code BCRB}: Caribbean. */
    CARIBBEAN("BCRB", "Caribbean", Group.BLACK),
    /** {@code BAFR}: African. */
    AFRICAN("BAFR", "African", Group.BLACK),
    /** {@code BOTH}: Other Black. */
    OTHER_BLACK("BOTH", "Other Black", Group.BLACK),
    /** {@code OOTH}: Other ethnic group. */
    OTHER_ETHNIC_GROUP("OOTH", "Other ethnic group", Group.OTHER),
    /** {@code REFU}: Refused. */
    REFUSED("REFU", "Refused", Group.NOT_STATED),
    /** {@code NOBT}: Not yet obtained. */
    NOT_YET_OBTAINED("NOBT", "Not yet obtained", Group.NOT_STATED);

    /** The groups in which ethnic backgrounds are published. */
    public enum Group {
        /** White. */
        WHITE,
        /** Mixed. */
        MIXED,
        /** Asian, Chinese among them. */
        ASIAN,
        /** Black. */
        BLACK,
        /** Any other. */
        OTHER,
        /** Refused, or not yet obtained. */
        NOT_STATED
    }

    private final String code;
    private final String label;
    private final Group group;

    Ethnicity(String code, String label, Group group) {
        this.code = code;
        this.label = label;
        this.group = group;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String label() {
        return label;
    }

    /** {@return the group in which it is published} */
    public Group group() {
        return group;
    }
}
