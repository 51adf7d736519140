package org.childrensservices.core.returns.ssda903;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.childrensservices.core.returns.ReturnedChildren;

/** Small invented returns, written to a folder and read again. */
final class Ssda903Files {

    private final Path folder;

    Ssda903Files(Path folder) {
        this.folder = folder;
    }

    /** Writes rows of {@code CHILD,DECOM,RNE,LS,PLACE,DEC,REC,URN}. */
    Ssda903Files episodes(String name, String... rows) throws IOException {
        StringBuilder text = new StringBuilder(
                "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC," + "REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN\n");
        for (String row : rows) {
            String[] c = row.split(",", -1);
            text.append(String.join(",", c[0], c[1], c[2], c[3], "N1", c[4], "PR1", c[5], c[6], "", "", "", c[7]))
                    .append('\n');
        }
        Files.writeString(folder.resolve(name), text);
        return this;
    }

    /** Writes rows of {@code CHILD,SEX,DOB,ETHNIC,UPN}. */
    Ssda903Files headers(String name, String... rows) throws IOException {
        StringBuilder text = new StringBuilder("CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n");
        for (String row : rows) {
            text.append(row).append(",,\n");
        }
        Files.writeString(folder.resolve(name), text);
        return this;
    }

    ReturnedChildren read() throws IOException {
        return Ssda903Reader.standard().readChildren(List.of(folder));
    }
}
