package org.childrensservices.examples;

import com.google.common.collect.ImmutableList;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.childrensservices.core.hub.AgeRange;
import org.childrensservices.core.hub.Hub;
import org.childrensservices.core.hub.HubId;
import org.childrensservices.core.hub.HubKind;
import org.childrensservices.core.hub.HubNetwork;
import org.childrensservices.core.hub.SpecialistService;
import org.childrensservices.core.person.Birth;
import org.childrensservices.core.person.PersonId;
import org.childrensservices.core.person.SenNeedType;
import org.childrensservices.core.place.Locality;
import org.childrensservices.core.place.LocalityId;
import org.childrensservices.core.place.SmallArea;
import org.childrensservices.core.strategy.LegalForm;
import org.childrensservices.core.strategy.Programme;
import org.childrensservices.core.strategy.SocialEnterprise;
import org.childrensservices.core.time.Age;
import org.childrensservices.core.time.FinancialYear;
import org.childrensservices.core.value.Money;
import org.childrensservices.core.workforce.Assignment;
import org.childrensservices.core.workforce.Team;
import org.childrensservices.core.workforce.TeamId;
import org.childrensservices.core.workforce.Workforce;
import org.childrensservices.stats.measure.Rounding;
import org.childrensservices.stats.rate.Rate;

/**
 * Who serves this street, and what is to be saved by when? Birmingham's remodelled services of March 2011: 75
 * children's centres in 16 localities with a family support team each, a specialist service of the whole city, a
 * co-operative for trading with schools, and savings by year. Which centre and which small area is in which locality is
 * invented.
 */
public final class BirminghamLocalities {

    private static final LocalDate DAY = LocalDate.of(2011, 3, 14);
    private static final int LOCALITIES = 16;
    private static final int AREAS_EACH = 40;

    private static final HubNetwork CITY = HubNetwork.builder()
            .localities(IntStream.range(0, LOCALITIES)
                    .mapToObj(BirminghamLocalities::locality)
                    .toList())
            .hubs(IntStream.range(0, 75).mapToObj(BirminghamLocalities::centre).toList())
            .build();

    private static final ImmutableList<Team> TEAMS = IntStream.range(0, LOCALITIES)
            .mapToObj(BirminghamLocalities::familySupport)
            .collect(ImmutableList.toImmutableList());

    private static final Workforce NURSERIES = Workforce.builder()
            .assignments(IntStream.range(0, 13)
                    .mapToObj(BirminghamLocalities::nurseryStaff)
                    .toList())
            .build();

    private static final SpecialistService SPECIALISTS = SpecialistService.builder()
            .name("integrated SEN and disability service")
            .addNeeds(SenNeedType.AUTISM, SenNeedType.PROFOUND_AND_MULTIPLE_LEARNING, SenNeedType.PHYSICAL)
            .ageRange(AgeRange.from(0).upTo(19).withSendUpTo(25))
            .build();

    private static final SocialEnterprise TRADING = SocialEnterprise.builder()
            .name("trading with schools")
            .legalForm(LegalForm.COOPERATIVE)
            .addService("non-statutory services to schools")
            .addCustomer("schools")
            .build();

    private static final FinancialYear NEXT_YEAR = FinancialYear.starting(2011);
    private static final Programme COUNCIL = Programme.builder()
            .name("the council")
            .putSaving(NEXT_YEAR, Money.pounds(212_000_000))
            .putSaving(NEXT_YEAR.plusYears(2), Money.pounds(308_000_000))
            .build();
    private static final Programme DIRECTORATE = Programme.builder()
            .name("the children's directorate")
            .putSaving(NEXT_YEAR.plusYears(2), Money.pounds("68300000"))
            .build();

    private BirminghamLocalities() {}

    /**
     * Prints the answers.
     *
     * @param args not used
     */
    public static void main(String[] args) {
        print(Terminal.on(System.out));
    }

    static void print(PrintStream out) {
        out.println(CITY.hubs().size() + " centres in " + CITY.localities().size() + " localities, "
                + Rate.of(CITY.hubs().size())
                        .in(LOCALITIES)
                        .per(1)
                        .rounded(Rounding.TWO_DECIMALS)
                        .orElseThrow()
                + " a locality; " + TEAMS.size() + " family support teams; "
                + NURSERIES.assignments().size() + " day nursery staff");
        out.println("findings about the network: " + CITY.findings(DAY));
        SmallArea street = area(250);
        Locality locality = CITY.localityOf(street, DAY).orElseThrow();
        out.println(street + " is in " + locality + ": "
                + CITY.hubsIn(locality.id()).stream().map(Hub::name).collect(Collectors.joining(", ")) + "; "
                + TEAMS.stream()
                        .filter(team -> team.serves(locality.id()))
                        .map(Team::name)
                        .collect(Collectors.joining()));
        out.println("an area outside the city: " + CITY.localityOf(SmallArea.of("E01099999"), DAY));
        out.println("the " + SPECIALISTS + " is for a young person of 22 with autism: "
                + (SPECIALISTS.isFor(Set.of(SenNeedType.AUTISM), Set.of())
                        && SPECIALISTS
                                .includes(Birth.on(DAY.minusYears(22)), DAY, Age.standard())
                                .orElseThrow()));
        out.println(TRADING.name() + ", a "
                + TRADING.legalForm().orElseThrow().name().toLowerCase(Locale.ROOT) + ": "
                + TRADING.surplusIn(NEXT_YEAR));
        for (int year = 0; year < 3; year++) {
            FinancialYear by = NEXT_YEAR.plusYears(year);
            out.println("saved by " + by + ": " + COUNCIL.savingBy(by).map(Money::text) + "; "
                    + DIRECTORATE.savingBy(by).map(Money::text));
        }
    }

    private static Locality locality(int number) {
        return Locality.builder()
                .id(id(number))
                .name("locality " + (number + 1))
                .areas(IntStream.range(0, AREAS_EACH)
                        .mapToObj(i -> area(number * AREAS_EACH + i))
                        .toList())
                .build();
    }

    private static Hub centre(int number) {
        return Hub.builder()
                .id(HubId.of("CC" + number))
                .name("centre " + (number + 1))
                .kind(HubKind.CHILDRENS_CENTRE)
                .addLocality(id(number % LOCALITIES))
                .build();
    }

    private static Team familySupport(int number) {
        return Team.builder()
                .id(TeamId.of("T" + number))
                .name("integrated family support team " + (number + 1))
                .addLocality(id(number))
                .build();
    }

    private static Assignment nurseryStaff(int number) {
        return Assignment.builder()
                .professional(PersonId.of("N" + number))
                .team(TeamId.of("T" + number))
                .fullTimeEquivalent(BigDecimal.ONE)
                .start(DAY)
                .build();
    }

    private static LocalityId id(int number) {
        return LocalityId.of("L" + number);
    }

    private static SmallArea area(int number) {
        return SmallArea.of("E01" + (100_000 + number));
    }
}
