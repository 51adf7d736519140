package org.childrensservices.core.returns.cin.rules;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;
import org.childrensservices.core.returns.rules.CheckedTable;
import org.childrensservices.core.returns.rules.RuleCheck;

/** The blocks of the census, in the order of the file. */
public enum CinTable implements CheckedTable {
    /** What the file is. */
    HEADER("Header", ImmutableSet.of("Header"), CinField.YEAR, CinField.REFERENCE_DATE),
    /** Who a child is. */
    CHILDREN(
            "Child",
            ImmutableSet.of("ChildIdentifiers", "ChildCharacteristics", "Disabilities"),
            CinField.CHILD_ID,
            CinField.UPN,
            CinField.FORMER_UPN,
            CinField.UPN_UNKNOWN,
            CinField.BIRTH,
            CinField.EXPECTED_BIRTH,
            CinField.GENDER,
            CinField.SEX,
            CinField.DEATH,
            CinField.ETHNICITY,
            CinField.DISABILITY),
    /** Referrals. */
    REFERRALS(
            "CINdetails",
            ImmutableSet.of("CINdetails"),
            CinField.REFERRED,
            CinField.SOURCE,
            CinField.NEED,
            CinField.CLOSED,
            CinField.CLOSURE_REASON,
            CinField.CONFERENCE,
            CinField.NO_FURTHER_ACTION),
    /** Assessments. */
    ASSESSMENTS(
            "Assessments",
            ImmutableSet.of("Assessments"),
            CinField.ASSESSMENT_START,
            CinField.ASSESSMENT_END,
            CinField.FACTOR),
    /** Plans of children in need. */
    PLANS("CINPlanDates", ImmutableSet.of("CINplanDates"), CinField.PLAN_START, CinField.PLAN_END),
    /** Enquiries under section 47. */
    ENQUIRIES(
            "Section47",
            ImmutableSet.of("Section47"),
            CinField.ENQUIRY_START,
            CinField.CONFERENCE_TARGET,
            CinField.CONFERENCE,
            CinField.CONFERENCE_NOT_REQUIRED),
    /** Plans of protection. */
    PROTECTION_PLANS(
            "ChildProtectionPlans",
            ImmutableSet.of("ChildProtectionPlans"),
            CinField.PROTECTION_START,
            CinField.PROTECTION_END,
            CinField.INITIAL_CATEGORY,
            CinField.LATEST_CATEGORY,
            CinField.PREVIOUS_PLANS),
    /** Reviews of plans of protection. */
    REVIEWS("Reviews", ImmutableSet.of("Reviews"), CinField.REVIEW);

    private final String title;
    private final ImmutableSet<String> namesInRules;
    private final ImmutableList<CinField> fields;
    private final ImmutableMap<CinField, Integer> positions;

    CinTable(String title, ImmutableSet<String> namesInRules, CinField... fields) {
        this.title = title;
        this.namesInRules = namesInRules;
        this.fields = ImmutableList.copyOf(fields);
        this.positions = Maps.immutableEnumMap(Maps.toMap(this.fields, this.fields::indexOf));
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public ImmutableSet<String> namesInRules() {
        return namesInRules;
    }

    /** {@return the fields of the block that rules read} */
    public ImmutableList<CinField> fields() {
        return fields;
    }

    /** The position of a field of the block, negative for any other. */
    int position(CinField field) {
        Integer position = positions.get(field);
        return position == null ? -1 : position;
    }

    static Optional<CinTable> titled(String title) {
        return Arrays.stream(values())
                .filter(table -> table.title.equals(title))
                .findFirst();
    }

    /**
     * Returns a check of each block of the kind.
     *
     * @param field the field that is reported
     * @param breaks whether a block breaks the rule
     * @return the check
     */
    public RuleCheck<CinReturn> eachRow(CinField field, Predicate<? super CinRow> breaks) {
        return (current, report) -> current.rows(this).stream().filter(breaks).forEach(row -> report.at(row, field));
    }

    /** {@return the name of the element} */
    @Override
    public String toString() {
        return title;
    }
}
