package com.secutix.tixngo.benchmarks.endtoend;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The mapping of the injection, written by hand from row to payload: the columns it needs and no others, read by their
 * position, and what the tickets of a performance share is put together once.
 */
final class FloorInjectionRow {

    static final String SELECT = "select t.ticket_id, t.tax_number, t.barcode, t.file_number, t.tariff, t.price,"
            + " t.charges, t.currency, t.purchased_at, t.gate, t.area, t.seat_row, t.seat_number,"
            + " t.performance_id, b.contact_id = c.contact_id or (b.email = c.email and b.first_name = c.first_name"
            + " and b.last_name = c.last_name), c.email, b.first_name, b.last_name, b.gender, b.title, b.birthdate,"
            + " b.nationality, b.passport_number, b.id_number, b.cell_phone_number, b.country_code,"
            + " b.preferred_language,"
            + " f.code, f.name, f.starts_at, f.ends_at, f.duration, p.website, p.comfort_variables,"
            + " v.site, v.line1, v.zip, v.city, v.country_code, v.longitude, v.latitude"
            + " from ticket t join product p on p.product_id = t.product_id"
            + " join performance f on f.performance_id = t.performance_id"
            + " join venue v on v.venue_id = t.venue_id"
            + " join contact c on c.contact_id = t.cultural_contact_id"
            + " join contact b on b.contact_id = coalesce(t.beneficiary_id, t.cultural_contact_id)"
            + " where t.stage = 'INJECTION' and ";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<Object, Shared> shared = new HashMap<>();

    /** What the tickets of a performance have in common. */
    private record Shared(FloorPayload.Event event, FloorPayload.Activation activation) {}

    FloorPayload.Ticket read(ResultSet row) throws SQLException {
        Object performance = row.getObject(14);
        Shared common = shared.get(performance);
        if (common == null) {
            common = shared(row);
            shared.put(performance, common);
        }
        return new FloorPayload.Ticket(
                row.getString(1),
                common.event(),
                common.activation(),
                new FloorPayload.Purchase(
                        row.getBigDecimal(6).add(row.getBigDecimal(7)).setScale(2),
                        row.getString(8),
                        row.getString(5),
                        row.getString(2),
                        row.getString(4),
                        withSeconds(row.getString(9))),
                new FloorPayload.Security(row.getString(3)),
                new FloorPayload.Spectator(
                        row.getString(16),
                        row.getString(17),
                        row.getString(18),
                        row.getString(19),
                        row.getString(20),
                        row.getString(21),
                        row.getString(22),
                        row.getString(23),
                        row.getString(24),
                        row.getString(25),
                        row.getString(26),
                        row.getString(27),
                        row.getBoolean(15)),
                seat(row));
    }

    private static FloorPayload.@Nullable Details seat(ResultSet row) throws SQLException {
        List<FloorPayload.Item> items = new ArrayList<>(4);
        add(items, "Gate", row.getString(10));
        add(items, "Area", row.getString(11));
        add(items, "Row", row.getString(12));
        add(items, "Seat", row.getString(13));
        return items.isEmpty() ? null : new FloorPayload.Details(items);
    }

    private static void add(List<FloorPayload.Item> items, String key, @Nullable String value) {
        if (value != null) {
            items.add(new FloorPayload.Item(key, value));
        }
    }

    private static Shared shared(ResultSet row) throws SQLException {
        OffsetDateTime start = OffsetDateTime.parse(row.getString(30));
        String end = row.getString(31);
        String duration = row.getString(32);
        OffsetDateTime last = end == null ? start : OffsetDateTime.parse(end);
        OffsetDateTime expiry = duration == null ? last.plusHours(24) : last.plus(Duration.parse(duration));
        FloorPayload.Event event = new FloorPayload.Event(
                row.getString(28),
                row.getString(29),
                new FloorPayload.Address(
                        row.getString(35),
                        row.getString(36),
                        null,
                        null,
                        row.getString(38),
                        null,
                        row.getString(39),
                        row.getString(37),
                        plain(row.getBigDecimal(40)),
                        plain(row.getBigDecimal(41))),
                row.getString(33),
                text(start),
                text(expiry));
        String activation = activation(row.getString(34));
        // the only form that the benchmark's products have; a real loop would have to know the others, too
        String time = activation == null
                ? null
                : text(start.plus(
                        Duration.parse("PT" + activation.replace("+", "").toUpperCase(java.util.Locale.ROOT))));
        return new Shared(event, new FloorPayload.Activation("offline", time));
    }

    private static @Nullable String activation(@Nullable String variables) {
        try {
            return variables == null
                    ? null
                    : JSON.readTree(variables).path("TIXAct").textValue();
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("comfort variables are a JSON object", broken);
        }
    }

    private static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
        return number == null ? null : number.stripTrailingZeros();
    }

    private static @Nullable String withSeconds(@Nullable String date) {
        return date == null ? null : text(OffsetDateTime.parse(date));
    }

    private static String text(OffsetDateTime date) {
        return Objects.requireNonNull(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(date));
    }
}
