package org.childrensservices.core.returns.cin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.childrensservices.core.returns.RawBlock;
import org.childrensservices.core.returns.Readings;
import org.childrensservices.core.returns.ReturnedChildren;
import org.childrensservices.core.value.Finding;

/** Writes small files of the census into a folder and reads them. */
final class CinFiles {

    static final String IDENTIFIERS = "<ChildIdentifiers><LAchildID>C1</LAchildID><UPNunknown>UN2</UPNunknown>"
            + "<PersonBirthDate>2015-03-27</PersonBirthDate><Sex>F</Sex></ChildIdentifiers>";
    static final String CHARACTERISTICS = "<ChildCharacteristics><Ethnicity>WBRI</Ethnicity></ChildCharacteristics>";

    private final Path folder;

    CinFiles(Path folder) {
        this.folder = folder;
    }

    static String header(int year) {
        return "<Header><CollectionDetails><Collection>CIN</Collection><Year>" + year + "</Year><ReferenceDate>" + year
                + "-03-31</ReferenceDate></CollectionDetails><Source><SourceLevel>L</SourceLevel><LEA>213</LEA>"
                + "<SoftwareCode>x</SoftwareCode></Source></Header>";
    }

    /** A census of the year with children. */
    static String census(int year, String... children) {
        return "<Message>" + header(year) + "<Children>" + String.join("\n", children) + "</Children></Message>";
    }

    /** A child with one referral. */
    static String child(String referral) {
        return "<Child>" + IDENTIFIERS + CHARACTERISTICS + referral + "</Child>";
    }

    /** A referral of 1 May 2024 that was accepted. */
    static String referral(String inside) {
        return "<CINdetails><CINreferralDate>2024-05-01</CINreferralDate><ReferralSource>1A</ReferralSource>"
                + "<PrimaryNeedCode>N1</PrimaryNeedCode>" + inside + "<ReferralNFA>false</ReferralNFA></CINdetails>";
    }

    CinFiles with(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
        return this;
    }

    Readings<CinBlock> read() throws IOException {
        return CinCensusReader.standard().readAll(List.of(folder));
    }

    ReturnedChildren readChildren() throws IOException {
        return CinCensusReader.standard().readChildren(List.of(folder));
    }

    static List<String> rules(Readings<CinBlock> readings) {
        return readings.findings().stream().map(Finding::rule).toList();
    }

    static List<RawBlock> blocks(Readings<CinBlock> readings) {
        return readings.rows().stream().map(row -> (RawBlock) row.raw()).toList();
    }
}
