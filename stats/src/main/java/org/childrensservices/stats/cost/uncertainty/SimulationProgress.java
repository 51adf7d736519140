package org.childrensservices.stats.cost.uncertainty;

/** Hears how far a long simulation has come. */
@FunctionalInterface
public interface SimulationProgress {

    /**
     * Is told about a hundred times, and at the end, how many draws are made: more each time, by one thread at a time.
     * What it throws ends the simulation.
     *
     * @param done how many draws are made
     * @param draws how many there will be
     */
    void drawn(int done, int draws);
}
