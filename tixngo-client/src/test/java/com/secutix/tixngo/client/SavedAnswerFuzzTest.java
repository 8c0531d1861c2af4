package com.secutix.tixngo.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.secutix.tixngo.client.model.ChangesPage;
import com.secutix.tixngo.client.model.TicketChange;
import com.secutix.tixngo.fuzz.Fuzzed;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A saved page of changes is read or refused; whatever was read can be shown without showing anybody. */
class SavedAnswerFuzzTest {
    private static final TixngoClient CLIENT = TixngoClient.builder()
            .url("http://127.0.0.1:1/v3/organizer")
            .apiKey(LocalTixngo.KEY)
            .build();

    @Fuzzed
    void is_read_or_refused(byte[] json) {
        try {
            ChangesPage page = CLIENT.tickets().readChanges(new ByteArrayInputStream(json));
            assertThat(page.size()).isLessThanOrEqualTo(json.length);
            for (TicketChange change : page.changes()) {
                assertThat(change).isEqualTo(change.toBuilder().build()).hasSameHashCodeAs(change);
            }
            page.unreadable().forEach(item -> assertThat(item.reason()).hasSizeLessThan(500));
        } catch (TixngoProtocolException refused) {
            assertThat(refused.getMessage()).hasSizeLessThan(500);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
