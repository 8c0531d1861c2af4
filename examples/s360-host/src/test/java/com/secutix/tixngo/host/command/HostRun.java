package com.secutix.tixngo.host.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.secutix.tixngo.host.S360Host;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the program answered to one command line. */
public record HostRun(int exitCode, String out, String err) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Runs the program in this process. */
    public static HostRun of(Map<String, String> environment, List<String> arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode = S360Host.execute(
                arguments.toArray(String[]::new),
                new PrintWriter(out),
                new PrintWriter(err),
                environment,
                new RunStopper());
        return new HostRun(exitCode, out.toString(), err.toString());
    }

    /** Runs it on a database. */
    public static HostRun on(String databaseUrl, Map<String, String> environment, String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--database", databaseUrl));
        return of(environment, all);
    }

    /** The one JSON object on standard output. */
    public JsonNode json() {
        try {
            return JSON.readTree(out);
        } catch (IOException noJson) {
            throw new UncheckedIOException("not JSON: " + out, noJson);
        }
    }
}
