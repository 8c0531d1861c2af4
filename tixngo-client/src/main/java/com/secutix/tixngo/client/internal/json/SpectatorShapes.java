package com.secutix.tixngo.client.internal.json;

import static com.secutix.tixngo.client.internal.json.Types.DATE;
import static com.secutix.tixngo.client.internal.json.Types.TEXT;
import static com.secutix.tixngo.client.internal.json.Types.TRUTH;

import com.secutix.tixngo.client.model.Gender;
import com.secutix.tixngo.client.model.SpectatorDetails;
import com.secutix.tixngo.client.model.SpectatorPreference;
import java.time.LocalDate;

/** A spectator, sent and received alike. */
final class SpectatorShapes {
    private SpectatorShapes() {}

    static Shape<SpectatorDetails> spectatorDetails() {
        Shape<SpectatorDetails> shape = new Shape<>();
        Field<?, String> email = shape.personal("email", TEXT, SpectatorDetails::email);
        Field<?, String> firstName = shape.personal("firstName", TEXT, SpectatorDetails::firstName);
        Field<?, String> lastName = shape.personal("lastName", TEXT, SpectatorDetails::lastName);
        Field<?, Gender> gender = shape.personal("gender", Types.open(Gender::of), SpectatorDetails::gender);
        Field<?, String> title = shape.personal("title", TEXT, SpectatorDetails::title);
        Field<?, LocalDate> dateOfBirth = shape.personal("dateOfBirth", DATE, SpectatorDetails::dateOfBirth);
        Field<?, String> nationality = shape.personal("nationality", TEXT, SpectatorDetails::nationality);
        Field<?, String> passport = shape.personal("passportNumber", TEXT, SpectatorDetails::passportNumber);
        Field<?, String> idCard = shape.personal("idCardNumber", TEXT, SpectatorDetails::idCardNumber);
        Field<?, String> phone = shape.personal("phoneNumber", TEXT, SpectatorDetails::phoneNumber);
        Field<?, String> residence = shape.personal("residenceCountry", TEXT, SpectatorDetails::residenceCountry);
        Field<?, String> language = shape.open("language", TEXT, SpectatorDetails::language);
        Field<?, Boolean> mainApplicant = shape.open("mainApplicant", TRUTH, SpectatorDetails::mainApplicant);
        Field<?, SpectatorPreference> preference = shape.open("organizerSpectatorPreference", preference());
        return shape.readAs(slots -> SpectatorDetails.builder()
                .email(slots.get(email))
                .firstName(slots.get(firstName))
                .lastName(slots.get(lastName))
                .gender(slots.get(gender))
                .title(slots.get(title))
                .dateOfBirth(slots.get(dateOfBirth))
                .nationality(slots.get(nationality))
                .passportNumber(slots.get(passport))
                .idCardNumber(slots.get(idCard))
                .phoneNumber(slots.get(phone))
                .residenceCountry(slots.get(residence))
                .language(slots.get(language))
                .mainApplicant(slots.get(mainApplicant))
                .organizerSpectatorPreference(slots.get(preference))
                .build());
    }

    private static Shape<SpectatorPreference> preference() {
        Shape<SpectatorPreference> shape = new Shape<>();
        Field<?, Boolean> promotion = shape.personal("allowPromoEmail", TRUTH);
        Field<?, Boolean> thirdParty = shape.personal("allowThirdPartyEmail", TRUTH);
        return shape.readAs(slots -> new SpectatorPreference(slots.get(promotion), slots.get(thirdParty)));
    }
}
