package com.secutix.tixngo.client.internal.json;

import static com.secutix.tixngo.client.internal.json.TextType.MULTILINGUAL;
import static com.secutix.tixngo.client.internal.json.Types.DATE_TIME;
import static com.secutix.tixngo.client.internal.json.Types.DECIMAL;
import static com.secutix.tixngo.client.internal.json.Types.INTEGER;
import static com.secutix.tixngo.client.internal.json.Types.TEXT;
import static com.secutix.tixngo.client.internal.json.Types.TRUTH;

import com.secutix.tixngo.client.model.ActivationMethod;
import com.secutix.tixngo.client.model.ActivationParameters;
import com.secutix.tixngo.client.model.Address;
import com.secutix.tixngo.client.model.Design;
import com.secutix.tixngo.client.model.Event;
import com.secutix.tixngo.client.model.EventGroup;
import com.secutix.tixngo.client.model.KeyValue;
import com.secutix.tixngo.client.model.PurchaseDetails;
import com.secutix.tixngo.client.model.Ticket;
import com.secutix.tixngo.client.model.TicketControl;
import com.secutix.tixngo.client.model.TicketDetails;
import com.secutix.tixngo.client.model.TicketInvalidation;
import com.secutix.tixngo.client.model.TicketSecurity;
import com.secutix.tixngo.client.model.TransferRules;
import java.util.List;
import java.util.function.Function;

/** What is sent about tickets. */
final class TicketShapes {
    private TicketShapes() {}

    static Shape<List<Ticket>> injection() {
        return envelope(ticket());
    }

    static Shape<List<TicketInvalidation>> invalidation() {
        Shape<TicketInvalidation> item = new Shape<>();
        item.open("ticketId", TEXT, TicketInvalidation::ticketId);
        item.open("showDeletedTicket", TRUTH, TicketInvalidation::showDeletedTicket);
        item.open("deletionReason", TEXT, TicketInvalidation::deletionReason);
        return envelope(item);
    }

    static Shape<List<TicketControl>> control() {
        Shape<TicketControl> item = new Shape<>();
        item.open("ticketId", TEXT, TicketControl::ticketId);
        item.open("controlledAt", DATE_TIME, TicketControl::controlledAt);
        return envelope(item);
    }

    private static <T> Shape<List<T>> envelope(Shape<T> item) {
        Shape<List<T>> envelope = new Shape<>();
        envelope.open("tickets", ListType.ofItems(item), Function.identity());
        return envelope;
    }

    private static Shape<Ticket> ticket() {
        Shape<Ticket> ticket = new Shape<>();
        ticket.open("ticketId", TEXT, Ticket::ticketId);
        ticket.open("event", event(), Ticket::event);
        ticket.open("activationParameters", activationParameters(), Ticket::activationParameters);
        ticket.open("purchaseDetails", purchaseDetails(), Ticket::purchaseDetails);
        ticket.open("security", security(), Ticket::security);
        ticket.open("spectatorDetails", SpectatorShapes.spectatorDetails(), Ticket::spectatorDetails);
        ticket.open("ticketDetails", ticketDetails(), Ticket::ticketDetails);
        ticket.open("transferRules", transferRules(), Ticket::transferRules);
        ticket.open("design", design(), Ticket::design);
        ticket.open("sortingKey", TEXT, Ticket::sortingKey);
        ticket.open("ticketImageUrl", TEXT, Ticket::ticketImageUrl);
        return ticket;
    }

    private static Shape<Event> event() {
        Shape<KeyValue> metadata = freeTexts();
        Shape<EventGroup> group = new Shape<>();
        group.open("name", MULTILINGUAL, EventGroup::name);
        group.open("image", MULTILINGUAL, EventGroup::image);
        Shape<Event> event = new Shape<>();
        event.open("id", TEXT, Event::id);
        event.open("name", MULTILINGUAL, Event::name);
        event.open("group", group, Event::group);
        event.open("address", address(), Event::address);
        event.open("website", MULTILINGUAL, Event::website);
        event.open("startTime", DATE_TIME, Event::startTime);
        event.open("expirationDate", DATE_TIME, Event::expirationDate);
        event.open("metadata", ListType.of(metadata), Event::metadata);
        return event;
    }

    private static Shape<Address> address() {
        Shape<Address> address = new Shape<>();
        address.open("site", MULTILINGUAL, Address::site);
        address.open("line1", MULTILINGUAL, Address::line1);
        address.open("line2", MULTILINGUAL, Address::line2);
        address.open("line3", MULTILINGUAL, Address::line3);
        address.open("city", MULTILINGUAL, Address::city);
        address.open("region", TEXT, Address::region);
        address.open("countryCode", TEXT, Address::countryCode);
        address.open("zip", TEXT, Address::zip);
        address.open("longitude", DECIMAL, Address::longitude);
        address.open("latitude", DECIMAL, Address::latitude);
        return address;
    }

    private static Shape<ActivationParameters> activationParameters() {
        Shape<ActivationParameters> activation = new Shape<>();
        activation.open("method", Types.open(ActivationMethod::of), ActivationParameters::method);
        activation.open("time", DATE_TIME, ActivationParameters::time);
        activation.open("groupId", TEXT, ActivationParameters::groupId);
        activation.open("instanceId", TEXT, ActivationParameters::instanceId);
        return activation;
    }

    private static Shape<PurchaseDetails> purchaseDetails() {
        Shape<PurchaseDetails> purchase = new Shape<>();
        purchase.open("price", DECIMAL, PurchaseDetails::price);
        purchase.open("currency", TEXT, PurchaseDetails::currency);
        purchase.open("category", TEXT, PurchaseDetails::category);
        purchase.open("taxNumber", TEXT, PurchaseDetails::taxNumber);
        purchase.open("fileId", TEXT, PurchaseDetails::fileId);
        purchase.open("purchaseDate", DATE_TIME, PurchaseDetails::purchaseDate);
        return purchase;
    }

    private static Shape<TicketSecurity> security() {
        Shape<TicketSecurity> security = new Shape<>();
        security.personal("barcode", TEXT, TicketSecurity::barcode);
        return security;
    }

    private static Shape<TicketDetails> ticketDetails() {
        Shape<KeyValue> text = freeTexts();
        Shape<TicketDetails> details = new Shape<>();
        details.open("main", ListType.of(text), TicketDetails::main);
        details.open("extra", ListType.of(text), TicketDetails::extra);
        details.open("hidden", ListType.of(text), TicketDetails::hidden);
        return details;
    }

    /** The template may put anything into these texts, somebody's name or phone number too. */
    private static Shape<KeyValue> freeTexts() {
        Shape<KeyValue> text = new Shape<>();
        text.open("key", TEXT, KeyValue::key);
        text.personal("value", MULTILINGUAL, KeyValue::value);
        return text;
    }

    private static Shape<TransferRules> transferRules() {
        Shape<TransferRules> rules = new Shape<>();
        rules.open("groupId", TEXT, TransferRules::groupId);
        rules.open("maxNumberOfTicketPerPhoneInGroupId", INTEGER, TransferRules::maxNumberOfTicketPerPhoneInGroupId);
        rules.open(
                "maxNumberOfTransferPerPhoneInGroupId", INTEGER, TransferRules::maxNumberOfTransferPerPhoneInGroupId);
        rules.open(
                "maxNumberOfTransferPerTicketInGroupId", INTEGER, TransferRules::maxNumberOfTransferPerTicketInGroupId);
        rules.open("assignTransferLimit", INTEGER, TransferRules::assignTransferLimit);
        rules.open("allowTransfer", TRUTH, TransferRules::allowTransfer);
        rules.open("allowTransferMainApplicant", TRUTH, TransferRules::allowTransferMainApplicant);
        rules.open("allowTransferAfterActivation", TRUTH, TransferRules::allowTransferAfterActivation);
        rules.open("allowTransferAfterActivationByBT", TRUTH, TransferRules::allowTransferAfterActivationByBT);
        rules.open("allowTransferAfterControl", TRUTH, TransferRules::allowTransferAfterControl);
        rules.open("keepOneAtInjectInGroupId", TRUTH, TransferRules::keepOneAtInjectInGroupId);
        rules.open("allowReturnToOrganizer", TRUTH, TransferRules::allowReturnToOrganizer);
        rules.open(
                "allowReturnToOrganizerForInitialSpectator",
                TRUTH,
                TransferRules::allowReturnToOrganizerForInitialSpectator);
        rules.open("s360ExchangeForAnySpectator", TRUTH, TransferRules::s360ExchangeForAnySpectator);
        rules.open("s360ExchangeForInitialSpectator", TRUTH, TransferRules::s360ExchangeForInitialSpectator);
        return rules;
    }

    private static Shape<Design> design() {
        Shape<Design> design = new Shape<>();
        design.open("id", TEXT, Design::id);
        return design;
    }
}
