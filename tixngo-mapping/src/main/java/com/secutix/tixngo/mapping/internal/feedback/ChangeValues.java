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
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the rows read out of one change, put together to the records that S-360 keeps. Not thread-safe. */
public final class ChangeValues {

    private final ChangeReader reader;
    private final @Nullable String taxNumber;
    private final @Nullable String eventId;
    private final @Nullable String status;
    private final @Nullable String rawStatus;
    private final @Nullable OffsetDateTime statusTime;
    private final @Nullable Long sequence;
    private final @Nullable TicketOwner owner;
    private final @Nullable Contact holder;
    private final @Nullable TicketTransfer transfer;
    private final @Nullable MobileActivation activation;
    private final @Nullable TicketDeletion deletion;
    private final @Nullable Object extraInfo;
    private final @Nullable Object entries;
    private @Nullable ContactDetails contact;

    ChangeValues(ChangeReader reader) {
        this.reader = reader;
        taxNumber = reader.text(TAX_NUMBER);
        eventId = reader.text(EVENT_ID);
        status = reader.text(STATUS);
        rawStatus = reader.text(RAW_STATUS);
        statusTime = reader.time(STATUS_TIME);
        sequence = (Long) reader.value(SEQUENCE);
        owner = owner(reader);
        holder = reader.holder();
        transfer = transfer(reader);
        activation = activation(reader);
        deletion = deletion(reader);
        extraInfo = reader.value(EXTRA_INFO);
        entries = reader.value(HISTORY);
    }

    /** {@return these values with a contact that is already read} */
    ChangeValues with(ContactDetails details) {
        contact = details;
        return this;
    }

    /** {@return whether there is a status} */
    public boolean hasStatus() {
        return status != null;
    }

    /** {@return the status, as the rows gave it} */
    public String status() {
        return String.valueOf(status);
    }

    /** {@return whose wallet holds the ticket; {@code null} when unknown} */
    public @Nullable TicketOwner owner() {
        return owner;
    }

    /** {@return the transfer; {@code null} when there is none} */
    public @Nullable TicketTransfer transfer() {
        return transfer;
    }

    /** {@return what the change knows about the person for a contact} */
    public ContactDetails contact() {
        return contact == null ? reader.contact(Map.of()) : contact;
    }

    /**
     * {@return the mobile ticket at the time of the change}
     *
     * @param ticketId the ticket id
     * @param name name of its status
     * @param family what its status is about
     * @param history its history
     */
    public MobileTicket mobileTicket(String ticketId, String name, StatusFamily family, List<HistoryLine> history) {
        return new MobileTicket(
                ticketId,
                taxNumber,
                eventId,
                name,
                rawStatus == null ? status() : rawStatus,
                family,
                statusTime,
                sequence,
                owner,
                holder,
                transfer,
                activation,
                deletion,
                extraInfo(),
                history);
    }

    /**
     * {@return the history lines that the change brings}
     *
     * @param name name of the status
     * @param statusTransfer from whom to whom, for the line of the status; {@code null} for none
     */
    public List<HistoryLine> lines(String name, @Nullable TicketTransfer statusTransfer) {
        List<?> given = entries instanceof List<?> list ? list : List.of();
        List<HistoryLine> lines = new ArrayList<>(given.size() + 1);
        for (int i = 0; i < given.size(); i++) {
            if (given.get(i) instanceof HistoryEntry entry && (entry.action() != null || entry.state() != null)) {
                lines.add(new HistoryLine(
                        null,
                        entry.action() == null ? null : entry.action().raw(),
                        entry.state() == null ? null : entry.state().raw(),
                        entry.time(),
                        null,
                        null));
            }
        }
        lines.add(new HistoryLine(name, null, null, statusTime, sequence, statusTransfer));
        return lines;
    }

    private static @Nullable TicketOwner owner(ChangeReader reader) {
        String email = reader.text(OWNER_EMAIL);
        String firstName = reader.text(OWNER_FIRST_NAME);
        String lastName = reader.text(OWNER_LAST_NAME);
        boolean none = email == null && firstName == null && lastName == null;
        return none ? null : new TicketOwner(email, firstName, lastName);
    }

    private static @Nullable TicketTransfer transfer(ChangeReader reader) {
        String from = reader.text(TRANSFER_FROM);
        String to = reader.text(TRANSFER_TO);
        OffsetDateTime initiatedAt = reader.time(TRANSFER_INITIATED_AT);
        return from == null && to == null && initiatedAt == null ? null : new TicketTransfer(from, to, initiatedAt);
    }

    private static @Nullable MobileActivation activation(ChangeReader reader) {
        String method = reader.text(ACTIVATION_METHOD);
        String beacon = reader.text(ACTIVATION_BEACON);
        OffsetDateTime time = reader.time(ACTIVATION_TIME);
        return method == null && beacon == null && time == null ? null : new MobileActivation(method, beacon, time);
    }

    private static @Nullable TicketDeletion deletion(ChangeReader reader) {
        String reason = reader.text(DELETION_REASON);
        Boolean shown = reader.flag(DELETION_SHOWN);
        return reason == null && shown == null ? null : new TicketDeletion(reason, shown);
    }

    private SortedMap<Integer, String> extraInfo() {
        if (extraInfo instanceof SortedMap<?, ?> numbered && !numbered.isEmpty()) {
            SortedMap<Integer, String> copy = new TreeMap<>();
            numbered.forEach((number, text) -> copy.put((Integer) number, (String) text));
            return copy;
        }
        return Collections.emptySortedMap();
    }
}
