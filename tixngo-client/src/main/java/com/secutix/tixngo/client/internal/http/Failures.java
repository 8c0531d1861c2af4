package com.secutix.tixngo.client.internal.http;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.secutix.tixngo.client.internal.json.WrongShapeException;
import java.io.CharConversionException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.SocketException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Tells what an exception of the layers below means. */
final class Failures {
    /** Of bytes that begin like UTF-16 or UTF-32, which JSON was once written in, and do not go on like it. */
    static final String NO_TEXT = "it is no text in UTF-8";

    private Failures() {}

    static Failure of(IOException failure, Exchange exchange) {
        if (failure instanceof WrongShapeException) {
            return new Failure.Unreadable("it has another shape (" + failure.getMessage() + ")");
        }
        if (failure instanceof BoundedBody.TooLargeException) {
            return new Failure.Unreadable(String.valueOf(failure.getMessage()));
        }
        if (failure instanceof JsonProcessingException json) {
            return new Failure.Unreadable(describe(json, exchange.responseBytes));
        }
        if (failure instanceof CharConversionException) {
            return new Failure.Unreadable(NO_TEXT);
        }
        if (exchange.status != null && isCutOff(failure)) {
            return new Failure.Unreadable("it ends too early, after " + exchange.responseBytes + " bytes");
        }
        if (exchange.connected && failure instanceof ProtocolException) {
            return new Failure.Unreadable("it is no HTTP");
        }
        return new Failure.Broken(reason(failure, exchange), !exchange.connected, harmless(failure));
    }

    private static boolean isCutOff(IOException failure) {
        return failure instanceof EOFException
                || failure instanceof ProtocolException
                || (failure.getMessage() != null && failure.getMessage().startsWith("unexpected end of stream"));
    }

    /** The parser's own words may quote the answer: only the place is told. */
    static String describe(JsonProcessingException failure, long bytes) {
        if (bytes == 0) {
            return "it is empty";
        }
        JsonLocation location = failure.getLocation();
        String place = location == null || location.getLineNr() < 0
                ? ""
                : " at line " + location.getLineNr() + ", column " + location.getColumnNr();
        if (failure instanceof JsonEOFException) {
            return "it ends too early" + place;
        }
        if (failure instanceof MismatchedInputException) {
            return "something follows the JSON" + place;
        }
        return "it is no JSON" + place;
    }

    private static String reason(IOException failure, Exchange exchange) {
        if (failure instanceof UnknownHostException) {
            return "the host is not known";
        }
        if (failure instanceof ConnectException || failure instanceof NoRouteToHostException) {
            return "the connection was refused";
        }
        if (failure instanceof SSLException) {
            return "no secure connection could be made (" + failure.getClass().getSimpleName() + ")";
        }
        if (failure instanceof InterruptedIOException) {
            return exchange.connected ? "it timed out" : "connecting timed out";
        }
        return exchange.connected ? "the connection broke" : "no connection could be made";
    }

    /** {@return the cause, unless its words may quote the answer} */
    private static @Nullable IOException harmless(IOException failure) {
        boolean harmless = failure instanceof SocketException
                || failure instanceof UnknownHostException
                || failure instanceof SSLException
                || failure instanceof InterruptedIOException;
        return harmless ? failure : null;
    }
}
