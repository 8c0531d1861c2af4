package com.secutix.tixngo.client.internal.http;

import com.secutix.tixngo.client.TixngoProfile;
import com.secutix.tixngo.client.internal.json.Rfc3339;
import java.time.OffsetDateTime;
import java.util.List;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Adds parameters to an address under the names of the profile; absent ones are left out. Not thread-safe. */
final class Query {
    private final TixngoProfile profile;
    private final HttpUrl.Builder url;

    Query(TixngoProfile profile, HttpUrl url) {
        this.profile = profile;
        this.url = url.newBuilder();
    }

    Query with(String name, @Nullable Object value) {
        String text =
                value == null ? "" : value instanceof OffsetDateTime time ? Rfc3339.format(time) : value.toString();
        if (!text.isEmpty()) {
            url.addQueryParameter(profile.parameter(name), text);
        }
        return this;
    }

    /** Values in a row, with commas between (assumed: the public pages show no example). */
    Query withAll(String name, List<String> values) {
        return with(name, String.join(",", values));
    }

    HttpUrl build() {
        return url.build();
    }
}
