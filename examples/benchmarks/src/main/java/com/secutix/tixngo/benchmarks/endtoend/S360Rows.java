package com.secutix.tixngo.benchmarks.endtoend;

import com.secutix.tixngo.client.model.Text;
import com.secutix.tixngo.mapping.s360.Contact;
import com.secutix.tixngo.mapping.s360.Performance;
import com.secutix.tixngo.mapping.s360.Product;
import com.secutix.tixngo.mapping.s360.ProductKind;
import com.secutix.tixngo.mapping.s360.S360Ticket;
import com.secutix.tixngo.mapping.s360.S360TicketStatus;
import com.secutix.tixngo.mapping.s360.Sale;
import com.secutix.tixngo.mapping.s360.Seat;
import com.secutix.tixngo.mapping.s360.Venue;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A row mapper as one writes it for Spring: columns by their names, a whole ticket from each row. */
final class S360Rows {

    static final String FROM = "ticket t join product p on p.product_id = t.product_id"
            + " join performance f on f.performance_id = t.performance_id join venue v on v.venue_id = t.venue_id"
            + " join contact c on c.contact_id = t.cultural_contact_id"
            + " left join contact b on b.contact_id = t.beneficiary_id";

    static final String COLUMNS = "t.ticket_id, t.tax_number, t.status, t.barcode, t.file_number, t.sales_channel,"
            + " t.shipment_mode, t.tariff, t.seat_category, t.contingent, t.price, t.charges, t.currency,"
            + " t.purchased_at, t.gate, t.area, t.seat_row, t.seat_number, t.beneficiary_id,"
            + " p.code p_code, p.kind p_kind, p.name p_name, p.family p_family, p.website p_website,"
            + " f.code f_code, f.name f_name, f.activity f_activity, f.starts_at, f.ends_at, f.duration,"
            + " v.site, v.line1, v.zip, v.city, v.country_code v_country_code, v.longitude, v.latitude, v.zone, "
            + contact("c") + ", " + contact("b");

    private S360Rows() {}

    private static String contact(String alias) {
        return "$.email $_email, $.title $_title, $.first_name $_first_name, $.last_name $_last_name, $.gender $_gender,"
                        .replace("$", alias)
                + " $.birthdate $_birthdate, $.birth_place $_birth_place, $.nationality $_nationality,"
                        .replace("$", alias)
                + " $.country_code $_country_code, $.id_number $_id_number, $.cell_phone_number $_cell_phone_number,"
                        .replace("$", alias)
                + " $.preferred_language $_preferred_language".replace("$", alias);
    }

    static S360Ticket read(ResultSet row, int number) throws SQLException {
        return new S360Ticket(
                row.getString("ticket_id"),
                row.getString("tax_number"),
                S360TicketStatus.valueOf(row.getString("status")),
                null,
                row.getString("barcode"),
                new Sale(
                        row.getString("file_number"),
                        row.getString("sales_channel"),
                        row.getString("shipment_mode"),
                        row.getString("tariff"),
                        row.getString("seat_category"),
                        row.getString("contingent"),
                        row.getBigDecimal("price").setScale(2),
                        row.getBigDecimal("charges").setScale(2),
                        row.getString("currency"),
                        OffsetDateTime.parse(row.getString("purchased_at"))),
                new Product(
                        ProductKind.valueOf(row.getString("p_kind")),
                        row.getString("p_code"),
                        Text.of(row.getString("p_name")),
                        row.getString("p_family"),
                        Text.of(row.getString("p_website")),
                        null),
                null,
                new Performance(
                        row.getString("f_code"),
                        Text.of(row.getString("f_name")),
                        row.getString("f_activity"),
                        OffsetDateTime.parse(row.getString("starts_at")),
                        OffsetDateTime.parse(row.getString("ends_at")),
                        Duration.parse(row.getString("duration"))),
                null,
                new Venue(
                        Text.of(row.getString("site")),
                        Text.of(row.getString("line1")),
                        null,
                        null,
                        row.getString("zip"),
                        Text.of(row.getString("city")),
                        null,
                        row.getString("v_country_code"),
                        row.getBigDecimal("longitude").stripTrailingZeros(),
                        row.getBigDecimal("latitude").stripTrailingZeros(),
                        ZoneId.of(row.getString("zone"))),
                new Seat(
                        row.getString("gate"),
                        row.getString("area"),
                        row.getString("seat_row"),
                        row.getString("seat_number")),
                contact(row, "c_"),
                beneficiary(row),
                null,
                Map.of("TIXAct", "-4h"),
                Map.of());
    }

    private static @Nullable Contact beneficiary(ResultSet row) throws SQLException {
        return row.getString("beneficiary_id") == null ? null : contact(row, "b_");
    }

    private static Contact contact(ResultSet row, String prefix) throws SQLException {
        return new Contact(
                row.getString(prefix + "email"),
                row.getString(prefix + "title"),
                row.getString(prefix + "first_name"),
                row.getString(prefix + "last_name"),
                row.getString(prefix + "gender"),
                row.getObject(prefix + "birthdate", LocalDate.class),
                row.getString(prefix + "birth_place"),
                null,
                row.getString(prefix + "nationality"),
                row.getString(prefix + "country_code"),
                row.getString(prefix + "id_number"),
                null,
                row.getString(prefix + "cell_phone_number"),
                row.getString(prefix + "preferred_language"));
    }
}
