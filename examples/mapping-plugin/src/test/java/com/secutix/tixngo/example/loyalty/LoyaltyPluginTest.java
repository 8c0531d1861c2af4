package com.secutix.tixngo.example.loyalty;

import static org.assertj.core.api.Assertions.assertThat;

import com.secutix.tixngo.client.model.*;
import com.secutix.tixngo.mapping.MappingResult;
import com.secutix.tixngo.mapping.document.MappingMode;
import com.secutix.tixngo.mapping.feedback.FeedbackMapping;
import com.secutix.tixngo.mapping.feedback.FeedbackUpdate;
import com.secutix.tixngo.mapping.injection.InjectionMapping;
import com.secutix.tixngo.mapping.s360.*;
import com.secutix.tixngo.mapping.spi.MappingPlugins;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class LoyaltyPluginTest {
    private final MappingPlugins plugins = MappingPlugins.discover();

    private static S360Ticket ticket(Map<String, String> variables) {
        OffsetDateTime start = OffsetDateTime.parse("2027-06-01T20:45:00+02:00");
        return new S360Ticket(
                "T-1",
                "123",
                S360TicketStatus.NOT_PRINTED,
                null,
                "B",
                new Sale("F", null, null, null, null, null, null, null, null, null),
                new Product(ProductKind.EVENT, "P", Text.of("Cup"), null, null, null),
                null,
                new Performance("E", Text.of("Final"), null, start, null, null),
                null,
                Venue.of("Stade", "1200", "Genève", "CH", ZoneId.of("Europe/Zurich")),
                null,
                Contact.of("a@example.org", "Ana", "Li"),
                null,
                null,
                Map.of(),
                variables);
    }

    @Test
    void is_found_on_the_class_path() {
        assertThat(plugins.names()).containsExactly("loyalty");
    }

    @Test
    void sends_the_number_as_a_hidden_detail() {
        var mapping = InjectionMapping.builder().plugins(plugins).build();
        var result = (MappingResult.Mapped<Ticket>) mapping.map(ticket(Map.of("LOYALTY_NUMBER", " 77 ")));
        assertThat(result.payload().ticketDetails().hidden()).containsExactly(KeyValue.of("loyaltyNumber", "77"));
    }

    @Test
    void keeps_the_number_with_the_contact() {
        var mapping =
                FeedbackMapping.builder(MappingMode.LIFECYCLE).plugins(plugins).build();
        TicketChange change = TicketChange.builder("T-1", TicketStatus.TRANSFERRED)
                .spectatorDetails(SpectatorDetails.builder()
                        .email("b@example.org")
                        .firstName("Bo")
                        .build())
                .transfer(new TicketTransfer("a@example.org", "b@example.org", null))
                .extraInfo(new TreeMap<>(Map.of(1, "77")))
                .build();
        var result = (MappingResult.Mapped<FeedbackUpdate>) mapping.apply(null, change);
        assertThat(result.payload().contact().orElseThrow().details().custom()).containsEntry("loyaltyNumber", "77");
    }
}
