package com.secutix.tixngo.host.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Adds membership and season cards to the database. */
public final class CardTable {

    private static final SharedRows<S360Card.Product> PRODUCTS = new SharedRows<>(
            "card_product",
            List.of(
                    Column.text("code", S360Card.Product::code),
                    Column.text("kind", product -> product.kind().name()),
                    Column.text("name", S360Card.Product::name)));

    private static final RowInsert<S360Card> CARDS = new RowInsert<>(
            "card",
            List.of(
                    Column.text("card_id", S360Card::cardId),
                    Column.reference("card_product_id", card -> PRODUCTS.id(card.product())),
                    Column.text("card_number", S360Card::cardNumber),
                    Column.text("status", card -> "NOT_PRINTED"),
                    Column.text("barcode", S360Card::barcode),
                    Column.text("valid_from", card -> Column.iso(card.validFrom())),
                    Column.text("valid_until", card -> Column.iso(card.validUntil())),
                    Column.reference("contact_id", card -> ContactRow.TABLE.id(card.holder()))));

    private final Database database;

    /**
     * The cards of a database.
     *
     * @param database where they are
     */
    public CardTable(Database database) {
        this.database = database;
    }

    /**
     * Adds cards that are not printed yet, in one transaction. A card whose id is known already is left as it is.
     *
     * @param cards a few hundred to a few thousand at a time, no id twice
     * @return how many were new
     * @throws DatabaseException if the database refuses; then none is added
     */
    public int add(List<S360Card> cards) {
        return database.inTransaction(connection -> {
            Set<String> known = known(connection, cards);
            List<S360Card> fresh = cards.stream()
                    .filter(card -> !known.contains(card.cardId()))
                    .toList();
            PRODUCTS.insertMissing(
                    connection, fresh.stream().map(S360Card::product).toList());
            ContactRow.TABLE.insertMissing(
                    connection, fresh.stream().map(S360Card::holder).toList());
            CARDS.insert(connection, fresh);
            return fresh.size();
        });
    }

    private static Set<String> known(Connection connection, List<S360Card> cards) throws SQLException {
        Set<String> known = new HashSet<>();
        try (PreparedStatement statement = Sql.of(
                                "select card_id from card where card_id = any(?)",
                                Sql.strings(cards.stream().map(S360Card::cardId).toList()))
                        .prepare(connection);
                ResultSet found = statement.executeQuery()) {
            while (found.next()) {
                known.add(found.getString(1));
            }
        }
        return known;
    }
}
