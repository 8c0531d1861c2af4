package com.secutix.tixngo.sync.spi;

import org.jspecify.annotations.Nullable;

/**
 * Why a ticket could not be delivered. Holds no personal data and no barcode: the text is safe to log and to report.
 *
 * @param code what kind of problem, in capitals
 * @param field the contract's dotted name of the field in question, if there is one
 * @param message what is wrong
 */
public record TicketProblem(String code, @Nullable String field, String message) {}
