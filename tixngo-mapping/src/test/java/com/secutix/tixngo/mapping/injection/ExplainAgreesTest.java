package com.secutix.tixngo.mapping.injection;

import static com.secutix.tixngo.mapping.SampleTicket.ticket;
import static org.assertj.core.api.Assertions.assertThat;

import com.secutix.tixngo.client.model.KeyValue;
import com.secutix.tixngo.client.model.Text;
import com.secutix.tixngo.client.model.Ticket;
import com.secutix.tixngo.mapping.ExplainedField;
import com.secutix.tixngo.mapping.MappingResult;
import com.secutix.tixngo.mapping.SampleTicket;
import com.secutix.tixngo.mapping.document.Absent;
import com.secutix.tixngo.mapping.document.MappingRow;
import com.secutix.tixngo.mapping.internal.engine.FieldCheck;
import com.secutix.tixngo.mapping.s360.S360Ticket;
import com.secutix.tixngo.mapping.s360.Seat;
import com.secutix.tixngo.mapping.spi.MappingContributions;
import com.secutix.tixngo.mapping.spi.MappingPlugin;
import com.secutix.tixngo.mapping.spi.MappingPlugins;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A ticket is mapped by a short way and explained by a long one: both must say the same of every field. */
class ExplainAgreesTest {
    private static final int TICKETS = 300;
    private static final String TEMPLATE = """
            event.group.name = ${Product_name} ${Season_code}
            sortingKey = ${Seat_area}-${Seat_row}
            transferRules.allowTransfer = true
            transferRules.assignTransferLimit = 3
            """;

    private static final InjectionMapping PLAIN = InjectionMapping.builder().build();
    private static final InjectionMapping EXTENDED = InjectionMapping.builder()
            .template(TicketTemplate.parse(TEMPLATE, "test"))
            .plugins(MappingPlugins.of(List.of(new Extension())))
            .build();

    /** Rows over usual ones, beside them, and in their place. */
    private static final class Extension implements MappingPlugin {
        @Override
        public String name() {
            return "extension";
        }

        @Override
        public void contribute(MappingContributions to) {
            to.addRow(MappingRow.toTixngo("purchaseDetails.currency", "variable.Currency"));
            to.addRow(MappingRow.toTixngo("event.address.region", "variable.Region", "venue.city"));
            to.addRow(MappingRow.toTixngo("ticketDetails.main[Gate]", "variable.Gate"));
            to.addRow(MappingRow.toTixngo("ticketImageUrl", "product.image").whenAbsent(new Absent.MapTo("none.png")));
            to.replaceRow(MappingRow.toTixngo("purchaseDetails.category", "sale.tariff")
                    .convertedBy("lowerCase"));
        }
    }

    @Test
    void for_an_ordinary_ticket() {
        assertAgreement(PLAIN, ticket().build());
        assertAgreement(EXTENDED, ticket().build());
        assertAgreement(PLAIN, SampleTicket.pass().build());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void for_any_ticket(long seed) {
        Random random = new Random(seed);
        int mapped = 0;
        for (int i = 0; i < TICKETS; i++) {
            S360Ticket any = any(random);
            mapped += assertAgreement(PLAIN, any) + assertAgreement(EXTENDED, any);
        }
        // else it would agree on nothing
        assertThat(mapped).isGreaterThan(TICKETS / 2);
    }

    private static int assertAgreement(InjectionMapping mapping, S360Ticket ticket) {
        if (!(mapping.map(ticket) instanceof MappingResult.Mapped<Ticket> mapped)) {
            assertThat(mapping.explain(ticket, null).violations()).isNotEmpty();
            return 0;
        }
        assertThat(mapping.explain(ticket, null).violations()).isEmpty();
        TreeMap<String, String> explained = new TreeMap<>();
        for (ExplainedField field : mapping.explain(ticket, null).fields()) {
            explained.put(field.field(), field.value());
        }
        TreeMap<String, String> sent = new TreeMap<>();
        collect("", mapped.payload(), sent);
        assertThat(new TreeSet<>(sent.keySet())).isEqualTo(new TreeSet<>(explained.keySet()));
        explained.forEach((field, value) -> {
            if (!value.equals("***")) {
                assertThat(FieldCheck.beginning(sent.get(field))).as(field).isEqualTo(value);
            }
        });
        return 1;
    }

    /** Every field of a payload by its dotted name. */
    private static void collect(String path, Object value, Map<String, String> fields) {
        if (value instanceof Text text) {
            fields.put(path, String.valueOf(text));
        } else if (value instanceof List<?> entries) {
            for (Object entry : entries) {
                KeyValue item = (KeyValue) entry;
                fields.put(path + "[" + item.key() + "]", item.value().toString());
            }
        } else if (value instanceof Record && !(value instanceof com.secutix.tixngo.client.model.OpenValue<?>)) {
            for (var component : value.getClass().getRecordComponents()) {
                Object part = read(component.getAccessor(), value);
                if (part != null) {
                    collect(path.isEmpty() ? component.getName() : path + "." + component.getName(), part, fields);
                }
            }
        } else if (value instanceof BigDecimal number) {
            fields.put(path, number.toPlainString());
        } else if (value instanceof OffsetDateTime time) {
            fields.put(path, DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time));
        } else {
            fields.put(path, value.toString());
        }
    }

    private static Object read(Method accessor, Object value) {
        try {
            return accessor.invoke(value);
        } catch (ReflectiveOperationException impossible) {
            throw new LinkageError(impossible.getMessage(), impossible);
        }
    }

    private static S360Ticket any(Random random) {
        SampleTicket sample = random.nextInt(4) == 0 ? SampleTicket.pass() : ticket();
        sample.taxNumber = text(random);
        sample.barcode = random.nextInt(8) == 0 ? text(random) : "0123";
        sample.tariff = text(random);
        sample.price = random.nextBoolean() ? null : BigDecimal.valueOf(random.nextInt(100_000), 2);
        sample.currency = text(random);
        sample.website = random.nextBoolean() ? null : Text.of(text(random));
        sample.end = random.nextBoolean() ? null : sample.start.plusMinutes(random.nextInt(300));
        sample.duration = random.nextBoolean() ? null : Duration.ofMillis(random.nextInt(9_000_000));
        sample.city = random.nextBoolean() ? Text.of("Genève") : Text.of(Map.of("fr", "Genève"));
        sample.longitude = random.nextBoolean() ? null : BigDecimal.valueOf(random.nextInt(200));
        sample.seat = random.nextBoolean() ? null : new Seat(text(random), text(random), null, text(random));
        sample.contact = random.nextBoolean() ? SampleTicket.ANA : SampleTicket.detailed("a@example.org", "A", "B");
        sample.beneficiary =
                random.nextBoolean() ? null : SampleTicket.detailed("b@example.org", text(random), text(random));
        comfort(sample, random, "TIXAct", "-4h", "+1d", "31/12/27 20:00", "soon");
        comfort(sample, random, "TIXExp", "2w", "end_of_season", " ");
        comfort(sample, random, "TIXRGrp", text(random));
        for (String variable : List.of("Currency", "Region", "Gate")) {
            if (random.nextBoolean()) {
                sample.variables.put(variable, text(random));
            }
        }
        return sample.build();
    }

    private static void comfort(SampleTicket sample, Random random, String name, String... values) {
        if (random.nextInt(3) == 0) {
            sample.comfort.put(name, values[random.nextInt(values.length)]);
        }
    }

    private static String text(Random random) {
        String[] texts = {
            "",
            " ",
            "\u2003",
            "CHF",
            "Zoë",
            "a b",
            " a",
            "\u00a0x",
            "東京",
            "😀",
            "x\u0007",
            "\ud800",
            "tab\tand\nline",
            "l".repeat(60)
        };
        // mostly one that can be sent
        return random.nextInt(6) == 0 ? texts[random.nextInt(texts.length)] : texts[3 + random.nextInt(3)];
    }
}
