package com.secutix.tixngo.host.importing;

import java.io.Serial;

/** Says that a file cannot be imported at all, and why. Nothing of it was kept. */
public final class UnusableFileException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    UnusableFileException(String message) {
        super(message);
    }
}
