package com.secutix.tixngo.mapping.document;

/**
 * Which of TIXNGO's two vocabularies feedback follows (documented). The custom parameter {@code TIXNGO_LIFECYCLE_MODE}
 * chooses; absent means {@link #HISTORY} (documented).
 */
public enum MappingMode {
    /** The statuses of a ticket's life: {@code status}. */
    LIFECYCLE,
    /** The legacy statuses, actions and states: {@code legacyStatus}. */
    HISTORY
}
