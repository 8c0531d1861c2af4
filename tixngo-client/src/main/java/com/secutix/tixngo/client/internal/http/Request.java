package com.secutix.tixngo.client.internal.http;

import com.secutix.tixngo.client.Endpoint;
import com.secutix.tixngo.client.internal.json.BoundShape;
import com.secutix.tixngo.client.internal.json.Payload;
import java.util.List;
import java.util.Map;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;

/**
 * One logical call: the same on each attempt.
 *
 * @param endpoint which call
 * @param url its address
 * @param payload its body; null for none
 * @param ids ids of the items in it
 * @param answerShape shape of its answer, for a dump; null when it has none
 * @param maker makes the HTTP call of one attempt
 */
record Request<T>(
        Endpoint endpoint,
        HttpUrl url,
        @Nullable Payload payload,
        List<String> ids,
        @Nullable BoundShape<?> answerShape,
        Maker<T> maker) {

    /** Makes the HTTP call of one attempt. */
    @FunctionalInterface
    interface Maker<T> {
        Call<T> call(Map<String, String> headers, Exchange exchange);
    }
}
