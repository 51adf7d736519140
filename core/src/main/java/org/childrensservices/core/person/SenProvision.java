package org.childrensservices.core.person;

import com.google.common.collect.ImmutableSet;
import org.childrensservices.core.value.Code;

/** The provision for special educational needs that somebody has, as the school census codes it. */
public enum SenProvision implements Code {
    /** {@code N}: none. */
    NONE("N", "None"),
    /** {@code K}: SEN support. */
    SEN_SUPPORT("K", "SEN support"),
    /** {@code E}: an education, health and care plan. */
    EHC_PLAN("E", "EHC plan"),
    /** {@code S}: a statement, before education, health and care plans. */
    STATEMENT("S", "Statement"),
    /** {@code A}: School Action, before SEN support. */
    SCHOOL_ACTION("A", "School Action"),
    /** {@code P}: School Action Plus, before SEN support. */
    SCHOOL_ACTION_PLUS("P", "School Action Plus");

    private final String code;
    private final String label;

    SenProvision(String code, String label) {
        this.code = code;
        this.label = label;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public ImmutableSet<SenProvision> successors() {
        return switch (this) {
            case STATEMENT -> ImmutableSet.of(EHC_PLAN);
            case SCHOOL_ACTION, SCHOOL_ACTION_PLUS -> ImmutableSet.of(SEN_SUPPORT);
            case NONE, SEN_SUPPORT, EHC_PLAN -> ImmutableSet.of();
        };
    }
}
