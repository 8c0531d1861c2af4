package com.secutix.tixngo.simulator.internal.http;

import com.secutix.tixngo.simulator.RecordedCall;
import com.secutix.tixngo.simulator.internal.http.Answer.Delivery;
import com.secutix.tixngo.simulator.internal.http.IncomingCall.Body;
import com.secutix.tixngo.simulator.internal.http.IncomingCall.Route;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serial;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.NetworkChannel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.QuietException;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Between the HTTP server and the calls: reads requests within a bound, and delivers answers whole, cut or not at all. */
public final class HttpBridge extends Handler.Abstract {
    /** The largest request body, on the wire and decompressed. */
    public static final int MAX_BODY = 64 << 20;

    private final Router router;
    private final CallProcessor processor;
    private final CallRecorder recorder;
    private final ControlPanel control;

    /**
     * Joins server and calls.
     *
     * @param base the path all calls begin with
     * @param parts the state and the options
     * @param processor answers the calls
     * @param control answers the control endpoints
     */
    public HttpBridge(String base, SimulatorParts parts, CallProcessor processor, ControlPanel control) {
        this.router = new Router(base, parts.profile());
        this.processor = processor;
        this.recorder = parts.recorder();
        this.control = control;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        String path = request.getHttpURI().getPath();
        Body body;
        try {
            body = read(request);
        } catch (IOException e) {
            deliver(unreadable(e), request, response, callback);
            return true;
        }
        if (path.startsWith(ControlPanel.PREFIX)) {
            Map<String, String> query = Router.query(request.getHttpURI().getQuery());
            deliver(control.answer(request.getMethod(), path, query), request, response, callback);
            return true;
        }
        try {
            deliver(answer(request, path, body), request, response, callback);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            deliver(Answer.reset(), request, response, callback);
        }
        return true;
    }

    private Answer answer(Request request, String path, Body body) throws InterruptedException {
        String query = request.getHttpURI().getQuery();
        String whole = query == null ? path : path + "?" + query;
        Route route = router.route(request.getMethod(), path);
        long number = recorder.nextNumber();
        if (route != null) {
            return processor.process(new IncomingCall(
                    number, route, request.getMethod(), whole, headers(request), Router.query(query), body));
        }
        Set<String> methods = router.methods(path);
        Answer answer = methods.isEmpty()
                ? Answer.error(
                        404,
                        "NOT_FOUND",
                        "there is nothing at this path; the base is missing or the path is none of the contract")
                : Answer.error(405, "METHOD_NOT_ALLOWED", "another method is needed")
                        .with("Allow", String.join(", ", methods));
        recorder.keep(new RecordedCall(
                number,
                null,
                request.getMethod(),
                whole,
                Map.of(),
                List.of(),
                body.gzip(),
                body.wireSize(),
                answer.status(),
                null,
                null,
                null));
        return answer.written(new FieldNames(Map.of()));
    }

    private static Map<String, List<String>> headers(Request request) {
        Map<String, List<String>> headers = new HashMap<>();
        for (HttpField field : request.getHeaders()) {
            headers.merge(field.getLowerCaseName(), List.of(String.valueOf(field.getValue())), (some, more) -> {
                List<String> all = new ArrayList<>(some);
                all.addAll(more);
                return List.copyOf(all);
            });
        }
        return headers;
    }

    private static final class TooLargeException extends IOException {
        @Serial
        private static final long serialVersionUID = 1L;
    }

    private static Body read(Request request) throws IOException {
        String encoding = request.getHeaders().get(HttpHeader.CONTENT_ENCODING);
        boolean gzip = encoding != null && encoding.toLowerCase(Locale.ROOT).equals("gzip");
        try (InputStream in = Content.Source.asInputStream(request)) {
            byte[] received = bounded(in);
            if (!gzip) {
                return new Body(received, received.length, false);
            }
            try (InputStream unzipped = new GZIPInputStream(new ByteArrayInputStream(received), 1 << 16)) {
                return new Body(bounded(unzipped), received.length, true);
            }
        }
    }

    private static byte[] bounded(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(MAX_BODY);
        if (bytes.length == MAX_BODY && in.read() >= 0) {
            throw new TooLargeException();
        }
        return bytes;
    }

    private static Answer unreadable(IOException cause) {
        Answer answer = cause instanceof TooLargeException
                ? Answer.error(413, "REQUEST_TOO_LARGE", "the body is larger than " + MAX_BODY + " bytes")
                : Answer.error(400, "INVALID_REQUEST", "the body cannot be read");
        return answer.written(new FieldNames(Map.of())).with("Connection", "close");
    }

    private static void deliver(Answer answer, Request request, Response response, Callback callback) {
        if (answer.delivery() == Delivery.RESET) {
            reset(request, callback);
            return;
        }
        response.setStatus(answer.status());
        answer.headers().forEach((name, value) -> response.getHeaders().put(name, value));
        if (!answer.contentType().isEmpty()) {
            response.getHeaders().put(HttpHeader.CONTENT_TYPE, answer.contentType());
        }
        byte[] body = answer.body();
        if (answer.delivery() == Delivery.WHOLE) {
            response.getHeaders().put(HttpHeader.CONTENT_LENGTH, body.length);
            response.write(true, ByteBuffer.wrap(body), callback);
            return;
        }
        if (answer.delivery() == Delivery.CUT) {
            response.getHeaders().put(HttpHeader.CONTENT_LENGTH, body.length);
        }
        ByteBuffer part = ByteBuffer.wrap(body, 0, body.length / 2);
        response.write(false, part, Callback.from(() -> cut(request, callback), failure -> cut(request, callback)));
    }

    /** Closes the connection in the middle of an answer. */
    private static void cut(Request request, Callback callback) {
        endPoint(request).close();
        callback.failed(new PlannedException());
    }

    /** Closes the connection so that the client sees a reset, not an end. */
    private static void reset(Request request, Callback callback) {
        EndPoint endPoint = endPoint(request);
        if (endPoint.getTransport() instanceof NetworkChannel channel) {
            try {
                channel.setOption(StandardSocketOptions.SO_LINGER, 0);
            } catch (IOException e) {
                // the client has gone already: there is nothing left to reset
            }
        }
        endPoint.close();
        callback.failed(new PlannedException());
    }

    private static EndPoint endPoint(Request request) {
        return request.getConnectionMetaData().getConnection().getEndPoint();
    }

    /** Tells the server that this request ends badly on purpose. */
    private static final class PlannedException extends IOException implements QuietException {
        @Serial
        private static final long serialVersionUID = 1L;

        private PlannedException() {
            super("a planned fault");
        }
    }
}
