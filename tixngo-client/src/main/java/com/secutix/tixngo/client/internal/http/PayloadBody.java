package com.secutix.tixngo.client.internal.http;

import com.secutix.tixngo.client.internal.json.Payload;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.Buffer;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;
import retrofit2.Converter;
import retrofit2.Retrofit;

/** A payload as JSON: written once, into the segments that the connection sends, and shared with whoever reads it on its way. */
final class PayloadBody extends RequestBody {
    private static final MediaType JSON = MediaType.get("application/json; charset=utf-8");

    private final Buffer json;

    private PayloadBody(Payload payload) {
        json = payload.json();
    }

    @Override
    public MediaType contentType() {
        return JSON;
    }

    @Override
    public long contentLength() {
        return json.size();
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
        sink.writeAll(json.clone());
    }

    /** Makes it. */
    static final class Factory extends Converter.Factory {

        @Override
        public @Nullable Converter<?, RequestBody> requestBodyConverter(
                Type type, Annotation[] parameterAnnotations, Annotation[] methodAnnotations, Retrofit retrofit) {
            return type == Payload.class ? (Payload payload) -> new PayloadBody(payload) : null;
        }
    }
}
