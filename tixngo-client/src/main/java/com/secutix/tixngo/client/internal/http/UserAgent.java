package com.secutix.tixngo.client.internal.http;

import com.secutix.tixngo.client.HostApplication;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** How this client names itself. */
final class UserAgent {
    private UserAgent() {}

    static String of(@Nullable HostApplication host) {
        String own =
                "tixngo-sdk-java/" + token(version()) + " java/" + token(System.getProperty("java.version", "unknown"));
        return host == null ? own : own + " " + host.name() + "/" + host.version();
    }

    /** From a file of our own: a manifest is lost where jars are merged into one. */
    private static String version() {
        Properties properties = new Properties();
        try (InputStream file = UserAgent.class.getResourceAsStream("version.properties")) {
            if (file != null) {
                properties.load(file);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The version of the library cannot be read from its jar", unreadable);
        }
        return properties.getProperty("version", "unknown");
    }

    private static String token(String text) {
        return text.replaceAll("[^A-Za-z0-9._+-]", "_");
    }
}
