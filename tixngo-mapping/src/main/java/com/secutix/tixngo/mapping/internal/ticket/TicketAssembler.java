package com.secutix.tixngo.mapping.internal.ticket;

import static com.secutix.tixngo.mapping.internal.ticket.TicketField.*;

import com.secutix.tixngo.client.model.ActivationMethod;
import com.secutix.tixngo.client.model.ActivationParameters;
import com.secutix.tixngo.client.model.Address;
import com.secutix.tixngo.client.model.Design;
import com.secutix.tixngo.client.model.Event;
import com.secutix.tixngo.client.model.EventGroup;
import com.secutix.tixngo.client.model.Gender;
import com.secutix.tixngo.client.model.KeyValue;
import com.secutix.tixngo.client.model.PurchaseDetails;
import com.secutix.tixngo.client.model.SpectatorDetails;
import com.secutix.tixngo.client.model.Text;
import com.secutix.tixngo.client.model.Ticket;
import com.secutix.tixngo.client.model.TicketDetails;
import com.secutix.tixngo.client.model.TicketSecurity;
import com.secutix.tixngo.client.model.TransferRules;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts the values of the fields together to a ticket, in the order of the fields; what has no value is left out. */
final class TicketAssembler {

    private TicketAssembler() {}

    /**
     * {@return the ticket; {@code null} without an id, and of no use when a violation was noted}
     *
     * @param values gives the fields
     * @param lists gives the lists
     * @param parts which parts there is anything to do for
     */
    static @Nullable Ticket ticket(TicketValues values, TicketLists lists, TicketParts parts) {
        String ticketId = values.text(TICKET_ID, values.read(TICKET_ID));
        Event event = event(values, lists, parts);
        ActivationParameters activation = parts.activation() ? activationParameters(values) : null;
        PurchaseDetails purchase = parts.purchase() ? purchaseDetails(values) : null;
        String barcode = values.text(BARCODE, values.read(BARCODE));
        SpectatorDetails spectator = parts.spectator() ? spectatorDetails(values) : null;
        TransferRules rules = parts.transferRules() ? transferRules(values) : null;
        String design = values.text(DESIGN_ID, values.read(DESIGN_ID));
        String sortingKey = values.text(SORTING_KEY, values.read(SORTING_KEY));
        String imageUrl = values.text(TICKET_IMAGE_URL, values.read(TICKET_IMAGE_URL));
        TicketDetails details = details(values, lists);
        if (ticketId == null) {
            return null;
        }
        return new Ticket(
                ticketId,
                event,
                activation,
                purchase,
                barcode == null ? null : new TicketSecurity(barcode),
                spectator,
                details,
                rules,
                design == null ? null : new Design(design),
                sortingKey,
                imageUrl);
    }

    private static Event event(TicketValues values, TicketLists lists, TicketParts parts) {
        String id = values.text(EVENT_ID, values.read(EVENT_ID));
        Text name = values.words(EVENT_NAME, values.read(EVENT_NAME));
        EventGroup group = parts.eventGroup() ? group(values) : null;
        Text website = values.words(EVENT_WEBSITE, values.read(EVENT_WEBSITE));
        OffsetDateTime start = values.time(EVENT_START_TIME, values.read(EVENT_START_TIME));
        OffsetDateTime expiration = values.time(EVENT_EXPIRATION_DATE, values.read(EVENT_EXPIRATION_DATE));
        Address address = parts.address() ? address(values) : null;
        List<KeyValue> metadata = lists.metadata(values);
        return new Event(id, name, group, address, website, start, expiration, metadata);
    }

    private static @Nullable EventGroup group(TicketValues values) {
        Text name = values.words(EVENT_GROUP_NAME, values.read(EVENT_GROUP_NAME));
        Text image = values.words(EVENT_GROUP_IMAGE, values.read(EVENT_GROUP_IMAGE));
        return name == null && image == null ? null : new EventGroup(name, image);
    }

    private static @Nullable Address address(TicketValues values) {
        int before = values.found();
        Address address = new Address(
                values.words(ADDRESS_SITE, values.read(ADDRESS_SITE)),
                values.words(ADDRESS_LINE1, values.read(ADDRESS_LINE1)),
                values.words(ADDRESS_LINE2, values.read(ADDRESS_LINE2)),
                values.words(ADDRESS_LINE3, values.read(ADDRESS_LINE3)),
                values.words(ADDRESS_CITY, values.read(ADDRESS_CITY)),
                values.text(ADDRESS_REGION, values.read(ADDRESS_REGION)),
                values.text(ADDRESS_COUNTRY_CODE, values.read(ADDRESS_COUNTRY_CODE)),
                values.text(ADDRESS_ZIP, values.read(ADDRESS_ZIP)),
                values.number(ADDRESS_LONGITUDE, values.read(ADDRESS_LONGITUDE)),
                values.number(ADDRESS_LATITUDE, values.read(ADDRESS_LATITUDE)));
        return values.found() == before ? null : address;
    }

    private static @Nullable ActivationParameters activationParameters(TicketValues values) {
        int before = values.found();
        String method = values.text(ACTIVATION_METHOD, values.read(ACTIVATION_METHOD));
        ActivationParameters activation = new ActivationParameters(
                method == null ? null : method(method),
                values.time(ACTIVATION_TIME, values.read(ACTIVATION_TIME)),
                values.text(ACTIVATION_GROUP_ID, values.read(ACTIVATION_GROUP_ID)),
                values.text(ACTIVATION_INSTANCE_ID, values.read(ACTIVATION_INSTANCE_ID)));
        return values.found() == before ? null : activation;
    }

    private static ActivationMethod method(String raw) {
        return raw.equals(ActivationMethod.OFFLINE.raw()) ? ActivationMethod.OFFLINE : ActivationMethod.of(raw);
    }

    private static @Nullable PurchaseDetails purchaseDetails(TicketValues values) {
        int before = values.found();
        PurchaseDetails purchase = new PurchaseDetails(
                values.number(PRICE, values.read(PRICE)),
                values.text(CURRENCY, values.read(CURRENCY)),
                values.text(CATEGORY, values.read(CATEGORY)),
                values.text(TAX_NUMBER, values.read(TAX_NUMBER)),
                values.text(FILE_ID, values.read(FILE_ID)),
                values.time(PURCHASE_DATE, values.read(PURCHASE_DATE)));
        return values.found() == before ? null : purchase;
    }

    private static @Nullable SpectatorDetails spectatorDetails(TicketValues values) {
        int before = values.found();
        String email = values.text(EMAIL, values.read(EMAIL));
        String firstName = values.text(FIRST_NAME, values.read(FIRST_NAME));
        String lastName = values.text(LAST_NAME, values.read(LAST_NAME));
        String gender = values.text(GENDER, values.read(GENDER));
        SpectatorDetails spectator = new SpectatorDetails(
                email,
                firstName,
                lastName,
                gender == null ? null : Gender.of(gender),
                values.text(TITLE, values.read(TITLE)),
                values.day(DATE_OF_BIRTH, values.read(DATE_OF_BIRTH)),
                values.text(NATIONALITY, values.read(NATIONALITY)),
                values.text(PASSPORT_NUMBER, values.read(PASSPORT_NUMBER)),
                values.text(ID_CARD_NUMBER, values.read(ID_CARD_NUMBER)),
                values.text(PHONE_NUMBER, values.read(PHONE_NUMBER)),
                values.text(RESIDENCE_COUNTRY, values.read(RESIDENCE_COUNTRY)),
                values.text(LANGUAGE, values.read(LANGUAGE)),
                values.flag(MAIN_APPLICANT, values.read(MAIN_APPLICANT)),
                null);
        return values.found() == before ? null : spectator;
    }

    private static @Nullable TicketDetails details(TicketValues values, TicketLists lists) {
        List<KeyValue> main = lists.main(values);
        List<KeyValue> extra = lists.extra(values);
        List<KeyValue> hidden = lists.hidden(values);
        return main.isEmpty() && extra.isEmpty() && hidden.isEmpty() ? null : new TicketDetails(main, extra, hidden);
    }

    private static @Nullable TransferRules transferRules(TicketValues values) {
        int before = values.found();
        TransferRules rules = new TransferRules(
                values.text(TRANSFER_GROUP_ID, values.read(TRANSFER_GROUP_ID)),
                values.integer(MAX_TICKETS_PER_PHONE, values.read(MAX_TICKETS_PER_PHONE)),
                values.integer(MAX_TRANSFERS_PER_PHONE, values.read(MAX_TRANSFERS_PER_PHONE)),
                values.integer(MAX_TRANSFERS_PER_TICKET, values.read(MAX_TRANSFERS_PER_TICKET)),
                values.integer(ASSIGN_TRANSFER_LIMIT, values.read(ASSIGN_TRANSFER_LIMIT)),
                values.flag(ALLOW_TRANSFER, values.read(ALLOW_TRANSFER)),
                values.flag(ALLOW_TRANSFER_MAIN_APPLICANT, values.read(ALLOW_TRANSFER_MAIN_APPLICANT)),
                values.flag(ALLOW_TRANSFER_AFTER_ACTIVATION, values.read(ALLOW_TRANSFER_AFTER_ACTIVATION)),
                values.flag(ALLOW_TRANSFER_AFTER_ACTIVATION_BY_BT, values.read(ALLOW_TRANSFER_AFTER_ACTIVATION_BY_BT)),
                values.flag(ALLOW_TRANSFER_AFTER_CONTROL, values.read(ALLOW_TRANSFER_AFTER_CONTROL)),
                values.flag(KEEP_ONE_AT_INJECT, values.read(KEEP_ONE_AT_INJECT)),
                values.flag(ALLOW_RETURN, values.read(ALLOW_RETURN)),
                values.flag(ALLOW_RETURN_INITIAL, values.read(ALLOW_RETURN_INITIAL)),
                values.flag(EXCHANGE_ANY, values.read(EXCHANGE_ANY)),
                values.flag(EXCHANGE_INITIAL, values.read(EXCHANGE_INITIAL)));
        return values.found() == before ? null : rules;
    }
}
