package com.secutix.tixngo.client.internal.http;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * The address of an organizer API in any of the forms an S-360 interface holds it: the base, or the base plus {@code /tickets}, with
 * or without trailing slashes and blanks around it. Immutable.
 */
public final class BaseUrl {
    private static final Pattern HOST_FOLLOWS = Pattern.compile("[A-Za-z]+://[^/\\\\]");

    private final HttpUrl url;

    private BaseUrl(HttpUrl url) {
        this.url = url;
    }

    /** {@return what is wrong with an address, without ever showing what might be a password; empty if nothing is} */
    public static Optional<String> problem(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return Optional.of("The URL of TIXNGO is missing; it looks like https://<host>/v3/organizer");
        }
        String trimmed = text.strip();
        String scheme = trimmed.contains(":") ? trimmed.substring(0, trimmed.indexOf(':')) : "";
        if (!scheme.equalsIgnoreCase("http") && !scheme.equalsIgnoreCase("https")) {
            return Optional.of("The URL of TIXNGO must begin with https:// (or http:// on a test system)");
        }
        // OkHttp would take the first part of the path for a missing host
        HttpUrl parsed = HOST_FOLLOWS.matcher(trimmed).lookingAt() ? HttpUrl.parse(trimmed) : null;
        if (parsed == null) {
            return Optional.of(
                    "The URL of TIXNGO is no URL: it needs a host after " + scheme + ":// and no blanks within");
        }
        if (!parsed.username().isEmpty()
                || !parsed.password().isEmpty()
                || authority(trimmed).contains("@")) {
            return Optional.of(
                    "The URL of TIXNGO must not hold a user or password before the host; the key is an option of its own");
        }
        if (trimmed.contains("?") || trimmed.contains("#")) {
            return Optional.of("The URL of TIXNGO must not hold a query (?…) or a fragment (#…)");
        }
        if (!isUri(parsed)) {
            return Optional.of(
                    "The URL of TIXNGO holds a character that must be written as % and two digits, or a % without them");
        }
        return Optional.empty();
    }

    /** OkHttp takes more than a URI may hold. */
    private static boolean isUri(HttpUrl url) {
        try {
            return new URI(url.toString()).getHost() != null;
        } catch (URISyntaxException notOne) {
            return false;
        }
    }

    private static String authority(String url) {
        String rest = url.substring(url.indexOf("://") + 3);
        int end = rest.indexOf('/');
        return end < 0 ? rest : rest.substring(0, end);
    }

    /** {@return the address; it must have no {@link #problem}} */
    public static BaseUrl of(String text) {
        HttpUrl parsed = HttpUrl.get(text.strip());
        HttpUrl base = withoutTrailingSlashes(parsed);
        int last = base.pathSize() - 1;
        if (base.pathSegments().get(last).equals("tickets")) {
            base = withoutTrailingSlashes(
                    base.newBuilder().removePathSegment(last).build());
        }
        return new BaseUrl(base);
    }

    private static HttpUrl withoutTrailingSlashes(HttpUrl url) {
        HttpUrl.Builder shorter = url.newBuilder();
        List<String> segments = url.pathSegments();
        for (int last = segments.size() - 1; last >= 0 && segments.get(last).isEmpty(); last--) {
            shorter.removePathSegment(last);
        }
        return shorter.build();
    }

    /** {@return the address of a path below this one} */
    public HttpUrl resolve(String path) {
        String base = url.encodedPath();
        String stem = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
        return url.newBuilder().encodedPath(stem + path).build();
    }

    /** {@return the address without a trailing slash} */
    public URI toUri() {
        String text = url.toString();
        return URI.create(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
    }

    /** {@return host and, if not the usual one, port} */
    public String host() {
        return url.port() == HttpUrl.defaultPort(url.scheme()) ? url.host() : url.host() + ":" + url.port();
    }
}
