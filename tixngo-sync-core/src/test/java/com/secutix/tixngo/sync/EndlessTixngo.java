package com.secutix.tixngo.sync;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import okhttp3.mockwebserver.Dispatcher;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import okhttp3.mockwebserver.RecordedRequest;

/** A TIXNGO that refuses one ticket of five hundred, has as many changes as it is told, and keeps nothing. */
final class EndlessTixngo implements AutoCloseable {

    /** One ticket of so many is refused. */
    static final int REFUSED_OF = 500;

    private static final Pattern TICKET_ID = Pattern.compile("\"ticketId\":\"([^\"]+)\"");
    private static final Pattern KEY = Pattern.compile("paginationKey=(\\d+)");
    private static final int PAGE = 200;

    private final MockWebServer server = PromptSockets.server();
    private final long changes;
    private final AtomicLong received = new AtomicLong();

    EndlessTixngo(long changes) {
        this.changes = changes;
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
                // one comes, one is forgotten
                server.takeRequest();
                String target = String.valueOf(request.getPath());
                return target.contains("/diff")
                        ? tell(target)
                        : accept(request.getBody().readUtf8());
            }
        });
        try {
            server.start();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    String url() {
        return server.url("/").toString();
    }

    /** How many tickets came. */
    long received() {
        return received.get();
    }

    private MockResponse accept(String sent) {
        Matcher ids = TICKET_ID.matcher(sent);
        StringBuilder answer = new StringBuilder("{\"results\":[");
        for (int count = 0; ids.find(); count++) {
            boolean refused = received.incrementAndGet() % REFUSED_OF == 0;
            answer.append(count == 0 ? "" : ",")
                    .append("{\"ticketId\":\"")
                    .append(ids.group(1))
                    .append(
                            refused
                                    ? "\",\"status\":\"REJECTED\",\"errors\":[{\"code\":\"REFUSED\"}]}"
                                    : "\",\"status\":\"ACCEPTED\"}");
        }
        return answer(answer.append("]}").toString());
    }

    private MockResponse tell(String target) {
        Matcher key = KEY.matcher(target);
        long from = key.find() ? Long.parseLong(key.group(1)) : 0;
        long to = Math.min(from + PAGE, changes);
        String page = LongStream.range(from, to)
                .mapToObj(number -> "{\"ticketId\":\"" + EndlessS360.id(number)
                        + "\",\"status\":\"INJECTED\",\"statusTime\":\"2027-05-01T10:00:00Z\",\"sequence\":" + number
                        + "}")
                .collect(Collectors.joining(","));
        return answer("{\"pagination\":{\"nextPageKey\":\"" + to + "\"},\"result\":[" + page + "]}");
    }

    private static MockResponse answer(String json) {
        return new MockResponse().setHeader("Content-Type", "application/json").setBody(json);
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
