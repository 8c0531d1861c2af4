package com.secutix.tixngo.sync.spi;

/**
 * A change that could not be applied, for the record (custom parameter {@code doContinueInCaseOfSyncError}): feedback does
 * not try it again. It is over when a later change of the ticket is applied.
 *
 * @param ticketId the ticket; empty when the change does not even say which
 * @param problem why it could not be applied
 */
public record PassedOverChange(String ticketId, TicketProblem problem) {}
