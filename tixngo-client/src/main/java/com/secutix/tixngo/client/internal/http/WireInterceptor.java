package com.secutix.tixngo.client.internal.http;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Response;

/**
 * Between OkHttp's retry logic and the connection. It notes that a connection stood, and keeps {@code Retry-After} from that logic, which
 * would send the request again at once on a 503 that says zero.
 */
final class WireInterceptor implements Interceptor {
    private static final String RETRY_AFTER = "Retry-After";

    @Override
    public Response intercept(Chain chain) throws IOException {
        Exchange exchange = chain.request().tag(Exchange.class);
        if (exchange == null) {
            return chain.proceed(chain.request());
        }
        exchange.connected = true;
        Response response = chain.proceed(chain.request());
        exchange.status = response.code();
        exchange.retryAfter = response.header(RETRY_AFTER);
        return response.newBuilder().removeHeader(RETRY_AFTER).build();
    }
}
