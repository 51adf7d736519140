package org.childrensservices.core.returns.ssda903.rules;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;
import org.childrensservices.core.returns.rules.CheckedTable;
import org.childrensservices.core.returns.rules.RuleCheck;

/** The tables of the return, in the order in which the rules are declared. */
public enum ReturnTable implements CheckedTable {
    /** Who the children are. */
    HEADER(
            "Header",
            "Header",
            Optional.empty(),
            Field.MC_DOB,
            Field.SEX,
            Field.ETHNIC,
            Field.UPN,
            Field.MOTHER,
            Field.UASC),
    /** Episodes of care. */
    EPISODES(
            "Episodes",
            "Episodes",
            Optional.of(Field.DECOM),
            Field.DEC,
            Field.RNE,
            Field.LS,
            Field.CIN,
            Field.PLACE,
            Field.PLACE_PROVIDER,
            Field.REC,
            Field.REASON_PLACE_CHANGE,
            Field.HOME_POST,
            Field.PL_POST,
            Field.URN,
            Field.PL_LA,
            Field.PL_LOCATION,
            Field.PL_DISTANCE),
    /** Reviews. */
    REVIEWS("Reviews", "Reviews", Optional.of(Field.REVIEW), Field.REVIEW_CODE),
    /** Children who seek asylum without a parent. */
    UASC("UASC", "UASC", Optional.empty(), Field.SEX, Field.DUC),
    /** Outcomes of children looked after for twelve months. */
    OC2(
            "OC2",
            "OC2",
            Optional.empty(),
            Field.SDQ_SCORE,
            Field.SDQ_REASON,
            Field.CONVICTED,
            Field.HEALTH_CHECK,
            Field.IMMUNISATIONS,
            Field.TEETH_CHECK,
            Field.HEALTH_ASSESSMENT,
            Field.SUBSTANCE_MISUSE,
            Field.INTERVENTION_RECEIVED,
            Field.INTERVENTION_OFFERED),
    /** Care leavers. */
    OC3("OC3", "OC3", Optional.empty(), Field.IN_TOUCH, Field.ACTIV, Field.ACCOM),
    /** Adoptions. */
    AD1(
            "AD1",
            "AD1",
            Optional.empty(),
            Field.DATE_INT,
            Field.DATE_MATCH,
            Field.FOSTER_CARE,
            Field.NB_ADOPTR,
            Field.SEX_ADOPTR,
            Field.LS_ADOPTR),
    /** Decisions that a child should be placed for adoption. */
    PLACED_FOR_ADOPTION(
            "Placed for adoption",
            "PlacedAdoption",
            Optional.of(Field.DATE_PLACED),
            Field.DATE_PLACED_CEASED,
            Field.REASON_PLACED_CEASED),
    /** How children had left care for good before they came back. */
    PREVIOUS_PERMANENCE(
            "Previous permanence", "PrevPerm", Optional.empty(), Field.PREV_PERM, Field.LA_PERM, Field.DATE_PERM),
    /** Times missing from care. */
    MISSING("Missing", "Missing", Optional.of(Field.MIS_START), Field.MIS_END, Field.MISSING),
    /** Social workers, from 2023-24. */
    SOCIAL_WORKERS(
            "Social worker", "SWEpisodes", Optional.of(Field.SW_DECOM), Field.SW_DEC, Field.SW_ID, Field.SW_REASON),
    /** Deprivations of liberty, from 2026-27. */
    DEPRIVATIONS_OF_LIBERTY("Deprivation of liberty", "DoLo", Optional.of(Field.DOLO_START), Field.DOLO_END);

    private final String title;
    private final String nameInRules;
    private final Optional<Field> start;
    private final ImmutableList<Field> fields;

    ReturnTable(String title, String nameInRules, Optional<Field> start, Field... others) {
        this.title = title;
        this.nameInRules = nameInRules;
        this.start = start;
        ImmutableList.Builder<Field> all = ImmutableList.<Field>builder().add(Field.CHILD);
        if (!title.equals("Episodes")) {
            all.add(Field.DOB);
        }
        start.ifPresent(all::add);
        this.fields = all.add(others).build();
    }

    @Override
    public String title() {
        return title;
    }

    /** {@return the fields of the table} */
    public ImmutableList<Field> fields() {
        return fields;
    }

    @Override
    public ImmutableSet<String> namesInRules() {
        return ImmutableSet.of(nameInRules);
    }

    /**
     * Returns a check of each row of the table, in which the row may be compared with others of its child.
     *
     * @param field the field that is reported
     * @param breaks whether a row breaks the rule; it depends on no other child
     * @return the check
     */
    public RuleCheck<Ssda903Return> eachRow(Field field, Predicate<? super ReturnRow> breaks) {
        return RuleCheck.ofEachChild((current, report) -> {
            for (ReturnRow row : current.rows(this)) {
                if (breaks.test(row)) {
                    report.at(row, field);
                }
            }
        });
    }

    /** The field by which the rows of a child are put in order; the end, if there is one, is the field after it. */
    Optional<Field> start() {
        return start;
    }

    /** The field that ends what the first began, if rows are put in order. */
    Optional<Field> end() {
        return start.map(field -> fields.get(fields.indexOf(field) + 1)).filter(Field::isDate);
    }

    static Optional<ReturnTable> titled(String title) {
        return Optional.ofNullable(ByTitle.TABLES.get(title));
    }

    private static final class ByTitle {
        private static final ImmutableMap<String, ReturnTable> TABLES =
                Maps.uniqueIndex(Arrays.asList(values()), ReturnTable::title);
    }

    /** {@return the name that the reader gives the table} */
    @Override
    public String toString() {
        return title;
    }
}
