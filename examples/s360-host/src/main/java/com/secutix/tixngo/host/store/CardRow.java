package com.secutix.tixngo.host.store;

import com.secutix.tixngo.mapping.s360.CardKind;
import com.secutix.tixngo.mapping.s360.CardProduct;
import com.secutix.tixngo.mapping.s360.S360Card;
import com.secutix.tixngo.mapping.s360.S360TicketStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads cards, each with all it refers to, from the rows of one statement. A product is read once. */
final class CardRow implements PushRows.Reader<S360Card> {

    /** The products of cards. */
    static final SharedRows<CardProduct> PRODUCTS = new SharedRows<>(
            "card_product",
            List.of(
                    Column.text("code", CardProduct::code),
                    Column.text("kind", product -> product.kind().name()),
                    Column.text("name", product -> JsonText.of(product.name())),
                    Column.text("description", product -> JsonText.of(product.description())),
                    Column.text("image_url", CardProduct::imageUrl),
                    Column.text("website", product -> JsonText.of(product.website())),
                    Column.text("valid_from", product -> Rows.start(product.validity())),
                    Column.text("valid_until", product -> Rows.end(product.validity())),
                    Column.flag("mobile_delivery", CardProduct::mobileDelivery)));

    /** Whole cards. */
    static final PushRows<S360Card> CARDS = new ItemRows<>(
            "t.card_id, t.status, t.card_product_id, t.card_number, t.barcode, t.valid_from, t.valid_until,"
                    + " t.beneficiary_id, t.linked_ticket_ids, t.variables, p.code p_code, p.kind p_kind, p.name p_name,"
                    + " p.description p_description, p.image_url p_image_url, p.website p_website,"
                    + " p.valid_from p_valid_from, p.valid_until p_valid_until, p.mobile_delivery p_mobile_delivery, "
                    + ContactRow.columns("c") + ", " + ContactRow.columns("b"),
            " join card_product p on p.card_product_id = t.card_product_id"
                    + " join contact c on c.contact_id = t.cultural_contact_id"
                    + " left join contact b on b.contact_id = t.beneficiary_id",
            CardRow::new);

    private final Map<Object, CardProduct> products = new HashMap<>();

    @Override
    public S360Card read(ResultSet row) throws SQLException {
        Object productId = row.getObject("card_product_id");
        CardProduct product = products.get(productId);
        if (product == null) {
            product = product(row);
            products.put(productId, product);
        }
        return new S360Card(
                row.getString("card_id"),
                S360TicketStatus.valueOf(row.getString("status")),
                product,
                row.getString("card_number"),
                row.getString("barcode"),
                Rows.validity(row.getString("valid_from"), row.getString("valid_until")),
                ContactRow.read(row, "c"),
                row.getObject("beneficiary_id") == null ? null : ContactRow.read(row, "b"),
                Rows.strings(row, "linked_ticket_ids"),
                JsonText.toMap(row.getString("variables")));
    }

    private static CardProduct product(ResultSet row) throws SQLException {
        return new CardProduct(
                CardKind.valueOf(row.getString("p_kind")),
                row.getString("p_code"),
                Objects.requireNonNull(JsonText.toText(row.getString("p_name"))),
                JsonText.toText(row.getString("p_description")),
                row.getString("p_image_url"),
                JsonText.toText(row.getString("p_website")),
                Rows.validity(row.getString("p_valid_from"), row.getString("p_valid_until")),
                row.getBoolean("p_mobile_delivery"));
    }
}
