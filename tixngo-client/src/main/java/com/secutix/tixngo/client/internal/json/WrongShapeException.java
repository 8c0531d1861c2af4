package com.secutix.tixngo.client.internal.json;

import java.io.IOException;

/** JSON, but not of the shape the contract gives this answer. The message names field and mistake, no value. */
public final class WrongShapeException extends IOException {
    private static final long serialVersionUID = 1L;

    /** Tells a mistake. */
    public WrongShapeException(String problem) {
        super(problem);
    }
}
