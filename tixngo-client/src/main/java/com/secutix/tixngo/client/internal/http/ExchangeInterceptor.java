package com.secutix.tixngo.client.internal.http;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.BufferedSource;

/** The last step before OkHttp's own: bodies go out once, answers come in bounded, and the attempt's notes are kept. */
final class ExchangeInterceptor implements Interceptor {
    private static final long MAX_ERROR_BYTES = 1 << 20;
    private static final int CHUNK = 8192;

    @Override
    public Response intercept(Chain chain) throws IOException {
        Exchange exchange = chain.request().tag(Exchange.class);
        if (exchange == null) {
            return chain.proceed(chain.request());
        }
        Response response = chain.proceed(outgoing(chain.request(), exchange));
        exchange.location = response.header("Location");
        exchange.contentType = response.header("Content-Type");
        ResponseBody body = response.body();
        if (body == null) {
            return response;
        }
        if (response.isSuccessful()) {
            return bounded(response, body, exchange);
        }
        readError(body, exchange);
        return response.newBuilder()
                .body(ResponseBody.create(exchange.errorBody, body.contentType()))
                .build();
    }

    private static Request outgoing(Request request, Exchange exchange) {
        RequestBody body = request.body();
        if (body == null) {
            return request;
        }
        Request.Builder outgoing = request.newBuilder().method(request.method(), new SingleUseBody(body, exchange));
        if (exchange.gzip) {
            outgoing.header("Content-Encoding", "gzip");
        }
        return outgoing.build();
    }

    private static Response bounded(Response response, ResponseBody body, Exchange exchange) throws IOException {
        if (body.contentLength() > exchange.maxResponseBytes) {
            body.close();
            throw new BoundedBody.TooLargeException(exchange.maxResponseBytes);
        }
        return response.newBuilder().body(new BoundedBody(body, exchange)).build();
    }

    /** An error is told by its status: whatever happens to its body, and however long that is, the status stands. */
    private static void readError(ResponseBody body, Exchange exchange) {
        Buffer read = new Buffer();
        try (BufferedSource source = body.source()) {
            while (read.size() < MAX_ERROR_BYTES && source.read(read, CHUNK) >= 0) {
                exchange.responseBytes = read.size();
            }
        } catch (IOException cutOff) {
            exchange.responseBytes = read.size();
        }
        exchange.errorBody = read.readByteArray();
        exchange.received.write(exchange.errorBody, 0, exchange.roomFor(exchange.received, exchange.errorBody.length));
    }
}
