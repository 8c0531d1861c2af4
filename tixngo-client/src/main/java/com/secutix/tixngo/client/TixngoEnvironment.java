package com.secutix.tixngo.client;

import java.net.URI;
import java.util.Arrays;
import java.util.Optional;

/** The environments of TIXNGO (documented). */
public enum TixngoEnvironment {
    /** Integration. */
    INT("https://int5-api.tixngo.io/v3/organizer"),
    /** Validation. */
    VAL("https://val5-api.tixngo.io/v3/organizer"),
    /** Pre-production. */
    PREPROD("https://pp5-api.tixngo.io/v3/organizer"),
    /** Production. */
    PROD("https://api.tixngo.io/v3/organizer");

    private final URI baseUrl;

    TixngoEnvironment(String baseUrl) {
        this.baseUrl = URI.create(baseUrl);
    }

    /** {@return the base of all calls} */
    public URI baseUrl() {
        return baseUrl;
    }

    /**
     * {@return the environment a URL belongs to, by its host}
     *
     * @param url any URL
     */
    public static Optional<TixngoEnvironment> of(URI url) {
        return Arrays.stream(values())
                .filter(environment -> environment.baseUrl.getHost().equalsIgnoreCase(url.getHost()))
                .findFirst();
    }
}
