package org.childrensservices.stats.performance;

import static com.google.common.base.Preconditions.checkState;

import java.nio.file.Path;
import org.childrensservices.stats.golden.Workload;

/** The columns of the workloads, in the folder that the system property {@code childrens.inputs} names. */
final class Inputs {

    private Inputs() {}

    static Path folder() {
        String folder = System.getProperty("childrens.inputs", "");
        checkState(
                !folder.isEmpty(), "system property childrens.inputs must name the folder of the inputs: '%s'", folder);
        return Path.of(folder);
    }

    static long[] counts(String column) {
        return Workload.counts(folder(), column);
    }

    static double[] amounts(String column) {
        return Workload.amounts(folder(), column);
    }
}
