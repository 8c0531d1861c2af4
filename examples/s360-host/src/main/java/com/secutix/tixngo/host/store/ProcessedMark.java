package com.secutix.tixngo.host.store;

import com.secutix.tixngo.sync.settings.SyncFunction;

/**
 * The column that says when a function processed a ticket. It is the function's, whichever interface ran it: a ticket is not
 * processed twice by functions of the same kind (documented).
 */
enum ProcessedMark {
    INJECTION("injection_processed_at"),
    PUSH_CANCELLED("cancelled_processed_at"),
    PUSH_CONTROLLED("controlled_processed_at");

    private final String column;

    ProcessedMark(String column) {
        this.column = column;
    }

    static ProcessedMark of(SyncFunction function) {
        return switch (function) {
            case INJECTION -> INJECTION;
            case PUSH_CANCELLED -> PUSH_CANCELLED;
            case PUSH_CONTROLLED -> PUSH_CONTROLLED;
            case FEEDBACK, PRIVILEGE_INJECTION ->
                throw new IllegalArgumentException(function + " does not process tickets");
        };
    }

    String column() {
        return column;
    }
}
