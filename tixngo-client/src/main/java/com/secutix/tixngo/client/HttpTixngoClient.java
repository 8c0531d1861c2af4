package com.secutix.tixngo.client;

import org.jspecify.annotations.Nullable;

/** The client over HTTP. */
final class HttpTixngoClient {
    private HttpTixngoClient() {}

    static TixngoClient create(ClientOptions options, @Nullable SharedTransport shared) {
        if (options.url == null) {
            throw new TixngoConfigurationException(java.util.List.of("The url is missing"));
        }
        throw new UnsupportedOperationException("the transport follows");
    }
}
