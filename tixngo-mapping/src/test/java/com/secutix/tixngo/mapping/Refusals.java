package com.secutix.tixngo.mapping;

import java.util.List;

/** Reads why something was refused. */
public final class Refusals {

    private Refusals() {}

    /** The violations; none when it was not refused. */
    public static List<Violation> of(MappingResult<?> result) {
        return result instanceof MappingResult.Refused<?> refused ? refused.violations() : List.of();
    }
}
