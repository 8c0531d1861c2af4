package com.secutix.tixngo.mapping.internal.feedback;

import static com.secutix.tixngo.mapping.document.ValueType.DATE;
import static com.secutix.tixngo.mapping.document.ValueType.FLAG;
import static com.secutix.tixngo.mapping.document.ValueType.HISTORY;
import static com.secutix.tixngo.mapping.document.ValueType.NUMBERED_TEXTS;
import static com.secutix.tixngo.mapping.document.ValueType.SEQUENCE;
import static com.secutix.tixngo.mapping.document.ValueType.TEXT;
import static com.secutix.tixngo.mapping.document.ValueType.TIME;

import com.secutix.tixngo.client.model.SpectatorDetails;
import com.secutix.tixngo.client.model.TicketChange;
import com.secutix.tixngo.mapping.document.ValueType;
import com.secutix.tixngo.mapping.internal.engine.Extractor;
import com.secutix.tixngo.mapping.internal.engine.Source;
import com.secutix.tixngo.mapping.internal.engine.Sources;

/** Everything a row can read of a change that TIXNGO reports; the names are those of the payload. */
public final class ChangeSources {

    private final Sources<TicketChange> sources = new Sources<>();

    private ChangeSources() {}

    /** {@return the sources} */
    public static Sources<TicketChange> all() {
        ChangeSources all = new ChangeSources();
        all.addState();
        all.addPeople();
        all.addSpectator();
        all.addEvents();
        return all.sources;
    }

    private void addState() {
        sources.add("taxNumber", TEXT, "the number operators work with", ChangeReads.TAX_NUMBER);
        sources.add("eventId", TEXT, "the event", ChangeReads.EVENT_ID);
        sources.add("status", TEXT, "status in lifecycle mode", ChangeReads.STATUS);
        sources.add("legacyStatus", TEXT, "status in history mode", ChangeReads.LEGACY_STATUS);
        sources.add("statusTime", TIME, "since when", ChangeReads.STATUS_TIME);
        sources.add("sequence", SEQUENCE, "orders changes of the same time", ChangeReads.SEQUENCE);
        sources.add("history", HISTORY, "actions that TIXNGO recorded", ChangeReads.HISTORY);
        sources.addPersonal("extraInfo", NUMBERED_TEXTS, "all of extraInfo1, extraInfo2, …", ChangeReads.EXTRA_INFO);
        sources.addFamily("extraInfo", ChangeSources::extraInfo);
    }

    private static Source<TicketChange> extraInfo(String number) {
        if (!number.chars().allMatch(digit -> digit >= '0' && digit <= '9') || number.length() > 6) {
            throw new IllegalArgumentException("extraInfo is followed by a number, such as extraInfo1");
        }
        Integer key = Integer.valueOf(number);
        return new Source<>(
                "extraInfo" + number,
                TEXT,
                true,
                "further text " + number,
                change -> change.extraInfo().get(key));
    }

    private void addPeople() {
        personal("owner.email", "e-mail of the wallet that holds the ticket", ChangeReads.OWNER_EMAIL);
        personal("owner.firstName", "first name of its owner", ChangeReads.OWNER_FIRST_NAME);
        personal("owner.lastName", "last name of its owner", ChangeReads.OWNER_LAST_NAME);
        personal("transfer.fromEmail", "who hands the ticket on", ChangeReads.TRANSFER_FROM);
        personal("transfer.toEmail", "who is to get it", ChangeReads.TRANSFER_TO);
        sources.add("transfer.initiatedAt", TIME, "when that began", ChangeReads.TRANSFER_INITIATED_AT);
    }

    private void addSpectator() {
        spectator("email", TEXT, "holder's e-mail", ChangeReads.HOLDER_EMAIL);
        spectator("firstName", TEXT, "holder's first name", ChangeReads.HOLDER_FIRST_NAME);
        spectator("lastName", TEXT, "holder's last name", ChangeReads.HOLDER_LAST_NAME);
        spectator("gender", TEXT, "holder's gender", ChangeReads.HOLDER_GENDER);
        spectator("title", TEXT, "holder's form of address", ChangeReads.HOLDER_TITLE);
        spectator("dateOfBirth", DATE, "holder's date of birth", ChangeReads.HOLDER_BIRTHDATE);
        spectator("nationality", TEXT, "holder's nationality", ChangeReads.HOLDER_NATIONALITY);
        spectator("passportNumber", TEXT, "holder's passport number", ChangeReads.HOLDER_PASSPORT_NUMBER);
        spectator("idCardNumber", TEXT, "holder's identity card number", ChangeReads.HOLDER_ID_NUMBER);
        spectator("phoneNumber", TEXT, "holder's mobile phone number", ChangeReads.HOLDER_PHONE_NUMBER);
        spectator("residenceCountry", TEXT, "holder's country of residence", ChangeReads.HOLDER_COUNTRY);
        spectator("language", TEXT, "holder's language", ChangeReads.HOLDER_LANGUAGE);
        spectator("mainApplicant", FLAG, "whether the holder applied for the tickets", change -> {
            SpectatorDetails holder = change.spectatorDetails();
            return holder == null ? null : holder.mainApplicant();
        });
        String preference = "organizerSpectatorPreference.";
        spectator(preference + "allowPromoEmail", FLAG, "promotions by the organizer", ChangeReads.PROMO);
        spectator(preference + "allowThirdPartyEmail", FLAG, "promotions by third parties", ChangeReads.THIRD_PARTY);
    }

    private void addEvents() {
        sources.add("activation.method", TEXT, "how it was activated", ChangeReads.ACTIVATION_METHOD);
        sources.add("activation.beaconName", TEXT, "the beacon", ChangeReads.ACTIVATION_BEACON);
        sources.add("activation.time", TIME, "when it was activated", ChangeReads.ACTIVATION_TIME);
        sources.add("deletion.reason", TEXT, "why it was deleted", ChangeReads.DELETION_REASON);
        sources.add(
                "deletion.showDeletedTicket",
                FLAG,
                "whether the deleted ticket is still shown",
                ChangeReads.DELETION_SHOWN);
    }

    private void personal(String name, String description, Extractor<TicketChange> value) {
        sources.addPersonal(name, TEXT, description, value);
    }

    private void spectator(String name, ValueType type, String description, Extractor<TicketChange> value) {
        sources.addPersonal("spectatorDetails." + name, type, description, value);
    }
}
