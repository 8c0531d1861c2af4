package com.secutix.tixngo.client.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("A value of the model")
class ModelTest {

    @Nested
    class Texts {

        @Test
        void may_be_the_same_in_every_language() {
            assertThat(Text.of("Final").in("fr")).contains("Final");
            assertThat(Text.of("Final").first()).isEqualTo("Final");
            assertThat(Text.of("Final")).isEqualTo(Text.of("Final")).hasToString("Final");
        }

        @Test
        void may_be_given_for_each_language_in_an_order_that_is_kept() {
            Map<String, String> byLanguage = new LinkedHashMap<>();
            byLanguage.put("fr", "Finale");
            byLanguage.put("en", "Final");
            Text text = Text.of(byLanguage);
            byLanguage.put("de", "Endspiel");

            assertThat(text.in("en")).contains("Final");
            assertThat(text.in("de")).isEmpty();
            assertThat(text.first()).isEqualTo("Finale");
            assertThat(text).hasToString("{fr=Finale, en=Final}");
        }

        @Test
        void need_at_least_one_language_and_no_gaps() {
            assertThatThrownBy(() -> Text.of(Map.of())).isInstanceOf(IllegalArgumentException.class);
            Map<String, String> gap = new LinkedHashMap<>();
            gap.put("fr", null);
            assertThatThrownBy(() -> Text.of(gap)).isInstanceOf(NullPointerException.class);
            assertThatThrownBy(() -> Text.of((String) null)).isInstanceOf(NullPointerException.class);
        }
    }

    @Test
    void copies_its_lists_and_takes_null_for_empty() {
        List<KeyValue> main = new ArrayList<>(List.of(KeyValue.of("a", "b")));
        TicketDetails details = new TicketDetails(main, null, List.of());
        main.clear();

        assertThat(details.main()).hasSize(1);
        assertThat(details.extra()).isEmpty();
        assertThatThrownBy(() -> details.main().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void demands_what_identifies_it() {
        assertThatThrownBy(() -> Ticket.builder(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("ticketId");
        assertThatThrownBy(() -> new TicketInvalidation(null, true, null)).hasMessage("ticketId");
        assertThatThrownBy(() -> TicketChange.builder("T", null)).hasMessage("status");
        assertThatThrownBy(() -> Privilege.builder("P", null)).hasMessage("definitionId");
    }

    @Test
    void becomes_a_builder_and_back_without_loss() {
        Ticket ticket = Ticket.builder("T")
                .sortingKey("1")
                .event(Event.builder()
                        .id("E")
                        .metadata(List.of(KeyValue.of("k", "v")))
                        .build())
                .build();

        assertThat(ticket.toBuilder().build()).isEqualTo(ticket);
        assertThat(ticket.event().toBuilder().build()).isEqualTo(ticket.event());
        assertThat(ticket.toBuilder().ticketId("U").build().ticketId()).isEqualTo("U");
    }
}
