package org.childrensservices.core.returns.cin;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Collection;
import java.util.Optional;
import org.childrensservices.core.child.Child;
import org.childrensservices.core.place.LocalAuthority;
import org.childrensservices.core.returns.Readings;
import org.childrensservices.core.time.ReportingYear;

/**
 * Makes the children in need census (CIN) of a year out of children: its blocks, which {@link CinCensusWriter} writes
 * and the rules of validation check as they stand.
 *
 * <pre>{@code
 * Readings<CinBlock> blocks = CinBlocks.of(ReportingYear.parse("2024-25"), authority, children);
 * blocks.findings();                            // what is missing, and what the census cannot hold
 * CinCensusWriter.write(blocks, file);
 * }</pre>
 *
 * <p>Reading the blocks of a census, making children of them, and blocks of the children again gives the same children.
 *
 * <h2>What belongs to a year</h2>
 *
 * <p>All is returned as it was known on 31 March: what ended later goes on.
 *
 * <ul>
 *   <li>Referrals of the year that led nowhere, and all others that were not closed before it; who has none is not
 *       returned at all.
 *   <li>Of such a referral the assessments that were not finished before the year; the enquiries (section 47) that
 *       started or whose conference was held in the year; plans of which a day falls in the year, child in need plans
 *       since 2021-22; all reviews of such child protection plans; since 2026-27 pre-proceedings that were not decided
 *       before the year; and the conference after a transfer in.
 * </ul>
 *
 * <p>The model does not say to which referral a plan belongs: it is returned with the last one that was open when the
 * plan started, or else with the one nearest before. The target of a conference is 15 working days after the enquiry
 * started, and the number of earlier plans counts those of the child that started earlier.
 *
 * <h2>What the census cannot hold</h2>
 *
 * <p>Names, contacts, who took part in a conference and what it decided, other conferences than the initial one and the
 * one after a transfer in, reviews of child in need plans, goals, visits and all other plans have no element. A UPN
 * whose check letter is wrong is none to the model, so that it is missing here, and of several former UPNs one is
 * returned.
 *
 * <p>A finding says where a plan of the year has no referral with which it could be returned. What has no value is left
 * out and found as in a file that is read.
 */
public final class CinBlocks {

    private static final String FILE = "cin.xml";

    private CinBlocks() {}

    /**
     * Returns the census of an authority.
     *
     * @param year the year of the census
     * @param authority the authority
     * @param children the children, each once
     * @return the blocks, with a header, in the order of the children
     */
    public static Readings<CinBlock> of(ReportingYear year, LocalAuthority authority, Collection<Child> children) {
        return of(
                new HeaderBlock(
                        Optional.of(year),
                        Optional.of(year.lastDay()),
                        Optional.of(authority.dfeNumber()),
                        Optional.empty(),
                        Optional.empty()),
                children);
    }

    /**
     * Returns the census under a header, which may say what wrote it and when.
     *
     * @param header the header, with the year
     * @param children the children, each once
     * @return the blocks, the header first, in the order of the children
     */
    public static Readings<CinBlock> of(HeaderBlock header, Collection<Child> children) {
        checkArgument(header.year().isPresent(), "header must say the year: %s", header);
        ReportingYear year = header.year().get();
        CinDocument document = new CinDocument(year);
        String xml = document.write(header, children);
        return Readings.of(CinForm.CENSUS.withYear(year), FILE, xml, document.findings());
    }
}
