package com.secutix.tixngo.client.internal.http;

import java.io.IOException;
import java.net.ProtocolException;
import okhttp3.Interceptor;
import okhttp3.Response;

/**
 * Between OkHttp's retry logic and the connection. It notes that a connection stood, and keeps {@code Retry-After} from that logic, which
 * would send the request again at once on a 503 that says zero. An interim answer is never taken for the answer.
 */
final class WireInterceptor implements Interceptor {
    private static final int FIRST_FINAL_STATUS = 200;
    private static final String RETRY_AFTER = "Retry-After";

    @Override
    public Response intercept(Chain chain) throws IOException {
        Exchange exchange = chain.request().tag(Exchange.class);
        if (exchange == null) {
            return chain.proceed(chain.request());
        }
        exchange.connected = true;
        Response response = proceed(chain);
        exchange.status = response.code();
        exchange.retryAfter = response.header(RETRY_AFTER);
        return response.newBuilder().removeHeader(RETRY_AFTER).build();
    }

    /**
     * OkHttp passes over one interim answer (1xx) and takes the next one for the answer itself. The connection would then go back to
     * the pool with the true answer still on its way, for the next call to read.
     */
    private static Response proceed(Chain chain) throws IOException {
        Response response;
        try {
            response = chain.proceed(chain.request());
        } catch (IllegalStateException unexpected) {
            if (isOkHttps(unexpected)) {
                // what it makes of the body of such an answer
                throw noHttp();
            }
            throw unexpected;
        }
        if (response.code() < FIRST_FINAL_STATUS) {
            throw noHttp();
        }
        return response;
    }

    /** Not one of a host's interceptor, which should be seen for what it is. */
    private static boolean isOkHttps(IllegalStateException failure) {
        StackTraceElement[] trace = failure.getStackTrace();
        return trace.length > 0 && trace[0].getClassName().startsWith("okhttp3.internal.");
    }

    private static ProtocolException noHttp() {
        return new ProtocolException("an interim answer in the place of the answer");
    }
}
