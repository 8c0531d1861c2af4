package com.secutix.tixngo.client;

import java.util.regex.Pattern;

/**
 * The program this library is embedded in, as TIXNGO sees it in the {@code User-Agent}. Immutable.
 *
 * @param name name, 1 to 64 letters, digits or {@code . - _}
 * @param version version, written likewise
 */
public record HostApplication(String name, String version) {
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    /**
     * Checks the form.
     *
     * @param name name
     * @param version version
     */
    public HostApplication {
        require("name", name);
        require("version", version);
    }

    private static void require(String part, String value) {
        if (!TOKEN.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "The " + part
                            + " of the host application must be 1 to 64 letters, digits or any of . - _ to travel in the User-Agent");
        }
    }
}
