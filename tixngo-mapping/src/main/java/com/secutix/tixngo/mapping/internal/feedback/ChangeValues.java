package com.secutix.tixngo.mapping.internal.feedback;

import static com.secutix.tixngo.mapping.internal.feedback.MobileFields.*;

import com.secutix.tixngo.client.model.HistoryEntry;
import com.secutix.tixngo.client.model.TicketDeletion;
import com.secutix.tixngo.client.model.TicketOwner;
import com.secutix.tixngo.client.model.TicketTransfer;
import com.secutix.tixngo.mapping.feedback.ContactDetails;
import com.secutix.tixngo.mapping.feedback.HistoryLine;
import com.secutix.tixngo.mapping.feedback.MobileActivation;
import com.secutix.tixngo.mapping.feedback.MobileTicket;
import com.secutix.tixngo.mapping.lifecycle.StatusFamily;
import com.secutix.tixngo.mapping.s360.Contact;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the rows read out of one change, put together to the records that S-360 keeps. */
public final class ChangeValues {

    private final @Nullable Object[] slots;
    private final Map<String, String> custom;

    ChangeValues(@Nullable Object[] slots, Map<String, String> custom) {
        this.slots = slots;
        this.custom = custom;
    }

    /** {@return whether there is a status} */
    public boolean hasStatus() {
        return text(STATUS) != null;
    }

    /**
     * {@return the mobile ticket at the time of the change}
     *
     * @param ticketId the ticket id
     * @param status name of its status
     * @param family what its status is about
     * @param history its history
     */
    public MobileTicket mobileTicket(
            String ticketId, String status, StatusFamily family, List<HistoryLine> history) {
        String raw = String.valueOf(text(RAW_STATUS) == null ? text(STATUS) : text(RAW_STATUS));
        return new MobileTicket(
                ticketId,
                text(TAX_NUMBER),
                text(EVENT_ID),
                status,
                raw,
                family,
                time(STATUS_TIME),
                (Long) slots[SEQUENCE],
                owner(),
                holder(),
                transfer(),
                activation(),
                any(DELETION_REASON, DELETION_SHOWN)
                        ? new TicketDeletion(text(DELETION_REASON), (Boolean) slots[DELETION_SHOWN])
                        : null,
                extraInfo(),
                history);
    }

    /** {@return the status, as the rows gave it} */
    public String status() {
        return String.valueOf(text(STATUS));
    }

    /** {@return whose wallet holds the ticket; {@code null} when unknown} */
    public @Nullable TicketOwner owner() {
        return any(OWNER_EMAIL, OWNER_LAST_NAME)
                ? new TicketOwner(text(OWNER_EMAIL), text(OWNER_FIRST_NAME), text(OWNER_LAST_NAME))
                : null;
    }

    /** {@return the transfer; {@code null} when there is none} */
    public @Nullable TicketTransfer transfer() {
        return any(TRANSFER_FROM, TRANSFER_INITIATED_AT)
                ? new TicketTransfer(text(TRANSFER_FROM), text(TRANSFER_TO), time(TRANSFER_INITIATED_AT))
                : null;
    }

    /** {@return what the change knows about the person for a contact} */
    public ContactDetails contact() {
        Contact person = new Contact(
                text(CONTACT_EMAIL),
                text(CONTACT_TITLE),
                text(CONTACT_FIRST_NAME),
                text(CONTACT_LAST_NAME),
                null,
                (LocalDate) slots[CONTACT_BIRTHDATE],
                null,
                null,
                text(CONTACT_NATIONALITY),
                text(CONTACT_COUNTRY_CODE),
                text(CONTACT_ID_NUMBER),
                null,
                text(CONTACT_CELL_PHONE),
                text(CONTACT_LANGUAGE));
        return new ContactDetails(person, (Boolean) slots[CONTACT_PROMO], (Boolean) slots[CONTACT_THIRD_PARTY], custom);
    }

    private @Nullable Contact holder() {
        if (!any(HOLDER_EMAIL, HOLDER_LANGUAGE)) {
            return null;
        }
        return new Contact(
                text(HOLDER_EMAIL),
                text(HOLDER_TITLE),
                text(HOLDER_FIRST_NAME),
                text(HOLDER_LAST_NAME),
                text(HOLDER_GENDER),
                (LocalDate) slots[HOLDER_BIRTHDATE],
                null,
                null,
                text(HOLDER_NATIONALITY),
                text(HOLDER_COUNTRY_CODE),
                text(HOLDER_ID_NUMBER),
                text(HOLDER_PASSPORT_NUMBER),
                text(HOLDER_CELL_PHONE),
                text(HOLDER_LANGUAGE));
    }

    private @Nullable MobileActivation activation() {
        return any(ACTIVATION_METHOD, ACTIVATION_TIME)
                ? new MobileActivation(text(ACTIVATION_METHOD), text(ACTIVATION_BEACON), time(ACTIVATION_TIME))
                : null;
    }

    private SortedMap<Integer, String> extraInfo() {
        if (slots[EXTRA_INFO] instanceof SortedMap<?, ?> numbered && !numbered.isEmpty()) {
            SortedMap<Integer, String> copy = new TreeMap<>();
            numbered.forEach((number, text) -> copy.put((Integer) number, (String) text));
            return copy;
        }
        return Collections.emptySortedMap();
    }

    /**
     * {@return the history lines that the change brings}
     *
     * @param status name of the status
     * @param statusTransfer from whom to whom, for the line of the status; {@code null} for none
     */
    public List<HistoryLine> lines(String status, @Nullable TicketTransfer statusTransfer) {
        List<HistoryLine> lines = new ArrayList<>();
        if (slots[HISTORY] instanceof List<?> entries) {
            for (Object item : entries) {
                if (item instanceof HistoryEntry entry && (entry.action() != null || entry.state() != null)) {
                    lines.add(new HistoryLine(
                            null,
                            entry.action() == null ? null : entry.action().raw(),
                            entry.state() == null ? null : entry.state().raw(),
                            entry.time(),
                            null,
                            null));
                }
            }
        }
        lines.add(new HistoryLine(status, null, null, time(STATUS_TIME), (Long) slots[SEQUENCE], statusTransfer));
        return lines;
    }

    private boolean any(int first, int last) {
        for (int slot = first; slot <= last; slot++) {
            if (slots[slot] != null) {
                return true;
            }
        }
        return false;
    }

    private @Nullable String text(int slot) {
        return (String) slots[slot];
    }

    private @Nullable OffsetDateTime time(int slot) {
        return (OffsetDateTime) slots[slot];
    }
}
