package com.secutix.tixngo.mapping.internal.feedback;

import com.secutix.tixngo.client.model.Gender;
import com.secutix.tixngo.client.model.SpectatorDetails;
import com.secutix.tixngo.client.model.SpectatorPreference;
import com.secutix.tixngo.client.model.TicketActivation;
import com.secutix.tixngo.client.model.TicketChange;
import com.secutix.tixngo.mapping.internal.engine.Extractor;
import org.jspecify.annotations.Nullable;

/**
 * What the rows of the shipped documents read of a change. Sources and fields both name these constants: where a field's row reads
 * its usual value, the call is known when the code is compiled, and costs no more than one written by hand. They read a part of
 * a record and nothing else, so they cannot fail.
 */
final class ChangeReads {

    static final Extractor<TicketChange> TAX_NUMBER = TicketChange::taxNumber;
    static final Extractor<TicketChange> EVENT_ID = TicketChange::eventId;
    static final Extractor<TicketChange> STATUS = it -> it.status().raw();
    static final Extractor<TicketChange> LEGACY_STATUS =
            it -> it.legacyStatus() == null ? null : it.legacyStatus().raw();
    static final Extractor<TicketChange> STATUS_TIME = TicketChange::statusTime;
    static final Extractor<TicketChange> SEQUENCE = TicketChange::sequence;
    static final Extractor<TicketChange> HISTORY = TicketChange::history;
    static final Extractor<TicketChange> EXTRA_INFO = TicketChange::extraInfo;
    static final Extractor<TicketChange> OWNER_EMAIL =
            it -> it.owner() == null ? null : it.owner().email();
    static final Extractor<TicketChange> OWNER_FIRST_NAME =
            it -> it.owner() == null ? null : it.owner().firstName();
    static final Extractor<TicketChange> OWNER_LAST_NAME =
            it -> it.owner() == null ? null : it.owner().lastName();
    static final Extractor<TicketChange> TRANSFER_FROM =
            it -> it.transfer() == null ? null : it.transfer().fromEmail();
    static final Extractor<TicketChange> TRANSFER_TO =
            it -> it.transfer() == null ? null : it.transfer().toEmail();
    static final Extractor<TicketChange> TRANSFER_INITIATED_AT =
            it -> it.transfer() == null ? null : it.transfer().initiatedAt();
    static final Extractor<TicketChange> HOLDER_EMAIL =
            it -> it.spectatorDetails() == null ? null : it.spectatorDetails().email();
    static final Extractor<TicketChange> HOLDER_FIRST_NAME =
            it -> it.spectatorDetails() == null ? null : it.spectatorDetails().firstName();
    static final Extractor<TicketChange> HOLDER_LAST_NAME =
            it -> it.spectatorDetails() == null ? null : it.spectatorDetails().lastName();
    static final Extractor<TicketChange> HOLDER_GENDER = ChangeReads::gender;
    static final Extractor<TicketChange> HOLDER_TITLE =
            it -> it.spectatorDetails() == null ? null : it.spectatorDetails().title();
    static final Extractor<TicketChange> HOLDER_BIRTHDATE =
            it -> it.spectatorDetails() == null ? null : it.spectatorDetails().dateOfBirth();
    static final Extractor<TicketChange> HOLDER_NATIONALITY =
            it -> it.spectatorDetails() == null ? null : it.spectatorDetails().nationality();
    static final Extractor<TicketChange> HOLDER_PASSPORT_NUMBER =
            it -> it.spectatorDetails() == null ? null : it.spectatorDetails().passportNumber();
    static final Extractor<TicketChange> HOLDER_ID_NUMBER =
            it -> it.spectatorDetails() == null ? null : it.spectatorDetails().idCardNumber();
    static final Extractor<TicketChange> HOLDER_PHONE_NUMBER =
            it -> it.spectatorDetails() == null ? null : it.spectatorDetails().phoneNumber();
    static final Extractor<TicketChange> HOLDER_COUNTRY =
            it -> it.spectatorDetails() == null ? null : it.spectatorDetails().residenceCountry();
    static final Extractor<TicketChange> HOLDER_LANGUAGE =
            it -> it.spectatorDetails() == null ? null : it.spectatorDetails().language();
    static final Extractor<TicketChange> PROMO = ChangeReads::allowPromoEmail;
    static final Extractor<TicketChange> THIRD_PARTY = ChangeReads::allowThirdPartyEmail;
    static final Extractor<TicketChange> ACTIVATION_METHOD = ChangeReads::activationMethod;
    static final Extractor<TicketChange> ACTIVATION_BEACON =
            it -> it.activation() == null ? null : it.activation().beaconName();
    static final Extractor<TicketChange> ACTIVATION_TIME =
            it -> it.activation() == null ? null : it.activation().time();
    static final Extractor<TicketChange> DELETION_REASON =
            it -> it.deletion() == null ? null : it.deletion().reason();
    static final Extractor<TicketChange> DELETION_SHOWN =
            it -> it.deletion() == null ? null : it.deletion().showDeletedTicket();

    private ChangeReads() {}

    private static @Nullable String gender(TicketChange change) {
        SpectatorDetails holder = change.spectatorDetails();
        Gender gender = holder == null ? null : holder.gender();
        return gender == null ? null : gender.raw();
    }

    private static @Nullable Boolean allowPromoEmail(TicketChange change) {
        SpectatorPreference preference = preference(change);
        return preference == null ? null : preference.allowPromoEmail();
    }

    private static @Nullable Boolean allowThirdPartyEmail(TicketChange change) {
        SpectatorPreference preference = preference(change);
        return preference == null ? null : preference.allowThirdPartyEmail();
    }

    private static @Nullable SpectatorPreference preference(TicketChange change) {
        SpectatorDetails holder = change.spectatorDetails();
        return holder == null ? null : holder.organizerSpectatorPreference();
    }

    private static @Nullable String activationMethod(TicketChange change) {
        TicketActivation activation = change.activation();
        return activation == null || activation.method() == null
                ? null
                : activation.method().raw();
    }
}
