package com.secutix.tixngo.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.secutix.tixngo.client.internal.http.BaseUrl;
import com.secutix.tixngo.client.internal.http.PathSegment;
import com.secutix.tixngo.fuzz.Fuzzed;
import java.nio.charset.StandardCharsets;
import okhttp3.HttpUrl;

/** An id stays one segment below whatever base an operator typed; what cannot be an address is refused without being shown. */
class AddressFuzzTest {

    @Fuzzed
    void holds_an_id_in_one_segment(byte[] input) {
        // first line: the address; the rest: the id
        String[] parts = new String(input, StandardCharsets.UTF_8).split("\n", 2);
        if (BaseUrl.problem(parts[0]).isPresent()) {
            assertThat(BaseUrl.problem(parts[0]).get()).hasSizeLessThan(300);
            return;
        }
        BaseUrl base = BaseUrl.of(parts[0]);
        if (!base.toUri().getPath().endsWith("/tickets")) {
            // else it is the address of an organizer of that name, which can only be told with what follows it
            assertThat(BaseUrl.of(base.toUri().toString()).toUri()).isEqualTo(base.toUri());
        }
        String segment;
        try {
            segment = PathSegment.of("ticketId", parts.length > 1 ? parts[1] : "T");
        } catch (IllegalArgumentException refused) {
            assertThat(refused.getMessage()).contains("ticketId");
            return;
        }
        HttpUrl plain = base.resolve("/tickets");
        HttpUrl one = base.resolve("/tickets/" + segment);
        assertThat(one.pathSize()).isEqualTo(plain.pathSize() + 1);
        assertThat(one.host()).isEqualTo(plain.host());
        assertThat(one.port()).isEqualTo(plain.port());
        assertThat(one.query()).isNull();
        assertThat(one.fragment()).isNull();
        if (parts.length > 1) {
            assertThat(one.pathSegments().get(one.pathSize() - 1)).isEqualTo(parts[1]);
        }
    }
}
