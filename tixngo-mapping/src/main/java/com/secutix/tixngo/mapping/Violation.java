package com.secutix.tixngo.mapping;

/**
 * One rule of the contract that an item breaks.
 *
 * @param field the contract's dotted name of the field, such as {@code event.address.zip}
 * @param code what kind of rule it is, in capitals, such as {@code REQUIRED} or {@code TOO_LONG}
 * @param message what is wrong and what to do, without any personal data or barcode
 */
public record Violation(String field, String code, String message) {}
