package com.secutix.tixngo.mapping.internal.feedback;

import static com.secutix.tixngo.mapping.document.ValueType.DATE;
import static com.secutix.tixngo.mapping.document.ValueType.FLAG;
import static com.secutix.tixngo.mapping.document.ValueType.HISTORY;
import static com.secutix.tixngo.mapping.document.ValueType.NUMBERED_TEXTS;
import static com.secutix.tixngo.mapping.document.ValueType.SEQUENCE;
import static com.secutix.tixngo.mapping.document.ValueType.TEXT;
import static com.secutix.tixngo.mapping.document.ValueType.TIME;

import com.secutix.tixngo.client.model.OpenValue;
import com.secutix.tixngo.client.model.SpectatorDetails;
import com.secutix.tixngo.client.model.SpectatorPreference;
import com.secutix.tixngo.client.model.TicketActivation;
import com.secutix.tixngo.client.model.TicketChange;
import com.secutix.tixngo.client.model.TicketDeletion;
import com.secutix.tixngo.client.model.TicketOwner;
import com.secutix.tixngo.client.model.TicketTransfer;
import com.secutix.tixngo.mapping.document.ValueType;
import com.secutix.tixngo.mapping.internal.engine.Source;
import com.secutix.tixngo.mapping.internal.engine.Sources;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

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
        sources.add("taxNumber", TEXT, "the number operators work with", TicketChange::taxNumber);
        sources.add("eventId", TEXT, "the event", TicketChange::eventId);
        sources.add("status", TEXT, "status in lifecycle mode", change -> raw(change.status()));
        sources.add("legacyStatus", TEXT, "status in history mode", change -> raw(change.legacyStatus()));
        sources.add("statusTime", TIME, "since when", TicketChange::statusTime);
        sources.add("sequence", SEQUENCE, "orders changes of the same time", TicketChange::sequence);
        sources.add("history", HISTORY, "actions that TIXNGO recorded", TicketChange::history);
        sources.addPersonal("extraInfo", NUMBERED_TEXTS, "all of extraInfo1, extraInfo2, …", TicketChange::extraInfo);
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
        owner("owner.email", "e-mail of the wallet that holds the ticket", TicketOwner::email);
        owner("owner.firstName", "first name of its owner", TicketOwner::firstName);
        owner("owner.lastName", "last name of its owner", TicketOwner::lastName);
        personal(
                "transfer.fromEmail",
                TEXT,
                "who hands the ticket on",
                TicketChange::transfer,
                TicketTransfer::fromEmail);
        personal("transfer.toEmail", TEXT, "who is to get it", TicketChange::transfer, TicketTransfer::toEmail);
        part("transfer.initiatedAt", TIME, "when that began", TicketChange::transfer, TicketTransfer::initiatedAt);
    }

    private void addSpectator() {
        spectator("email", TEXT, "holder's e-mail", SpectatorDetails::email);
        spectator("firstName", TEXT, "holder's first name", SpectatorDetails::firstName);
        spectator("lastName", TEXT, "holder's last name", SpectatorDetails::lastName);
        spectator("gender", TEXT, "holder's gender", person -> raw(person.gender()));
        spectator("title", TEXT, "holder's form of address", SpectatorDetails::title);
        spectator("dateOfBirth", DATE, "holder's date of birth", SpectatorDetails::dateOfBirth);
        spectator("nationality", TEXT, "holder's nationality", SpectatorDetails::nationality);
        spectator("passportNumber", TEXT, "holder's passport number", SpectatorDetails::passportNumber);
        spectator("idCardNumber", TEXT, "holder's identity card number", SpectatorDetails::idCardNumber);
        spectator("phoneNumber", TEXT, "holder's mobile phone number", SpectatorDetails::phoneNumber);
        spectator("residenceCountry", TEXT, "holder's country of residence", SpectatorDetails::residenceCountry);
        spectator("language", TEXT, "holder's language", SpectatorDetails::language);
        spectator("mainApplicant", FLAG, "whether the holder applied for the tickets", SpectatorDetails::mainApplicant);
        preference("allowPromoEmail", "promotions by the organizer", SpectatorPreference::allowPromoEmail);
        preference("allowThirdPartyEmail", "promotions by third parties", SpectatorPreference::allowThirdPartyEmail);
    }

    private void addEvents() {
        part("activation.method", TEXT, "how it was activated", TicketChange::activation, it -> raw(it.method()));
        part("activation.beaconName", TEXT, "the beacon", TicketChange::activation, TicketActivation::beaconName);
        part("activation.time", TIME, "when it was activated", TicketChange::activation, TicketActivation::time);
        part("deletion.reason", TEXT, "why it was deleted", TicketChange::deletion, TicketDeletion::reason);
        part(
                "deletion.showDeletedTicket",
                FLAG,
                "whether the deleted ticket is still shown",
                TicketChange::deletion,
                TicketDeletion::showDeletedTicket);
    }

    private static @Nullable String raw(@Nullable OpenValue<?> value) {
        return value == null ? null : value.raw();
    }

    private void owner(String name, String description, Function<TicketOwner, @Nullable Object> value) {
        personal(name, TEXT, description, TicketChange::owner, value);
    }

    private void spectator(
            String name, ValueType type, String description, Function<SpectatorDetails, @Nullable Object> value) {
        personal("spectatorDetails." + name, type, description, TicketChange::spectatorDetails, value);
    }

    private void preference(String name, String description, Function<SpectatorPreference, @Nullable Object> value) {
        spectator("organizerSpectatorPreference." + name, FLAG, description, person -> {
            SpectatorPreference preference = person.organizerSpectatorPreference();
            return preference == null ? null : value.apply(preference);
        });
    }

    private <P> void personal(
            String name,
            ValueType type,
            String description,
            Function<TicketChange, @Nullable P> part,
            Function<P, @Nullable Object> value) {
        sources.addPersonal(name, type, description, change -> {
            P present = part.apply(change);
            return present == null ? null : value.apply(present);
        });
    }

    private <P> void part(
            String name,
            ValueType type,
            String description,
            Function<TicketChange, @Nullable P> part,
            Function<P, @Nullable Object> value) {
        sources.add(name, type, description, change -> {
            P present = part.apply(change);
            return present == null ? null : value.apply(present);
        });
    }
}
