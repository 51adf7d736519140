package org.childrensservices.core.returns.ssda903.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.childrensservices.core.placement.PlacementProvider;
import org.childrensservices.core.placement.PlacementType;
import org.childrensservices.core.value.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutsideDataTest {

    @TempDir
    private Path folder;

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("table.csv"), text);
    }

    @Test
    void postcodesAreReadAndFoundHoweverTheyAreWritten() throws IOException {
        PostcodeTable table = PostcodeTable.read(
                List.of(file("POSTCODE,EASTING,NORTHING,AUTHORITY\nZZ1 1AA,530000,180000,213\nZZ2 2BB,here,1,213\n")));
        assertThat(table.find("zz11aa")).contains(new PostcodePlace(530_000, 180_000, "213"));
        assertThat(table.find("ZZ2 2BB")).isEmpty();
        assertThat(table.findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.rule()).isEqualTo("grid.unreadable"))
                .satisfies(finding -> assertThat(finding.origin()).hasToString("table.csv:3:EASTING"));
        assertThat(table).hasToString("postcodes: 1");
        assertThat(table.find("ZZ1 1AA").orElseThrow()).hasToString("a place in 213");
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 0.0", "1609, 0, 1.0", "80, 0, 0.0", "81, 0, 0.1", "3000, 4000, 3.1", "16093, 0, 10.0"})
    void theDistanceIsInMilesWithOneDecimal(long east, long north, String miles) {
        PostcodePlace home = new PostcodePlace(530_000, 180_000, "213");
        assertThat(home.milesTo(new PostcodePlace(530_000 - east, 180_000 + north, "301")))
                .hasToString(miles);
    }

    @Test
    void aPlaceKnowsItsCountry() {
        assertThat(new PostcodePlace(1, 1, "213").isInEngland()).isTrue();
        assertThat(new PostcodePlace(1, 1, "SCO").isInEngland()).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> new PostcodePlace(1, 1, " "));
    }

    @Test
    void aRegisterIsRead() throws IOException {
        ProviderRegister register = ProviderRegister.read(List.of(file("""
                URN,PLACE,PLACE_PROVIDER,AUTHORITY,POSTCODE,PLACES,OPENED,CLOSED
                SC123456,K2 k1,PR4,,ZZ1 1AA,4,01/04/2019,31/03/2025
                SC123457,K2 XX,,213,,many,,
                ,K2,,,,,,
                """)));
        RegisteredProvider home = register.find("sc123456 ").orElseThrow();
        assertThat(home.placementTypes())
                .containsExactlyInAnyOrder(PlacementType.CHILDRENS_HOME, PlacementType.SECURE_CHILDRENS_HOME);
        assertThat(home.providers()).containsExactly(PlacementProvider.PRIVATE);
        assertThat(home.authority()).isEmpty();
        assertThat(home.postcode()).contains(SourceText.personal("ZZ1 1AA"));
        assertThat(home.places()).contains(4);
        assertThat(home.opened()).contains(LocalDate.of(2019, 4, 1));
        assertThat(home.closed()).contains(LocalDate.of(2025, 3, 31));
        assertThat(home).hasToString("provider SC123456");
        assertThat(register.find("SC123457").orElseThrow().authority()).contains("213");
        assertThat(register.findings())
                .extracting(finding -> finding.rule() + " " + finding.origin())
                .containsExactly(
                        "code.unknown table.csv:3:PLACE",
                        "places.unreadable table.csv:3:PLACES",
                        "cell.missing table.csv:4:URN");
        assertThat(register).hasToString("providers: 2");
    }
}
