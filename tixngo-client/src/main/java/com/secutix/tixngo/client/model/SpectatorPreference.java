package com.secutix.tixngo.client.model;

import org.jspecify.annotations.Nullable;

/**
 * What a spectator allowed the organizer to do (documented, as part of the contact mapping). Immutable.
 *
 * @param allowPromoEmail whether the organizer may send promotion; {@code null} when absent
 * @param allowThirdPartyEmail whether third parties may; {@code null} when absent
 */
public record SpectatorPreference(
        @Nullable Boolean allowPromoEmail, @Nullable Boolean allowThirdPartyEmail) {

    /** {@return what is set, with personal data and barcodes masked} */
    @Override
    public String toString() {
        return new Description("SpectatorPreference")
                .masked("allowPromoEmail", allowPromoEmail)
                .masked("allowThirdPartyEmail", allowThirdPartyEmail)
                .toString();
    }
}
