package com.secutix.tixngo.mapping.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.secutix.tixngo.client.TixngoClient;
import com.secutix.tixngo.client.TixngoProtocolException;
import com.secutix.tixngo.client.model.TicketChange;
import com.secutix.tixngo.fuzz.Fuzzed;
import com.secutix.tixngo.mapping.MappingResult;
import com.secutix.tixngo.mapping.document.MappingMode;
import com.secutix.tixngo.mapping.feedback.FeedbackMapping;
import com.secutix.tixngo.mapping.feedback.FeedbackUpdate;
import com.secutix.tixngo.mapping.feedback.MobileTicket;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/** Whatever changes TIXNGO tells of can be applied, again and again, or are refused one by one; nobody is shown. */
class FeedbackFuzzTest {
    private static final TixngoClient CLIENT = TixngoClient.builder()
            .url("http://127.0.0.1:1/v3/organizer")
            .apiKey("key")
            .build();
    private static final FeedbackMapping LIFECYCLE =
            FeedbackMapping.builder(MappingMode.LIFECYCLE).build();
    private static final FeedbackMapping HISTORY =
            FeedbackMapping.builder(MappingMode.HISTORY).build();

    @Fuzzed
    void is_applied_or_refused(byte[] json) {
        try {
            for (TicketChange change :
                    CLIENT.tickets().readChanges(new ByteArrayInputStream(json)).changes()) {
                apply(LIFECYCLE, new HashMap<>(), change);
                apply(HISTORY, new HashMap<>(), change);
            }
        } catch (TixngoProtocolException refused) {
            assertThat(refused.getMessage()).isNotBlank();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void apply(FeedbackMapping mapping, Map<String, MobileTicket> known, TicketChange change) {
        MappingResult<FeedbackUpdate> result = mapping.apply(known.get(change.ticketId()), change);
        assertThat(mapping.explain(change).fields()).isNotNull();
        if (result instanceof MappingResult.Mapped<FeedbackUpdate> mapped) {
            MobileTicket once = mapped.payload().ticket();
            MobileTicket twice = ((MappingResult.Mapped<FeedbackUpdate>) mapping.apply(once, change))
                    .payload()
                    .ticket();
            assertThat(twice).isEqualTo(once);
        }
    }
}
