package org.childrensservices.core.returns.cin;

import java.util.Comparator;
import java.util.Optional;
import org.childrensservices.core.place.LocalAuthority;
import org.childrensservices.core.time.ReportingYear;

/** A file of the census: when it was read, and what its header says, which may come after the children. */
final class CensusFile {

    /**
     * Earlier years first, files of which the year is not known before all, and of one year in the order of reading.
     */
    static final Comparator<CensusFile> BY_AGE = Comparator.<CensusFile>comparingInt(
                    file -> file.year.map(ReportingYear::endYear).orElse(0))
            .thenComparingInt(file -> file.order);

    private final int order;
    private final Optional<ReportingYear> told;
    private Optional<ReportingYear> year;
    private Optional<LocalAuthority> authority = Optional.empty();

    /** A file of a year that was told, or else of that which its header says. */
    CensusFile(int order, Optional<ReportingYear> told) {
        this.order = order;
        this.told = told;
        this.year = told;
    }

    void note(HeaderBlock header) {
        year = told.or(header::year).or(() -> year);
        authority = header.authority()
                .flatMap(number -> LocalAuthority.ofDfeNumber(number).toOptional())
                .or(() -> authority);
    }

    Optional<LocalAuthority> authority() {
        return authority;
    }
}
