package org.childrensservices.core.returns.ssda903;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.childrensservices.core.person.Birth;
import org.childrensservices.core.person.Ethnicity;
import org.childrensservices.core.person.PersonId;
import org.childrensservices.core.person.Sex;
import org.childrensservices.core.person.Upn;
import org.childrensservices.core.person.UpnUnknownReason;
import org.childrensservices.core.placement.CategoryOfNeed;
import org.childrensservices.core.placement.Episode;
import org.childrensservices.core.placement.LegalStatus;
import org.childrensservices.core.placement.PlacementProvider;
import org.childrensservices.core.placement.PlacementType;
import org.childrensservices.core.placement.ReasonEpisodeCeased;
import org.childrensservices.core.placement.ReasonNewEpisode;
import org.childrensservices.core.placement.ReasonPlaceChange;
import org.childrensservices.core.returns.Cells;
import org.childrensservices.core.returns.Column;
import org.childrensservices.core.returns.DateForm;
import org.childrensservices.core.returns.Parsed;
import org.childrensservices.core.returns.ReadingRules;
import org.childrensservices.core.returns.Table;
import org.childrensservices.core.value.Coded;
import org.childrensservices.core.value.SourceText;

/** The twelve tables, as the formats of 2016-17 to 2026-27 have them. */
final class Ssda903Tables {

    private static final DateForm DATES = DateForm.DAY_MONTH_YEAR;

    static final Column<PersonId> CHILD = Column.personId("CHILD").required();

    static final Column<Coded<Sex>> SEX =
            Column.code("SEX", Sex.class, Sex::read).expected();
    static final Column<LocalDate> DOB = Column.date("DOB", DATES).personal().expected();
    static final Column<Coded<Ethnicity>> ETHNIC =
            Column.code("ETHNIC", Ethnicity.class).expected();
    static final Column<SourceText> UPN =
            Column.of("UPN", Ssda903Tables::upn).personal().expected();
    static final Column<Boolean> MOTHER = Column.of("MOTHER", Ssda903Tables::flag);
    static final Column<LocalDate> MC_DOB = Column.date("MC_DOB", DATES).personal();

    static final Column<LocalDate> DECOM = Column.date("DECOM", DATES).required();
    static final Column<Coded<ReasonNewEpisode>> RNE =
            Column.code("RNE", ReasonNewEpisode.class).expected();
    static final Column<Coded<LegalStatus>> LS =
            Column.code("LS", LegalStatus.class).required();
    static final Column<Coded<CategoryOfNeed>> CIN =
            Column.code("CIN", CategoryOfNeed.class).expected();
    static final Column<Coded<PlacementType>> PLACE =
            Column.code("PLACE", PlacementType.class).required();
    static final Column<Coded<PlacementProvider>> PLACE_PROVIDER =
            Column.code("PLACE_PROVIDER", PlacementProvider.class);
    static final Column<LocalDate> DEC = Column.date("DEC", DATES).decisive();
    static final Column<Coded<ReasonEpisodeCeased>> REC = Column.code("REC", ReasonEpisodeCeased.class);
    static final Column<Coded<ReasonPlaceChange>> REASON_PLACE_CHANGE =
            Column.code("REASON_PLACE_CHANGE", ReasonPlaceChange.class);
    static final Column<SourceText> HOME_POST = Column.personalText("HOME_POST");
    static final Column<SourceText> PL_POST = Column.personalText("PL_POST");
    static final Column<String> URN = Column.text("URN");

    static final Table<HeaderRow> HEADER = Table.of(
            "Header", ImmutableList.of(CHILD, SEX, DOB, ETHNIC, UPN, MOTHER, MC_DOB), Ssda903Tables::headerRow);

    static final Table<EpisodeRow> EPISODES = Table.of(
            "Episodes",
            ImmutableList.of(
                    CHILD,
                    DECOM,
                    RNE,
                    LS,
                    CIN,
                    PLACE,
                    PLACE_PROVIDER,
                    DEC,
                    REC,
                    REASON_PLACE_CHANGE,
                    HOME_POST,
                    PL_POST,
                    URN),
            Ssda903Tables::episodeRow);

    static final ImmutableList<Table<? extends Ssda903Row>> ALL = ImmutableList.of(
            HEADER,
            EPISODES,
            Table.unread("Reviews", "CHILD DOB REVIEW REVIEW_CODE"),
            Table.unread("UASC", "CHILD SEX DOB DUC"),
            Table.unread(
                    "OC2",
                    "CHILD DOB SDQ_SCORE SDQ_REASON CONVICTED HEALTH_CHECK IMMUNISATIONS TEETH_CHECK HEALTH_ASSESSMENT"
                            + " SUBSTANCE_MISUSE INTERVENTION_RECEIVED INTERVENTION_OFFERED"),
            Table.unread("OC3", "CHILD DOB IN_TOUCH ACTIV ACCOM"),
            Table.unread("AD1", "CHILD DOB DATE_INT DATE_MATCH FOSTER_CARE NB_ADOPTR SEX_ADOPTR LS_ADOPTR"),
            Table.unread("Placed for adoption", "CHILD DOB DATE_PLACED DATE_PLACED_CEASED REASON_PLACED_CEASED"),
            Table.unread("Previous permanence", "CHILD DOB PREV_PERM LA_PERM DATE_PERM"),
            Table.unread("Missing", "CHILD DOB MISSING MIS_START MIS_END"),
            Table.unread("Social worker", "CHILD DOB SW_ID SW_DECOM SW_DEC SW_REASON"),
            Table.unread("Deprivation of liberty", "CHILD DOB DOLO_START DOLO_END"));

    private Ssda903Tables() {}

    private static Optional<HeaderRow> headerRow(Cells cells) {
        Optional<Boolean> mother = cells.find(MOTHER);
        Optional<LocalDate> firstChild = cells.find(MC_DOB);
        if (firstChild.isPresent() && !mother.orElse(false)) {
            cells.report(Ssda903Rules.MOTHER_CONTRADICTION, MC_DOB);
        }
        return Optional.of(HeaderRow.builder()
                .child(cells.get(CHILD))
                .sex(cells.find(SEX))
                .birth(cells.find(DOB).map(Birth::on).orElse(Birth.unknown()))
                .ethnicity(cells.find(ETHNIC))
                .upnText(cells.find(UPN))
                .mother(mother)
                .birthOfFirstChild(firstChild.map(Birth::on))
                .build());
    }

    private static Optional<EpisodeRow> episodeRow(Cells cells) {
        LocalDate start = cells.get(DECOM);
        Optional<LocalDate> end = cells.find(DEC);
        Optional<Coded<ReasonEpisodeCeased>> reasonCeased = cells.find(REC);
        if (end.isPresent() && end.get().isBefore(start)) {
            cells.report(ReadingRules.END_BEFORE_START, DEC);
            return Optional.empty();
        }
        if (end.isEmpty() && reasonCeased.isPresent()) {
            cells.report(Ssda903Rules.REASON_WITHOUT_END, REC);
        }
        if (end.isPresent() && reasonCeased.isEmpty()) {
            cells.report(Ssda903Rules.END_WITHOUT_REASON, REC);
        }
        return Optional.of(new EpisodeRow(
                cells.get(CHILD),
                Episode.builder()
                        .start(start)
                        .end(end)
                        .reasonNewEpisode(cells.find(RNE))
                        .legalStatus(cells.get(LS))
                        .categoryOfNeed(cells.find(CIN))
                        .placementType(cells.get(PLACE))
                        .provider(cells.find(PLACE_PROVIDER))
                        .reasonCeased(reasonCeased)
                        .reasonPlaceChange(cells.find(REASON_PLACE_CHANGE))
                        .homePostcode(cells.find(HOME_POST))
                        .placementPostcode(cells.find(PL_POST))
                        .urn(cells.find(URN))
                        .build()));
    }

    private static Parsed<SourceText> upn(String text) {
        SourceText personal = SourceText.personal(text);
        if (Coded.read(UpnUnknownReason.class, text).known().isPresent()) {
            return Parsed.of(personal);
        }
        return Upn.parse(text)
                .fold(
                        right -> Parsed.of(personal),
                        why -> Parsed.doubtful(personal, Ssda903Rules.UPN_INVALID.saying(why.message())));
    }

    /** A yes or no; spreadsheets and data frames make decimals of the digits. */
    private static Parsed<Boolean> flag(String text) {
        return switch (text) {
            case "0" -> Parsed.of(false);
            case "1" -> Parsed.of(true);
            case "0.0" -> Parsed.doubtful(false, Ssda903Rules.FLAG_DECIMAL);
            case "1.0" -> Parsed.doubtful(true, Ssda903Rules.FLAG_DECIMAL);
            default -> Parsed.unreadable(Ssda903Rules.FLAG_UNREADABLE);
        };
    }
}
