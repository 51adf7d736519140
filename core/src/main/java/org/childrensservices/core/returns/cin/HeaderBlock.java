package org.childrensservices.core.returns.cin;

import static com.google.common.base.Preconditions.checkNotNull;

import java.time.LocalDate;
import java.util.Optional;
import org.childrensservices.core.time.ReportingYear;

/**
 * The block {@code Header}: of which year and authority the census is, and what wrote it.
 *
 * @param year the year of the census: that of the reference date if it is a 31 March, or else the one in {@code Year}
 * @param referenceDate the day to which it refers ({@code ReferenceDate})
 * @param authority the three digits of the authority ({@code LEA})
 * @param software what wrote the file ({@code SoftwareCode})
 * @param written when it was written ({@code DateTime}), as it stands
 */
public record HeaderBlock(
        Optional<ReportingYear> year,
        Optional<LocalDate> referenceDate,
        Optional<String> authority,
        Optional<String> software,
        Optional<String> written)
        implements CinBlock {
    /**
     * Checks the block.
     *
     * @param year the year of the census: that of the reference date if it is a 31 March, or else the one in
     *     {@code Year}
     * @param referenceDate the day to which it refers ({@code ReferenceDate})
     * @param authority the three digits of the authority ({@code LEA})
     * @param software what wrote the file ({@code SoftwareCode})
     * @param written when it was written ({@code DateTime}), as it stands
     */
    public HeaderBlock {
        checkNotNull(year, "year");
        checkNotNull(referenceDate, "referenceDate");
        checkNotNull(authority, "authority");
        checkNotNull(software, "software");
        checkNotNull(written, "written");
    }

    /** {@return such as {@code "CIN census 2023-24"}} */
    @Override
    public String toString() {
        return "CIN census" + year.map(of -> " " + of).orElse("");
    }
}
