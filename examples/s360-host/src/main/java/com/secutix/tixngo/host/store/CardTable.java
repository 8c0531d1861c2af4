package com.secutix.tixngo.host.store;

import com.secutix.tixngo.mapping.s360.S360Card;
import com.secutix.tixngo.sync.settings.Partition;
import java.sql.Types;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Adds membership and season cards to the database. */
public final class CardTable {

    private static final RowInsert<S360Card> CARDS = new RowInsert<>(
            "card",
            List.of(
                    Column.text("card_id", S360Card::cardId),
                    Column.reference("card_product_id", card -> CardRow.PRODUCTS.id(card.product())),
                    Column.text("card_number", S360Card::cardNumber),
                    Column.text("status", card -> card.status().name()),
                    Column.text("barcode", S360Card::barcode),
                    Column.text("valid_from", card -> Rows.start(card.validity())),
                    Column.text("valid_until", card -> Rows.end(card.validity())),
                    Column.reference("cultural_contact_id", card -> ContactRow.TABLE.id(card.culturalContact())),
                    Column.reference(
                            "beneficiary_id",
                            card -> card.beneficiary() == null ? null : ContactRow.TABLE.id(card.beneficiary())),
                    new Column<>("linked_ticket_ids", Types.ARRAY, card -> Sql.strings(card.linkedTicketIds())),
                    Column.text("variables", card -> JsonText.of(card.variables())),
                    new Column<>("partition_hash", Types.BIGINT, card -> Partition.hash(card.cardId()))));

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
     * Adds cards in one transaction. A card whose id is known already is left as it is.
     *
     * @param cards a few hundred to a few thousand at a time, no id twice
     * @return how many were new
     * @throws DatabaseException if the database refuses; then none is added
     */
    public int add(List<S360Card> cards) {
        return database.inTransaction(connection -> {
            Set<String> known = Rows.known(
                    connection, "card", cards.stream().map(S360Card::cardId).toList());
            List<S360Card> fresh = cards.stream()
                    .filter(card -> !known.contains(card.cardId()))
                    .toList();
            CardRow.PRODUCTS.insertMissing(
                    connection, fresh.stream().map(S360Card::product).toList());
            ContactRow.TABLE.insertMissing(
                    connection,
                    fresh.stream()
                            .flatMap(card -> Stream.of(card.culturalContact(), card.beneficiary()))
                            .filter(Objects::nonNull)
                            .toList());
            CARDS.insert(connection, fresh);
            return fresh.size();
        });
    }
}
