package io.faultline.query.generation;

import io.faultline.query.fact.Facts;

/**
 * All facts that were made of the log by one version of the derivation.
 *
 * @param derivation version of the derivation that made its rows
 */
public record Generation(int number, int derivation) {

    /** The schema that holds its tables. */
    public String schema() {
        return "query_g" + number;
    }

    /** Whether earlier code made its rows. */
    public boolean isOutdated() {
        return derivation < Facts.DERIVATION_VERSION;
    }

    /** Whether later code made its rows. */
    public boolean isNewer() {
        return derivation > Facts.DERIVATION_VERSION;
    }

    /**
     * Newer code makes rows that this code would mix with its own.
     *
     * @throws IllegalStateException if newer code made it
     */
    public void requireKnown() {
        if (isNewer()) {
            throw new IllegalStateException("facts of derivation " + derivation + " are live, and this is "
                    + Facts.DERIVATION_VERSION + ": a node with newer code has to go on");
        }
    }
}
