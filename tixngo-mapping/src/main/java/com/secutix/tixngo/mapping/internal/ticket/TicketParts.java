package com.secutix.tixngo.mapping.internal.ticket;

import com.secutix.tixngo.mapping.internal.engine.Program;

/**
 * The parts of a ticket that there is anything to do for: a part that no row fills and that nobody misses is not looked at, ticket
 * after ticket.
 *
 * @param eventGroup the event's group
 * @param address the event's address
 * @param activation activation parameters
 * @param purchase purchase details
 * @param spectator spectator details
 * @param transferRules transfer rules, which few organizers set
 */
record TicketParts(
        boolean eventGroup,
        boolean address,
        boolean activation,
        boolean purchase,
        boolean spectator,
        boolean transferRules) {

    static TicketParts of(Program<InjectionSubject> fields, boolean enforceMandatory) {
        Range range = (first, last) -> fields.fillsAny(first.slot(), last.slot())
                || (enforceMandatory && TicketField.requiresAny(first, last));
        return new TicketParts(
                range.counts(TicketField.EVENT_GROUP_NAME, TicketField.EVENT_GROUP_IMAGE),
                range.counts(TicketField.ADDRESS_SITE, TicketField.ADDRESS_LATITUDE),
                range.counts(TicketField.ACTIVATION_METHOD, TicketField.ACTIVATION_INSTANCE_ID),
                range.counts(TicketField.PRICE, TicketField.PURCHASE_DATE),
                range.counts(TicketField.EMAIL, TicketField.MAIN_APPLICANT),
                range.counts(TicketField.TRANSFER_GROUP_ID, TicketField.EXCHANGE_INITIAL));
    }

    /** Says whether a part counts, by its first and its last field. */
    @FunctionalInterface
    private interface Range {
        boolean counts(TicketField first, TicketField last);
    }
}
