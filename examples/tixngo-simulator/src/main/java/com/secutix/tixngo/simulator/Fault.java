package com.secutix.tixngo.simulator;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * One fault, ready to strike. Immutable. Its {@link #toString()} is its form on the command line, which {@link #parse(String)} reads.
 *
 * @param kind what happens
 * @param number how many, how long, or which status, as the kind says
 * @param detail the form of an error body; empty for other kinds
 */
public record Fault(FaultKind kind, int number, String detail) {
    private static final Pattern COLON = Pattern.compile(":");
    private static final List<Integer> SERVER_ERRORS = List.of(500, 502, 503, 504);
    private static final List<String> BODIES = List.of("json", "html", "empty");

    /**
     * Makes a fault.
     *
     * @throws IllegalArgumentException when the number or the detail is none the kind knows
     */
    public Fault {
        Objects.requireNonNull(kind, "kind");
        if (number < 0) {
            throw new IllegalArgumentException("the number of " + kind.text() + " must not be negative");
        }
        boolean serverError = kind == FaultKind.SERVER_ERROR;
        if (serverError && !SERVER_ERRORS.contains(number)) {
            throw new IllegalArgumentException("the status of server-error must be one of " + SERVER_ERRORS);
        }
        if (serverError ? !BODIES.contains(detail) : !detail.isEmpty()) {
            throw new IllegalArgumentException(
                    serverError
                            ? "the body of server-error must be one of " + BODIES
                            : kind.text() + " takes no detail");
        }
    }

    /**
     * A fault with the kind's default number.
     *
     * @param kind what happens
     * @return the fault
     */
    public static Fault of(FaultKind kind) {
        return new Fault(kind, defaultNumber(kind), kind == FaultKind.SERVER_ERROR ? "json" : "");
    }

    /**
     * A fault with a number.
     *
     * @param kind what happens
     * @param number how many, how long, or which status, as the kind says
     * @return the fault
     */
    public static Fault of(FaultKind kind, int number) {
        return new Fault(kind, number, kind == FaultKind.SERVER_ERROR ? "json" : "");
    }

    /**
     * 429 with {@code Retry-After} in seconds.
     *
     * @param seconds how long to wait
     * @return the fault
     */
    public static Fault throttled(int seconds) {
        return of(FaultKind.THROTTLED, seconds);
    }

    /**
     * A server error.
     *
     * @param status 500, 502, 503 or 504
     * @param body {@code json}, {@code html} or {@code empty}
     * @return the fault
     */
    public static Fault serverError(int status, String body) {
        return new Fault(FaultKind.SERVER_ERROR, status, body);
    }

    /**
     * The connection is reset before anything is applied.
     *
     * @return the fault
     */
    public static Fault reset() {
        return of(FaultKind.RESET);
    }

    /**
     * The call is applied, then the connection is reset.
     *
     * @return the fault
     */
    public static Fault commitThenDrop() {
        return of(FaultKind.COMMIT_THEN_DROP);
    }

    /**
     * The answer comes late, in real time.
     *
     * @param time how late
     * @return the fault
     */
    public static Fault delay(Duration time) {
        return of(FaultKind.DELAY, Math.toIntExact(time.toMillis()));
    }

    /**
     * Reads a fault: {@code throttled:2}, {@code server-error:503:html}, {@code reset}.
     *
     * @param text its form on the command line
     * @return the fault
     * @throws IllegalArgumentException when the text is none; the message lists the names
     */
    public static Fault parse(String text) {
        String[] parts = COLON.split(text.strip(), 3);
        FaultKind kind = FaultKind.named(parts[0])
                .orElseThrow(() -> new IllegalArgumentException("unknown fault '" + parts[0]
                        + "'; known are "
                        + Arrays.stream(FaultKind.values()).map(FaultKind::text).toList()));
        Fault plain = of(kind);
        try {
            return new Fault(
                    kind,
                    parts.length > 1 ? Integer.parseInt(parts[1]) : plain.number(),
                    parts.length > 2 ? parts[2] : plain.detail());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'" + parts[1] + "' after " + kind.text() + " is no whole number", e);
        }
    }

    /** The form on the command line. */
    @Override
    public String toString() {
        boolean plain = number == defaultNumber(kind) && detail.isEmpty();
        return plain ? kind.text() : kind.text() + ":" + number + (detail.isEmpty() ? "" : ":" + detail);
    }

    private static int defaultNumber(FaultKind kind) {
        return switch (kind) {
            case SERVER_ERROR -> 500;
            case TOO_MANY_TICKETS -> 500;
            case UNAVAILABLE -> 0;
            case DELAY -> 1000;
            default -> 1;
        };
    }
}
