package com.secutix.tixngo.host.store;

import com.secutix.tixngo.sync.settings.SyncFunction;

/**
 * What the pushes do differently in the database. What a push processed is remembered for its kind, whichever interface ran
 * it: a ticket is not processed twice by functions of the same kind (documented).
 */
enum PushKind {
    /** The injection of tickets. */
    INJECTION("ticket", "'NOT_PRINTED'", "injection_processed_at", true),

    /** The push of cancelled and invalidated tickets. */
    PUSH_CANCELLED("ticket", "'CANCELLED', 'INVALIDATED'", "cancelled_processed_at", false),

    /** The push of controlled tickets. */
    PUSH_CONTROLLED("ticket", "'CONTROLLED'", "controlled_processed_at", false),

    /** The injection of digital privileges. */
    PRIVILEGE_INJECTION("card", "'NOT_PRINTED'", "injection_processed_at", true);

    private final String entity;
    private final String statuses;
    private final String processedAt;
    private final boolean prints;

    PushKind(String entity, String statuses, String processedAt, boolean prints) {
        this.entity = entity;
        this.statuses = statuses;
        this.processedAt = processedAt;
        this.prints = prints;
    }

    static PushKind of(SyncFunction function) {
        return switch (function) {
            case INJECTION -> INJECTION;
            case PUSH_CANCELLED -> PUSH_CANCELLED;
            case PUSH_CONTROLLED -> PUSH_CONTROLLED;
            case PRIVILEGE_INJECTION -> PRIVILEGE_INJECTION;
            case FEEDBACK -> throw new IllegalArgumentException(function + " is no push");
        };
    }

    /** The table of what is pushed; its key is the same with {@code _id}. */
    String entity() {
        return entity;
    }

    /** The statuses that the function takes, as SQL literals. */
    String statuses() {
        return statuses;
    }

    /** The column that says when the function processed an item. */
    String processedAt() {
        return processedAt;
    }

    /** Whether what is delivered becomes PRINTED. */
    boolean prints() {
        return prints;
    }

    /** The injection that it follows, or else itself. */
    PushKind firstOfTicket() {
        return followsInjection() ? INJECTION : this;
    }

    /** Whether it takes only what was injected before. */
    boolean followsInjection() {
        return this == PUSH_CANCELLED || this == PUSH_CONTROLLED;
    }
}
