package com.secutix.tixngo.client.internal.http;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import okhttp3.Authenticator;
import okhttp3.ConnectionPool;
import okhttp3.CookieJar;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import org.jspecify.annotations.Nullable;

/**
 * The OkHttp client below, under the rules of this library, whoever made it: no redirect is followed (the key would travel along), nothing
 * is sent again on its own, and there are no cookies, no cache and no authenticator.
 */
public final class Connections implements AutoCloseable {
    // as many as a function may have under way
    private static final int IDLE_CONNECTIONS = 64;

    private final OkHttpClient client;
    private final boolean own;
    private volatile boolean closed;

    private Connections(OkHttpClient client, boolean own) {
        this.client = client;
        this.own = own;
    }

    /** {@return connections of the host's client, or of one made here} */
    public static Connections of(@Nullable OkHttpClient host) {
        OkHttpClient.Builder builder = host == null ? own() : host.newBuilder();
        builder.retryOnConnectionFailure(false)
                .followRedirects(false)
                .followSslRedirects(false)
                .cookieJar(CookieJar.NO_COOKIES)
                .cache(null)
                .authenticator(Authenticator.NONE)
                // the attempt as a whole is timed; a slow but steady answer is none of these two's business
                .readTimeout(Duration.ZERO)
                .writeTimeout(Duration.ZERO)
                .addInterceptor(new ExchangeInterceptor());
        builder.networkInterceptors().add(0, new WireInterceptor());
        return new Connections(builder.build(), host == null);
    }

    /** Not HTTP/2, in which all calls share one connection, and each body waits for the server again and again. */
    private static OkHttpClient.Builder own() {
        return new OkHttpClient.Builder()
                .protocols(List.of(Protocol.HTTP_1_1))
                .connectionPool(new ConnectionPool(IDLE_CONNECTIONS, 5, TimeUnit.MINUTES));
    }

    OkHttpClient with(Duration connectTimeout, long maxResponseBytes) {
        OkHttpClient.Builder bounded = client.newBuilder().connectTimeout(connectTimeout);
        return own
                ? bounded.socketFactory(BoundedSocketFactory.forAnswersOf(maxResponseBytes))
                        .build()
                : bounded.build();
    }

    /** A call whose answer was being read when this was closed has put its connection back: it is closed now. */
    void attemptEnded() {
        if (closed) {
            client.connectionPool().evictAll();
        }
    }

    /** Ends what was made here; the host's own is left alone. */
    @Override
    public void close() {
        if (own) {
            closed = true;
            client.dispatcher().cancelAll();
            client.dispatcher().executorService().shutdown();
            client.connectionPool().evictAll();
        }
    }
}
