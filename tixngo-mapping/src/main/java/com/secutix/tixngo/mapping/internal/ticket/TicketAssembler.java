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
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts the values of the fields together to a ticket; what has no value is left out. */
final class TicketAssembler {

    private final @Nullable Object[] slots;

    TicketAssembler(@Nullable Object[] slots) {
        this.slots = slots;
    }

    Ticket ticket(String ticketId, TicketLists lists) {
        return new Ticket(
                ticketId,
                event(lists.of(ListName.METADATA)),
                activationParameters(),
                purchaseDetails(),
                text(BARCODE) == null ? null : new TicketSecurity(text(BARCODE)),
                spectatorDetails(),
                details(lists),
                transferRules(),
                text(DESIGN_ID) == null ? null : new Design(text(DESIGN_ID)),
                text(SORTING_KEY),
                text(TICKET_IMAGE_URL));
    }

    private Event event(List<KeyValue> metadata) {
        return new Event(
                text(EVENT_ID),
                words(EVENT_NAME),
                anyOf(EVENT_GROUP_NAME, EVENT_GROUP_IMAGE)
                        ? new EventGroup(words(EVENT_GROUP_NAME), words(EVENT_GROUP_IMAGE))
                        : null,
                address(),
                words(EVENT_WEBSITE),
                time(EVENT_START_TIME),
                time(EVENT_EXPIRATION_DATE),
                metadata);
    }

    private @Nullable Address address() {
        if (!anyOf(ADDRESS_SITE, ADDRESS_LATITUDE)) {
            return null;
        }
        return new Address(
                words(ADDRESS_SITE),
                words(ADDRESS_LINE1),
                words(ADDRESS_LINE2),
                words(ADDRESS_LINE3),
                words(ADDRESS_CITY),
                text(ADDRESS_REGION),
                text(ADDRESS_COUNTRY_CODE),
                text(ADDRESS_ZIP),
                number(ADDRESS_LONGITUDE),
                number(ADDRESS_LATITUDE));
    }

    private @Nullable ActivationParameters activationParameters() {
        if (!anyOf(ACTIVATION_METHOD, ACTIVATION_INSTANCE_ID)) {
            return null;
        }
        String method = text(ACTIVATION_METHOD);
        return new ActivationParameters(
                method == null ? null : method(method),
                time(ACTIVATION_TIME),
                text(ACTIVATION_GROUP_ID),
                text(ACTIVATION_INSTANCE_ID));
    }

    private static ActivationMethod method(String raw) {
        return raw.equals(ActivationMethod.OFFLINE.raw()) ? ActivationMethod.OFFLINE : ActivationMethod.of(raw);
    }

    private @Nullable PurchaseDetails purchaseDetails() {
        if (!anyOf(PRICE, PURCHASE_DATE)) {
            return null;
        }
        return new PurchaseDetails(
                number(PRICE), text(CURRENCY), text(CATEGORY), text(TAX_NUMBER), text(FILE_ID), time(PURCHASE_DATE));
    }

    private @Nullable SpectatorDetails spectatorDetails() {
        if (!anyOf(EMAIL, MAIN_APPLICANT)) {
            return null;
        }
        String gender = text(GENDER);
        return new SpectatorDetails(
                text(EMAIL),
                text(FIRST_NAME),
                text(LAST_NAME),
                gender == null ? null : Gender.of(gender),
                text(TITLE),
                (LocalDate) slots[DATE_OF_BIRTH.slot()],
                text(NATIONALITY),
                text(PASSPORT_NUMBER),
                text(ID_CARD_NUMBER),
                text(PHONE_NUMBER),
                text(RESIDENCE_COUNTRY),
                text(LANGUAGE),
                flag(MAIN_APPLICANT),
                null);
    }

    private static @Nullable TicketDetails details(TicketLists lists) {
        return lists.hasDetails()
                ? new TicketDetails(lists.of(ListName.MAIN), lists.of(ListName.EXTRA), lists.of(ListName.HIDDEN))
                : null;
    }

    private @Nullable TransferRules transferRules() {
        if (!anyOf(TRANSFER_GROUP_ID, EXCHANGE_INITIAL)) {
            return null;
        }
        return new TransferRules(
                text(TRANSFER_GROUP_ID),
                integer(MAX_TICKETS_PER_PHONE),
                integer(MAX_TRANSFERS_PER_PHONE),
                integer(MAX_TRANSFERS_PER_TICKET),
                integer(ASSIGN_TRANSFER_LIMIT),
                flag(ALLOW_TRANSFER),
                flag(ALLOW_TRANSFER_MAIN_APPLICANT),
                flag(ALLOW_TRANSFER_AFTER_ACTIVATION),
                flag(ALLOW_TRANSFER_AFTER_ACTIVATION_BY_BT),
                flag(ALLOW_TRANSFER_AFTER_CONTROL),
                flag(KEEP_ONE_AT_INJECT),
                flag(ALLOW_RETURN),
                flag(ALLOW_RETURN_INITIAL),
                flag(EXCHANGE_ANY),
                flag(EXCHANGE_INITIAL));
    }

    private boolean anyOf(TicketField first, TicketField last) {
        for (int slot = first.slot(); slot <= last.slot(); slot++) {
            if (slots[slot] != null) {
                return true;
            }
        }
        return false;
    }

    private @Nullable String text(TicketField field) {
        return (String) slots[field.slot()];
    }

    private @Nullable Text words(TicketField field) {
        Object value = slots[field.slot()];
        return value instanceof String plain ? Text.of(plain) : (Text) value;
    }

    private @Nullable OffsetDateTime time(TicketField field) {
        return (OffsetDateTime) slots[field.slot()];
    }

    private @Nullable BigDecimal number(TicketField field) {
        return (BigDecimal) slots[field.slot()];
    }

    private @Nullable Integer integer(TicketField field) {
        return (Integer) slots[field.slot()];
    }

    private @Nullable Boolean flag(TicketField field) {
        return (Boolean) slots[field.slot()];
    }
}
