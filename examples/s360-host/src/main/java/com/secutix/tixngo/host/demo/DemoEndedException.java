package com.secutix.tixngo.host.demo;

import java.io.Serial;

/** The demo ends before its end. */
final class DemoEndedException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final int exitCode;
    private final String code;

    DemoEndedException(int exitCode, String code, String message) {
        super(message);
        this.exitCode = exitCode;
        this.code = code;
    }

    int exitCode() {
        return exitCode;
    }

    String code() {
        return code;
    }
}
