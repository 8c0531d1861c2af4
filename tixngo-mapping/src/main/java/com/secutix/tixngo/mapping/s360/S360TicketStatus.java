package com.secutix.tixngo.mapping.s360;

/**
 * The status of a ticket in S-360, the master of issuing (documented). Feedback from TIXNGO never changes it.
 */
public enum S360TicketStatus {
    /** Sold, and waiting to be issued: what the injection takes. */
    NOT_PRINTED,
    /** Issued: for S-360, TIXNGO is an external printing system, so a ticket that TIXNGO accepted is printed. */
    PRINTED,
    /** Presented at the gate. */
    CONTROLLED,
    /** No longer valid: invalidated, reprinted, or posted on resale; the invalidation reason says which. */
    INVALIDATED,
    /** Cancelled by hand or by a batch. */
    CANCELLED
}
