package com.secutix.tixngo.client.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.secutix.tixngo.client.model.ChangesPage;
import com.secutix.tixngo.client.model.TicketChange;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The fields of an answer")
class FieldOrderTest {
    private static final List<String> FIELDS = List.of(
            "\"ticketId\":\"T-1\"",
            "\"status\":\"TRANSFERRED\"",
            "\"taxNumber\":\"123\"",
            "\"sequence\":7",
            "\"eventId\":null",
            "\"owner\":{\"email\":\"a@example.org\",\"lastName\":\"B\",\"firstName\":\"A\"}",
            "\"extraInfo2\":\"two\"",
            "\"newField\":{\"ticketId\":\"not this one\"}",
            "\"status2\":\"CONTROLLED\"",
            "\"\\u0073tatusTime\":\"2027-06-01T12:00:00Z\"",
            "\"history\":[{\"state\":\"CONFIRMED\",\"action\":\"INJECT\"},{\"action\":\"TRANSFER\"}]");

    private final TixngoJson json = new TixngoJson(new FieldNames(Map.of()));
    private final Random random = new Random(4_711);

    @Test
    void mean_the_same_in_every_order_and_with_every_gap() throws IOException {
        TicketChange expected = changes("{" + String.join(",", FIELDS) + "}").get(0);
        assertThat(expected.statusTime()).isNotNull();
        assertThat(expected.extraInfo()).containsEntry(2, "two");
        assertThat(expected.unknownFields()).containsKeys("newField", "status2");

        for (int i = 0; i < 300; i++) {
            List<String> shuffled = new ArrayList<>(FIELDS);
            Collections.shuffle(shuffled, random);
            String some = FIELDS.stream()
                    .skip(2)
                    .filter(field -> random.nextBoolean())
                    .map(field -> "," + field)
                    .collect(Collectors.joining());

            List<TicketChange> changes = changes("{" + String.join(",", shuffled) + "},{" + FIELDS.get(0) + ","
                    + FIELDS.get(1) + some + "},{" + String.join(",", FIELDS) + "}");

            assertThat(changes).hasSize(3);
            assertThat(changes.get(0)).isEqualTo(expected);
            assertThat(changes.get(2)).isEqualTo(expected);
        }
    }

    @Test
    void that_come_twice_make_the_item_unreadable_wherever_they_stand() throws IOException {
        String fields = String.join(",", FIELDS);

        ChangesPage page = page("{" + fields + "},{\"status\":\"A\"," + fields + "},{" + fields + ",\"status\":\"A\"}");

        assertThat(page.changes()).hasSize(1);
        assertThat(page.unreadable())
                .hasSize(2)
                .allSatisfy(item -> assertThat(item.reason()).isEqualTo("status: given twice"));
    }

    private List<TicketChange> changes(String items) throws IOException {
        return page(items).changes();
    }

    private ChangesPage page(String items) throws IOException {
        return json.readChanges(
                        new ByteArrayInputStream(("{\"result\":[" + items + "]}").getBytes(StandardCharsets.UTF_8)))
                .value();
    }
}
