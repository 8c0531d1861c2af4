package com.secutix.tixngo.simulator.internal.fault;

import com.secutix.tixngo.simulator.Endpoint;
import com.secutix.tixngo.simulator.Fault;
import com.secutix.tixngo.simulator.FaultMix;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Faults written in one line, as on the command line: {@code throttled:2@inject*3, server-error:503:html%5, reset@changes%0.5}. After the
 * fault may come {@code @endpoint}, then {@code *times} (planned for the next calls) or {@code %percent} (at random).
 *
 * @param planned faults for the next calls, in order
 * @param random faults at random
 */
public record FaultPlan(List<Planned> planned, List<FaultMix.Share> random) {
    private static final Pattern ENTRY = Pattern.compile(
            "(?<fault>[^@*%]+)(@(?<endpoint>[^*%]+))?(\\*(?<times>\\d{1,6})|%(?<percent>\\d{1,3}(\\.\\d+)?))?");
    private static final Pattern SEPARATOR = Pattern.compile("[,;]");

    /**
     * A fault for the next call.
     *
     * @param endpoint the call it waits for; null for any
     * @param fault the fault
     */
    public record Planned(@Nullable Endpoint endpoint, Fault fault) {}

    /**
     * Reads a line.
     *
     * @param line the faults, separated by comma or semicolon
     * @return the plan
     * @throws IllegalArgumentException when an entry cannot be read; the message shows it
     */
    public static FaultPlan parse(String line) {
        List<Planned> planned = new ArrayList<>();
        List<FaultMix.Share> random = new ArrayList<>();
        for (String entry : SEPARATOR.split(line, -1)) {
            if (!entry.isBlank()) {
                read(entry.strip(), planned, random);
            }
        }
        return new FaultPlan(List.copyOf(planned), List.copyOf(random));
    }

    private static void read(String entry, List<Planned> planned, List<FaultMix.Share> random) {
        Matcher matcher = ENTRY.matcher(entry);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("'" + entry
                    + "' is no fault; write name[:number][@endpoint][*times] or name[:number][@endpoint]%percent");
        }
        Fault fault = Fault.parse(matcher.group("fault"));
        Endpoint endpoint = endpoint(matcher.group("endpoint"));
        if (endpoint != null && !fault.kind().fits(endpoint)) {
            throw new IllegalArgumentException("'" + fault + "' cannot strike " + matcher.group("endpoint"));
        }
        String percent = matcher.group("percent");
        if (percent != null) {
            random.add(new FaultMix.Share(endpoint, Double.parseDouble(percent) / 100, fault));
            return;
        }
        String times = matcher.group("times");
        for (int i = times == null ? 1 : Integer.parseInt(times); i > 0; i--) {
            planned.add(new Planned(endpoint, fault));
        }
    }

    private static @Nullable Endpoint endpoint(@Nullable String name) {
        if (name == null) {
            return null;
        }
        return Endpoint.named(name.strip())
                .orElseThrow(() ->
                        new IllegalArgumentException("unknown endpoint '" + name + "'; known are " + Endpoint.names()));
    }
}
