package com.secutix.tixngo.host.output;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Prints what a command found: for people as text, or for programs as one JSON object on standard output and nothing else
 * there.
 */
public final class Output {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final PrintWriter out;
    private final PrintWriter err;
    private final boolean json;

    /**
     * An output.
     *
     * @param out standard output
     * @param err standard error
     * @param json whether to print JSON
     */
    public Output(PrintWriter out, PrintWriter err, boolean json) {
        this.out = out;
        this.err = err;
        this.json = json;
    }

    /**
     * Prints a result.
     *
     * @param object the result as JSON: maps, lists, texts, numbers
     * @param text the result for people
     */
    public void result(Map<String, ?> object, Supplier<String> text) {
        print(json ? Printable.json(json(object)) : text.get());
    }

    /**
     * Prints a result that is JSON already.
     *
     * @param object the result as JSON
     * @param text the result for people
     */
    public void result(Supplier<String> object, Supplier<String> text) {
        print(json ? Printable.json(object.get()) : text.get());
    }

    /**
     * Says why there is no result: on standard error, and as JSON where JSON is expected.
     *
     * @param code what kind of error, in capitals
     * @param message what was wrong and what to do
     */
    public void error(String code, String message) {
        if (json) {
            Map<String, String> error = new LinkedHashMap<>();
            error.put("code", code);
            error.put("message", message);
            print(Printable.json(json(Map.of("error", error))));
        } else {
            err.println("error: " + message.lines().map(Printable::of).collect(Collectors.joining("\n  ")));
            err.flush();
        }
    }

    /**
     * Tells people something beside the result, on standard error, at once.
     *
     * @param line the line
     */
    public void note(String line) {
        err.println(Printable.of(line));
        err.flush();
    }

    /**
     * Prints one of several JSON objects; not for people.
     *
     * @param object the object
     */
    public void jsonLine(String object) {
        if (json) {
            print(Printable.json(object));
        }
    }

    /**
     * Prints a line of a story; not for JSON.
     *
     * @param line the line
     */
    public void line(String line) {
        if (!json) {
            print(line);
        }
    }

    private void print(String text) {
        out.println(text);
        out.flush();
    }

    private static String json(Map<String, ?> object) {
        try {
            return JSON.writeValueAsString(object);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("maps, lists, texts and numbers are always JSON", impossible);
        }
    }
}
