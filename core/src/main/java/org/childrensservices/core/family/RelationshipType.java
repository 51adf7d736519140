package org.childrensservices.core.family;

import org.childrensservices.core.value.Code;

/** What one person is to another. There is no national code set: these are proposed. */
public enum RelationshipType implements Code {
    /** {@code MOTHER}: mother. */
    MOTHER("MOTHER", "Mother", Group.PARENT),
    /** {@code FATHER}: father. */
    FATHER("FATHER", "Father", Group.PARENT),
    /** {@code SECOND_PARENT}: second legal parent. */
    SECOND_PARENT("SECOND_PARENT", "Second legal parent", Group.PARENT),
    /** {@code ADOPTIVE_PARENT}: adoptive parent. */
    ADOPTIVE_PARENT("ADOPTIVE_PARENT", "Adoptive parent", Group.PARENT),
    /** {@code STEP_PARENT}: step-parent. */
    STEP_PARENT("STEP_PARENT", "Step-parent", Group.SOCIAL_PARENT),
    /** {@code PARENTS_PARTNER}: parent's partner. */
    PARENTS_PARTNER("PARENTS_PARTNER", "Parent's partner", Group.SOCIAL_PARENT),
    /** {@code SPECIAL_GUARDIAN}: special guardian. */
    SPECIAL_GUARDIAN("SPECIAL_GUARDIAN", "Special guardian", Group.ORDER_HOLDER),
    /** {@code CAO_HOLDER}: child arrangements order holder. */
    CHILD_ARRANGEMENTS_ORDER_HOLDER("CAO_HOLDER", "Child arrangements order holder", Group.ORDER_HOLDER),
    /** {@code FOSTER_CARER}: foster carer. */
    FOSTER_CARER("FOSTER_CARER", "Foster carer", Group.CARER),
    /** {@code KINSHIP_CARER}: kinship carer. */
    KINSHIP_CARER("KINSHIP_CARER", "Kinship carer", Group.CARER),
    /** {@code PRIVATE_FOSTER_CARER}: private foster carer. */
    PRIVATE_FOSTER_CARER("PRIVATE_FOSTER_CARER", "Private foster carer", Group.CARER),
    /** {@code FULL_SIBLING}: sibling. */
    FULL_SIBLING("FULL_SIBLING", "Sibling", Group.SIBLING),
    /** {@code HALF_SIBLING}: half-sibling. */
    HALF_SIBLING("HALF_SIBLING", "Half-sibling", Group.SIBLING),
    /** {@code STEP_SIBLING}: step-sibling. */
    STEP_SIBLING("STEP_SIBLING", "Step-sibling", Group.SIBLING),
    /** {@code ADOPTIVE_SIBLING}: adoptive sibling. */
    ADOPTIVE_SIBLING("ADOPTIVE_SIBLING", "Adoptive sibling", Group.SIBLING),
    /** {@code GRANDPARENT}: grandparent. */
    GRANDPARENT("GRANDPARENT", "Grandparent", Group.EXTENDED_FAMILY),
    /** {@code AUNT_UNCLE}: aunt or uncle. */
    AUNT_UNCLE("AUNT_UNCLE", "Aunt or uncle", Group.EXTENDED_FAMILY),
    /** {@code COUSIN}: cousin. */
    COUSIN("COUSIN", "Cousin", Group.EXTENDED_FAMILY),
    /** {@code OTHER_RELATIVE}: other relative. */
    OTHER_RELATIVE("OTHER_RELATIVE", "Other relative", Group.EXTENDED_FAMILY),
    /** {@code FAMILY_FRIEND}: family friend. */
    FAMILY_FRIEND("FAMILY_FRIEND", "Family friend", Group.NETWORK),
    /** {@code OTHER}: other. */
    OTHER("OTHER", "Other", Group.NETWORK);

    /** What relationships have in common. */
    public enum Group {
        /** A legal parent. */
        PARENT,
        /** A parent in everyday life only. */
        SOCIAL_PARENT,
        /** Somebody with an order of the court about the child. */
        ORDER_HOLDER,
        /** Somebody who cares for the child. */
        CARER,
        /** A brother or sister. */
        SIBLING,
        /** Another relative. */
        EXTENDED_FAMILY,
        /** Somebody who is no relative. */
        NETWORK
    }

    private final String code;
    private final String label;
    private final Group group;

    RelationshipType(String code, String label, Group group) {
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

    /** {@return what it has in common with others} */
    public Group group() {
        return group;
    }

    /** {@return whether each of two persons is this to the other: siblings, cousins, friends and others} */
    public boolean isMutual() {
        return group == Group.SIBLING || group == Group.NETWORK || this == COUSIN || this == OTHER_RELATIVE;
    }

    /** {@return whether it makes somebody a relative or friend who may care for a child: the kinship network} */
    public boolean isConnected() {
        return group == Group.SIBLING
                || group == Group.EXTENDED_FAMILY
                || group == Group.SOCIAL_PARENT
                || this == KINSHIP_CARER
                || this == FAMILY_FRIEND;
    }

    /** {@return whether it is one of two at most that a child has at one time: a legal parent} */
    public boolean isLegalParent() {
        return group == Group.PARENT;
    }
}
