package com.secutix.tixngo.mapping.s360;

/** What kind of card becomes a digital privilege (documented). */
public enum CardKind {
    /** A membership card. */
    MEMBERSHIP,
    /** The card of a season ticket; its single tickets are injected as usual. */
    SEASON
}
