package org.childrensservices.core.returns.ssda903;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.Optional;
import org.childrensservices.core.person.Birth;
import org.childrensservices.core.person.Ethnicity;
import org.childrensservices.core.person.PersonId;
import org.childrensservices.core.person.Sex;
import org.childrensservices.core.person.UpnUnknownReason;
import org.childrensservices.core.placement.AdoptersSex;
import org.childrensservices.core.placement.AdoptersStatus;
import org.childrensservices.core.placement.CareLeaverAccommodation;
import org.childrensservices.core.placement.CareLeaverActivity;
import org.childrensservices.core.placement.CareLeaverInTouch;
import org.childrensservices.core.placement.CategoryOfNeed;
import org.childrensservices.core.placement.DeprivationOfLiberty;
import org.childrensservices.core.placement.Episode;
import org.childrensservices.core.placement.LegalStatus;
import org.childrensservices.core.placement.MissingKind;
import org.childrensservices.core.placement.MissingSpell;
import org.childrensservices.core.placement.PlacedCeasedReason;
import org.childrensservices.core.placement.PlacementProvider;
import org.childrensservices.core.placement.PlacementType;
import org.childrensservices.core.placement.PreviousPermanenceOption;
import org.childrensservices.core.placement.ReasonEpisodeCeased;
import org.childrensservices.core.placement.ReasonNewEpisode;
import org.childrensservices.core.placement.ReasonPlaceChange;
import org.childrensservices.core.placement.Sdq;
import org.childrensservices.core.placement.SdqReason;
import org.childrensservices.core.plan.Review;
import org.childrensservices.core.plan.ReviewParticipation;
import org.childrensservices.core.returns.Cells;
import org.childrensservices.core.returns.Column;
import org.childrensservices.core.returns.DateForm;
import org.childrensservices.core.returns.Parsed;
import org.childrensservices.core.returns.Table;
import org.childrensservices.core.returns.XmlTables;
import org.childrensservices.core.time.PartialDate;
import org.childrensservices.core.value.Coded;
import org.childrensservices.core.value.SourceText;
import org.childrensservices.core.workforce.SocialWorkerChangeReason;

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
            Column.upn("UPN", Ssda903Tables::isUpnUnknown).expected();
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

    static final Column<LocalDate> REVIEW = Column.date("REVIEW", DATES).required();
    static final Column<Coded<ReviewParticipation>> REVIEW_CODE =
            Column.code("REVIEW_CODE", ReviewParticipation.class).expected();

    /** Personal, for it is the 18th birthday more often than not. */
    static final Column<LocalDate> DUC = Column.date("DUC", DATES).personal().decisive();

    static final Column<Sdq> SDQ_SCORE = Column.of("SDQ_SCORE", Ssda903Tables::sdq);
    static final Column<Coded<SdqReason>> SDQ_REASON = Column.code("SDQ_REASON", SdqReason.class);
    static final Column<Boolean> CONVICTED = Column.of("CONVICTED", Ssda903Tables::flag);
    static final Column<Boolean> HEALTH_CHECK = Column.of("HEALTH_CHECK", Ssda903Tables::flag);
    static final Column<Boolean> IMMUNISATIONS = Column.of("IMMUNISATIONS", Ssda903Tables::flag);
    static final Column<Boolean> TEETH_CHECK = Column.of("TEETH_CHECK", Ssda903Tables::flag);
    static final Column<Boolean> HEALTH_ASSESSMENT = Column.of("HEALTH_ASSESSMENT", Ssda903Tables::flag);
    static final Column<Boolean> SUBSTANCE_MISUSE = Column.of("SUBSTANCE_MISUSE", Ssda903Tables::flag);
    static final Column<Boolean> INTERVENTION_RECEIVED = Column.of("INTERVENTION_RECEIVED", Ssda903Tables::flag);
    static final Column<Boolean> INTERVENTION_OFFERED = Column.of("INTERVENTION_OFFERED", Ssda903Tables::flag);

    static final Column<Coded<CareLeaverInTouch>> IN_TOUCH =
            Column.code("IN_TOUCH", CareLeaverInTouch.class).expected();
    static final Column<Coded<CareLeaverActivity>> ACTIV =
            Column.code("ACTIV", CareLeaverActivity.class).expected();
    static final Column<Coded<CareLeaverAccommodation>> ACCOM =
            Column.code("ACCOM", CareLeaverAccommodation.class).expected();

    static final Column<LocalDate> DATE_INT = Column.date("DATE_INT", DATES).expected();
    static final Column<LocalDate> DATE_MATCH = Column.date("DATE_MATCH", DATES).expected();
    static final Column<Boolean> FOSTER_CARE =
            Column.of("FOSTER_CARE", Ssda903Tables::flag).expected();
    static final Column<Integer> NB_ADOPTR =
            Column.of("NB_ADOPTR", Ssda903Tables::adopters).expected();
    static final Column<Coded<AdoptersSex>> SEX_ADOPTR =
            Column.code("SEX_ADOPTR", AdoptersSex.class).expected();
    static final Column<Coded<AdoptersStatus>> LS_ADOPTR =
            Column.code("LS_ADOPTR", AdoptersStatus.class).expected();

    static final Column<LocalDate> DATE_PLACED =
            Column.date("DATE_PLACED", DATES).required();
    static final Column<LocalDate> DATE_PLACED_CEASED =
            Column.date("DATE_PLACED_CEASED", DATES).decisive();
    static final Column<Coded<PlacedCeasedReason>> REASON_PLACED_CEASED =
            Column.code("REASON_PLACED_CEASED", PlacedCeasedReason.class);

    static final Column<Coded<PreviousPermanenceOption>> PREV_PERM =
            Column.code("PREV_PERM", PreviousPermanenceOption.class).expected();
    static final Column<String> LA_PERM = Column.text("LA_PERM");
    static final Column<PartialDate> DATE_PERM = Column.of("DATE_PERM", DATES::parsePartial);

    static final Column<Coded<MissingKind>> MISSING =
            Column.code("MISSING", MissingKind.class).required();
    static final Column<LocalDate> MIS_START = Column.date("MIS_START", DATES).required();
    static final Column<LocalDate> MIS_END = Column.date("MIS_END", DATES).decisive();

    static final Column<SourceText> SW_ID = Column.personalText("SW_ID").required();
    static final Column<LocalDate> SW_DECOM = Column.date("SW_DECOM", DATES).required();
    static final Column<LocalDate> SW_DEC = Column.date("SW_DEC", DATES).decisive();
    static final Column<Coded<SocialWorkerChangeReason>> SW_REASON =
            Column.code("SW_REASON", SocialWorkerChangeReason.class);

    static final Column<LocalDate> DOLO_START = Column.date("DOLO_START", DATES).required();
    static final Column<LocalDate> DOLO_END = Column.date("DOLO_END", DATES).decisive();

    static final Table<ReviewRow> REVIEWS = Table.of(
            "Reviews",
            ImmutableList.of(CHILD, DOB, REVIEW, REVIEW_CODE),
            row -> Optional.of(new ReviewRow(
                    row.get(CHILD),
                    row.find(DOB),
                    Review.builder()
                            .date(row.get(REVIEW))
                            .participation(row.find(REVIEW_CODE))
                            .build())));

    static final Table<UnaccompaniedRow> UASC = Table.of(
            "UASC",
            ImmutableList.of(CHILD, SEX, DOB, DUC),
            row -> Optional.of(new UnaccompaniedRow(row.get(CHILD), row.find(DOB), row.find(SEX), row.find(DUC))));

    static final Table<CareOutcomesRow> OC2 = Table.of(
            "OC2",
            ImmutableList.of(
                    CHILD,
                    DOB,
                    SDQ_SCORE,
                    SDQ_REASON,
                    CONVICTED,
                    HEALTH_CHECK,
                    IMMUNISATIONS,
                    TEETH_CHECK,
                    HEALTH_ASSESSMENT,
                    SUBSTANCE_MISUSE,
                    INTERVENTION_RECEIVED,
                    INTERVENTION_OFFERED),
            Ssda903Tables::careOutcomesRow);

    static final Table<CareLeaverRow> OC3 = Table.of(
            "OC3",
            ImmutableList.of(CHILD, DOB, IN_TOUCH, ACTIV, ACCOM),
            row -> Optional.of(new CareLeaverRow(
                    row.get(CHILD), row.find(DOB), row.find(IN_TOUCH), row.find(ACTIV), row.find(ACCOM))));

    static final Table<AdoptionRow> AD1 = Table.of(
            "AD1",
            ImmutableList.of(CHILD, DOB, DATE_INT, DATE_MATCH, FOSTER_CARE, NB_ADOPTR, SEX_ADOPTR, LS_ADOPTR),
            row -> Optional.of(new AdoptionRow(
                    row.get(CHILD),
                    row.find(DOB),
                    row.find(DATE_INT),
                    row.find(DATE_MATCH),
                    row.find(FOSTER_CARE),
                    row.find(NB_ADOPTR),
                    row.find(SEX_ADOPTR),
                    row.find(LS_ADOPTR))));

    static final Table<PlacedForAdoptionRow> PLACED_FOR_ADOPTION = Table.of(
            "Placed for adoption",
            ImmutableList.of(CHILD, DOB, DATE_PLACED, DATE_PLACED_CEASED, REASON_PLACED_CEASED),
            row -> Optional.of(new PlacedForAdoptionRow(
                    row.get(CHILD),
                    row.find(DOB),
                    row.get(DATE_PLACED),
                    row.find(DATE_PLACED_CEASED),
                    row.find(REASON_PLACED_CEASED))));

    static final Table<PreviousPermanenceRow> PREVIOUS_PERMANENCE = Table.of(
            "Previous permanence",
            ImmutableList.of(CHILD, DOB, PREV_PERM, LA_PERM, DATE_PERM),
            row -> Optional.of(new PreviousPermanenceRow(
                    row.get(CHILD), row.find(DOB), row.find(PREV_PERM), row.find(LA_PERM), row.find(DATE_PERM))));

    static final Table<MissingRow> MISSING_SPELLS =
            Table.of("Missing", ImmutableList.of(CHILD, DOB, MISSING, MIS_START, MIS_END), Ssda903Tables::missingRow);

    static final Table<SocialWorkerRow> SOCIAL_WORKERS = Table.of(
            "Social worker",
            ImmutableList.of(CHILD, DOB, SW_ID, SW_DECOM, SW_DEC, SW_REASON),
            Ssda903Tables::socialWorkerRow);

    static final Table<DeprivationOfLibertyRow> DEPRIVATIONS_OF_LIBERTY = Table.of(
            "Deprivation of liberty",
            ImmutableList.of(CHILD, DOB, DOLO_START, DOLO_END),
            Ssda903Tables::deprivationRow);

    static final ImmutableList<Table<? extends Ssda903Row>> ALL = ImmutableList.of(
            HEADER,
            EPISODES,
            REVIEWS,
            UASC,
            OC2,
            OC3,
            AD1,
            PLACED_FOR_ADOPTION,
            PREVIOUS_PERMANENCE,
            MISSING_SPELLS,
            SOCIAL_WORKERS,
            DEPRIVATIONS_OF_LIBERTY);

    /** Ten tables as XML; social workers and deprivations of liberty are returned as CSV only. */
    static final XmlTables<Ssda903Row> XML = XmlTables.<Ssda903Row>of(
                    "SSDA903", "EXPSSDA903", "CHILD", "HEADER", ImmutableList.of(CHILD, SEX, DOB))
            .withNames(ImmutableMap.of("CHILD", "CHILDID", "PLACE", "PL"))
            .withOrder(Splitter.on(' ')
                    .splitToList(
                            "CHILDID UPN SEX DOB ETHNIC UASC DUC DATE_INT DATE_MATCH FOSTER_CARE NB_ADOPTR SEX_ADOPTR"
                                    + " LS_ADOPTR IN_TOUCH ACTIV ACCOM AMISSING AREVIEW MOTHER MC_DOB PERMANENCE OC2 AD_PLACED"
                                    + " HEADER EPISODE DECOM RNE LS CIN PL PL_POST HOME_POST URN PLACE_PROVIDER DEC REC"
                                    + " REASON_PLACE_CHANGE"))
            .withRows(HEADER, "HEADER")
            .withRows(EPISODES, "EPISODE")
            .withRows(REVIEWS, "HEADER/AREVIEW")
            .withRows(UASC, "HEADER", "UASC")
            .withRows(OC2, "HEADER/OC2")
            .withRows(OC3, "HEADER")
            .withRows(AD1, "HEADER")
            .withRows(PLACED_FOR_ADOPTION, "HEADER/AD_PLACED")
            .withRows(PREVIOUS_PERMANENCE, "HEADER/PERMANENCE")
            .withRows(MISSING_SPELLS, "HEADER/AMISSING");

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
        if (!cells.endsInOrder(DECOM, DEC)) {
            return Optional.empty();
        }
        Optional<Coded<ReasonEpisodeCeased>> reasonCeased = cells.find(REC);
        EpisodeRow row = new EpisodeRow(
                cells.get(CHILD),
                Episode.builder()
                        .start(cells.get(DECOM))
                        .reasonNewEpisode(cells.find(RNE))
                        .legalStatus(cells.get(LS))
                        .categoryOfNeed(cells.find(CIN))
                        .placementType(cells.get(PLACE))
                        .provider(cells.find(PLACE_PROVIDER))
                        .end(cells.find(DEC))
                        .reasonCeased(reasonCeased)
                        .reasonPlaceChange(cells.find(REASON_PLACE_CHANGE))
                        .homePostcode(cells.find(HOME_POST))
                        .placementPostcode(cells.find(PL_POST))
                        .urn(cells.find(URN))
                        .build());
        boolean ended = row.episode().end().isPresent();
        if (ended != reasonCeased.isPresent()) {
            cells.report(ended ? Ssda903Rules.END_WITHOUT_REASON : Ssda903Rules.REASON_WITHOUT_END, REC);
        }
        return Optional.of(row);
    }

    private static Optional<CareOutcomesRow> careOutcomesRow(Cells cells) {
        return Optional.of(CareOutcomesRow.builder()
                .child(cells.get(CHILD))
                .dateOfBirth(cells.find(DOB))
                .sdqScore(cells.find(SDQ_SCORE))
                .sdqReason(cells.find(SDQ_REASON))
                .convicted(cells.find(CONVICTED))
                .healthPromotion(cells.find(HEALTH_CHECK))
                .immunised(cells.find(IMMUNISATIONS))
                .dentalCheck(cells.find(TEETH_CHECK))
                .healthAssessment(cells.find(HEALTH_ASSESSMENT))
                .substanceMisuse(cells.find(SUBSTANCE_MISUSE))
                .interventionReceived(cells.find(INTERVENTION_RECEIVED))
                .interventionOffered(cells.find(INTERVENTION_OFFERED))
                .build());
    }

    private static Optional<MissingRow> missingRow(Cells cells) {
        return cells.endsInOrder(MIS_START, MIS_END)
                ? Optional.of(new MissingRow(
                        cells.get(CHILD),
                        cells.find(DOB),
                        MissingSpell.builder()
                                .kind(cells.get(MISSING))
                                .start(cells.get(MIS_START))
                                .end(cells.find(MIS_END))
                                .build()))
                : Optional.empty();
    }

    private static Optional<SocialWorkerRow> socialWorkerRow(Cells cells) {
        return cells.endsInOrder(SW_DECOM, SW_DEC)
                ? Optional.of(new SocialWorkerRow(
                        cells.get(CHILD),
                        cells.find(DOB),
                        cells.get(SW_ID),
                        cells.get(SW_DECOM),
                        cells.find(SW_DEC),
                        cells.find(SW_REASON)))
                : Optional.empty();
    }

    private static Optional<DeprivationOfLibertyRow> deprivationRow(Cells cells) {
        return cells.endsInOrder(DOLO_START, DOLO_END)
                ? Optional.of(new DeprivationOfLibertyRow(
                        cells.get(CHILD),
                        cells.find(DOB),
                        DeprivationOfLiberty.builder()
                                .start(cells.get(DOLO_START))
                                .end(cells.find(DOLO_END))
                                .build()))
                : Optional.empty();
    }

    private static Parsed<Sdq> sdq(String text) {
        String plain = text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
        return Sdq.read(plain).<Parsed<Sdq>>fold(Parsed::of, why -> Parsed.unreadable(Ssda903Rules.SDQ_UNREADABLE));
    }

    private static Parsed<Integer> adopters(String text) {
        return switch (text) {
            case "1", "1.0" -> Parsed.of(1);
            case "2", "2.0" -> Parsed.of(2);
            default -> Parsed.unreadable(Ssda903Rules.ADOPTERS_UNREADABLE);
        };
    }

    private static boolean isUpnUnknown(String text) {
        return Coded.read(UpnUnknownReason.class, text).known().isPresent();
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
