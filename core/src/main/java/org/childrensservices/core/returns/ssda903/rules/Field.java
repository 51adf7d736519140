package org.childrensservices.core.returns.ssda903.rules;

import org.childrensservices.core.returns.rules.CheckedField;

/** The fields of the return; each is called as the heading of its column. The package of the rows explains them. */
public enum Field implements CheckedField {
    /** {@code CHILD}. */
    CHILD(Form.TEXT),
    /** {@code DOB}. */
    DOB(Form.DATE),
    /** {@code SEX}. */
    SEX(Form.TEXT),
    /** {@code ETHNIC}. */
    ETHNIC(Form.TEXT),
    /** {@code UPN}. */
    UPN(Form.TEXT),
    /** {@code MOTHER}. */
    MOTHER(Form.FLAG),
    /** {@code MC_DOB}. */
    MC_DOB(Form.DATE),
    /** {@code UASC}, which the XML form has. */
    UASC(Form.FLAG),
    /** {@code DECOM}. */
    DECOM(Form.DATE),
    /** {@code RNE}. */
    RNE(Form.TEXT),
    /** {@code LS}. */
    LS(Form.TEXT),
    /** {@code CIN}. */
    CIN(Form.TEXT),
    /** {@code PLACE}. */
    PLACE(Form.TEXT),
    /** {@code PLACE_PROVIDER}. */
    PLACE_PROVIDER(Form.TEXT),
    /** {@code DEC}. */
    DEC(Form.DATE),
    /** {@code REC}. */
    REC(Form.TEXT),
    /** {@code REASON_PLACE_CHANGE}. */
    REASON_PLACE_CHANGE(Form.TEXT),
    /** {@code HOME_POST}. */
    HOME_POST(Form.TEXT),
    /** {@code PL_POST}. */
    PL_POST(Form.TEXT),
    /** {@code URN}. */
    URN(Form.TEXT),
    /** {@code PL_LA}, which older returns have. */
    PL_LA(Form.TEXT),
    /** {@code PL_LOCATION}, which older returns have. */
    PL_LOCATION(Form.TEXT),
    /** {@code PL_DISTANCE}, which older returns have. */
    PL_DISTANCE(Form.TEXT),
    /** {@code REVIEW}. */
    REVIEW(Form.DATE),
    /** {@code REVIEW_CODE}. */
    REVIEW_CODE(Form.TEXT),
    /** {@code DUC}. */
    DUC(Form.DATE),
    /** {@code SDQ_SCORE}. */
    SDQ_SCORE(Form.TEXT),
    /** {@code SDQ_REASON}. */
    SDQ_REASON(Form.TEXT),
    /** {@code CONVICTED}. */
    CONVICTED(Form.FLAG),
    /** {@code HEALTH_CHECK}. */
    HEALTH_CHECK(Form.FLAG),
    /** {@code IMMUNISATIONS}. */
    IMMUNISATIONS(Form.FLAG),
    /** {@code TEETH_CHECK}. */
    TEETH_CHECK(Form.FLAG),
    /** {@code HEALTH_ASSESSMENT}. */
    HEALTH_ASSESSMENT(Form.FLAG),
    /** {@code SUBSTANCE_MISUSE}. */
    SUBSTANCE_MISUSE(Form.FLAG),
    /** {@code INTERVENTION_RECEIVED}. */
    INTERVENTION_RECEIVED(Form.FLAG),
    /** {@code INTERVENTION_OFFERED}. */
    INTERVENTION_OFFERED(Form.FLAG),
    /** {@code IN_TOUCH}. */
    IN_TOUCH(Form.TEXT),
    /** {@code ACTIV}. */
    ACTIV(Form.TEXT),
    /** {@code ACCOM}. */
    ACCOM(Form.TEXT),
    /** {@code DATE_INT}. */
    DATE_INT(Form.DATE),
    /** {@code DATE_MATCH}. */
    DATE_MATCH(Form.DATE),
    /** {@code FOSTER_CARE}. */
    FOSTER_CARE(Form.FLAG),
    /** {@code NB_ADOPTR}. */
    NB_ADOPTR(Form.TEXT),
    /** {@code SEX_ADOPTR}. */
    SEX_ADOPTR(Form.TEXT),
    /** {@code LS_ADOPTR}. */
    LS_ADOPTR(Form.TEXT),
    /** {@code DATE_PLACED}. */
    DATE_PLACED(Form.DATE),
    /** {@code DATE_PLACED_CEASED}. */
    DATE_PLACED_CEASED(Form.DATE),
    /** {@code REASON_PLACED_CEASED}. */
    REASON_PLACED_CEASED(Form.TEXT),
    /** {@code PREV_PERM}. */
    PREV_PERM(Form.TEXT),
    /** {@code LA_PERM}. */
    LA_PERM(Form.TEXT),
    /** {@code DATE_PERM}. */
    DATE_PERM(Form.TEXT),
    /** {@code MISSING}. */
    MISSING(Form.TEXT),
    /** {@code MIS_START}. */
    MIS_START(Form.DATE),
    /** {@code MIS_END}. */
    MIS_END(Form.DATE),
    /** {@code SW_ID}. */
    SW_ID(Form.TEXT),
    /** {@code SW_DECOM}. */
    SW_DECOM(Form.DATE),
    /** {@code SW_DEC}. */
    SW_DEC(Form.DATE),
    /** {@code SW_REASON}. */
    SW_REASON(Form.TEXT),
    /** {@code DOLO_START}. */
    DOLO_START(Form.DATE),
    /** {@code DOLO_END}. */
    DOLO_END(Form.DATE);

    private enum Form {
        TEXT,
        DATE,
        FLAG
    }

    private final Form form;

    Field(Form form) {
        this.form = form;
    }

    @Override
    public String heading() {
        return name();
    }

    /** {@return whether the field holds a date} */
    public boolean isDate() {
        return form == Form.DATE;
    }

    /** Whether the field holds 0 or 1. */
    boolean isFlag() {
        return form == Form.FLAG;
    }
}
