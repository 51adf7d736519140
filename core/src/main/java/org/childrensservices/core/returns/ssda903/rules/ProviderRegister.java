package org.childrensservices.core.returns.ssda903.rules;

import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.primitives.Ints;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.childrensservices.core.placement.PlacementProvider;
import org.childrensservices.core.placement.PlacementType;
import org.childrensservices.core.returns.Cells;
import org.childrensservices.core.returns.Column;
import org.childrensservices.core.returns.DateForm;
import org.childrensservices.core.returns.Parsed;
import org.childrensservices.core.returns.ReadingRules;
import org.childrensservices.core.returns.Readings;
import org.childrensservices.core.returns.ReturnReader;
import org.childrensservices.core.returns.Rule;
import org.childrensservices.core.returns.Table;
import org.childrensservices.core.value.Code;
import org.childrensservices.core.value.Coded;
import org.childrensservices.core.value.Finding;
import org.childrensservices.core.value.Severity;
import org.childrensservices.core.value.SourceText;

/**
 * A register of providers, which the library does not have: of providers that the caller made, or read from a table of
 * the caller's, CSV with the columns {@code URN}, {@code PLACE} and {@code PLACE_PROVIDER} (codes, several parted by
 * blanks), {@code AUTHORITY}, {@code POSTCODE}, {@code PLACES}, {@code OPENED} and {@code CLOSED} (dates as the return
 * writes them). Of several providers of one number the last counts. Immutable.
 */
public final class ProviderRegister {

    /** The number of places is no whole number. */
    public static final Rule PLACES_UNREADABLE =
            new Rule("places.unreadable", Severity.QUERY, "the number of places must be a whole number");

    private static final Column<String> URN = Column.text("URN").required();
    private static final Column<ImmutableSet<PlacementType>> PLACE =
            Column.of("PLACE", text -> codes(PlacementType.class, text));
    private static final Column<ImmutableSet<PlacementProvider>> PLACE_PROVIDER =
            Column.of("PLACE_PROVIDER", text -> codes(PlacementProvider.class, text));
    private static final Column<String> AUTHORITY = Column.text("AUTHORITY");
    private static final Column<SourceText> POSTCODE = Column.personalText("POSTCODE");
    private static final Column<Integer> PLACES = Column.of("PLACES", ProviderRegister::places);
    private static final Column<LocalDate> OPENED = Column.date("OPENED", DateForm.DAY_MONTH_YEAR);
    private static final Column<LocalDate> CLOSED = Column.date("CLOSED", DateForm.DAY_MONTH_YEAR);

    private static final Table<RegisteredProvider> TABLE = Table.of(
            "Providers",
            ImmutableList.of(URN, PLACE, PLACE_PROVIDER, AUTHORITY, POSTCODE, PLACES, OPENED, CLOSED),
            ProviderRegister::provider);

    private final ImmutableMap<String, RegisteredProvider> providers;
    private final ImmutableList<Finding> findings;

    private ProviderRegister(Collection<RegisteredProvider> providers, ImmutableList<Finding> findings) {
        ImmutableMap.Builder<String, RegisteredProvider> byNumber = ImmutableMap.builder();
        providers.forEach(one -> byNumber.put(normalise(one.urn()), one));
        this.providers = byNumber.buildKeepingLast();
        this.findings = findings;
    }

    /**
     * Returns the register of some providers.
     *
     * @param providers the providers
     * @return the register
     */
    public static ProviderRegister of(Collection<RegisteredProvider> providers) {
        return new ProviderRegister(providers, ImmutableList.of());
    }

    /**
     * Reads a register.
     *
     * @param sources files, archives and folders
     * @return the register
     * @throws IOException if a source does not exist or cannot be read
     */
    public static ProviderRegister read(List<Path> sources) throws IOException {
        Readings<RegisteredProvider> rows = ReturnReader.<RegisteredProvider>of(
                        ImmutableList.of(TABLE), NoChildren::new)
                .readAll(sources);
        return new ProviderRegister(rows.typed(RegisteredProvider.class), rows.findings());
    }

    private static Optional<RegisteredProvider> provider(Cells cells) {
        return Optional.of(RegisteredProvider.builder()
                .urn(cells.get(URN))
                .placementTypes(cells.find(PLACE).orElse(ImmutableSet.of()))
                .providers(cells.find(PLACE_PROVIDER).orElse(ImmutableSet.of()))
                .authority(cells.find(AUTHORITY))
                .postcode(cells.find(POSTCODE))
                .places(cells.find(PLACES))
                .opened(cells.find(OPENED))
                .closed(cells.find(CLOSED))
                .build());
    }

    private static <E extends Enum<E> & Code> Parsed<ImmutableSet<E>> codes(Class<E> set, String text) {
        List<String> texts =
                Splitter.on(CharMatcher.whitespace()).omitEmptyStrings().splitToList(text);
        ImmutableSet<E> known = texts.stream()
                .flatMap(one -> Coded.read(set, Ascii.toUpperCase(one)).known().stream())
                .collect(ImmutableSet.toImmutableSet());
        return known.size() == texts.size() ? Parsed.of(known) : Parsed.doubtful(known, ReadingRules.CODE_UNKNOWN);
    }

    private static Parsed<Integer> places(String text) {
        Integer places = Ints.tryParse(text);
        return places == null ? Parsed.unreadable(PLACES_UNREADABLE) : Parsed.of(places);
    }

    private static String normalise(String urn) {
        return Ascii.toUpperCase(CharMatcher.whitespace().removeFrom(urn));
    }

    /**
     * Finds a provider.
     *
     * @param urn its number
     * @return the provider, empty if the register has none of that number
     */
    public Optional<RegisteredProvider> find(String urn) {
        return Optional.ofNullable(providers.get(normalise(urn)));
    }

    /** {@return what is to be said about the table and its rows, nothing if the providers were made by the caller} */
    public ImmutableList<Finding> findings() {
        return findings;
    }

    /** {@return such as {@code "providers: 4810"}} */
    @Override
    public String toString() {
        return "providers: " + providers.size();
    }
}
