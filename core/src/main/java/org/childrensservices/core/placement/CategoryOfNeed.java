package org.childrensservices.core.placement;

import org.childrensservices.core.value.Code;
import org.childrensservices.core.value.StatutoryReturn;

/**
 * The main reason why a child is in need, as the returns of looked-after children (SSDA903, {@code CIN}) and of
 * children in need code it. It stays the same for a whole period of care.
 */
public enum CategoryOfNeed implements Code {
    /** {@code N1}: abuse or neglect. */
    ABUSE_OR_NEGLECT("N1", "Abuse or neglect"),
    /** {@code N2}: the child's own disability. */
    CHILDS_DISABILITY("N2", "Child's own disability"),
    /** {@code N3}: a parent's disability or illness. */
    PARENTS_DISABILITY_OR_ILLNESS("N3", "Parent's disability or illness"),
    /** {@code N4}: the family in acute stress. */
    FAMILY_IN_ACUTE_STRESS("N4", "Family in acute stress"),
    /** {@code N5}: family dysfunction. */
    FAMILY_DYSFUNCTION("N5", "Family dysfunction"),
    /** {@code N6}: socially unacceptable behaviour. */
    SOCIALLY_UNACCEPTABLE_BEHAVIOUR("N6", "Socially unacceptable behaviour"),
    /** {@code N7}: low income. */
    LOW_INCOME("N7", "Low income"),
    /** {@code N8}: absent parenting. */
    ABSENT_PARENTING("N8", "Absent parenting"),
    /** {@code N9}: not a child in need; in the children in need census only. */
    NOT_IN_NEED("N9", "Not a child in need (post-adoption support only)"),
    /** {@code N0}: not stated; in the children in need census only. */
    NOT_STATED("N0", "Not stated");

    private final String code;
    private final String label;

    CategoryOfNeed(String code, String label) {
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

    /**
     * Tells whether a return takes this category.
     *
     * @param to the return
     * @return whether it does: the children in need census takes all, that of looked-after children those of a child in
     *     need, and that of special educational needs none
     */
    public boolean isValidIn(StatutoryReturn to) {
        return switch (to) {
            case CHILDREN_IN_NEED -> true;
            case LOOKED_AFTER_CHILDREN -> this != NOT_IN_NEED && this != NOT_STATED;
            case SPECIAL_EDUCATIONAL_NEEDS -> false;
        };
    }
}
