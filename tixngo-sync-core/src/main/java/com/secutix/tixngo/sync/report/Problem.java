package com.secutix.tixngo.sync.report;

import org.jspecify.annotations.Nullable;

/**
 * Why one ticket was not delivered. Holds no personal data and no barcode.
 *
 * @param ticketId the ticket
 * @param taxNumber the number that operators know the ticket by; empty for a card, whose number is never shown
 * @param code what kind of problem, in capitals
 * @param field the contract's dotted name of the field in question, if there is one
 * @param message what is wrong
 */
public record Problem(
        String ticketId,
        String taxNumber,
        String code,
        @Nullable String field,
        String message) {}
