package com.secutix.tixngo.mapping.lifecycle;

/**
 * What a status of a mobile ticket is about (documented, except {@link #OTHER}). In the order in which a ticket's life goes
 * on; of two changes that nothing else puts in order, the later family wins.
 */
public enum StatusFamily {
    /** No family is documented, or the status is not known (assumed). */
    OTHER("Other"),
    /** On its way to its first wallet, or there. */
    INITIAL_DELIVERY("Initial delivery"),
    /** Handed from one spectator to another. */
    TRANSFER("Transfer"),
    /** Made ready for the gate. */
    ACTIVATION("Activation"),
    /** Presented at the gate. */
    CONTROL("Control"),
    /** Taken back. */
    DELETION("Deletion");

    private final String title;

    StatusFamily(String title) {
        this.title = title;
    }

    /** {@return the family's name as people write it} */
    public String title() {
        return title;
    }
}
