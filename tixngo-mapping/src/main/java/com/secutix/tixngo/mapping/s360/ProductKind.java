package com.secutix.tixngo.mapping.s360;

/** What kind of product a ticket was sold for (documented): all of these become tickets in TIXNGO. */
public enum ProductKind {
    /** An event with performances. */
    EVENT,
    /** A competition with matches. */
    COMPETITION,
    /** A pass without a performance of its own, valid over a period. */
    OPEN_PASS,
    /** A service, such as parking, valid over a period or with a performance. */
    SERVICE
}
