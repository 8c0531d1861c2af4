package com.secutix.tixngo.sync.internal;

import java.io.Serial;

/**
 * Says that a ticket cannot be held to exactly one end any more, because the host's store gave what its interface forbids, or
 * because of a fault of this library's. It ends the run. The message names tickets by their ids, and nobody.
 */
final class BrokenRuleException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String rule;

    BrokenRuleException(String rule) {
        super(rule);
        this.rule = rule;
    }

    /** What was broken, and by whom. */
    String rule() {
        return rule;
    }
}
