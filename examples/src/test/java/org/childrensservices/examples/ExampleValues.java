package org.childrensservices.examples;

import static com.google.common.base.Preconditions.checkArgument;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.type.TypeFactory;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Range;
import com.google.common.primitives.ImmutableDoubleArray;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.childrensservices.core.child.Child;
import org.childrensservices.core.child.Conference;
import org.childrensservices.core.child.ConferenceDecision;
import org.childrensservices.core.child.ConferenceKind;
import org.childrensservices.core.family.Relationship;
import org.childrensservices.core.family.RelationshipType;
import org.childrensservices.core.hub.AgeRange;
import org.childrensservices.core.hub.SpecialistService;
import org.childrensservices.core.person.Birth;
import org.childrensservices.core.person.Disability;
import org.childrensservices.core.person.NhsNumber;
import org.childrensservices.core.person.PersonId;
import org.childrensservices.core.person.SenNeedType;
import org.childrensservices.core.person.Sex;
import org.childrensservices.core.person.Uln;
import org.childrensservices.core.person.Upn;
import org.childrensservices.core.place.AreaCode;
import org.childrensservices.core.place.LocalAuthority;
import org.childrensservices.core.place.LocalityId;
import org.childrensservices.core.place.LondonPart;
import org.childrensservices.core.place.OnsCode;
import org.childrensservices.core.placement.CategoryOfNeed;
import org.childrensservices.core.placement.Episode;
import org.childrensservices.core.placement.LegalStatus;
import org.childrensservices.core.placement.PeriodOfCare;
import org.childrensservices.core.placement.PlacementProvider;
import org.childrensservices.core.placement.PlacementType;
import org.childrensservices.core.placement.PreviousPermanence;
import org.childrensservices.core.placement.PreviousPermanenceOption;
import org.childrensservices.core.placement.ReasonEpisodeCeased;
import org.childrensservices.core.placement.ReasonNewEpisode;
import org.childrensservices.core.placement.ShortBreak;
import org.childrensservices.core.returns.Assembly;
import org.childrensservices.core.returns.FileAccount;
import org.childrensservices.core.time.FinancialYear;
import org.childrensservices.core.time.PartialDate;
import org.childrensservices.core.time.ReportingYear;
import org.childrensservices.core.value.Code;
import org.childrensservices.core.value.Coded;
import org.childrensservices.core.value.Finding;
import org.childrensservices.core.value.Money;
import org.childrensservices.core.value.Origin;
import org.childrensservices.core.value.Severity;
import org.childrensservices.core.value.SourceText;
import org.childrensservices.core.workforce.Assignment;
import org.childrensservices.core.workforce.Involvement;
import org.childrensservices.core.workforce.InvolvementRole;
import org.childrensservices.core.workforce.Professional;
import org.childrensservices.core.workforce.Team;
import org.childrensservices.core.workforce.TeamId;
import org.childrensservices.stats.benchmark.PublishedChange;
import org.childrensservices.stats.cost.AppraisalComponent;
import org.childrensservices.stats.cost.AppraisalLine;
import org.childrensservices.stats.cost.AvoidedChildren;
import org.childrensservices.stats.cost.AvoidedChildrenCalculator;
import org.childrensservices.stats.cost.CashFlows;
import org.childrensservices.stats.cost.Deflator;
import org.childrensservices.stats.cost.DoubleCount;
import org.childrensservices.stats.cost.Payback;
import org.childrensservices.stats.cost.PriceBasis;
import org.childrensservices.stats.cost.SpendingChange;
import org.childrensservices.stats.indicator.ChildGroups;
import org.childrensservices.stats.indicator.GroupedTotals;
import org.childrensservices.stats.indicator.IndicatorCatalogue;
import org.childrensservices.stats.indicator.IndicatorDefinition;
import org.childrensservices.stats.indicator.IndicatorEngine;
import org.childrensservices.stats.indicator.IndicatorTotals;
import org.childrensservices.stats.indicator.LookedAfter;
import org.childrensservices.stats.indicator.SocialWorker;
import org.childrensservices.stats.measure.Cell;
import org.childrensservices.stats.measure.ConfidenceLevel;
import org.childrensservices.stats.publish.Area;
import org.childrensservices.stats.publish.Attainability;
import org.childrensservices.stats.publish.Basis;
import org.childrensservices.stats.publish.Disclosure;
import org.childrensservices.stats.publish.FigureCheck;
import org.childrensservices.stats.publish.PopulationEstimate;
import org.childrensservices.stats.publish.PublicationRow;
import org.childrensservices.stats.publish.PublicationTable;
import org.childrensservices.stats.publish.PublishedFigure;
import org.childrensservices.stats.publish.PublishedGrid;
import org.childrensservices.stats.publish.RateSeries;
import org.childrensservices.stats.publish.SuppressedGrid;
import org.childrensservices.stats.publish.Suppression;
import org.childrensservices.stats.publish.TablePeriod;
import org.childrensservices.stats.publish.TableReading;
import org.childrensservices.stats.rate.Rate;
import org.childrensservices.stats.trend.Change;
import org.childrensservices.stats.trend.QuotedChange;
import org.childrensservices.stats.trend.QuotedFigure;
import org.childrensservices.stats.trend.TimePeriod;
import org.threeten.extra.LocalDateRange;

/**
 * Makes examples of any type of the library by the members by which everybody makes values of it: the constructor of a
 * record, a builder, factories. The parts are the first examples of their own types; what cannot be made so is given.
 */
final class ExampleValues {

    private static final TypeFactory TYPES = TypeFactory.defaultInstance();

    private static final Finding FINDING = new Finding(
            Severity.QUERY,
            "date.order",
            "rows contradict each other",
            Origin.ofLine("episodes.csv", 3),
            SourceText.personal("2014-07-15"));

    private static final Deflator DEFLATOR =
            Deflator.of("GDP", Map.of(FinancialYear.starting(2022), new BigDecimal("93.5")));

    private static final Change FALL = Change.from(Rate.of(401).in(61_800).per10_000())
            .to(Rate.of(289).in(62_200).per10_000())
            .orElseThrow();

    private static final AppraisalLine BENEFIT = AppraisalLine.builder()
            .component(AppraisalComponent.CASHABLE_FISCAL_BENEFIT)
            .flows(CashFlows.pounds(3))
            .agency("Local authority")
            .unitCostCode("SS1.0")
            .build();

    private static final Area WESTMINSTER =
            Area.of(LocalAuthority.ofDfeNumber("213").orElseThrow());

    private static final TablePeriod YEAR = TablePeriod.of(ReportingYear.ending(2024));

    private static final RateSeries.Point POINT =
            new RateSeries.Point(ReportingYear.ending(2024), 3, new PopulationEstimate(2023, 29_400, "Census 2021"));

    private static final SuppressedGrid GRID = Suppression.upTo(5).grid(List.of(List.of(3L, 20L), List.of(12L, 15L)));

    private static final PublicationTable TABLE = PublicationTable.of("number")
            .by("sex")
            .add(YEAR, WESTMINSTER, List.of("Male"), Cell.of(7))
            .build();

    /** Examples of the types that are not made of any values of the types of their parts. */
    private static final ImmutableListMultimap<Class<?>, Object> GIVEN =
            ImmutableListMultimap.<Class<?>, Object>builder()
                    .putAll(String.class, "c7")
                    .putAll(int.class, 3)
                    .putAll(Integer.class, 3)
                    .putAll(long.class, 3L)
                    .putAll(Long.class, 3L)
                    .putAll(double.class, 0.1 + 0.2)
                    .putAll(Double.class, 0.1 + 0.2)
                    .putAll(boolean.class, true, false)
                    .putAll(Boolean.class, true, false)
                    .putAll(BigDecimal.class, new BigDecimal("0.50"))
                    .putAll(LocalDate.class, LocalDate.of(2023, 5, 2))
                    .putAll(LocalTime.class, LocalTime.of(14, 30))
                    .putAll(ZonedDateTime.class, ZonedDateTime.parse("2024-10-27T01:30:00+01:00[Europe/London]"))
                    .putAll(MonthDay.class, MonthDay.of(6, 30))
                    .putAll(NhsNumber.class, NhsNumber.parse("9434765919").orElseThrow())
                    .putAll(Uln.class, Uln.parse("9276308686").orElseThrow())
                    .putAll(
                            Team.class,
                            Team.builder()
                                    .id(TeamId.of("T1"))
                                    .name("east")
                                    .addLocalities(LocalityId.of("L1"))
                                    .parent(TeamId.of("T0"))
                                    .start(LocalDate.of(2023, 5, 2))
                                    .end(LocalDate.of(2024, 5, 2))
                                    .build())
                    .putAll(
                            SpecialistService.class,
                            SpecialistService.builder()
                                    .name("autism")
                                    .addNeeds(SenNeedType.SPECIFIC_LEARNING)
                                    .addDisabilities(Disability.MOBILITY)
                                    .ageRange(AgeRange.from(0).upTo(25))
                                    .addLocalities(LocalityId.of("L1"))
                                    .addPartners("NHS")
                                    .build())
                    .putAll(DoubleCount.class, new DoubleCount(BENEFIT, BENEFIT))
                    .putAll(LocalDateRange.class, LocalDateRange.parse("2023-04-01/2024-04-01"), LocalDateRange.ALL)
                    .putAll(PartialDate.class, PartialDate.parse("2014-10"), PartialDate.parse("2021"))
                    .putAll(Money.class, Money.pounds(1_200), Money.parse("USD -0.125"))
                    .putAll(Upn.class, Upn.parse("B801200005001").orElseThrow())
                    .putAll(
                            AgeRange.class,
                            AgeRange.fromBeforeBirth().upTo(25),
                            AgeRange.from(16).through(25))
                    .putAll(
                            LocalAuthority.class,
                            LocalAuthority.ofDfeNumber("213").orElseThrow())
                    .putAll(AreaCode.class, new AreaCode("213"), new AreaCode("314 / 318"), AreaCode.ENGLAND)
                    .putAll(
                            PublishedChange.class,
                            new PublishedChange(
                                    TimePeriod.of(ReportingYear.ending(2023)),
                                    TimePeriod.of(ReportingYear.ending(2025)),
                                    new BigDecimal("3.2"),
                                    new BigDecimal("2")))
                    .putAll(OnsCode.class, new OnsCode("E09000033", LocalDateRange.ALL))
                    .putAll(
                            ShortBreak.class,
                            ShortBreak.from(Episode.builder()
                                    .start(LocalDate.of(2023, 5, 2))
                                    .end(LocalDate.of(2023, 5, 4))
                                    .reasonNewEpisode(Coded.of(ReasonNewEpisode.STARTED_TO_BE_LOOKED_AFTER))
                                    .reasonCeased(Coded.of(ReasonEpisodeCeased.OTHER))
                                    .reasonPlaceChange(Coded.unknown("X99"))
                                    .legalStatus(Coded.of(LegalStatus.SHORT_BREAK))
                                    .categoryOfNeed(Coded.read(CategoryOfNeed.class, "n2"))
                                    .placementType(Coded.of(PlacementType.FOSTER_OTHER))
                                    .provider(Coded.of(PlacementProvider.OWN_AUTHORITY))
                                    .homePostcode(SourceText.personal("SW1A 2AA"))
                                    .placementPostcode(SourceText.personal("SW1A 1AA"))
                                    .urn("SC123456")
                                    .build()))
                    .putAll(SourceText.class, SourceText.personal("SW1A 2AA"), SourceText.of("x"))
                    .putAll(
                            PeriodOfCare.class,
                            PeriodOfCare.from(List.of(Episode.builder()
                                            .start(LocalDate.of(2023, 5, 2))
                                            .end(LocalDate.of(2023, 6, 1))
                                            .reasonCeased(Coded.unknown("X99"))
                                            .legalStatus(Coded.of(LegalStatus.INTERIM_CARE_ORDER))
                                            .categoryOfNeed(Coded.read(CategoryOfNeed.class, "n1"))
                                            .placementType(Coded.read(PlacementType.class, "U4"))
                                            .homePostcode(SourceText.personal("SW1A 2AA"))
                                            .build()))
                                    .toBuilder()
                                    .previousPermanence(new PreviousPermanence(
                                            Coded.of(PreviousPermanenceOption.ADOPTION),
                                            Optional.of(PartialDate.parse("2014-10")),
                                            Optional.of("213")))
                                    .referralId("R1")
                                    .startingAuthority(
                                            LocalAuthority.ofDfeNumber("213").orElseThrow())
                                    .build())
                    .putAll(
                            Relationship.class,
                            Relationship.builder()
                                    .person(PersonId.of("P1"))
                                    .relatedTo(PersonId.of("C7"))
                                    .type(RelationshipType.MOTHER)
                                    .parentalResponsibility(true)
                                    .start(LocalDate.of(2014, 7, 15))
                                    .end(LocalDate.of(2023, 5, 2))
                                    .source("birth certificate")
                                    .build())
                    .putAll(
                            FileAccount.class,
                            FileAccount.builder()
                                    .file("episodes.csv")
                                    .table("episodes")
                                    .rows(3)
                                    .typed(2)
                                    .keptRaw(1)
                                    .addFindings(FINDING)
                                    .putFindingsByRule("date.order", 1)
                                    .build())
                    .putAll(
                            Conference.class,
                            Conference.builder()
                                    .kind(ConferenceKind.REVIEW)
                                    .date(LocalDate.of(2023, 5, 2))
                                    .decision(ConferenceDecision.PLAN_MADE)
                                    .quorate(true)
                                    .participation(Coded.unknown("PN9"))
                                    .build(),
                            Conference.builder()
                                    .kind(ConferenceKind.INITIAL)
                                    .date(LocalDate.of(2023, 5, 2))
                                    .build())
                    .putAll(
                            Assembly.class,
                            Assembly.builder()
                                    .addChildren(Child.builder()
                                            .id(PersonId.of("C7"))
                                            .build())
                                    .addFindings(FINDING)
                                    .rows(3)
                                    .used(2)
                                    .merged(1)
                                    .build())
                    .putAll(Deflator.class, DEFLATOR)
                    .putAll(
                            CashFlows.class,
                            CashFlows.pounds(-100, 30, 80),
                            CashFlows.pounds(-100, 120).withPriceBasis(PriceBasis.real(FinancialYear.starting(2022))))
                    .putAll(AvoidedChildrenCalculator.class, AvoidedChildrenCalculator.standard())
                    .putAll(
                            AvoidedChildren.ByLevels.class,
                            new AvoidedChildren.ByLevels(FALL, Optional.empty(), 1.5, ConfidenceLevel.P95),
                            new AvoidedChildren.ByLevels(FALL, Optional.of(FALL), 1.5, ConfidenceLevel.P95))
                    .putAll(
                            AvoidedChildren.ByRatio.class,
                            new AvoidedChildren.ByRatio(FALL, FALL, 1.5, ConfidenceLevel.P95))
                    .putAll(Payback.Time.class, new Payback.Time(3, new BigDecimal("2.50")))
                    .putAll(
                            IndicatorTotals.class,
                            IndicatorEngine.over(LookedAfter.INDICATORS, List.of(ReportingYear.ending(2024)))
                                    .count(List.of()))
                    .putAll(
                            GroupedTotals.class,
                            IndicatorEngine.over(LookedAfter.INDICATORS, List.of(ReportingYear.ending(2024)))
                                    .groupedBy(ChildGroups.AGE_BAND)
                                    .count(List.of(
                                            Child.builder()
                                                    .id(PersonId.of("C7"))
                                                    .build(),
                                            Child.builder()
                                                    .id(PersonId.of("C8"))
                                                    .birth(Birth.on(LocalDate.of(2014, 7, 15)))
                                                    .build())))
                    .putAll(
                            IndicatorDefinition.class,
                            IndicatorCatalogue.definition("vacancies_covered_rate"),
                            IndicatorCatalogue.definition("cla_31_march_count"))
                    .putAll(
                            SocialWorker.class,
                            new SocialWorker(
                                    Professional.builder().id(PersonId.of("W1")).build(),
                                    ImmutableList.of(Assignment.builder()
                                            .professional(PersonId.of("W1"))
                                            .team(TeamId.of("T1"))
                                            .fullTimeEquivalent(new BigDecimal("0.8"))
                                            .start(LocalDate.of(2023, 5, 2))
                                            .build()),
                                    ImmutableList.of(Involvement.builder()
                                            .professional(PersonId.of("W1"))
                                            .child(PersonId.of("C7"))
                                            .role(InvolvementRole.ALLOCATED_SOCIAL_WORKER)
                                            .start(LocalDate.of(2023, 5, 2))
                                            .build())))
                    .putAll(Basis.class, Basis.of("children").on(LocalDate.of(2024, 3, 31)))
                    .putAll(
                            Attainability.class,
                            PublishedFigure.percentage("72.3").outOf(181),
                            PublishedFigure.percentage("72.3").withNumerator(34))
                    .putAll(
                            SpendingChange.class,
                            new SpendingChange(
                                    DEFLATOR.inPricesOf(FinancialYear.starting(2022)),
                                    FinancialYear.starting(2021),
                                    Money.pounds(2),
                                    Money.pounds("2.10"),
                                    FinancialYear.starting(2022),
                                    Money.pounds(3),
                                    Money.pounds(3)))
                    .putAll(
                            QuotedChange.class,
                            QuotedChange.from(QuotedFigure.percent("12.3")).to(QuotedFigure.percent("9")))
                    .putAll(FigureCheck.class, FigureCheck.stated("60 hubs"))
                    .putAll(Area.class, Area.of(LondonPart.INNER), Area.england(), WESTMINSTER)
                    .putAll(TablePeriod.class, YEAR)
                    .putAll(Disclosure.class, new Disclosure(0, 1, Range.closed(0L, 1L)))
                    .putAll(RateSeries.Point.class, POINT)
                    .putAll(RateSeries.class, RateSeries.of(List.of(POINT)))
                    .putAll(PublishedGrid.class, GRID.published())
                    .putAll(SuppressedGrid.class, GRID)
                    .putAll(PublicationTable.class, TABLE)
                    .putAll(PublicationRow.class, TABLE.rows().get(0))
                    .putAll(
                            TableReading.class,
                            new TableReading(
                                    TABLE, ImmutableList.of(ImmutableList.of("c7")), ImmutableList.of(FINDING)))
                    .build();

    private ExampleValues() {}

    /** The type itself, with an argument for each of its parameters. */
    static JavaType withArguments(Class<?> type) {
        JavaType argument = TYPES.constructType(Coded.class.isAssignableFrom(type) ? Sex.class : String.class);
        JavaType[] arguments =
                Arrays.stream(type.getTypeParameters()).map(p -> argument).toArray(JavaType[]::new);
        return arguments.length == 0 ? TYPES.constructType(type) : TYPES.constructParametricType(type, arguments);
    }

    static ImmutableList<Object> of(JavaType type) {
        Class<?> raw = type.getRawClass();
        if (GIVEN.containsKey(raw)) {
            return GIVEN.get(raw);
        }
        if (raw.isEnum()) {
            return ImmutableList.copyOf(raw.getEnumConstants());
        }
        if (!raw.getName().startsWith("org.childrensservices.")) {
            return holders(type);
        }
        if (Coded.class.isAssignableFrom(raw)) {
            return coded(type);
        }
        ImmutableList<Object> examples;
        if (raw.isRecord()) {
            examples = records(type);
        } else if (isBuilt(raw)) {
            examples = built(type);
        } else if (raw.isSealed()) {
            examples = Arrays.stream(raw.getPermittedSubclasses())
                    .filter(kind -> Modifier.isPublic(kind.getModifiers()))
                    .flatMap(kind -> of(TYPES.constructSpecializedType(type, kind)).stream())
                    .collect(ImmutableList.toImmutableList());
            if (examples.isEmpty()) {
                examples = factories(raw);
            }
        } else {
            examples = factories(raw);
        }
        checkArgument(!examples.isEmpty(), "give an example of %s in ExampleValues", raw.getName());
        return examples;
    }

    private static Object first(JavaType type) {
        return of(type).get(0);
    }

    @SuppressWarnings("unchecked")
    private static <E extends Enum<E> & Code> ImmutableList<Object> coded(JavaType type) {
        Class<E> set =
                (Class<E>) type.findSuperType(Coded.class).containedType(0).getRawClass();
        E code = set.getEnumConstants()[0];
        return Stream.<Coded<E>>of(
                        Coded.of(code),
                        new Coded.Known<>(code, "of an earlier year"),
                        Coded.unknown("?"),
                        Coded.unknown(code.code()))
                .filter(type.getRawClass()::isInstance)
                .collect(ImmutableList.toImmutableList());
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static ImmutableList<Object> holders(JavaType type) {
        Class<?> raw = type.getRawClass();
        if (raw == OptionalLong.class) {
            return ImmutableList.of(OptionalLong.of(3), OptionalLong.empty());
        }
        if (raw == OptionalInt.class) {
            return ImmutableList.of(OptionalInt.of(3), OptionalInt.empty());
        }
        if (raw == OptionalDouble.class) {
            return ImmutableList.of(OptionalDouble.of(0.1), OptionalDouble.empty());
        }
        if (raw == ImmutableDoubleArray.class) {
            return ImmutableList.of(ImmutableDoubleArray.of(0.1, -2.5e-9));
        }
        checkArgument(
                !raw.isArray() && type.containedTypeCount() > 0,
                "give an example of %s in ExampleValues",
                raw.getName());
        Object item = first(type.containedType(0));
        if (raw == Optional.class) {
            return ImmutableList.of(Optional.of(item), Optional.empty());
        }
        if (raw == ImmutableList.class) {
            return ImmutableList.of(ImmutableList.of(item), ImmutableList.of());
        }
        if (raw == ImmutableSet.class) {
            return ImmutableList.of(ImmutableSet.of(item), ImmutableSet.of());
        }
        if (raw == ImmutableSortedSet.class) {
            return ImmutableList.of(ImmutableSortedSet.of((Comparable) item), ImmutableSortedSet.of());
        }
        if (raw == Range.class) {
            return ImmutableList.of(
                    Range.closed((Comparable) item, (Comparable) item),
                    Range.atLeast((Comparable) item),
                    Range.lessThan((Comparable) item));
        }
        Object value = first(type.containedType(1));
        if (raw == ImmutableMap.class) {
            return ImmutableList.of(ImmutableMap.of(item, value), ImmutableMap.of());
        }
        if (raw == ImmutableSortedMap.class) {
            return ImmutableList.of(ImmutableSortedMap.of((Comparable) item, value), ImmutableSortedMap.of());
        }
        if (raw == ImmutableListMultimap.class) {
            return ImmutableList.of(ImmutableListMultimap.of(item, value), ImmutableListMultimap.of());
        }
        throw new IllegalArgumentException("no example of " + type.toCanonical());
    }

    /** One with the first example of each part, and one for each other example of a part. */
    private static ImmutableList<Object> records(JavaType type) {
        RecordComponent[] components = type.getRawClass().getRecordComponents();
        List<ImmutableList<Object>> parts = Arrays.stream(components)
                .map(c -> of(member(c.getGenericType(), type)))
                .toList();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        var examples = ImmutableList.builder();
        Object[] chosen = parts.stream().map(options -> options.get(0)).toArray();
        make(type.getRawClass(), types, chosen).ifPresent(examples::add);
        for (int i = 0; i < chosen.length; i++) {
            for (Object other : parts.get(i).subList(1, parts.get(i).size())) {
                Object[] changed = chosen.clone();
                changed[i] = other;
                make(type.getRawClass(), types, changed).ifPresent(examples::add);
            }
        }
        return examples.build();
    }

    /** The names of the parts of a type by which examples of it are made here, empty if there are none. */
    static ImmutableSet<String> parts(Class<?> raw) {
        if (raw.isRecord()) {
            return Arrays.stream(raw.getRecordComponents())
                    .map(RecordComponent::getName)
                    .collect(ImmutableSet.toImmutableSet());
        }
        return isBuilt(raw)
                ? setters(TYPES.constructType(raw)).keySet().stream()
                        .map(Method::getName)
                        .collect(ImmutableSet.toImmutableSet())
                : ImmutableSet.of();
    }

    private static Optional<Object> make(Class<?> raw, Class<?>[] types, Object[] parts) {
        try {
            return Optional.of(raw.getConstructor(types).newInstance(parts));
        } catch (InvocationTargetException e) {
            return Optional.empty();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isBuilt(Class<?> raw) {
        return Modifier.isAbstract(raw.getModifiers()) && builder(raw).isPresent();
    }

    private static Optional<Class<?>> builder(Class<?> raw) {
        return Arrays.stream(raw.getDeclaredClasses())
                .filter(nested -> nested.getSimpleName().equals("Builder"))
                .findFirst();
    }

    /** The methods of a builder that set a part, with the accessor of the part. */
    private static ImmutableSortedMap<Method, Method> setters(JavaType type) {
        var setters = ImmutableSortedMap.<Method, Method>orderedBy(Comparator.comparing(Method::getName));
        for (Method accessor : type.getRawClass().getMethods()) {
            Class<?> part = accessor.getReturnType();
            Arrays.stream(builder(type.getRawClass()).orElseThrow().getMethods())
                    .filter(m -> accessor.getParameterCount() == 0
                            && m.getName().equals(accessor.getName())
                            && m.getParameterCount() == 1)
                    .filter(m -> m.getParameterTypes()[0] == part
                            || (m.getParameterTypes()[0].isInterface()
                                    && m.getParameterTypes()[0].isAssignableFrom(part)))
                    .findFirst()
                    .ifPresent(setter -> setters.put(setter, accessor));
        }
        return setters.buildOrThrow();
    }

    /** As few parts as the type allows, then as many, then each that was left out. */
    private static ImmutableList<Object> built(JavaType type) {
        Class<?> raw = type.getRawClass();
        Map<Method, Object> few = new HashMap<>();
        Map<Method, Object> others = new LinkedHashMap<>();
        setters(type).forEach((setter, accessor) -> {
            Class<?> part = setter.getParameterTypes()[0];
            boolean mayBeLeftOut = part == Optional.class
                    || part == OptionalLong.class
                    || part == Iterable.class
                    || part == Map.class
                    || !Modifier.isAbstract(accessor.getModifiers());
            Object example = first(member(accessor.getGenericReturnType(), type));
            (mayBeLeftOut ? others : few).put(setter, example);
        });
        var examples = ImmutableList.builder();
        build(raw, few).ifPresent(examples::add);
        Map<Method, Object> many = new HashMap<>(few);
        others.forEach((setter, part) -> {
            many.put(setter, part);
            if (build(raw, many).isEmpty()) {
                many.remove(setter);
                Map<Method, Object> more = new HashMap<>(few);
                more.put(setter, part);
                build(raw, more).ifPresent(examples::add);
            }
        });
        build(raw, many).ifPresent(examples::add);
        return examples.build();
    }

    private static Optional<Object> build(Class<?> raw, Map<Method, Object> parts) {
        try {
            Object builder = raw.getMethod("builder").invoke(null);
            for (Map.Entry<Method, Object> part : parts.entrySet()) {
                part.getKey().setAccessible(true);
                part.getKey().invoke(builder, part.getValue());
            }
            Method build = builder.getClass().getMethod("build");
            build.setAccessible(true);
            return Optional.of(build.invoke(builder));
        } catch (InvocationTargetException e) {
            return Optional.empty();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ImmutableList<Object> factories(Class<?> raw) {
        return Arrays.stream(raw.getDeclaredMethods())
                .filter(m -> Modifier.isStatic(m.getModifiers())
                        && Modifier.isPublic(m.getModifiers())
                        && m.getReturnType() == raw)
                .sorted(Comparator.comparing(Method::getName))
                .flatMap(m -> call(m).stream())
                .collect(ImmutableList.toImmutableList());
    }

    private static Optional<Object> call(Method factory) {
        try {
            return Optional.of(factory.invoke(
                    null,
                    Arrays.stream(factory.getGenericParameterTypes())
                            .map(p -> first(TYPES.constructType(p)))
                            .toArray()));
        } catch (InvocationTargetException | IllegalArgumentException e) {
            return Optional.empty();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JavaType member(Type type, JavaType owner) {
        return TYPES.resolveMemberType(type, owner.getBindings());
    }
}
