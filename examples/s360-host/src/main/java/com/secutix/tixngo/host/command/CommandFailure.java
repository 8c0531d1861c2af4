package com.secutix.tixngo.host.command;

import java.io.Serial;

/** Ends a command with an exit code and a message for the person who gave it. */
public final class CommandFailure extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final int exitCode;
    private final String code;

    /**
     * A failure.
     *
     * @param exitCode how the program ends, see {@link ExitCode}
     * @param code what kind of error, in capitals
     * @param message what was wrong and what to do, without key or personal data
     */
    public CommandFailure(int exitCode, String code, String message) {
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
