package com.secutix.tixngo.client.internal.http;

import com.secutix.tixngo.client.HostApplication;
import org.jspecify.annotations.Nullable;

/** How this client names itself. */
final class UserAgent {
    private UserAgent() {}

    static String of(@Nullable HostApplication host) {
        String version = UserAgent.class.getPackage().getImplementationVersion();
        String own = "tixngo-sdk-java/" + token(version == null ? "dev" : version) + " java/"
                + token(System.getProperty("java.version", "unknown"));
        return host == null ? own : own + " " + host.name() + "/" + host.version();
    }

    private static String token(String text) {
        return text.replaceAll("[^A-Za-z0-9._+-]", "_");
    }
}
