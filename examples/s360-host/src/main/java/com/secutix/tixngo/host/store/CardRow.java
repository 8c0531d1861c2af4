package com.secutix.tixngo.host.store;

import com.secutix.tixngo.mapping.s360.CardKind;
import com.secutix.tixngo.mapping.s360.CardProduct;
import com.secutix.tixngo.mapping.s360.S360Card;
import com.secutix.tixngo.mapping.s360.S360TicketStatus;
import com.secutix.tixngo.mapping.s360.Validity;
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
            "t.card_id, t.status, t.card_product_id, p.kind, p.code, p.name, p.description, p.image_url, p.website,"
                    + " p.valid_from, p.valid_until, p.mobile_delivery, t.card_number, t.barcode, t.valid_from,"
                    + " t.valid_until, " + PeopleOfRow.COLUMNS + ", t.linked_ticket_ids, t.variables",
            " join card_product p on p.card_product_id = t.card_product_id" + PeopleOfRow.JOINS,
            CardRow::new);

    private static final int PRODUCT_CELLS = 9;

    private final Map<Object, CardProduct> products = new HashMap<>();

    @Override
    public S360Card read(Cells cells) throws SQLException {
        String id = cells.required();
        S360TicketStatus status = S360TicketStatus.valueOf(cells.required());
        CardProduct product = product(cells);
        String number = cells.text();
        String barcode = cells.text();
        Validity validity = Rows.validity(cells.text(), cells.text());
        PeopleOfRow people = PeopleOfRow.read(cells);
        return new S360Card(
                id,
                status,
                product,
                number,
                barcode,
                validity,
                people.culturalContact(),
                people.beneficiary(),
                cells.texts(),
                JsonText.toMap(cells.text()));
    }

    private CardProduct product(Cells cells) throws SQLException {
        Object id = cells.reference();
        CardProduct known = products.get(id);
        if (known != null) {
            cells.skip(PRODUCT_CELLS);
            return known;
        }
        CardProduct product = new CardProduct(
                CardKind.valueOf(cells.required()),
                cells.required(),
                Objects.requireNonNull(JsonText.toText(cells.text())),
                JsonText.toText(cells.text()),
                cells.text(),
                JsonText.toText(cells.text()),
                Rows.validity(cells.text(), cells.text()),
                cells.flag());
        products.put(id, product);
        return product;
    }
}
