package com.secutix.tixngo.mapping.internal.privilege;

import com.secutix.tixngo.client.model.Text;
import com.secutix.tixngo.mapping.document.ValueType;
import com.secutix.tixngo.mapping.internal.engine.Source;
import com.secutix.tixngo.mapping.internal.engine.Sources;
import com.secutix.tixngo.mapping.s360.Contact;
import com.secutix.tixngo.mapping.s360.S360Card;
import com.secutix.tixngo.mapping.s360.Validity;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Everything a row can read of a card and its product. */
public final class CardSources {

    private CardSources() {}

    /** {@return the sources} */
    public static Sources<CardSubject> all() {
        Sources<CardSubject> all = new Sources<>();
        all.add(
                "product.kind",
                ValueType.TEXT,
                "MEMBERSHIP or SEASON",
                it -> it.product().kind().name());
        all.add(
                "product.code",
                ValueType.TEXT,
                "the product's code",
                it -> it.product().code());
        all.add(
                "product.name",
                ValueType.TEXT,
                "the product's name",
                it -> plain(it, it.product().name()));
        all.add(
                "product.description",
                ValueType.TEXT,
                "what the card gives a right to",
                it -> plain(it, it.product().description()));
        all.add(
                "product.image",
                ValueType.TEXT,
                "where its image lies",
                it -> it.product().imageUrl());
        all.add(
                "product.website",
                ValueType.TEXT,
                "the product's page",
                it -> plain(it, it.product().website()));
        all.add(
                "product.validFrom",
                ValueType.TIME,
                "when the product begins to be valid",
                it -> from(it.product().validity()));
        all.add(
                "product.validUntil",
                ValueType.TIME,
                "when the product ceases to be valid",
                it -> until(it.product().validity()));
        card(all, "card.id", ValueType.TEXT, false, "the card's id", S360Card::cardId);
        card(all, "card.number", ValueType.TEXT, true, "the number on the card", S360Card::cardNumber);
        card(all, "card.barcode", ValueType.TEXT, true, "the barcode", S360Card::barcode);
        card(
                all,
                "card.validFrom",
                ValueType.TIME,
                false,
                "when the card begins to be valid",
                card -> from(card.validity()));
        card(
                all,
                "card.validUntil",
                ValueType.TIME,
                false,
                "when the card ceases to be valid",
                card -> until(card.validity()));
        card(all, "card.linkedTicketIds", ValueType.TEXTS, false, "tickets of the card", S360Card::linkedTicketIds);
        card(
                all,
                "wallet.email",
                ValueType.TEXT,
                true,
                "e-mail of the wallet the card goes to",
                card -> card.culturalContact().email());
        person(all, "firstName", ValueType.TEXT, Contact::firstName);
        person(all, "lastName", ValueType.TEXT, Contact::lastName);
        person(all, "gender", ValueType.TEXT, Contact::gender);
        person(all, "title", ValueType.TEXT, Contact::title);
        person(all, "birthdate", ValueType.DATE, Contact::birthdate);
        person(all, "nationality", ValueType.TEXT, Contact::nationality);
        person(all, "passportNumber", ValueType.TEXT, Contact::passportNumber);
        person(all, "idNumber", ValueType.TEXT, Contact::idNumber);
        person(all, "cellPhoneNumber", ValueType.TEXT, Contact::cellPhoneNumber);
        person(all, "countryCode", ValueType.TEXT, Contact::countryCode);
        person(all, "language", ValueType.TEXT, Contact::preferredLanguage);
        return all.addFamily(
                "variable.",
                name -> new Source<>(
                        "variable." + name,
                        ValueType.TEXT,
                        true,
                        "the host's variable " + name,
                        it -> it.card() == null ? null : it.card().variables().get(name)));
    }

    private static @Nullable String plain(CardSubject subject, @Nullable Text text) {
        if (text == null) {
            return null;
        }
        String language = subject.language();
        return language == null ? text.first() : text.in(language).orElseGet(text::first);
    }

    private static @Nullable Object from(@Nullable Validity validity) {
        return validity == null ? null : validity.start();
    }

    private static @Nullable Object until(@Nullable Validity validity) {
        return validity == null ? null : validity.end();
    }

    private static void card(
            Sources<CardSubject> all,
            String name,
            ValueType type,
            boolean personal,
            String description,
            Function<S360Card, @Nullable Object> value) {
        all.add(new Source<>(
                name, type, personal, description, it -> it.card() == null ? null : value.apply(it.card())));
    }

    private static void person(
            Sources<CardSubject> all, String name, ValueType type, Function<Contact, @Nullable Object> value) {
        all.addPersonal(
                "spectator." + name, type, "the beneficiary's (the contact's, without a beneficiary) " + name, it -> {
                    Contact person = it.person();
                    return person == null ? null : value.apply(person);
                });
    }
}
