package com.secutix.tixngo.host.store;

import com.secutix.tixngo.mapping.s360.CardKind;
import com.secutix.tixngo.mapping.s360.CardProduct;
import com.secutix.tixngo.mapping.s360.Contact;
import com.secutix.tixngo.mapping.s360.S360Card;
import com.secutix.tixngo.mapping.s360.S360TicketStatus;
import com.secutix.tixngo.mapping.s360.Validity;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;

/** Reads whole cards. */
final class CardRow implements PushRows.Reader<S360Card> {

    static final String PRODUCT_JOIN = " join card_product p on p.card_product_id = t.card_product_id";

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
                    Column.flag("mobile_delivery", CardProduct::mobileDelivery)),
            CardRow::product);

    /** Whole cards. */
    static final PushRows<S360Card> CARDS = new PushRows<>(
            "t.card_id, t.status, t.card_product_id, t.card_number, t.barcode, t.valid_from, t.valid_until,"
                    + " t.cultural_contact_id, t.beneficiary_id, t.linked_ticket_ids, t.variables",
            CardRow::new);

    private final Lookup<UUID, CardProduct> products = PRODUCTS.lookup();
    private final Lookup<UUID, Contact> contacts = ContactRow.TABLE.lookup();

    @Override
    public Supplier<S360Card> read(Cells cells) throws SQLException {
        String id = cells.required();
        S360TicketStatus status = S360TicketStatus.valueOf(cells.required());
        UUID product = products.want(cells.requiredReference());
        String number = cells.text();
        String barcode = cells.text();
        Validity validity = Rows.validity(cells.text(), cells.text());
        UUID culturalContact = contacts.want(cells.requiredReference());
        UUID beneficiary = contacts.wantIfAny(cells.reference());
        List<String> linked = cells.texts();
        Map<String, String> variables = JsonText.toMap(cells.text());
        return () -> new S360Card(
                id,
                status,
                products.demand(product),
                number,
                barcode,
                validity,
                contacts.demand(culturalContact),
                contacts.get(beneficiary),
                linked,
                variables);
    }

    @Override
    public void lookUp(Connection connection) throws SQLException {
        products.find(connection);
        contacts.find(connection);
    }

    private static CardProduct product(Cells cells) throws SQLException {
        String code = cells.required();
        CardKind kind = CardKind.valueOf(cells.required());
        return new CardProduct(
                kind,
                code,
                Objects.requireNonNull(JsonText.toText(cells.text())),
                JsonText.toText(cells.text()),
                cells.text(),
                JsonText.toText(cells.text()),
                Rows.validity(cells.text(), cells.text()),
                cells.flag());
    }
}
